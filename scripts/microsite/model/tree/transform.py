"""Makes another tree of a tree: every inline, every block in it, or its links are what a function makes of them.

What comes out of it as it went in is the same object, and not made, and looked at for mistakes, once more.
"""

from collections.abc import Callable
from dataclasses import replace
from operator import is_
from typing import TypeVar

from microsite.model.tree.attributes import NONE, Attributes
from microsite.model.tree.blocks import Block, Blocks, Box, BulletList, Fold, OrderedList, Quote
from microsite.model.tree.inlines import Emphasis, Inline, Inlines, Link, Marker, Span, Target
from microsite.model.tree.text_blocks import Definitions, Heading, Paragraph, Table
from microsite.model.tree.verbatim import Picture

OfInline = Callable[[Inline], Inlines]
"""What stands in the place of an inline, whose own inlines are changed already."""
OfLine = Callable[[Inlines], Inlines]
"""What stands in the place of a line of words."""


_Part = TypeVar("_Part")
Node = TypeVar("Node", bound=Block | Inline)


def _each(parts: tuple[_Part, ...], change: Callable[[_Part], _Part]) -> tuple[_Part, ...]:
    """Return parts as ``change`` makes them."""
    return _unless_same(parts, tuple([change(part) for part in parts]))


def _unless_same(parts: tuple[_Part, ...], made: tuple[_Part, ...]) -> tuple[_Part, ...]:
    same = len(parts) == len(made) and all(map(is_, parts, made))
    return parts if same else made


def _with(node: Node, **parts: object) -> Node:
    """Return a node with other parts; itself, if they are its own."""
    same = all(getattr(node, name) is part for name, part in parts.items())
    return node if same else replace(node, **parts)  # type: ignore[arg-type]


def inlines_changed(children: Inlines, change: OfInline) -> Inlines:
    """Return inlines, and those in them, as ``change`` makes them."""
    result: list[Inline] = []
    for child in children:
        if isinstance(child, (Emphasis, Span, Link)):
            result += change(_with(child, children=inlines_changed(child.children, change)))
        else:
            result += change(child)
    return _unless_same(children, tuple(result))


def change_inlines(blocks: Blocks, change: OfInline) -> Blocks:
    """Return blocks whose every inline is what ``change`` makes of it."""
    return change_lines(blocks, lambda children: inlines_changed(children, change))


def change_lines(blocks: Blocks, line: OfLine, summary: OfLine | None = None) -> Blocks:
    """Return blocks whose every line of words is what ``line`` makes of it; ``summary`` those that open something."""
    opens = summary or line

    def block(each: Block) -> Block:
        match each:
            case Heading(children=children) | Paragraph(children=children):
                return _with(each, children=line(children))
            case BulletList(items) | OrderedList(items):
                return _with(each, items=_each(items, lambda item: _each(item, block)))
            case Table(header, rows):
                return _with(each, header=_each(header, line), rows=_each(rows, lambda row: _each(row, line)))
            case Definitions(pairs):
                return _with(each, pairs=_each(pairs, lambda pair: (line(pair[0]), line(pair[1]))))
            case Fold(head, inner):
                return _with(each, summary=opens(head), blocks=_each(inner, block))
            case Quote(inner) | Box(inner):
                return _with(each, blocks=_each(inner, block))
            case _:
                return each

    return _each(blocks, block)


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
