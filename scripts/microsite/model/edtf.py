"""Dates that are honest about their precision: the Extended Date/Time Format (ISO 8601-2).

Most dates are a year, a month or a day, or an interval of two. The calendar knows those; the grammar, which takes
a hundredth of a second for each, is asked about the rest.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Final

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

LONGEST: Final = 60
"""Characters."""

CalendarDay = tuple[int, int, int]
"""Year, month, day."""

BEFORE_ALL: Final[CalendarDay] = (0, 1, 1)
"""Where a beginning lies that is open or not known."""

AFTER_ALL: Final[CalendarDay] = (9999, 12, 31)
"""Where an end lies that is open or not known."""

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_NAMES: Final = dict(enumerate(MONTHS, 1)) | {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
"""Months and seasons by the number that EDTF gives them."""

_OPEN: Final = ("", "..")
"""What is written for an end of an interval: nothing if it is not known, two dots if there is none."""

_WRITTEN: Final = re.compile(r"(?P<year>-?[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?%]?)")
"""A year, month or day with its mark, as it is written: the one place that says how."""


@dataclass(frozen=True)
class EdtfDate:
    """A date, an interval or a set of dates, as its ``text`` writes it. ``ValueError`` for a text that is none.

    Years of more than four digits are none either: the grammar takes minutes for them.
    """

    text: str

    def __post_init__(self) -> None:
        if not _is_edtf(self.text):
            raise ValueError(f"{self.text[:LONGEST]!r} is not an EDTF date")

    def __str__(self) -> str:
        return self.text

    @cached_property
    def _sides(self) -> tuple[str, ...]:
        """The two ends of an interval; of anything else the whole."""
        return tuple(self.text.split("/"))

    @cached_property
    def bounds(self) -> tuple[CalendarDay, CalendarDay]:
        """The first and the last day the date can mean; what is open ends at BEFORE_ALL and AFTER_ALL."""
        first, last = self._sides[0], self._sides[-1]
        return BEFORE_ALL if first in _OPEN else _days(first)[0], AFTER_ALL if last in _OPEN else _days(last)[1]

    @property
    def vague(self) -> bool:
        """Whether the date is marked as approximate or uncertain."""
        return any(mark in self.text for mark in "~?%")

    @property
    def exact(self) -> bool:
        """Whether the date is one day, known as such."""
        first, last = self.bounds
        return first == last and not self.vague

    @property
    def year(self) -> int | None:
        """The first year that is written in full; None for a decade or century, such as ``199X``."""
        written = _WRITTEN.search(self.text)
        return int(written["year"]) if written else None

    @property
    def date_parts(self) -> list[list[int]]:
        """The date as CSL-JSON's ``date-parts``, one or two of them: year, month and day, as far as they are known."""
        return [parts for side in self._sides if (parts := _date_parts(side))]

    @cached_property
    def words(self) -> str:
        """The date in words: ``about August 2022``, ``August 2021 to 2023``; what has none as it is written."""
        first, last = self._sides[0], self._sides[-1]
        if len(self._sides) == 1:
            return _words(first)
        if first in _OPEN:
            return f"until {_words(last)}" + ("" if first else ", its beginning not known")
        if last in _OPEN:
            return f"since {_words(first)}" + ("" if last else ", its end not known")
        return f"{_words(first)} to {_words(last)}"


def by_first_day(date: EdtfDate | None) -> tuple[bool, CalendarDay]:
    """Return the key that puts dates in the order of their first days; what has no date comes last."""
    return (False, date.bounds[0]) if date else (True, AFTER_ALL)


def _plain(text: str) -> tuple[CalendarDay, CalendarDay] | None:
    """Return the first and the last day of a plain year, month or day; None for anything else."""
    written = _WRITTEN.fullmatch(text)
    if not written or written["mark"]:
        return None
    try:
        first = date(int(written["year"]), int(written["month"] or 1), int(written["day"] or 1))
    except ValueError:
        return None
    last = first.replace(month=int(written["month"] or 12))
    last = first if written["day"] else last.replace(day=calendar.monthrange(last.year, last.month)[1])
    return (first.year, first.month, first.day), (last.year, last.month, last.day)


@lru_cache(maxsize=4096)
def _is_edtf(text: str) -> bool:
    if len(text) > LONGEST or "Y" in text:
        return False
    sides = text.split("/")
    if "" in sides and all(side in _OPEN for side in sides):
        return False  # The library takes such a text for an interval and then ends in a TypeError.
    if len(sides) <= 2 and all(map(_plain, sides)):
        return True
    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    return True


@lru_cache(maxsize=4096)
def _days(side: str) -> tuple[CalendarDay, CalendarDay]:
    plain = _plain(side)
    if plain:
        return plain
    parsed = parse_edtf(side)
    (year, month, day), (to_year, to_month, to_day) = parsed.lower_strict()[:3], parsed.upper_strict()[:3]
    return (year, month, day), (to_year, to_month, to_day)


def _date_parts(side: str) -> list[int]:
    written = _WRITTEN.match(side)
    if not written or written["year"].startswith("-"):
        return []
    year, month, day = (written[name] for name in ("year", "month", "day"))
    # A season is no month, and date-parts have no place for it.
    known = (month, day) if month and 1 <= int(month) <= len(MONTHS) else ()
    return [int(year), *(int(number) for number in known if number)]


def _words(side: str) -> str:
    written = _WRITTEN.fullmatch(side)
    if not written:
        return side
    words = written["year"]
    if written["month"]:
        name = _NAMES.get(int(written["month"]))
        if not name:
            return side
        words = f"{int(written['day'])} {name} {words}" if written["day"] else f"{name} {words}"
    marked = {"~": f"about {words}", "?": f"{words} (uncertain)", "%": f"about {words} (uncertain)"}
    return marked.get(written["mark"], words)
