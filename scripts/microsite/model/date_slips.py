"""Dates that are written as people write them, and what they are in EDTF."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

_YEARS: Final = re.compile(r"(\d{4})\s?(?:[-–—]|to|bis|until)\s?(\d{4})")
_SHORT_YEARS: Final = re.compile(r"(\d{2})(\d{2})[/–—](\d{2})")
_ABOUT: Final = re.compile(r"(?:c|ca|circa|about|around|approx)\.?\s?(\d{4})", re.IGNORECASE)
_DECADE: Final = re.compile(r"(?:the )?(\d{3})0['’]?s", re.IGNORECASE)
_CENTURY: Final = re.compile(r"(?:the )?([1-9]\d?)(?:st|nd|rd|th) century", re.IGNORECASE)
_SEASON: Final = re.compile(r"(spring|summer|autumn|fall|winter)(?: of)?\s(\d{4})", re.IGNORECASE)
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_WITH_TIME: Final = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}.{0,20}")
_WEEKDAY: Final = re.compile(
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?", re.IGNORECASE
)
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_QUARTER: Final = re.compile(r"(?:Q([1-4])[\s/-]{0,2}(\d{4})|(\d{4})[\s/-]{0,2}Q([1-4]))", re.IGNORECASE)
_BOTH: Final = re.compile(
    r"(?:from |between )?(?P<first>.{4,20}?)\s+(?:to|until|till|and|bis|–|—|-)\s+(?P<last>.{4,20})", re.IGNORECASE
)
_OPEN: Final = re.compile(r"(?P<way>since|from|until|till|up to|seit|bis)\s+(?P<date>.{4,20})", re.IGNORECASE)
_TWO_DIGITS: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}")
_WHOLE_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_EXACT: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_UNKNOWN: Final = frozenset(("unknown", "not known", "n/a", "none", "n.d.", "nd", "undated", "?"))
_MONTH: Final = re.compile(r"(\d{1,2})[/.](\d{4})")
_NUMBERS: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
_COMPACT: Final = re.compile(r"(1[5-9]\d\d|20\d\d)(\d\d)(\d\d)")
_MONTH_SHORT: Final = re.compile(r"(\d{4})-([1-9])")
_NAMED: Final = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})"
)
_NAMES: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


def _day(year: str, month: str | int, day: str) -> Iterator[str]:
    try:
        yield date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return


def _months(name: str) -> Iterator[int]:
    yield from (n for n, month in enumerate(_NAMES, 1) if month.startswith(name.lower()))


def _roughly(text: str) -> Iterator[str]:
    """Yield what a date is that is known to a season, a decade or a century, or roughly."""
    if found := _ABOUT.fullmatch(text):
        yield f"{found[1]}~"
    elif found := _DECADE.fullmatch(text):
        yield f"{found[1]}X"
    elif found := _CENTURY.fullmatch(text):
        yield f"{int(found[1]) - 1:02d}XX"
    elif found := _SEASON.fullmatch(text):
        yield f"{found[2]}-{_SEASONS[found[1].lower()]}"
    elif (found := _SHORT_YEARS.fullmatch(text)) and found[2] < found[3] and int(found[3]) > 12:
        yield f"{found[1]}{found[2]}/{found[1]}{found[3]}"
    elif found := _WITH_TIME.fullmatch(text):
        yield from _day(*found[1].split("-"))
    elif found := _QUARTER.fullmatch(text):
        yield f"{found[2] or found[3]}-{32 + int(found[1] or found[4])}"
    elif found := _MONTH_SHORT.fullmatch(text):
        yield f"{found[1]}-0{found[2]}"


def _one(text: str) -> str:
    """Return the one date that a text can be; "" if there is none, or are several."""
    if _EXACT.fullmatch(text):
        return text
    read = list(dict.fromkeys(_read(text)))
    return read[0] if len(read) == 1 and "/" not in read[0] else ""


def _span(text: str) -> Iterator[str]:
    """Yield what a time is that is told by its beginning and its end, or by one of them."""
    if found := _OPEN.fullmatch(text):
        is_begin = found["way"].lower() in ("since", "from", "seit")
        if date_ := _one(found["date"]):
            yield f"{date_}/.." if is_begin else f"../{date_}"
    elif found := _BOTH.fullmatch(text):
        first, last = _one(found["first"]), _one(found["last"])
        if first and last and first <= last:
            yield f"{first}/{last}"


def _read(text: str) -> Iterator[str]:
    text = text[_WEEKDAY.match(text).end() :]  # type: ignore[union-attr]
    yield from _roughly(text)
    if (found := _YEARS.fullmatch(text)) and found[1] <= found[2]:
        yield f"{found[1]}/{found[2]}"
    elif (found := _MONTH.fullmatch(text)) and 1 <= int(found[1]) <= 12:
        yield f"{found[2]}-{int(found[1]):02d}"
    elif (found := _YEAR_FIRST.fullmatch(text.translate(_DASHES))) or (found := _COMPACT.fullmatch(text)):
        yield from _day(*found.groups())
    elif found := _NUMBERS.fullmatch(text):
        yield from _day(found[3], found[2], found[1])
        yield from _day(found[3], found[1], found[2])
    elif found := _NAMED.fullmatch(text):
        for month in _months(found[2]):
            day = found[1] or found[3]
            yield from _day(found[4], month, day) if day else (f"{found[4]}-{month:02d}",)


def day_cure(text: str) -> str:
    """Say how a day is written that is written in another way, or not to the day."""
    read = dict.fromkeys((*_read(text.strip()), *_span(text.strip())))
    days = [f"write {each}" for each in read if _WHOLE_DAY.fullmatch(each)]
    return " or ".join(days).replace(" or write ", " or ") or "write the whole day, such as 2026-11-22"


def other_day(text: str) -> str:
    """Say what is wrong with a day that no calendar has: month and day swapped, or more days than its month has."""
    year, month, day = map(int, text.split("-"))
    if 1 <= day <= 12 < month and (swapped := next(_day(str(year), day, str(month)), "")):
        return f"; write {swapped}, the month before the day"
    if year and 1 <= month <= 12:
        return f"; that month has {monthrange(year, month)[1]} days"
    return "; write year, month and day, such as 2026-11-22"


def date_cure(text: str) -> str:
    """Say how a date that is written in another way is written: ``write 2024-05-14``; "" if that is not known.

    Of 11.09.2001 nobody can know which is the month; both are offered.
    """
    if text.strip().lower() in _UNKNOWN:
        return "write null where it is not known"
    if _TWO_DIGITS.fullmatch(text.strip()):
        return "write the year with its four digits, and first: 2021-08-15"
    read = dict.fromkeys((*_read(text.strip()), *_span(text.strip())))
    return " or ".join(f"write {each}" if not n else each for n, each in enumerate(read))
