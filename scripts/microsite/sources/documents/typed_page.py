"""Web pages that are typed text as it stands, such as drafts of standards and old mail: read as a plain text is."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from microsite.sources.documents.document import DocumentBlock, DocumentContent, LeftOut
from microsite.sources.documents.layout import laid_out, text_lines
from microsite.sources.documents.markup.elements import PageElement

_MOST: Final = 0.6
_WORDS: Final = 300
"""Which share of a page must be typed, and how many words."""
_PAGES: Final = 3
"""Typed pages on which a line at their edge comes back, if it is a running head."""


def typed_pages(body: PageElement) -> list[str]:
    """Return the typed texts of a page, if it is little else; none otherwise."""
    typed = [each for each in body.all if each.tag == "pre"]
    words = sum(each.words for each in typed)
    return [each.text for each in typed] if words > max(_WORDS, _MOST * body.words) else []


def _edges(lines: Sequence[str]) -> set[int]:
    """Return the places of the first and the last line that is not empty."""
    filled = [place for place, line in enumerate(lines) if line.strip()]
    return {filled[0], filled[-1]} if filled else set()


def _likeness(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def typed_content(pages: Sequence[str]) -> DocumentContent:
    """Return what typed pages hold, without the lines at their edges that come back on most of them."""
    divided = [page.replace("\r\n", "\n").split("\n") for page in pages]
    often = Counter(_likeness(lines[place]) for lines in divided for place in _edges(lines))
    kept: list[str] = []
    heads: list[str] = []
    for lines in divided:
        edges = {place for place in _edges(lines) if often[_likeness(lines[place])] >= _PAGES}
        heads += [lines[place] for place in sorted(edges)]
        kept += [line for place, line in enumerate(lines) if place not in edges]
    found = laid_out(text_lines(kept))
    left_out = [LeftOut(" ".join(head.split()), "running head") for head in heads]
    left_out += [LeftOut(each.text, "table of contents") for each in found.contents]
    blocks = (
        DocumentBlock(part.kind or "paragraph", part.text, level=part.level, mark=part.marker.strip() or None)
        for part in found.blocks
    )
    return DocumentContent(tuple(blocks), left_out=tuple(left_out))
