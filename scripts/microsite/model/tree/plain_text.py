"""Prints a tree as plain text: what a reader reads, one line a heading, a paragraph, an item or a row.

Pictures and buttons are left out: the data of a picture stands beside it, and a button says nothing.
"""

from collections.abc import Callable, Iterator
from typing import Final

from microsite.model.tree.blocks import Block, Blocks, Fold, inner
from microsite.model.tree.inlines import Break, Code, CopyButton, Emphasis, Inline, Inlines, Link, Marker, Span, Text
from microsite.model.tree.text_blocks import Definitions, Heading, Paragraph, Table
from microsite.model.tree.verbatim import Preformatted

CELLS: Final = " | "
"""Between the cells of a row."""


def everything(_: Inline) -> bool:
    """Leave nothing out."""
    return False


def apparatus(inline: Inline) -> bool:
    """Leave out markers and the links that lead back to them."""
    return isinstance(inline, Marker) or (isinstance(inline, Link) and "back" in inline.attributes.classes)


def plain_text(children: Inlines, left_out: Callable[[Inline], bool] = apparatus) -> str:
    """Return inlines as one line; what ``left_out`` is true of goes, and the space before it."""
    return " ".join(_text(children, left_out).split())


def _text(children: Inlines, left_out: Callable[[Inline], bool]) -> str:
    line = ""
    for child in children:
        if left_out(child):
            line = line.rstrip()
            continue
        match child:
            case Text(words) | Code(words):
                line += words
            case Emphasis(within) | Span(within) | Link(children=within):
                line += _text(within, left_out)
            case Marker():
                line += child.label
            case Break():
                line += " "
            case CopyButton():
                pass
    return line


def lines(
    blocks: Blocks,
    left_out: Callable[[Inline], bool] = apparatus,
    passed_over: Callable[[Block], bool] = lambda _: False,
) -> Iterator[str]:
    """Yield the lines of blocks, none of them empty; without inlines and blocks that the two functions are true of."""
    for block in blocks:
        if passed_over(block):
            continue
        yield from filter(None, _own(block, left_out))
        for group in inner(block):
            yield from lines(group, left_out, passed_over)


def _own(block: Block, left_out: Callable[[Inline], bool]) -> Iterator[str]:
    match block:
        case Heading(children=children) | Paragraph(children=children) | Fold(summary=children):
            yield plain_text(children, left_out)
        case Table(header, rows):
            yield from (CELLS.join(plain_text(cell, left_out) for cell in row) for row in (header, *rows))
        case Definitions(pairs):
            yield from (plain_text(line, left_out) for pair in pairs for line in pair)
        case Preformatted(words):
            yield from (line.strip() for line in words.split("\n"))
        case _:
            pass
