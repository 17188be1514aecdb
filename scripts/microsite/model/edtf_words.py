"""Dates in words, where there may be none: names of months and the order of a date are those of the CLDR."""

import datetime as dt
import re
from typing import Final

from microsite.model import cldr
from microsite.model.edtf import MONTHS, WRITTEN, EdtfDate
from microsite.model.edtf_grammar import OPEN
from microsite.model.field_types import Day
from microsite.model.spoken import language
from microsite.model.wording import mark, words

_PARTS: Final = {
    21: mark("spring {year}"), 22: mark("summer {year}"), 23: mark("autumn {year}"), 24: mark("winter {year}"),
    33: mark("first quarter of {year}"), 34: mark("second quarter of {year}"),
    35: mark("third quarter of {year}"), 36: mark("fourth quarter of {year}"),
    37: mark("first third of {year}"), 38: mark("second third of {year}"), 39: mark("last third of {year}"),
    40: mark("first half of {year}"), 41: mark("second half of {year}"),
}  # fmt: skip
"""Seasons and parts of a year by the number that EDTF gives them. Seasons of one hemisphere have none."""
_MARKED: Final = {"~": mark("about {date}"), "?": mark("{date} (uncertain)"), "%": mark("about {date} (uncertain)")}

_DECADE: Final = re.compile(r"(?P<ten>[0-9]{3})X")


def in_words(date: EdtfDate) -> str:
    """Return a date in words: ``about August 2022``, ``August 2021 to 2023``; what has none as it is written."""
    first, last = date.sides[0], date.sides[-1]
    if len(date.sides) == 1:
        return _words(first)
    if first in OPEN:
        return words("until {date}" if first else "until {date}, its beginning not known", date=_words(last))
    if last in OPEN:
        return words("since {date}" if last else "since {date}, its end not known", date=_words(first))
    return words("{first} to {last}", first=_words(first), last=_words(last))


def _words(side: str) -> str:
    written = WRITTEN.fullmatch(side)
    if decade := _DECADE.fullmatch(side):
        return words("the {ten}0s", ten=cldr.digits(decade["ten"]))
    if not written:
        return side
    said = _year_or_part(written["year"], int(written["month"] or 0), int(written["day"] or 0))
    if not said:
        return side
    return words(_MARKED[written["mark"]], date=said) if written["mark"] else said


def _year_or_part(year: str, part: int, day: int) -> str:
    """Return a year, a part of one or a day in words; nothing for a part that has none."""
    if not part:
        return cldr.digits(year)
    if part > MONTHS:
        return words(_PARTS[part], year=cldr.digits(year)) if part in _PARTS else ""
    if not 1 <= int(year) <= dt.MAXYEAR:
        # The calendar of the library begins later; months have their names all the same.
        named = cldr.month_name(part)
        return f"{day} {named} {year}" if day else f"{named} {year}"
    return cldr.day(dt.date(int(year), part, day)) if day else cldr.month(dt.date(int(year), part, 1))


def edtf_in_words(date: EdtfDate | Day | None) -> str:
    """Return a date or a day of our own work in words; of a date that nobody could establish, just that."""
    if date is None:
        return words("date not established")
    return in_words(date if isinstance(date, EdtfDate) else EdtfDate(date))


def as_written(date: str) -> str:
    """Return a date as seeds have it in English, and in words in other languages.

    Among letters that run from right to left its digits would change places.
    """
    return date if language() == "en" else in_words(EdtfDate(date))


def reviewed_on(day: Day) -> str:
    """Return the day of a review."""
    return as_written(day)
