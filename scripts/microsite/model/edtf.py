"""Dates that are honest about their precision: the Extended Date/Time Format (ISO 8601-2).

Most dates are a year, a month or a day, or an interval of two. The calendar knows those; the grammar, which takes
a hundredth of a second for each, is asked about the rest.
"""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import Final

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

LONGEST: Final = 60
"""Characters."""

Day = tuple[int, int, int]
"""Year, month, day."""

_PLAIN: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def _plain(text: str) -> tuple[Day, Day] | None:
    """Return the first and the last day of a plain year, month or day; None for anything else."""
    match = _PLAIN.fullmatch(text)
    if not match:
        return None
    year, month, day = match.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    last = first.replace(month=int(month or 12))
    last = first if day else last.replace(day=calendar.monthrange(last.year, last.month)[1])
    return (first.year, first.month, first.day), (last.year, last.month, last.day)


@lru_cache(maxsize=4096)
def is_edtf(text: str) -> bool:
    """Say whether a text is a date. Years of more than four digits are not: the parser takes minutes for them."""
    if len(text) > LONGEST or "Y" in text:
        return False
    parts = text.split("/")
    if len(parts) <= 2 and all(map(_plain, parts)):
        return True
    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    return True


def _first(text: str) -> Day:
    plain = _plain(text)
    if plain:
        return plain[0]
    year, month, day = parse_edtf(text).lower_strict()[:3]
    return year, month, day


def _last(text: str) -> Day:
    plain = _plain(text)
    if plain:
        return plain[1]
    year, month, day = parse_edtf(text).upper_strict()[:3]
    return year, month, day


@lru_cache(maxsize=4096)
def bounds(text: str) -> tuple[Day, Day]:
    """Return the first and the last day a date can mean.

    An end that is open or not known is the end of 9999, such a beginning the first day of the year 0.
    """
    first, slash, last = text.partition("/")
    lower = (0, 1, 1) if slash and first in ("", "..") else _first(first)
    upper = (9999, 12, 31) if slash and last in ("", "..") else _last(last or first)
    return lower, upper
