"""Which texts are dates of the Extended Date/Time Format, and the days that each can mean.

Standard: ISO 8601-2:2019, annex A (levels 0 and 1; of level 2 everything but years of more than four digits). The
calendar decides beside the grammar: a day that no month has is none, and nothing ends before it begins.

A text is read once, from its beginning to its end: none takes longer than its length.
"""

import calendar
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import Final

CalendarDay = tuple[int, int, int]
"""Year, month, day."""

DaySpan = tuple[CalendarDay, CalendarDay]
"""The first and the last day."""

BEFORE_ALL: Final[CalendarDay] = (0, 1, 1)
"""Where a beginning lies that is open or not known."""

AFTER_ALL: Final[CalendarDay] = (9999, 12, 31)
"""Where an end lies that is open or not known."""

LONGEST: Final = 60
"""Characters."""

OPEN: Final = ("", "..")
"""What is written for an end of an interval: nothing if it is not known, two dots if there is none."""

_SEASONS: Final[Mapping[int, tuple[int, int]]] = {
    **dict.fromkeys((21, 25, 31), (3, 5)),
    **dict.fromkeys((22, 26), (6, 8)), 32: (6, 8),
    **dict.fromkeys((23, 27, 29), (9, 11)),
    **dict.fromkeys((24, 28, 30), (12, 12)),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip
"""First and last month of what has a number in the place of a month: seasons (those of no hemisphere and of the
northern, then of the southern), quarters, thirds and halves of a year. A winter is the part of it in its year."""

_DATE: Final = re.compile(
    r"[~?%]?(?P<year>-?[0-9X]{4})(?:S(?P<known>[1-4]))?[~?%]?"
    r"(?:-[~?%]?(?P<month>[0-9X]{2})[~?%]?(?:-[~?%]?(?P<day>[0-9X]{2})[~?%]?)?)?"
)
_TIME: Final = re.compile(r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[+-](0[0-9]|1[0-4])(:[0-5][0-9])?)?")


class NotEdtfError(ValueError):
    """The text is no date; the message says why, if more can be said than that."""


def _length(year: int, month: int) -> int:
    return calendar.monthrange(2000 if calendar.isleap(year) else 2001, month)[1]


def _matching(pattern: str, numbers: range) -> list[int]:
    """Return the numbers that two digits can mean, where ``X`` is any."""
    return [n for n in numbers if all(digit in ("X", own) for digit, own in zip(pattern, f"{n:02}", strict=True))]


def _years(pattern: str) -> Iterator[int]:
    """Yield the years that four digits can mean, the smallest first."""
    sign, digits = (-1, pattern[1:]) if pattern.startswith("-") else (1, pattern)
    choices = ["0123456789"[::sign] if digit == "X" else digit for digit in digits]
    return (sign * int("".join(each)) for each in product(*choices))


def _in_months(years: list[int], first: int, last: int) -> DaySpan:
    return (years[0], first, 1), (years[-1], last, _length(years[-1], last))


def _on_day(years: list[int], month: str, day: str) -> DaySpan:
    months, days = _matching(month, range(1, 13)), _matching(day, range(1, 32))
    # Only 29 February hangs on the year: in the other months a year is as good as the next.
    known = [(m, d) for m in months for d in days if d <= _length(4, m)]
    held = [(y, m, d) for y in (years if known == [(2, 29)] else [years[0], years[-1]]) for m, d in known
            if d <= _length(y, m)]  # fmt: skip
    if not held:
        raise NotEdtfError(f"the calendar has no day {day} in month {month}")
    return min(held), max(held)


def _date(text: str) -> DaySpan:
    """Return the days of a year, month, season or day."""
    written = _DATE.fullmatch(text)
    if not written or written["year"] == "-0000" or (written["known"] and written["month"]):
        raise NotEdtfError
    pattern, month = written["year"], written["month"]
    if written["known"]:
        begin = len(pattern) - 4 + int(written["known"])
        pattern = pattern[:begin].ljust(len(pattern), "X")
    years = list(_years(pattern))
    if written["day"]:
        return _on_day(years, month, written["day"])
    if not month:
        return _in_months(years, 1, 12)
    if month.isdigit() and int(month) in _SEASONS:
        return _in_months(years, *_SEASONS[int(month)])
    if not (months := _matching(month, range(1, 13))):
        raise NotEdtfError
    return _in_months(years, months[0], months[-1])


def _side(text: str) -> DaySpan:
    """Return the days of a date, or of a moment: a whole day with a time."""
    day, at, _ = text.partition("T")
    if at and not (re.fullmatch(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}", day) and _TIME.fullmatch(text[len(day) :])):
        raise NotEdtfError
    return _date(day)


def _between(first: str, last: str) -> DaySpan:
    """Return the days from one date to another; either may be open, but not both."""
    if first in OPEN and last in OPEN:
        raise NotEdtfError
    begin, end = BEFORE_ALL if first in OPEN else _side(first)[0], AFTER_ALL if last in OPEN else _side(last)[1]
    if first not in OPEN and begin > end:
        raise NotEdtfError("it ends before it begins")
    return begin, end


def _in_set(text: str) -> DaySpan:
    """Return the days between the first and the last of a set: ``[1667,1668]``, ``{1960,1961-12..1963}``."""
    spans = []
    for member in text.split(","):
        first, dots, last = member.partition("..")
        spans.append(_between(first, last) if dots else _side(member))
    return min(first for first, _ in spans), max(last for _, last in spans)


@lru_cache(maxsize=4096)
def days_of(text: str) -> DaySpan:
    """Return the first and the last day that a date can mean; :class:`NotEdtfError` for a text that is none."""
    if len(text) > LONGEST:
        raise NotEdtfError
    if text[:1] + text[-1:] in ("[]", "{}"):
        return _in_set(text[1:-1])
    sides = text.split("/")
    if len(sides) == 2:
        return _between(*sides)
    return _side(text)
