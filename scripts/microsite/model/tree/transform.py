"""Makes another tree of a tree: every inline, every block in it, or its links are what a function makes of them."""

from collections.abc import Callable
from dataclasses import replace

from microsite.model.tree.attributes import NONE, Attributes
from microsite.model.tree.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Definitions,
    Fold,
    Heading,
    OrderedList,
    Paragraph,
    Quote,
    Table,
)
from microsite.model.tree.inlines import Emphasis, Inline, Inlines, Link, Marker, Span, Target
from microsite.model.tree.verbatim import Picture

OfInline = Callable[[Inline], Inlines]
"""What stands in the place of an inline, whose own inlines are changed already."""
OfLine = Callable[[Inlines], Inlines]
"""What stands in the place of a line of words."""


def inlines_changed(children: Inlines, change: OfInline) -> Inlines:
    """Return inlines, and those in them, as ``change`` makes them."""
    result: list[Inline] = []
    for child in children:
        if isinstance(child, (Emphasis, Span, Link)):
            result += change(replace(child, children=inlines_changed(child.children, change)))
        else:
            result += change(child)
    return tuple(result)


def change_inlines(blocks: Blocks, change: OfInline) -> Blocks:
    """Return blocks whose every inline is what ``change`` makes of it."""
    return change_lines(blocks, lambda children: inlines_changed(children, change))


def change_lines(blocks: Blocks, line: OfLine) -> Blocks:
    """Return blocks whose every line of words is what ``line`` makes of it."""

    def block(each: Block) -> Block:
        match each:
            case Heading(children=children) | Paragraph(children=children):
                return replace(each, children=line(children))
            case BulletList(items) | OrderedList(items):
                return replace(each, items=tuple(tuple(map(block, item)) for item in items))
            case Table(header, rows):
                return Table(tuple(map(line, header)), tuple(tuple(map(line, row)) for row in rows))
            case Definitions(pairs):
                return Definitions(tuple((line(term), line(meaning)) for term, meaning in pairs))
            case Fold(summary, inner):
                return replace(each, summary=line(summary), blocks=tuple(map(block, inner)))
            case Quote(inner) | Box(inner):
                return replace(each, blocks=tuple(map(block, inner)))
            case _:
                return each

    return tuple(map(block, blocks))


def without_pictures(blocks: Blocks) -> Blocks:
    """Return blocks without pictures, whose data stands beside them as text."""
    kept = (block for block in blocks if not isinstance(block, Picture))
    return tuple(
        replace(block, blocks=without_pictures(block.blocks)) if isinstance(block, (Box, Fold)) else block
        for block in kept
    )


def without_folds(blocks: Blocks) -> Blocks:
    """Return blocks in which nothing is folded: a box begins with the line that opened it."""

    def opened(block: Block) -> Block:
        if isinstance(block, Fold):
            return Box((Paragraph(block.summary), *without_folds(block.blocks)), block.attributes)
        return replace(block, blocks=without_folds(block.blocks)) if isinstance(block, Box) else block

    return tuple(map(opened, blocks))


def lead_links(blocks: Blocks, to: Callable[[Target], Target | None]) -> Blocks:
    """Return blocks whose links lead where ``to`` says; those that lead nowhere are plain words."""

    def change(inline: Inline) -> Inlines:
        match inline:
            case Marker():
                return inlines_changed(inline.inlines, change)
            case Link():
                return _led(inline, to)
            case _:
                return (inline,)

    return change_inlines(blocks, change)


def _led(link: Link, to: Callable[[Target], Target | None]) -> Inlines:
    target = to(link.target)
    if target is not None:
        return (replace(link, target=target),)
    attributes = _of_words(link.attributes)
    return link.children if attributes == NONE else (Span(link.children, attributes),)


def _of_words(attributes: Attributes) -> Attributes:
    """Return the attributes of a link without those that say where it leads."""
    return replace(attributes, named=tuple(pair for pair in attributes.named if pair[0] not in ("aria-label", "title")))
