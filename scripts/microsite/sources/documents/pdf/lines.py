"""Pieces of words to lines: what stands side by side without a wide gap."""

import re
from collections.abc import Sequence
from typing import Final

from microsite.sources.documents.pdf.letters import Piece
from microsite.sources.documents.pdf.line import Line, finish
from microsite.sources.documents.pdf.page_signs import RIGHT_TO_LEFT
from microsite.sources.documents.pdf.right_to_left import mirrored
from microsite.sources.documents.pdf.unread import UnreadSigns

MARK: Final = re.compile(
    r"(?:[•·▪◦*‣●○■□►–—−-]|[\uf0a7\uf0b7]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\(?[ivxIVX]{1,5}[.)]|\[\d{1,3}\]|(?:[A-Z]\.|\d{1,2}\.)(?:\d{1,2}\.?){0,4}|\d{1,2})"
)
"""What may stand before a list item, a heading or a note, some way apart from it."""


def _gap(line: Line, piece: Piece) -> float:
    """Return how far a piece stands from a line, to either side; below 0 if they overlap."""
    return max(piece.left - line.right, line.left - piece.right)


def _level(line: Line, piece: Piece) -> bool:
    """Say whether a piece stands at the height of a line: on it, or raised or lowered as a number of a note is."""
    rise = piece.base - line.base
    large = max(line.size, piece.size)
    if piece.size > 0.9 * line.size and line.size > 0.9 * piece.size:
        return abs(rise) < 0.3 * large
    return abs(rise) < 0.62 * large


def _belongs(line: Line, piece: Piece) -> bool:
    if not _level(line, piece):
        return False
    gap, size = _gap(line, piece), max(line.size, piece.size)
    if gap < 1.2 * size:
        return gap > -0.6 * size or piece.size < 0.9 * line.size or line.size < 0.9 * piece.size
    return gap < 6 * size and MARK.fullmatch("".join(p.text for p in line.pieces)) is not None


def _append(line: Line, piece: Piece) -> None:
    if not line.pieces or piece.size > line.size + 0.2:
        line.base, line.size = piece.base, piece.size
    line.left = min(line.left, piece.left) if line.pieces else piece.left
    line.right = max(line.right, piece.right) if line.pieces else piece.right
    line.pieces.append(piece)


def _spans(line: Line, left: float, right: float, near: Line) -> bool:
    """Say whether a line stands close above or below another one and reaches over it, from one side to the other."""
    distance = abs(line.base - near.base)
    return 0.5 * near.size < distance < 2.2 * near.size and line.left < left + 2 and line.right > right - 2


def _row(lines: Sequence[Line], start: int) -> int:
    """Return where the lines end that stand beside each other from ``start`` on, without too wide a gap."""
    end = start + 1
    while end < len(lines):
        before, line = lines[end - 1], lines[end]
        gap = max(line.left - before.right, before.left - line.right)
        if abs(line.base - before.base) > 0.1 * line.size or not 0 < gap < 3.5 * line.size:
            break
        if abs(line.size - before.size) > 0.3:
            break
        end += 1
    return end


def _without_wide_gaps(lines: Sequence[Line]) -> list[Line]:
    """Put the parts of a line together that wide gaps between words divide: the line next to it has none there."""
    found: list[Line] = []
    start = 0
    while start < len(lines):
        end = _row(lines, start)
        row, line = lines[start:end], lines[start]
        left, right = min(each.left for each in row), max(each.right for each in row)
        near = [*found[-1:], *lines[end : end + 1]]
        if len(row) > 1 and any(_spans(each, left, right, line) for each in near):
            whole = Line(line.page, [piece for each in row for piece in each.pieces])
            whole.left, whole.right, whole.base, whole.size = left, right, line.base, line.size
            found.append(whole)
        else:
            found += row
        start = end
    return found


def lines_of(pieces: Sequence[Piece], page: int, signs: UnreadSigns) -> list[Line]:
    """Return the lines of a page in the order of the file."""
    lines: list[Line] = []
    rightward = sum(bool(RIGHT_TO_LEFT.match(piece.text)) for piece in pieces) > 0.5 * len(pieces)
    for piece in mirrored(pieces) if rightward else pieces:
        if not lines or not _belongs(lines[-1], piece):
            lines.append(Line(page, []))
        _append(lines[-1], piece)
    return [finish(line, signs) for line in _without_wide_gaps(lines)]
