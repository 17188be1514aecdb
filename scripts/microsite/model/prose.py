"""Prose as data: what contributors write, parsed once into a small tree that can only say harmless things."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

EDITORS: Final = "editors"
"""The reserved key of ``[@editors]``: this sentence is the editors' own remark, not a source's claim."""


@dataclass(frozen=True)
class Text:
    """Characters, to be escaped by whoever prints them."""

    text: str


@dataclass(frozen=True)
class Code:
    """A literal piece of text."""

    text: str


@dataclass(frozen=True)
class Emphasis:
    """Emphasised text; ``strong`` for bold."""

    children: "tuple[Inline, ...]"
    strong: bool = False


@dataclass(frozen=True)
class Link:
    """A link to a page of another site (http or https)."""

    url: str
    children: "tuple[Inline, ...]"


@dataclass(frozen=True)
class Cited:
    """One item of a citation: a claim's id, a work's key with an optional locator, or :data:`EDITORS`."""

    key: str
    locator: str | None
    occurrence: int
    """How many times the key was cited before in the same prose; tells its place in the file."""


@dataclass(frozen=True)
class Cite:
    """A citation ``[@a; @b, p. 3]``."""

    items: tuple[Cited, ...]


@dataclass(frozen=True)
class EntityLink:
    """A link ``[[id]]`` or ``[[id|label]]`` to an actor, threat or term."""

    id: str
    label: str | None
    occurrence: int


Inline = Text | Code | Emphasis | Link | Cite | EntityLink


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or the text of a list item."""

    children: tuple[Inline, ...]
    line: int
    """Line within the prose, from 0."""


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 or 3."""

    level: int
    children: tuple[Inline, ...]
    line: int


@dataclass(frozen=True)
class Items:
    """A list; each item is a run of blocks."""

    ordered: bool
    items: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True)
class Quote:
    """A block quotation."""

    blocks: "tuple[Block, ...]"


Block = Paragraph | Heading | Items | Quote


def plain(children: tuple[Inline, ...]) -> str:
    """Return inlines as plain text: labels of links, no citations."""
    parts = []
    for child in children:
        if isinstance(child, (Text, Code)):
            parts.append(child.text)
        elif isinstance(child, (Emphasis, Link)):
            parts.append(plain(child.children))
        elif isinstance(child, EntityLink):
            parts.append(child.label or child.id)
    return "".join(parts)


def inlines(children: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield every inline, those within others included."""
    for child in children:
        yield child
        if isinstance(child, (Emphasis, Link)):
            yield from inlines(child.children)


def texts(blocks: tuple[Block, ...]) -> Iterator[Paragraph | Heading]:
    """Yield every paragraph and heading, those in lists and quotations included."""
    for block in blocks:
        if isinstance(block, (Paragraph, Heading)):
            yield block
        elif isinstance(block, Items):
            for item in block.items:
                yield from texts(item)
        else:
            yield from texts(block.blocks)


@dataclass(frozen=True)
class Prose:
    """A parsed text. Two are equal if their source is."""

    source: str
    blocks: tuple[Block, ...] = field(compare=False, repr=False)

    def inlines(self) -> Iterator[Inline]:
        """Yield every inline element in order."""
        for block in texts(self.blocks):
            yield from inlines(block.children)

    def cited(self) -> Iterator[Cited]:
        """Yield every item of every citation in order."""
        for inline in self.inlines():
            if isinstance(inline, Cite):
                yield from inline.items

    def links(self) -> Iterator[EntityLink]:
        """Yield every link to an entity in order."""
        return (inline for inline in self.inlines() if isinstance(inline, EntityLink))

    def plain(self) -> str:
        """Return the prose as one line of plain text."""
        return " ".join(" ".join(plain(block.children).split()) for block in texts(self.blocks))
