"""Where in the prose of a page a sentence can be added, and the page with one more; everything else byte for byte."""

import hashlib
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from microsite.authoring.records.record_data import UNWRITTEN
from microsite.authoring.records.valid_record import NewError

HEADING: Final = re.compile(r"#{1,6} +(.*)")
"""A line that is a heading."""
ITEM: Final = re.compile(r" *(?:[-*+]|\d+[.)]) +")
"""How an item of a list begins."""
_BEGIN: Final = 6
"""Words by which a paragraph is told."""


class ProsePlace(NamedTuple):
    """A paragraph or list of a page's prose, behind which something can stand."""

    key: str
    """Tells it from all others, and from one with other words."""
    section: str
    """The heading that it stands under; "" before the first."""
    begins: str
    first: int
    """Its first line in the file, from 0."""
    end: int
    """The line behind its last."""
    text: str = ""
    """It, on one line, as it is written."""
    item: str = ""
    """Of a list: how an item begins."""


def body_line(lines: list[str]) -> int:
    """Return the line at which prose begins, behind the front matter."""
    ends = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    return ends[1] + 1 if len(ends) > 1 and ends[0] == 0 else 0


def pieces(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the lines of each heading, paragraph or list: what stands between empty lines."""
    first: int | None = None
    for number in range(body_line(lines), len(lines) + 1):
        line = lines[number].strip() if number < len(lines) else ""
        if first is not None and (not line or HEADING.match(line)):
            yield first, number
            first = None
        if HEADING.match(line):
            yield number, number + 1
        elif line and first is None:
            first = number


def prose_places(text: str) -> list[ProsePlace]:
    """Return the paragraphs and lists of a page, given as its whole text, in order; quotations stand alone."""
    lines, section, found = text.split("\n"), "", list[ProsePlace]()
    for first, end in pieces(lines):
        piece = " ".join(line.strip() for line in lines[first:end])
        if heading := HEADING.match(piece):
            section = heading[1]
        elif not piece.startswith((">", "|")):
            words = piece[item.end() :] if (item := ITEM.match(piece)) else piece
            begins = " ".join(re.sub(r"\[@[^\]]*\]|[*_\\]", "", words).split()[:_BEGIN])
            key = f"{len(found)}-{hashlib.sha256(f'{section}{piece}'.encode()).hexdigest()[:8]}"
            found.append(ProsePlace(key, section, begins, first, end, piece, item[0] if item else ""))
    return found


def _unwritten(text: str) -> bool:
    return text.rstrip().endswith(f"\n{UNWRITTEN}")


def with_sentence(text: str, key: str, sentence: str, *, apart: bool) -> str:
    """Return the page with a sentence behind the paragraph with this key, or as an item of the list.

    ``apart`` makes a paragraph of its own of it, below. Raises :class:`NewError` if there is no such paragraph now.
    """
    place = next((each for each in prose_places(text) if each.key == key), None)
    if place is None:
        raise NewError("the page was changed meanwhile; choose again where the sentence is to stand")
    lines = text.split("\n")
    if _unwritten(text) and lines[place.first].rstrip() == UNWRITTEN:
        return "\n".join([*lines[: place.first], sentence, *lines[place.end :]])
    new = ["", sentence] if apart else [f"{place.item}{sentence}"]
    return "\n".join([*lines[: place.end], *new, *lines[place.end :]])


def with_section(text: str, heading: str, sentence: str) -> str:
    """Return the page with a section more at its end, which begins with a sentence."""
    kept = text.rstrip()
    kept = kept.removesuffix(UNWRITTEN).rstrip() if _unwritten(text) else kept
    return f"{kept}\n\n## {' '.join(heading.split())}\n\n{sentence}\n"
