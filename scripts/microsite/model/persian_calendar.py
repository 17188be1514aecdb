"""Days of the Persian calendar, in which people also count, as days of ours.

Its leap years follow a cycle of 33 years, which holds for the years 1244 to 1472.
"""

import re
from datetime import date, timedelta
from typing import Final

_LEAP: Final = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_KNOWN: Final = 1403, date(2024, 3, 20)
"""A year, and the day on which it begins."""
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?")
_YEARS: Final = range(1300, 1420)
"""Years that a text of our time may mean; those after them have not come in the Persian calendar."""


def _days(year: int) -> int:
    return 366 if year % 33 in _LEAP else 365


def _day(year: int, month: int, day: int) -> date:
    known, begins = _KNOWN
    between = sum(map(_days, range(min(year, known), max(year, known))))
    first = begins + timedelta(days=between if year > known else -between)
    months = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return first + timedelta(days=months + day - 1)


def from_persian(text: str) -> str:
    """Return a date of EDTF that was meant by a year, month or day of the Persian calendar; "" if it can be none."""
    found = _DATE.fullmatch(text)
    if not found or int(found[1]) not in _YEARS:
        return ""
    year, month, day = (int(part) if part else 0 for part in found.groups())
    if month > 12 or day > 31:
        return ""
    if day:
        return _day(year, month, day).isoformat()
    first = _day(year, month or 1, 1)
    last = (_day(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)) - timedelta(days=1)
    return f"{first:%Y-%m}/{last:%Y-%m}"
