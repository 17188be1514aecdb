"""The anchors of headings that nobody named: worked out from their words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import is_
from typing import Final

from markdown.extensions.toc import unique

from microsite.model.anchors_around import TEMPLATE_ANCHORS
from microsite.model.tree.blocks import Block, Blocks, Box, Fold, OrderedList, check_neighbours, lines, walk
from microsite.model.tree.characters import TreeError
from microsite.model.tree.inlines import Code, CopyButton, Inlines, Link, Marker, Span, Text, flat
from microsite.model.tree.slug import slug
from microsite.model.tree.text_blocks import Heading, Paragraph
from microsite.model.tree.verbatim import Anchors, Picture, Preformatted

_PICTURE_ID: Final = re.compile(r'\sid="([^"]*)"')


def anchor_words(children: Inlines) -> str:
    """Return inlines as the extension ``toc`` reads them: every letter between tags, without the white space around."""
    return " ".join("".join(_letters(children)).split())


def _letters(children: Inlines) -> Iterator[str]:
    for child in flat(children):
        match child:
            case Text(text) | Code(text) | CopyButton(text):
                yield text
            case Marker():
                yield from _letters(child.inlines)
            case _:
                pass


def _own(block: Block) -> Iterable[str]:
    match block:
        case Paragraph() | Box() | Fold() | OrderedList():
            return (block.attributes.id,)
        case Heading():
            return (block.id,)
        case Preformatted(anchor=anchor):
            return (anchor,)
        case Anchors(names):
            return names
        case Picture(drawn):
            return _PICTURE_ID.findall(drawn)
        case _:
            return ()


def used_anchors(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every anchor that blocks bear."""
    for block in walk(blocks):
        yield from filter(None, _own(block))
        for line in lines(block):
            for inline in flat(line):
                if isinstance(inline, (Link, Span)) and inline.attributes.id:
                    yield inline.attributes.id


def place_anchors(blocks: Blocks) -> Blocks:
    """Return blocks whose headings all have an anchor; of two with the same words, the second gets a number.

    TreeError if an anchor is there twice, or two lists in a row.
    """
    check_neighbours(blocks)
    anchors = Counter(used_anchors(blocks))
    if twice := [anchor for anchor, number in anchors.items() if number > 1]:
        raise TreeError(f"an anchor that is there twice: {', '.join(twice)}")
    taken = {*anchors, *TEMPLATE_ANCHORS}

    def name(heading: Heading) -> str:
        return str(unique(slug(anchor_words(heading.children)) or "section", taken))

    def place(block: Block) -> Block:
        if isinstance(block, Heading) and not block.id:
            return replace(block, worked_out=name(block))
        if isinstance(block, (Box, Fold)):
            placed = tuple(place(each) for each in block.blocks)
            # Most have no heading, and need not be looked at for mistakes once more.
            return block if all(map(is_, placed, block.blocks)) else replace(block, blocks=placed)
        return block

    return tuple(place(block) for block in blocks)
