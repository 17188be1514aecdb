"""Dates, numbers and lists as the language that is spoken writes them: the data of the CLDR, as Babel has it.

English is written as in Britain, with the day before the month and no comma before "and". The calendar is the Gregorian
one in every language: it is that of the sources, and a month of it is no month of another.
"""

import datetime as dt
from functools import cache
from typing import Final

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal, get_decimal_symbol

from microsite.model.spoken import language

_BRITAIN: Final = "en_GB"
_DIGITS: Final = "0123456789"
_ZEROS: Final = {
    "arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "gujr": "૦", "guru": "੦", "khmr": "០", "knda": "೦",
    "laoo": "໐", "mlym": "൦", "mymr": "၀", "nkoo": "߀", "olck": "᱐", "orya": "୦", "tamldec": "௦", "telu": "౦",
    "thai": "๐", "tibt": "༠", "adlm": "𞥐", "cakm": "𑄶",
}  # fmt: skip
"""The sign for nothing in each numbering system of the CLDR that languages use by default; its others follow it."""


@cache
def locale_of(tag: str) -> Locale:
    """Return what the CLDR knows of a language; of one it does not know, English."""
    if tag == "en":
        return Locale.parse(_BRITAIN)
    parts = tag.split("-")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(_BRITAIN)


@cache
def is_rtl(tag: str) -> bool:
    """Say whether a language is written from right to left."""
    script = tag.split("-")[1:2]
    return script == ["Arab"] or (script[:1] != ["Latn"] and locale_of(tag).text_direction == "rtl")


@cache
def _own_digits(tag: str) -> dict[int, str]:
    zero = _ZEROS.get(locale_of(tag).default_numbering_system)
    return {ord(digit): chr(ord(zero) + n) for n, digit in enumerate(_DIGITS)} if zero else {}


def digits(written: str) -> str:
    """Return what is written with the digits of the language."""
    own = _own_digits(language())
    return written.translate(own) if own else written


def count(n: int) -> str:
    """Return a whole number as it is written beside what it counts: a year, the number of a note."""
    return digits(str(n))


def number(value: float) -> str:
    """Return a number with its thousands apart: ``1,234``."""
    return digits(format_decimal(value, locale=locale_of(language()), numbering_system="default"))


def plain_number(value: float) -> str:
    """Return a number without any sign but that of its decimals: ``1.6``."""
    locale = locale_of(language())
    return digits(f"{value:g}").replace(".", get_decimal_symbol(locale, numbering_system="default"))


@cache
def _day(tag: str, date: dt.date) -> str:
    return format_date(date, "long", locale=locale_of(tag)).translate(_own_digits(tag))


@cache
def _month(tag: str, date: dt.date) -> str:
    return format_skeleton("yMMMM", date, locale=locale_of(tag)).translate(_own_digits(tag))


def day(date: dt.date) -> str:
    """Return a day: ``15 August 2021``."""
    return _day(language(), date)


def month(first: dt.date) -> str:
    """Return a month of a year, of which the first day is given: ``August 2021``."""
    return _month(language(), first)


def month_name(number: int) -> str:
    """Return the name of a month, from 1."""
    return str(get_month_names("wide", locale=locale_of(language()))[number])


def listed(items: list[str]) -> str:
    """Join words as a sentence does: ``a, b and c``."""
    return format_list(items, locale=locale_of(language())) if len(items) > 1 else "".join(items)
