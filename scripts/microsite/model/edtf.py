"""Dates that are honest about their precision: the Extended Date/Time Format (ISO 8601-2)."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from microsite.model.edtf_grammar import AFTER_ALL, LONGEST, OPEN, CalendarDay, NotEdtfError, Span, days_of

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_NAMES: Final = dict(enumerate(MONTHS, 1)) | {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
    37: "first third of", 38: "second third of", 39: "last third of", 40: "first half of", 41: "second half of",
}  # fmt: skip
"""Months, seasons and parts of a year by the number that EDTF gives them. Seasons of one hemisphere have none."""

_WRITTEN: Final = re.compile(r"(?P<year>-?[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?%]?)")
"""A year, month or day with its mark, as it is written: the one place that says how."""


_DECADE: Final = re.compile(r"(?P<ten>[0-9]{3})X")


@dataclass(frozen=True)
class EdtfDate:
    """A date, an interval or a set of dates, as its ``text`` writes it. ``ValueError`` for a text that is none.

    Years of more than four digits are none either.
    """

    text: str

    def __post_init__(self) -> None:
        try:
            days_of(self.text)
        except NotEdtfError as error:
            why = f": {error}" if str(error) else ""
            raise ValueError(f"{self.text[:LONGEST]!r} is not an EDTF date{why}") from error

    def __str__(self) -> str:
        return self.text

    @cached_property
    def _sides(self) -> tuple[str, ...]:
        """The two ends of an interval; of anything else the whole."""
        return tuple(self.text.split("/"))

    @property
    def bounds(self) -> Span:
        """The first and the last day the date can mean; what is open ends at BEFORE_ALL and AFTER_ALL."""
        return days_of(self.text)

    @property
    def beginning(self) -> Span:
        """The first and the last day on which it can have begun."""
        first = self._sides[0]
        return days_of(first) if len(self._sides) > 1 and first not in OPEN else self.bounds

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
        if first in OPEN:
            return f"until {_words(last)}" + ("" if first else ", its beginning not known")
        if last in OPEN:
            return f"since {_words(first)}" + ("" if last else ", its end not known")
        return f"{_words(first)} to {_words(last)}"


def in_order(date: EdtfDate | None) -> tuple[CalendarDay, CalendarDay, CalendarDay]:
    """Return the key that puts dates in the order of time; what has no date comes last.

    A date stands where the time ends in which it may have begun. So a day comes before the month or the year around it,
    and a period that began in spring comes after a day in March.
    """
    if date is None:
        return AFTER_ALL, AFTER_ALL, AFTER_ALL
    first, last = date.bounds
    begins = date.beginning[1] if date.beginning[1] < AFTER_ALL else last
    return begins, last, first


def _date_parts(side: str) -> list[int]:
    written = _WRITTEN.match(side)
    if not written or int(written["year"]) <= 0:
        return []  # CSL has no year 0, and takes those before it for others
    year, month, day = (written[name] for name in ("year", "month", "day"))
    # A season is no month, and date-parts have no place for it.
    known = (month, day) if month and 1 <= int(month) <= len(MONTHS) else ()
    return [int(year), *(int(number) for number in known if number)]


def _words(side: str) -> str:
    written = _WRITTEN.fullmatch(side)
    if decade := _DECADE.fullmatch(side):
        return f"the {decade['ten']}0s"
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
