"""What people mistype in the value of a field, with the value as it should be."""

import re
from typing import Final

from microsite.model.place import Document

_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(?:[,.'’  ]\d{3}){1,5}")
_DECIMAL_COMMA: Final = re.compile(r"([+-]?\d{1,15}),(\d{1,15})")
_WITH_UNIT: Final = re.compile(r"([+-]?\d[\d.,'’  ]{0,20}?)[  ]+(\D.{0,80})")
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
    if found := _WITH_UNIT.fullmatch(got.strip()):
        number = plain_number(found[1]) or found[1]
        return f'; write {field}: {number}, and "{found[2]}" under unit'
    return ""


def longer_number(got: object) -> str:
    """Return the id of a claim with a number of three digits, from one with fewer; empty for anything else."""
    found = _SHORT_NUMBER.fullmatch(got) if isinstance(got, str) else None
    return f"{found[1]}-{found[2].zfill(3)}" if found else ""


def as_written(document: Document, line: int, column: int) -> str:
    """Return the word that stands at a place of a file: ``012`` where YAML reads 12."""
    found = _RAW.match(document.lines[line - 1], column - 1) if 0 < line <= len(document.lines) else None
    return found.group() if found else ""
