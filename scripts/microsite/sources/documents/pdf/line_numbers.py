"""Numbers of lines in the margin of a manuscript: no part of its text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from microsite.sources.documents.document import LeftOut
from microsite.sources.documents.pdf.letters import Piece

_LEAST: Final = 12
_FEW: Final = 2
"""How many numbers a page has at least; the same, once a page with many was found."""
_EVEN: Final = 0.9
"""The part of the numbers that must be a step further than the one above."""
_ROWS: Final = 0.7
"""The part of the rows between the first and the last number that are counted by them."""
_STEPS: Final = frozenset({1, 2, 5, 10})
_OUTSIDE: Final = 0.05
"""The part of the rows of a page that may begin as far out as the numbers: a running head."""
_MARGIN: Final = 3


def _rows(pieces: Iterable[Piece]) -> int:
    return len({round(piece.base / _MARGIN) for piece in pieces})


def _in_margin(numbers: Sequence[Piece], others: Sequence[Piece]) -> bool:
    """Say whether hardly any text stands as far out as some numbers: a column of a table has text on both sides."""
    right, left = max(piece.right for piece in numbers), min(piece.left for piece in numbers)
    out_left, out_right = _rows(p for p in others if p.left < right), _rows(p for p in others if p.right > left)
    return min(out_left, out_right) <= max(1, _OUTSIDE * _rows(others))


def _count_rows(numbers: Sequence[Piece], others: Sequence[Piece]) -> bool:
    """Say whether numbers that go down a page count its rows, one by one or every fifth."""
    values = [int(piece.text) for piece in numbers]
    steps = [after - before for before, after in pairwise(values)]
    usual = max(set(steps), key=steps.count)
    rows = _rows(p for p in others if numbers[-1].base - _MARGIN < p.base < numbers[0].base + _MARGIN)
    if usual not in _STEPS or steps.count(usual) < _EVEN * len(steps):
        return False
    return usual * len(numbers) >= _ROWS * rows


class LineNumbers:
    """Takes the numbers of lines out of pages; once they were found, those of a short page as well."""

    def __init__(self) -> None:
        self.left_out: list[LeftOut] = []

    def without(self, pieces: Sequence[Piece], page: int) -> Sequence[Piece]:
        """Return the pieces of a page that are no numbers of its lines."""
        by_edge: dict[int, list[Piece]] = defaultdict(list)
        for piece in pieces:
            if piece.text.isdecimal() and len(piece.text) < 5:
                for edge in {round(piece.right / _MARGIN), -1 - round(piece.left / _MARGIN)}:
                    by_edge[edge].append(piece)
        for numbers in sorted(by_edge.values(), key=len, reverse=True):
            if len(numbers) < (_FEW if self.left_out else _LEAST):
                break
            down = sorted(numbers, key=lambda piece: -piece.base)
            taken = {id(piece) for piece in down}
            others = [piece for piece in pieces if id(piece) not in taken]
            if others and _in_margin(down, others) and _count_rows(down, others):
                self.left_out += [LeftOut(piece.text, "line number", page) for piece in down]
                return self.without(others, page)
        return pieces
