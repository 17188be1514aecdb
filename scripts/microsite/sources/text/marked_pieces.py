"""Pieces of a text that are marked until it is in its normal form: what is raised, and what leads elsewhere."""

import re
from typing import Final, NamedTuple

from microsite.sources.text.normalise import normalise

Spans = tuple[tuple[int, int], ...]
"""Where pieces stand in a text in its normal form."""

RAISED: Final = "\ue000"
RAISED_END: Final = "\ue001"
LINK: Final = "\ue002"
LINK_END: Final = "\ue003"
MARKS: Final = re.compile(f"([{RAISED}{RAISED_END}{LINK}{LINK_END}])")
"""Letters of private use, which mean nothing in a text; those that a text brings go before."""

_OPENED_BY: Final = {RAISED_END: RAISED, LINK_END: LINK}


class Unmarked(NamedTuple):
    """A text without marks, and where they were."""

    text: str
    raised: Spans = ()
    links: Spans = ()
    """As many as there were, those around nothing as well."""


def marked(text: str, opening: str, closing: str) -> str:
    """Return a text with marks around it, inside the blanks at its ends; nothing is marked in blanks alone."""
    bare = text.strip()
    if not bare:
        return text
    start = text.index(bare)
    return f"{text[:start]}{opening}{bare}{closing}{text[start + len(bare) :]}"


def _touching(spans: list[tuple[int, int]]) -> Spans:
    """Return spans that are not empty, those that touch as one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start == found[-1][1]:
            found[-1] = found[-1][0], end
        elif start < end:
            found.append((start, end))
    return tuple(found)


def unmarked(text: str) -> Unmarked:
    """Return a normalised text without its marks, and what stands between them."""
    if not MARKS.search(text):
        return Unmarked(text)
    bare: list[str] = []
    length, starts = 0, {RAISED: 0, LINK: 0}
    spans: dict[str, list[tuple[int, int]]] = {RAISED: [], LINK: []}
    for piece in MARKS.split(text):
        if piece in starts:
            starts[piece] = length
        elif opened := _OPENED_BY.get(piece):
            spans[opened].append((starts[opened], length))
        else:
            bare.append(piece)
            length += len(piece)
    whole = "".join(bare)
    if whole != normalise(whole):  # a letter and its accent on either side of a mark: rare, and only the marks are lost
        return Unmarked(normalise(whole))
    return Unmarked(whole, _touching(spans[RAISED]), tuple(spans[LINK]))
