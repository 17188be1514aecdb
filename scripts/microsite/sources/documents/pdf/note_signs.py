"""The raised numbers and signs that lead to notes at the foot of a page: no words of the text, and no figures."""

import re
from collections.abc import Iterable, Mapping

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS = re.compile(r"\s?(?<![\d⁰¹²³⁴-⁹])(?<!\b[^\W\d_])(?<!\b[kcdm]m)(?P<sign>[⁰¹²³⁴-⁹]+|[*†‡§¶]{1,3})(?![⁰¹²³⁴-⁹\w])")


def signs_by_page(notes: Iterable[tuple[int, str]]) -> dict[int, set[str]]:
    """Return the raised signs of the notes of each page, from the page and printed mark of each note."""
    found: dict[int, set[str]] = {}
    for page, mark in notes:
        if sign := mark.strip(".)[] ").translate(_RAISED):
            found.setdefault(page, set()).add(sign)
    return found


def lead_to_notes(texts: Iterable[tuple[str, Iterable[int]]], signs: Mapping[int, set[str]]) -> bool:
    """Say whether the raised numbers of a document lead to its notes; else they are citations, which are text."""
    known = others = 0
    for text, pages in texts:
        there = set[str]().union(*(signs.get(page, set()) for page in pages))
        for found in _SIGNS.finditer(text):
            known += found["sign"] in there
            others += found["sign"] not in there
    return known > 2 * others


def without_note_signs(text: str, pages: Iterable[int], signs: Mapping[int, set[str]]) -> str:
    """Return a text without the raised signs that lead to notes on the pages it stands on."""
    known = set[str]().union(*(signs.get(page, set()) for page in pages))
    return _SIGNS.sub(lambda found: "" if found["sign"] in known else found[0], text) if known else text
