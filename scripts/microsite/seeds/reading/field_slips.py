"""What people mistype in the value of a field, with the value as it should be."""

import re
from typing import Final

from microsite.model.place import Document
from microsite.model.record import ADDRESS, is_locator

_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(?:[,.'’  ]\d{3}){1,5}")
_DECIMAL_COMMA: Final = re.compile(r"([+-]?\d{1,15}),(\d{1,15})")
_WITH_UNIT: Final = re.compile(r"([+-]?\d[\d.,'’  ]{0,20}?)[  ]+(\D.{0,80})")
_QUALIFIED: Final = re.compile(r"(?i)(at least|more than|about|up to|less than)\s+([+-]?\d[\d.,'’]{0,20})")
_IN_WORDS: Final = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+){0,8}")
_SHORT_NUMBER: Final = re.compile(r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)-(\d{1,2})")
_RAW: Final = re.compile(r"[^\s,}\]#]+")


def plain_number(text: str) -> str | None:
    """Return a number as YAML reads it, from one with a sign between thousands or a comma for the point."""
    if _GROUPED.fullmatch(text):
        return re.sub(r"[,.'’  ]", "", text)
    if found := _DECIMAL_COMMA.fullmatch(text):
        return f"{found[1]}.{found[2]}"
    return None


def number_cure(field: str, got: object) -> str:
    """Say how a number is written that was given as text: the end of a sentence, or nothing."""
    if not isinstance(got, str):
        return ""
    if number := plain_number(got.strip()):
        return f"; write {field}: {number}"
    if found := _QUALIFIED.fullmatch(got.strip()):
        qualifier = found[1].lower().replace(" ", "-")
        return f"; write {field}: {plain_number(found[2]) or found[2]}, and beside it qualifier: {qualifier}"
    if found := _WITH_UNIT.fullmatch(got.strip()):
        number = plain_number(found[1]) or found[1]
        return f'; write {field}: {number}, and "{found[2]}" under unit'
    return "; write it in digits" if _IN_WORDS.fullmatch(got.strip()) else ""


_TRUTH: Final = {
    **dict.fromkeys(("yes", "y", "on", "ja", "oui", "1", "true"), "true"),
    **dict.fromkeys(("no", "n", "off", "nein", "non", "0", "false"), "false"),
}


def truth_cure(field: str, got: object) -> str:
    """Say how yes or no is written: the end of a sentence, or nothing."""
    word = _TRUTH.get(str(got).strip().lower(), "")
    return f"; write {field}: {word}" if word else ""


def longer_number(got: object) -> str:
    """Return the id of a claim with a number of three digits, from one with fewer; empty for anything else."""
    found = _SHORT_NUMBER.fullmatch(got) if isinstance(got, str) else None
    return f"{found[1]}-{found[2].zfill(3)}" if found else ""


_DASHES: Final = re.compile(r"[\s_\u2010-\u2015\u2212-]+")


def id_form(got: object, pattern: str) -> str:
    """Return an id with plain hyphens and small letters, if that has the form that is wanted; empty otherwise."""
    text = _DASHES.sub("-", got.strip().lower()) if isinstance(got, str) else ""
    return text if text != got and re.fullmatch(pattern, text) else ""


def web_address(got: object) -> str:
    """Return a web address with its scheme, from one that was typed without; empty for anything else."""
    text = f"https://{got.strip()}" if isinstance(got, str) else ""
    return text if "." in text and re.fullmatch(ADDRESS, text) else ""


def locators(got: object) -> str:
    """Return several locators as a list, from a text with commas; empty for anything else."""
    items = [part.strip() for part in got.split(",")] if isinstance(got, str) else []
    return f"[{', '.join(items)}]" if len(items) > 1 and all(map(is_locator, items)) else ""


def as_written(document: Document, line: int, column: int) -> str:
    """Return the word that stands at a place of a file: ``012`` where YAML reads 12."""
    found = _RAW.match(document.lines[line - 1], column - 1) if 0 < line <= len(document.lines) else None
    return found.group() if found else ""
