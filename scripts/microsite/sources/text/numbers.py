"""Numbers as values, so that a figure can be looked for in a passage without keeping the passage."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_VALUES = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: (rank + 2) * 10 for rank, word in enumerate(_TENS)}
    | {word: rank + 1 for rank, word in enumerate(_ORDINALS)}
    | {"twice": 2}
)
_NAMES = "|".join(sorted(_VALUES, key=len, reverse=True))
_RAISED = "(?P<raised>⁻?[⁰¹²³⁴-⁹]{1,2})(?![⁰¹²³⁴-⁹])"
_NUMBER = re.compile(
    rf"(?<![\w.])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:{_RAISED}|(?:st|nd|rd|th|s)?(?!\w))"
    rf"|\b(?P<name>{_NAMES})(?:-(?P<unit>{'|'.join((*_UNITS[1:10], *_ORDINALS[:9]))}))?\b"
    rf"|\b(?P<one>an?)(?=[\s-](?:{'|'.join(_SCALES)})\b)",
    re.IGNORECASE,
)
_SCALE = re.compile(rf"[\s-]+({'|'.join(_SCALES)})s?\b", re.IGNORECASE)
_TIMES = re.compile(rf"\s?[×·∙x]\s?10{_RAISED}")
_PLAIN = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


class Number(NamedTuple):
    """A number in a text: its value, scale words included, and its span."""

    value: Decimal
    start: int
    end: int


def _power(raised: str) -> Decimal:
    """Return ten to the power of a raised number."""
    return Decimal(10) ** int(raised.translate(_PLAIN))


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of ``text`` in order: digits, English number words and ordinals up to ten.

    ``$ 1.6 billion`` is 1600000000; the ``million`` of ``300 million`` belongs to the 300. ``a dozen`` is 12.
    A raised number makes a power of ten (``5 × 10⁶``); behind another number it is a note, and no part of it.
    """
    end = 0
    for match in _NUMBER.finditer(text):
        if match.start() < end:
            continue  # the power of ten behind another number
        if match["digits"]:
            value = Decimal(match["digits"].replace(",", ""))
            if match["raised"] and value == 10:
                value = _power(match["raised"])
        else:
            value = Decimal(_VALUES[match["name"].lower()] if match["name"] else 1)
            if match["unit"]:
                value += _VALUES[match["unit"].lower()]
        end = match.end()
        if times := _TIMES.match(text, end):
            value, end = value * _power(times["raised"]), times.end()
        while scale := _SCALE.match(text, end):
            value *= _SCALES[scale.group(1).lower()]
            end = scale.end()
        yield Number(value, match.start(), end)


def number_text(value: Decimal) -> str:
    """Return ``value`` in plain decimal notation, without exponent or trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
