"""Numbers that are written as people write them, and how YAML has them."""

import re
import unicodedata
from decimal import Decimal
from typing import Final

_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3}){1,5}")
_DECIMAL_COMMA: Final = re.compile(r"([+-]?\d{1,15}),(\d{1,15})")
_GROUPED_DECIMAL: Final = re.compile(
    r"([+-]?\d{1,3}(?:(?P<between>[,.'’ \u00a0\u202f])\d{3})(?:(?P=between)\d{3}){0,4})(?!(?P=between))[,.](\d{1,15})"
)
_UNDERSCORED: Final = re.compile(r"[+-]?\d{1,15}(?:_\d{1,15}){1,5}")
_POWER: Final = re.compile(r"([+-]?\d{1,6}(?:\.\d{1,6})?)[eE]([+-]?\d{1,2})")
_POINT: Final = re.compile(r"([+-]?)(\d{0,15})\.(\d{0,15})")
_OF_PROGRAMS: Final = re.compile(r"0[oO][0-7]{1,15}|0[xX][0-9a-fA-F]{1,12}|0[bB][01]{1,45}")
"""Numbers to another base, as programs have them: YAML reads ``0o50`` as forty."""
_CLOCK: Final = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?")
_TIMES: Final = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)\s?[*x×·]\s?10(?:\s?(?:\^|\*\*)\s?(\d{1,2})|([⁰¹²³⁴-⁹]{1,2}))")
_FRACTION: Final = re.compile(r"(\d{1,4})\s?[/⁄]\s?([2458]|10|100|1000)")
"""One that has an end as a decimal."""
_MOST_DIGITS: Final = 13
_LETTER: Final = re.compile(r"(?=.*[OolI])\d[\dOolI]{0,12}")
"""A letter in the place of a digit."""
_PLAIN: Final = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?")
_NUMBER: Final = r"[+-]?\d[\d.,_'’]{0,20}"
_WITH_UNIT: Final = re.compile(r"([+-]?\d[\d.,'’ \u00a0\u202f]{0,20}?)[ \u00a0\u202f]+(\D.{0,80})")
_KILO: Final = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)[kK]")
_NONE: Final = frozenset((".inf", "-.inf", ".nan", "nan", "inf", "infinity", "none", "n/a", "-", "?", "unknown"))
_SIZES: Final = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5,
    "crore": 10**7, "mn": 10**6, "mio": 10**6, "bn": 10**9,
}  # fmt: skip
_SIZED: Final = re.compile(rf"(?i)({_NUMBER})\s?({'|'.join(_SIZES)})s?\b\.?(.{{0,80}})")
_WITH_A_UNIT: Final = ("value", "to")
"""Fields that have a field ``unit`` beside them."""
_QUALIFIED: Final = re.compile(rf"(?i)(at least|more than|about|up to|less than|[<>≤≥]|[<>]=)\s*({_NUMBER})")
_QUALIFIERS: Final = {
    "<": "less-than",
    ">": "more-than",
    "≤": "up-to",
    "<=": "up-to",
    "≥": "at-least",
    ">=": "at-least",
}
_ROUGHLY: Final = re.compile(rf"({_NUMBER})\s?(?:ish|±.{{0,20}}|\+/-.{{0,20}}|\(?(?:about|approx\.?|circa|ca\.)\)?)")
_SIGNED: Final = re.compile(
    rf"(?:(?P<about>~|≈|c\.|ca\.?|circa)\s?)?(?P<value>{_NUMBER})\s?(?P<behind>\+|%|[€$£¥₽])?", re.IGNORECASE
)
_CURRENCY: Final = re.compile(rf"([€$£¥₽])\s?({_NUMBER})")
_RANGE: Final = re.compile(rf"({_NUMBER})\s?(?:-|–|—|to)\s?({_NUMBER})")
_IN_WORDS: Final = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+){0,8}")
_DEGREES: Final = re.compile(
    r"(?P<degrees>-?\d{1,3}(?:[.,]\d{1,9})?)\s?°?(?:\s?(?P<minutes>\d{1,2}(?:\.\d{1,6})?)\s?[′'’])?"
    r"(?:\s?(?P<seconds>\d{1,2}(?:\.\d{1,6})?)\s?[″\"”])?\s?(?P<side>[NSEW])?"
)
_COORDINATES: Final = ("lat", "lon")


def _by_power(text: str) -> str:
    """Return a number that is told by a power of ten, or as a fraction that has an end."""
    if found := _TIMES.fullmatch(text):
        text = f"{found[1]}e{found[2] or unicodedata.normalize('NFKC', found[3])}"
    if found := _FRACTION.fullmatch(text):
        return f"{int(found[1]) / int(found[2]):g}"
    if found := _KILO.fullmatch(text):
        text = f"{found[1].replace(',', '.')}e3"
    found = _POWER.fullmatch(text)
    if not found or abs(int(found[2])) >= _MOST_DIGITS:
        return ""
    value = f"{Decimal(f'{found[1]}e{int(found[2])}'):f}"
    return value.rstrip("0").rstrip(".") if "." in value else value


