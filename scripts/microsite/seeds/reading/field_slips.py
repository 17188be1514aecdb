"""What people mistype in the value of a field, with the value as it should be."""

import re
from typing import Final

from microsite.model.field_types import is_locator
from microsite.model.locator_slips import locators_as_meant
from microsite.model.place import Document

_SHORT_NUMBER: Final = re.compile(r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)-(\d{1,2})")
_RAW: Final = re.compile(r"[^\s,}\]#]+")


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


def locators(got: object) -> str:
    """Return locators that are written in another way as a locator, or as a list of them; empty for anything else."""
    items = [part.strip() for part in got.split(",")] if isinstance(got, str) else []
    meant = list(locators_as_meant(got)) if isinstance(got, str) else []
    listed = items if len(items) > 1 and all(map(is_locator, items)) else meant
    return f"[{', '.join(listed)}]" if len(listed) > 1 else next(iter(listed), "")


_PAGE: Final = re.compile(r"(?:pages?|pgs?\.?|pp?\.|[Ss](?:eite|\.))?\s{0,2}(\d{1,5})(?:\s?[-–]\s?\d{1,5})?")


def page_for_a_place(text: str) -> str:
    """Say where the page is written that stands in the place of a locator: the end of a sentence, or nothing."""
    found = _PAGE.fullmatch(text.strip())
    told = "; a page is no place in a text: look up the paragraph on the page of the source"
    return f"{told}, and where it has pages, add the line page: {found[1]}" if found else ""


def as_written(document: Document, line: int, column: int) -> str:
    """Return the word that stands at a place of a file: ``012`` where YAML reads 12."""
    found = _RAW.match(document.lines[line - 1], column - 1) if 0 < line <= len(document.lines) else None
    return found.group() if found else ""
