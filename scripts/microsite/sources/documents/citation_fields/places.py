"""The places that citation fields lead to, and pieces of a file that are put in for others."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

PLACE: Final = "citation-field-"
"""With this begins the name of the place that a field leads to; its number follows."""

_TAG: Final = re.compile(r"<(/?)([\w:]+)(?:[^<>\"]|\"[^\"]*\")*?(/?)>")


class Cut(NamedTuple):
    """A piece of a file, and what takes its place."""

    start: int
    end: int
    by: str


def is_whole(piece: str) -> bool:
    """Say whether a piece of a file closes all elements that it opens, and no others."""
    opened: list[str] = []
    for close, name, alone in _TAG.findall(piece):
        if alone:
            continue
        if not close:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


def cut(text: str, cuts: Iterable[Cut]) -> str:
    """Return a text in which pieces are put in for others, which do not overlap."""
    pieces, last = [], 0
    for start, end, by in sorted(cuts):
        pieces += [text[last:start], by]
        last = end
    return "".join([*pieces, text[last:]])
