"""Prose that is refused before it is read: bullets of word processors, records of YAML, underlined headings."""

import re
from typing import Final

from microsite.model.prose_mistakes import ProseError, ProseMistake

BULLET: Final = re.compile(r"\s*([•◦▪‣●○\uf0b7\uf0a7])\s*")
"""The bullet of a word processor at the beginning of a line; the last two are drawn by fonts of symbols only."""

_RECORD: Final = re.compile(
    r"^[ ]{0,8}(?:- )?(?P<key>id|key): [\w-]{1,99}[ \t]*\n(?=[ ]{0,8}[a-z_]{1,30}: )", re.MULTILINE
)
_UNDERLINE: Final = re.compile(r"[ ]{0,3}(?:={2,}|-{2,}|([~^\"'+*_#.:])\1{2,})[ \t]{0,9}")
_SENTENCE: Final = re.compile(r"[.!?…。؟۔:;,\]][\"'”’»)*_]{0,5}\Z")


def _bullet(source: str) -> ProseMistake | None:
    at = 0
    for text in source.split("\n"):
        if bullet := BULLET.match(text):
            words = " ".join(text[bullet.end() :].split()[:3])
            message = f"found a bullet of a word processor; write a hyphen: - {words} …"
            return ProseMistake("prose-markup", message, at)
        at += len(text) + 1
    return None


def _record(source: str) -> ProseMistake | None:
    """Find a record of YAML in a text: its lines would be printed as sentences."""
    found = _RECORD.search(source)
    message = (
        "this is a record, and would be printed as it is; a record stands in a file of its own kind (a claim in "
        "the claims.yml of its source): move it there"
    )
    return ProseMistake("wrong-file", message, found.start("key")) if found else None


def _underlined(source: str) -> ProseMistake | None:
    """Find a heading that a line of signs underlines: words that begin a paragraph and are no sentence."""
    at, lines = 0, source.split("\n")
    for above, words, line in zip(["", "", *lines], ["", *lines], lines, strict=False):
        if words.strip() and not above.strip() and _UNDERLINE.fullmatch(line) and not _SENTENCE.search(words.strip()):
            title = words.strip().strip("#").strip()
            cure = f"nothing is underlined here: take this line out, and write ## {title[:60]}"
            return ProseMistake("prose-markup", f'found "{line.strip()[:20]}"; {cure}', at)
        at += len(line) + 1
    return None


def refuse_at_sight(source: str) -> None:
    """Raise :class:`ProseError` for a text that is not worth reading as Markdown."""
    for find in (_bullet, _record, _underlined):
        if mistake := find(source):
            raise ProseError([mistake])
