"""Lines that are read from the right: their pieces in the order of reading."""

import re
from collections.abc import Sequence

from microsite.sources.documents.pdf.letters import Piece
from microsite.sources.documents.pdf.page_signs import RIGHT_TO_LEFT


def _in_order_of_reading(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a line that is read from the right; words and numbers in it that are read from the left."""
    ordered = sorted(pieces, key=lambda piece: piece.left)
    found: list[Piece] = []
    run: list[Piece] = []
    for piece in ordered:
        if not piece.text.isdigit() and (RIGHT_TO_LEFT.match(piece.text) or not re.search(r"\w", piece.text)):
            found += run[::-1]
            run = []
            found.append(piece)
        else:
            run.append(piece)
    return found + run[::-1]


def words_from_right(pieces: Sequence[Piece], size: float) -> str:
    """Return the words of a line that is read from the right; ``size`` is that of its letters."""
    text, before = "", None
    for piece in _in_order_of_reading(pieces):
        gap = 0.0 if before is None else max(before.left - piece.right, piece.left - before.right)
        text += (" " if gap > 0.2 * size else "") + piece.text
        before = piece
    return text


def _sorted(row: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a line in a mirror from left to right; the other way if no word of it is read so."""
    rightward = any(RIGHT_TO_LEFT.match(piece.text) for piece in row)
    return sorted(row, key=lambda piece: piece.left if rightward else -piece.left)


def mirrored(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a page that is read from the right as if in a mirror, each line in order.

    So what begins a line stands left, as everywhere else; files have such lines in any order.
    """
    found: list[Piece] = []
    row: list[Piece] = []
    for piece in pieces:
        if row and abs(piece.base - row[-1].base) > 0.3 * piece.size:
            found += _sorted(row)
            row = []
        row.append(piece._replace(left=-piece.right, right=-piece.left))
    return found + _sorted(row)
