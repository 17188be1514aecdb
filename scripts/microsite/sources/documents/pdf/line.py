"""A line of a page, and what it is as a whole: its words, size, font and mark."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from microsite.sources.documents.pdf.fonts import Font
from microsite.sources.documents.pdf.letters import Piece
from microsite.sources.documents.pdf.page_signs import HYPHEN, RIGHT_TO_LEFT, UNREAD
from microsite.sources.documents.pdf.right_to_left import words_from_right
from microsite.sources.documents.pdf.unread import UnreadSigns
from microsite.sources.text.segment_breaks import begins_wide

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CAPITALS: Final = 1.5
"""How much larger than small capitals the large ones beside them are at most."""
NOTE_NUMBER = re.compile(r"[\d,;–−*†‡§¶-]+")


@dataclass
class Line:
    """A line of text, or the part of it that stands in one column."""

    page: int
    pieces: list[Piece]
    """Its first and its last, once it is whole: all of them take more room than the rest of a document."""
    text: str = ""
    left: float = 0
    right: float = 0
    base: float = 0
    size: float = 0
    font: Font = field(default_factory=lambda: Font("", "", bold=False, italic=False, mono=False))
    bold: bool = False
    italic: bool = False
    letters: int = 0
    bold_letters: int = 0
    first_width: float = 0
    """How wide its first word is."""
    mark: str = ""
    """The raised number or sign it begins with."""


def _raised(line: Line, piece: Piece) -> bool:
    return piece.size < 0.87 * line.size and piece.base > line.base + 0.15 * line.size


def _apart(line: Line, before: Piece, piece: Piece) -> bool:
    """Say whether a blank stands between two pieces; none does before a raised number, or closely behind one."""
    gap = max(piece.left - before.right, before.left - piece.right)
    if _raised(line, piece) and NOTE_NUMBER.fullmatch(piece.text):
        return gap > 0.6 * line.size
    if _raised(line, before) and NOTE_NUMBER.fullmatch(before.text) and gap < 0.12 * line.size:
        return False
    return piece.spaced or gap > 0.22 * line.size


def _is_right_to_left(line: Line) -> bool:
    return sum(bool(RIGHT_TO_LEFT.match(piece.text)) for piece in line.pieces) > 0.3 * len(line.pieces)


def _words(line: Line, signs: UnreadSigns) -> str:
    if _is_right_to_left(line):
        return words_from_right(line.pieces, line.size)
    text, before = "", None
    for piece in line.pieces:
        written = piece.text
        if written == UNREAD or (written == HYPHEN and piece is not line.pieces[-1]):
            written = signs.letter(piece)
        if _raised(line, piece) and NOTE_NUMBER.fullmatch(written):
            written = written.translate(_RAISED)
        text += (" " if before and _apart(line, before, piece) else "") + written
        before = piece
    return text


def _first_width(line: Line) -> float:
    """Return how wide the first word of a line is; where no blanks are written, its first sign."""
    first = line.pieces[0]
    if begins_wide(first.text):
        return (first.right - first.left) / len(first.text)
    word = [first, *takewhile(lambda piece: not piece.spaced, line.pieces[1:])]
    return max(piece.right for piece in word) - min(piece.left for piece in word)


def _size(line: Line, sizes: Counter[float]) -> float:
    """Return the size in which most letters of a line are set; of small capitals, that of the large ones."""
    usual, largest = sizes.most_common(1)[0][0], max(sizes)
    small_capitals = (
        1.1 * usual < largest < _CAPITALS * usual and "".join(piece.text for piece in line.pieces).isupper()
    )
    return largest if small_capitals else usual


def finish(line: Line, signs: UnreadSigns) -> Line:
    """Work out what a line is as a whole."""
    sizes, fonts = Counter[float](), Counter[Font]()
    for piece in line.pieces:
        sizes[piece.size] += len(piece.text)
        fonts[piece.font] += len(piece.text)
    line.letters = sum(sizes.values())
    line.size = _size(line, sizes)
    line.font = fonts.most_common(1)[0][0]
    full = [p for p in line.pieces if p.size > 0.9 * line.size] or line.pieces
    line.base = Counter(round(p.base, 1) for p in full).most_common(1)[0][0]
    line.text = _words(line, signs)
    line.bold_letters = sum(n for font, n in fonts.items() if font.bold)
    line.bold = line.bold_letters > 0.6 * line.letters
    line.italic = sum(n for font, n in fonts.items() if font.italic) > 0.8 * line.letters
    first = line.pieces[0]
    line.first_width = _first_width(line)
    line.mark = first.text if len(line.pieces) > 1 and _raised(line, first) and len(first.text) < 5 else ""
    line.pieces = [first, line.pieces[-1]]
    return line


def letters(lines: Sequence[Line]) -> int:
    """Return how many letters some lines have."""
    return sum(line.letters for line in lines)
