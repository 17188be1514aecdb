"""Dates that are honest about their precision: the Extended Date/Time Format (ISO 8601-2)."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from microsite.model.edtf_grammar import AFTER_ALL, LONGEST, OPEN, CalendarDay, DaySpan, NotEdtfError, days_of

MONTHS: Final = 12

WRITTEN: Final = re.compile(r"(?P<year>-?[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?%]?)")
"""A year, month or day with its mark, as it is written: the one place that says how."""


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
    def sides(self) -> tuple[str, ...]:
        """The two ends of an interval; of anything else the whole."""
        return tuple(self.text.split("/"))

    @property
    def bounds(self) -> DaySpan:
        """The first and the last day the date can mean; what is open ends at BEFORE_ALL and AFTER_ALL."""
        return days_of(self.text)

    @property
    def beginning(self) -> DaySpan:
        """The first and the last day on which it can have begun."""
        first = self.sides[0]
        return days_of(first) if len(self.sides) > 1 and first not in OPEN else self.bounds

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
        written = WRITTEN.search(self.text)
        return int(written["year"]) if written else None

    @property
    def date_parts(self) -> list[list[int]]:
        """The date as CSL-JSON's ``date-parts``, one or two of them: year, month and day, as far as they are known."""
        return [parts for side in self.sides if (parts := _date_parts(side))]


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
    written = WRITTEN.match(side)
    if not written or int(written["year"]) <= 0:
        return []  # CSL has no year 0, and takes those before it for others
    year, month, day = (written[name] for name in ("year", "month", "day"))
    # A season is no month, and date-parts have no place for it.
    known = (month, day) if month and 1 <= int(month) <= MONTHS else ()
    return [int(year), *(int(number) for number in known if number)]
