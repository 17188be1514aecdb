"""All parts of a page, and those that hold others: lists, quotations, boxes, folds.

What Markdown cannot say is refused when it is made (:class:`~microsite.model.tree.attributes.TreeError`), so every tree
that exists can be printed as Markdown and as HTML.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from microsite.model.tree.attributes import NONE, Attributes
from microsite.model.tree.characters import TreeError
from microsite.model.tree.inlines import CopyButton, Inlines, Link, Marker, flat
from microsite.model.tree.text_blocks import Definitions, Heading, Paragraph, Table, need_words
from microsite.model.tree.verbatim import Anchors, Picture, Preformatted

Item = tuple["Block", ...]
"""What an item of a list holds; in a list of single paragraphs they are printed without space between them."""


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list without numbers."""

    items: tuple[Item, ...]

    def __post_init__(self) -> None:
        _check_items(self.items)


@dataclass(frozen=True, slots=True)
class OrderedList:
    """A numbered list; ``start`` is its first number, where that is said."""

    items: tuple[Item, ...]
    start: int | None = None
    attributes: Attributes = NONE

    def __post_init__(self) -> None:
        _check_items(self.items)
        if self.start is not None and self.start < 0:
            raise TreeError(f"a list cannot begin with {self.start}")
        own = self.start is not None or self.attributes != NONE
        lists = (block for item in self.items for block in item if isinstance(block, (BulletList, OrderedList)))
        if own and not all(tight(each.items) for each in lists):
            raise TreeError("a list with another start or with attributes holds lists of single lines only")


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: tuple["Block", ...]

    def __post_init__(self) -> None:
        check_neighbours(self.blocks)
        if not self.blocks or not all(isinstance(block, (Paragraph, BulletList, OrderedList)) for block in self.blocks):
            raise TreeError("a quotation holds paragraphs and lists")
        _check_within(self.blocks)


@dataclass(frozen=True, slots=True)
class Box:
    """A group of blocks with attributes of their own."""

    blocks: tuple["Block", ...]
    attributes: Attributes = NONE

    def __post_init__(self) -> None:
        check_neighbours(self.blocks)


@dataclass(frozen=True, slots=True)
class Fold:
    """A part that opens on demand, without a script, under a line that is always shown."""

    summary: Inlines
    blocks: tuple["Block", ...]
    attributes: Attributes = NONE

    def __post_init__(self) -> None:
        check_neighbours(self.blocks)
        need_words(self.summary, "summary")
        if any(isinstance(inline, (Link, Marker, CopyButton)) for inline in flat(self.summary)):
            raise TreeError("a link or a button in a line that opens something")
        if holds_preformatted(self) and any(isinstance(block, Heading) for block in _not_in_lists(self.blocks)):
            raise TreeError("a heading in a part that holds preformatted text")


Block = (
    Heading | Paragraph | BulletList | OrderedList | Table | Definitions | Quote | Box | Fold | Preformatted
    | Anchors | Picture
)  # fmt: skip
Blocks = tuple[Block, ...]
List = BulletList | OrderedList


_RUNS_ON: Final[Mapping[type[Block], str]] = {
    BulletList: "list", OrderedList: "list", Definitions: "definitions", Quote: "quote",
}  # fmt: skip
"""What goes on, in Markdown, in the next block of its kind."""


def check_neighbours(blocks: Blocks) -> None:
    """Refuse two lists in a row, which Markdown would print as one."""
    kinds = [_RUNS_ON.get(type(block)) for block in blocks]
    if any(first and first == second for first, second in pairwise(kinds)):
        raise TreeError("two lists or quotations in a row: put words between them")


def _check_items(items: tuple[Item, ...]) -> None:
    if not items:
        raise TreeError("a list without entries")
    for item in items:
        if not item or not isinstance(item[0], Paragraph):
            raise TreeError("an item of a list begins with words")
        if not all(isinstance(block, (Paragraph, BulletList, OrderedList, Quote)) for block in item):
            raise TreeError("an item of a list holds paragraphs, lists and quotations")
        if any(isinstance(block, Paragraph) and block.attributes != NONE for block in item):
            raise TreeError("a paragraph of a list bears no attributes")
        check_neighbours(item)
        _check_within(item)


def _check_within(blocks: Blocks) -> None:
    """Refuse what Markdown can only say at the margin."""
    for block in blocks:
        if isinstance(block, OrderedList) and (block.start is not None or block.attributes != NONE):
            raise TreeError("a list with another start or with attributes stands on its own")
        if isinstance(block, Paragraph) and not block.children:
            raise TreeError("a paragraph without words stands on its own")


def tight(items: tuple[Item, ...]) -> bool:
    """Return whether every item of a list is one line."""
    return all(len(item) == 1 for item in items)


def inner(block: Block) -> tuple[Blocks, ...]:
    """Return the groups of blocks that a block holds: the items of a list, or what is in a box."""
    if isinstance(block, (BulletList, OrderedList)):
        return block.items
    return (block.blocks,) if isinstance(block, (Quote, Box, Fold)) else ()


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block, those within others included, in the order of the page."""
    for block in blocks:
        yield block
        for group in inner(block):
            yield from walk(group)


def _not_in_lists(blocks: Blocks) -> Iterator[Block]:
    """Yield blocks, and those in boxes and folds: lists and quotations hold words alone."""
    for block in blocks:
        yield block
        if isinstance(block, (Box, Fold)):
            yield from _not_in_lists(block.blocks)


def holds_preformatted(fold: Fold) -> bool:
    """Return whether a fold holds preformatted text, for which Markdown has it as HTML."""
    return any(isinstance(block, Preformatted) for block in _not_in_lists(fold.blocks))


def lines(block: Block) -> Iterator[Inlines]:
    """Yield the lines of words that a block itself has, without those of blocks in it."""
    if isinstance(block, (Heading, Paragraph)):
        yield block.children
    elif isinstance(block, Table):
        yield from (cell for row in (block.header, *block.rows) for cell in row)
    elif isinstance(block, Definitions):
        yield from (line for pair in block.pairs for line in pair)
    elif isinstance(block, Fold):
        yield block.summary
