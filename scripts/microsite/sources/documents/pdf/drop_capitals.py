"""Large first letters that reach down over some lines: the beginning of the word beside their top."""

import re
from collections.abc import Sequence
from typing import Final

from microsite.sources.documents.pdf.line import Line

_CAPITAL: Final = re.compile(r"[\"'“‘«]?[^\W\d_]")
_LARGER: Final = 1.7
_NEAR: Final = 1.2


def _beside(capital: Line, line: Line) -> bool:
    """Say whether a line stands to the right of a large letter, between its top and its foot."""
    gap = line.left - capital.right
    level = capital.base - 0.3 * line.size < line.base < capital.base + capital.size
    return level and -0.2 * line.size < gap < _NEAR * line.size and capital.size > _LARGER * line.size


def _is_rest_of_word(text: str) -> bool:
    """Say whether a line begins with small letters, or with the capitals of a first word or first words."""
    word = text.split(maxsplit=1)[0]
    return word[:1].islower() or (word[:1].isalpha() and word.isupper())


def with_drop_capitals(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, each large first letter put before its word; lines beside it begin where it does."""
    found = list(lines)
    for capital in lines:
        if not _CAPITAL.fullmatch(capital.text) or not capital.text[-1].isupper():
            continue
        beside = [line for line in lines if line is not capital and _beside(capital, line)]
        first = max(beside, key=lambda line: line.base, default=None)
        if first and len(beside) > 1 and _is_rest_of_word(first.text):
            first.text = capital.text + first.text
            for line in beside:
                line.left = min(line.left, capital.left)
            found = [line for line in found if line is not capital]
    return found
