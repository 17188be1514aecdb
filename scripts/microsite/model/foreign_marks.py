"""Marking of other programs that is left over: nothing here reads it, so it would be printed as it stands.

Every pattern is bounded, as in :mod:`microsite.model.stray_marks`.
"""

import re
from collections.abc import Iterator, Sequence
from html.entities import html5
from typing import Final, NamedTuple

from microsite.model.foreign_inlines import INLINES
from microsite.model.foreign_line_starts import LINE_STARTS
from microsite.model.stray_marks import StrayMark, shown

SEEN: Final = "; if readers should see it, put it between two backticks"
_MEANT: Final = re.compile(
    r"\\[!-/:-@\[-`{-~]|https?://[^\s<>\"]{1,2000}"
    r"|(?<!`)(`{1,9})(?!`)(?:(?!\n[ \t]*\n)[\s\S]){1,2000}?(?<!`)\1(?!`)"
)
"""Signs with a backslash before them, addresses, and code."""


class _Row(NamedTuple):
    """What is looked for where there is this sign, and what to do."""

    sign: str
    pattern: re.Pattern[str]
    cure: str


_ROWS: Final = (
    *(_Row(sign, re.compile(rf"^[ \t]{{0,3}}{row}", re.MULTILINE), cure) for sign, row, cure in LINE_STARTS),
    *(_Row(sign, re.compile(row, re.MULTILINE), cure) for sign, row, cure in INLINES),
)
_SIGNS: Final = frozenset({"&", *(row.sign for row in _ROWS)})
"""Most texts that stand in a field have none of them."""
_CHARACTER: Final = re.compile(r"&(?P<name>[A-Za-z][A-Za-z0-9]{1,31})(?P<end>;?)")
_OPEN_CHARACTERS: Final = frozenset("nbsp amp lt gt quot mdash ndash hellip shy".split())
_COMMENT: Final = re.compile(r"(?<=[^\W\d_]{2})\[[abc]\](?![\w(\[:])")
_QUOTES: Final = frozenset("\"'“”„«»‘’")
_NEAR: Final = 300


def _same_length(found: re.Match[str]) -> str:
    piece = found.group()
    begin = piece[:4] if piece.startswith("http") else ""
    return begin + re.sub(r"[^\n]", "x", piece[len(begin) :])


def _characters(text: str) -> Iterator[StrayMark]:
    """Yield names of characters that no browser knows, and those whose semicolon is missing."""
    for found in _CHARACTER.finditer(text):
        name, begin = found["name"], found.start()
        if not found["end"]:
            if name in _OPEN_CHARACTERS:
                yield StrayMark(
                    begin, found.end(), found.group(), f"the name of a character ends with a semicolon: &{name};"
                )
        elif f"{name};" not in html5 and not text[max(begin - 1, 0) : begin].isalnum():
            yield StrayMark(begin, found.end(), found.group(), "no character has this name; type the character itself")


def _comments(text: str) -> Iterator[StrayMark]:
    """Yield marks of comments behind a word; within quotations, editors end words so."""
    for found in _COMMENT.finditer(text):
        if not _QUOTES.intersection(text[max(found.start() - _NEAR, 0) : found.start()]):
            cure = "this is the mark of a comment that a word processor left; take it out"
            yield StrayMark(found.start(), found.end(), found.group(), cure)


def _by_tables(plain: str, text: str) -> Iterator[StrayMark]:
    for row in _ROWS:
        for found in row.pattern.finditer(plain) if row.sign in plain else ():
            piece = found.group()
            start = found.start() + len(piece) - len(piece.lstrip())
            words = {name: text[slice(*found.span(name))] for name in row.pattern.groupindex if found[name]}
            yield StrayMark(start, found.end(), shown(text[start : found.end()]), row.cure.format(**words))


def foreign_marks(text: str) -> list[StrayMark]:
    """Return the marking of other programs in a text, in order; none of two stands within the other."""
    if not any(sign in text for sign in _SIGNS):
        return []
    plain = _MEANT.sub(_same_length, text)
    found = [*_by_tables(plain, text), *_characters(plain), *_comments(plain)]
    kept: list[StrayMark] = []
    for mark in sorted(found, key=lambda each: each.start):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def without_marks(text: str, marks: Sequence[StrayMark]) -> str:
    """Return a text of the same length with letters in the place of some marks."""
    parts, at = [], 0
    for mark in marks:
        parts += [text[at : mark.start], re.sub(r"[^\n]", "x", text[mark.start : mark.end])]
        at = mark.end
    return "".join((*parts, text[at:]))
