"""Lines in the letters of another language, which run their own way: their stops and brackets stay with them."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.model.reading_direction import direction, direction_of, direction_of_most
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Blocks
from microsite.model.tree.inlines import Inline, Inlines, Span, Text, plain
from microsite.model.tree.transform import change_lines, inlines_changed

_LATIN: Final = re.compile("[A-Za-z]")
_BETWEEN: Final = re.compile(r"([\s،؛]+)")


def own_direction(line: Inlines) -> Inlines:
    """Return a line as a piece of its own if it runs the other way than the page, and as it is if not."""
    return _apart(line, direction_of_most(plain(line)))


def _apart(line: Inlines, runs: str) -> Inlines:
    return (Span(line, attributes(dir=runs)),) if runs not in ("", direction()) else line


def lines_in_own_direction(blocks: Blocks) -> Blocks:
    """Return blocks of a page that is read from the right, whose lines run as their letters do; of others, as they are.

    There alone much is in letters that run the other way: names, works, and what nobody has translated. A line with
    a word of the page's own is the page's, whatever names stand in it.
    """
    return change_lines(blocks, _line) if direction() == "rtl" else blocks


def _line(line: Inlines) -> Inlines:
    ways = set(map(direction_of, plain(line).split()))
    return _apart(line, "ltr") if "ltr" in ways and "rtl" not in ways else inlines_changed(line, _numbers_apart)


def _numbers_apart(child: Inline) -> Inlines:
    """Return a text whose numbers stay where they are: one behind Latin letters would be drawn into their direction."""
    if not (isinstance(child, Text) and _LATIN.search(child.text)):
        return (child,)
    pieces = _BETWEEN.split(child.text)
    if not any(_draws(pieces, place) for place in range(0, len(pieces), 2)):
        return (child,)
    return tuple(_isolated(pieces))


def _draws(pieces: list[str], place: int) -> bool:
    """Say whether a word, each of which has what is between it and the next behind it, ends before a number."""
    return place + 2 < len(pieces) and pieces[place + 2][:1].isdigit() and bool(_LATIN.search(pieces[place]))


def _isolated(pieces: list[str]) -> Iterator[Inline]:
    kept = ""
    for place, piece in enumerate(pieces):
        if place % 2 == 0 and _draws(pieces, place):
            yield from (Text(kept),) if kept else ()
            kept = ""
            yield Span((Text(piece),), attributes(dir="ltr"))
        else:
            kept += piece
    if kept:
        yield Text(kept)
