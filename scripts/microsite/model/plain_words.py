"""Plain text that people write: titles, statements, notes. Nothing is cited, linked or marked in it."""

import html
import re
from collections.abc import Iterator
from typing import Final

from microsite.model.foreign_marks import foreign_marks, without_marks
from microsite.model.prose_mistakes import ProseMistake, first_mistakes
from microsite.model.stray_line_starts import strays_at_line_starts
from microsite.model.stray_marks import (
    ADDRESS_IN_SIGNS,
    StrayMark,
    is_stray_emphasis,
    meant_until,
    shown,
    stray_at,
)

_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_SIGN: Final = re.compile(
    r"\\[!-/:-@\[-`{-~]|https?://[^\s<>\[\]{}|\\^`\"“”]{1,2000}|(?P<emphasis>\*{1,50}|_{1,50})|(?P<sign>[\[\]{}@<`~=])|(?P<entity>&#?\w{1,31};)"
)
_NEEDS_ESCAPE: Final = re.compile(r"[\[\]{}@<`*_&]|~{2,}|={2,}")
_SIGNS: Final = re.compile(r"([\[\]{}@<`*_~=&])")
EVERY_SIGN: Final = re.compile(r"[!-/:-@\[-`{-~]")
"""Signs before which a backslash may stand."""
_CURE: Final = "nothing is cited, linked or marked here; write plain words, with a backslash before a sign to be seen: "
_QUOTES: Final = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "”": "”"}
_FEWEST: Final = 4
"""Words between quotation marks that are a statement; fewer may be a name."""


def without_escapes(text: str) -> str:
    """Return plain text as readers see it: a sign with a backslash before it is that sign."""
    return _ESCAPED.sub(r"\1", text)


def with_escapes(text: str) -> str:
    """Return plain text as it is written so that readers see these signs."""
    if foreign_marks(text):
        return EVERY_SIGN.sub(r"\\\g<0>", text)
    return _SIGNS.sub(r"\\\1", text) if any(mistakes_in_plain_words(text)) else text


def _stray(text: str, found: re.Match[str]) -> StrayMark | None:
    if found["sign"]:
        return stray_at(text, found.start())
    if found["entity"]:
        behind_a_letter = text[max(found.start() - 1, 0) : found.start()].isalnum()
        if behind_a_letter and html.unescape(found["entity"]) == found["entity"]:
            return None  # R&D;
    if found["entity"] or (found["emphasis"] and is_stray_emphasis(text, *found.span())):
        return StrayMark(*found.span(), shown(found.group()), "")
    return None


def strays_in_plain_words(text: str) -> Iterator[StrayMark]:
    """Yield the marking in a text that has none, each piece with the same piece as readers would see it."""
    foreign = foreign_marks(text)
    for mark in foreign:
        escaped = EVERY_SIGN.sub(r"\\\g<0>", mark.found)
        yield mark._replace(cure=f"{_CURE}{escaped}")
    text = without_marks(text, foreign)
    for stray in strays_at_line_starts(text):
        yield stray._replace(cure=f"{_CURE}\\{stray.found}")
    at = 0
    while found := _SIGN.search(text, at):
        at = meant_until(text, found.start()) or found.end()
        if at == found.end() and (left := _stray(text, found)):
            at = max(at, left.end)
            meant = _NEEDS_ESCAPE.sub(lambda signs: "".join(f"\\{sign}" for sign in signs.group()), left.found)
            yield left if ADDRESS_IN_SIGNS.match(text, left.start) else left._replace(cure=f"{_CURE}{meant}")


def quoted_as_a_whole(text: str) -> Iterator[ProseMistake]:
    """Yield a mistake if a statement stands in quotation marks from end to end, as quotations do."""
    words = text.strip()
    closing = _QUOTES.get(words[:1], "")
    inside = words[1:-1]
    if closing and words[-1] in closing and len(inside.split()) >= _FEWEST and not set(inside) & {*words[0], *closing}:
        message = f"the whole text stands in quotation marks, and is no quotation; take them off: {shown(inside)}"
        yield ProseMistake("prose-markup", message, text.index(words[0]))


def mistakes_in_plain_words(text: str) -> list[ProseMistake]:
    """Return what cannot stand in plain text that we wrote ourselves, in order; at most so many that one sees it."""
    strays = (ProseMistake("prose-markup", stray.message, stray.start) for stray in strays_in_plain_words(text))
    return [*quoted_as_a_whole(text), *first_mistakes(strays)]
