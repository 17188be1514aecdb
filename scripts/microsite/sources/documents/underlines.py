"""Headings of plain text that are underlined: the line above a line of signs, with a level for each sign."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from microsite.sources.documents.structure import TextLine

_SIGNS: Final = re.compile(r"\s*([*=~^\"'#+_.:-])\1{2,}\s*")
_LONGER: Final = 3
"""By how many signs a heading may be longer than the line below it."""


@dataclass(frozen=True)
class UnderlinedText:
    """Lines of which some are headings, without the signs below and above them."""

    lines: tuple[TextLine, ...]
    levels: dict[int, int]
    """The level of each heading by the number of its line; the sign that comes first is the highest."""


def without_underlines(lines: Sequence[TextLine]) -> UnderlinedText:
    """Return a text with its underlined headings known, each with a blank line on either side."""
    signs = [_SIGNS.fullmatch(line.text) for line in lines]
    heights: dict[str, int] = {}
    levels: dict[int, int] = {}
    for place in range(1, len(lines)):
        above = lines[place - 1].text.strip()
        below = signs[place]
        if below and above and not signs[place - 1] and len(above) <= len(below[0].strip()) + _LONGER:
            levels[lines[place - 1].number] = heights.setdefault(below[1], len(heights) + 1)
    kept: list[TextLine] = []
    for line, sign in zip(lines, signs, strict=True):
        blank = TextLine(line.number, "", line.page)
        if line.number in levels:
            kept += [blank, line, blank]
        else:
            kept.append(blank if sign else line)
    return UnderlinedText(tuple(kept), levels)
