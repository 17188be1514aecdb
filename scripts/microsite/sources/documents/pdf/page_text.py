"""The text of a page that stands upright, and what stands at an angle to it."""

from collections import Counter
from typing import Any, NamedTuple

from microsite.sources.documents.pdf.fonts import Font
from microsite.sources.documents.pdf.letters import PageLetters, Piece
from microsite.sources.documents.pdf.shapes import Shapes
from microsite.sources.documents.pdf.turned import turned_box


class PageText(NamedTuple):
    """The upright text of a page, and where the page begins and ends."""

    pieces: list[Piece]
    bottom: float
    top: float
    turned: list[str]
    """Words that stand at an angle to the rest."""


def page_text(page: Any, fonts: dict[tuple[str, int, int], Font], shapes: Shapes) -> PageText:
    """Read a page of a PDF; most of its text is upright, whichever way the file has it."""
    found = list(PageLetters(page, fonts, shapes).pieces())
    counted = Counter[int]()
    for turn, piece in found:
        counted[turn] += len(piece.text)
    most = counted.most_common(1)[0][0] if counted else 0
    left, bottom, right, top = turned_box(page.get_bbox(), most)
    inside = [
        p
        for turn, p in found
        if turn == most and left - 2 < p.right and p.left < right + 2 and bottom - 2 < p.base < top + 2
    ]
    aside = [piece.text for turn, piece in found if turn != most]
    return PageText(inside, bottom, top, aside)