def _by_signs(text: str) -> str:
    """Return a number with signs between thousands, a comma before decimals, or nothing on one side of a point."""
    if _GROUPED.fullmatch(text) or _UNDERSCORED.fullmatch(text):
        return re.sub(r"[,.'’ \u00a0\u202f_]", "", text)
    if found := _GROUPED_DECIMAL.fullmatch(text):
        return f"{re.sub('[^0-9+-]', '', found[1])}.{found[3]}"
    if found := _DECIMAL_COMMA.fullmatch(text):
        return f"{found[1]}.{found[2]}"
    found = _POINT.fullmatch(text)
    if not found or not (found[2] or found[3]):
        return ""
    return f"{found[1]}{found[2] or 0}.{found[3]}" if found[3] else f"{found[1]}{found[2]}"


def plain_number(text: str) -> str | None:
    """Return a number as YAML reads it, from one that is written in another way; None if that is not sure."""
    text = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text).replace("−", "-")
    if _OF_PROGRAMS.fullmatch(text):
        return str(int(text, 0))
    if _LETTER.fullmatch(text):
        text = text.replace("O", "0").replace("o", "0").replace("l", "1").replace("I", "1")
    if _PLAIN.fullmatch(text):
        return text
    return _by_power(text) or _by_signs(text) or None


def _clock(field: str, text: str) -> str:
    """Say how a time is written that is told as a clock does."""
    found = _CLOCK.fullmatch(text)
    if not found:
        return ""
    first, second = int(found[1]), int(found[2])
    if found[3]:
        seconds = first * 3600 + second * 60 + int(found[3])
        return f"; a time is one number of one unit: write {field}: {seconds} for seconds"
    both = f"write {field}: {first * 60 + second}"
    return f"; a time is one number of one unit: {both} for minutes if these are hours, or seconds if these are minutes"


def _coordinate(text: str) -> str:
    """Return degrees, minutes and seconds as a number, south and west below zero."""
    found = _DEGREES.fullmatch(text)
    if not found:
        return ""
    parts = (found["degrees"].replace(",", "."), found["minutes"] or "0", found["seconds"] or "0")
    value = sum(float(part) / 60**power for power, part in enumerate(parts))
    return f"{round(-value if found['side'] in ('S', 'W') else value, 5):g}"


def _sized(field: str, text: str) -> str:
    """Say how a number is written whose size stands behind it as a word: 2 million."""
    found = _SIZED.fullmatch(text)
    number = plain_number(found[1]) if found else None
    if not found or number is None:
        return ""
    value = Decimal(number) * _SIZES[found[2].lower()]
    return f"; write {field}: {value.normalize():f}{_unit(field, found[3].strip())}"


def _unit(field: str, unit: str) -> str:
    return f', and "{unit}" under unit' if unit and field in _WITH_A_UNIT else ""


def _with_signs(field: str, text: str) -> str:
    """Say how a number is written that has a sign before or behind it."""
    if found := _CURRENCY.fullmatch(text):
        return f"; write {field}: {plain_number(found[2]) or found[2]}, and the currency under unit"
    if (found := _RANGE.fullmatch(text)) and field == "value":
        low, high = (plain_number(number) or number for number in found.groups())
        return f"; write value: {low}, to: {high}, qualifier: between"
    found = _SIGNED.fullmatch(text)
    number = plain_number(found["value"]) if found else None
    if not found or number is None:
        return ""
    behind, about = found["behind"], ", qualifier: about" if found["about"] else ""
    if behind == "+":
        return (
            f"; write {field}: {number}, and beside it the qualifier that the source has, such as qualifier: at-least"
        )
    unit = {None: "", "%": ", and percent under unit"}.get(behind, ", and the currency under unit")
    return f"; write {field}: {number}{about}{unit}"


def number_cure(field: str, got: object) -> str:
    """Say how a number is written that was given as text: the end of a sentence, or nothing."""
    text = got.strip() if isinstance(got, str) else ""
    if text.lower() in _NONE:
        return f"; write {field} as a number in digits, or leave out what it belongs to where none is known"
    if field in _COORDINATES:
        degrees = _coordinate(text.replace("−", "-"))
        return f"; write {field}: {degrees}" if degrees else ""
    if number := plain_number(text) if text else None:
        return f"; write {field}: {number}{', without quotes' * (number == text)}"
    return next(filter(None, (read(field, text) for read in _READ)), "")


def _qualified(field: str, text: str) -> str:
    """Say how a number is written that is told to be more, less, or about so much."""
    if found := _QUALIFIED.fullmatch(text):
        qualifier = _QUALIFIERS.get(found[1], found[1].lower().replace(" ", "-"))
        return f"; write {field}: {plain_number(found[2]) or found[2]}, and beside it qualifier: {qualifier}"
    if found := _ROUGHLY.fullmatch(text):
        return f"; write {field}: {plain_number(found[1]) or found[1]}, and beside it qualifier: about"
    return ""


def _of_a_unit(field: str, text: str) -> str:
    """Say how a number is written that has its unit behind it, or is told in words."""
    if found := _WITH_UNIT.fullmatch(text):
        return f"; write {field}: {plain_number(found[1]) or found[1]}{_unit(field, found[2])}"
    return "; write it in digits" if _IN_WORDS.fullmatch(text) else ""


_READ: Final = (_qualified, _with_signs, _clock, _sized, _of_a_unit)
"""What may be said of a number, the surest first."""
