"""Prose as data: what contributors write, parsed once into a small tree that can only say harmless things."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

EDITORS: Final = "editors"
"""The reserved key of ``[@editors]``: this sentence is the editors' own remark, not a source's claim."""


@dataclass(frozen=True)
class ProseText:
    """Characters, to be escaped by whoever prints them."""

    text: str


@dataclass(frozen=True)
class ProseCode:
    """A literal piece of text."""

    text: str


@dataclass(frozen=True)
class ProseEmphasis:
    """Emphasised text; ``strong`` for bold."""

    children: "tuple[ProseInline, ...]"
    strong: bool = False


@dataclass(frozen=True)
class ProseLink:
    """A link to a page of another site (http or https)."""

    url: str
    children: "tuple[ProseInline, ...]"


@dataclass(frozen=True)
class Cited:
    """One item of a citation: a claim's id, a work's key with an optional locator, or :data:`EDITORS`."""

    key: str
    locator: str | None
    occurrence: int
    """How many times the key stands above it in the same prose, in code as well; tells its place in the file."""


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


TextState = Literal["", "original", "changed"]
"""How a text of a translated page stands to the original: it is the original itself, for want of a translation, or was
made from words that have changed since."""

ProseInline = ProseText | ProseCode | ProseEmphasis | ProseLink | Cite | EntityLink


@dataclass(frozen=True)
class ProseParagraph:
    """A paragraph, or the text of a list item."""

    children: tuple[ProseInline, ...]
    line: int
    """Line within the prose, from 0."""
    state: TextState = ""


@dataclass(frozen=True)
class ProseHeading:
    """A heading of level 2 or 3."""

    level: int
    children: tuple[ProseInline, ...]
    line: int
    state: TextState = ""
    anchor: str = ""
    """The anchor of the original that it translates; "" for one that has its own."""


@dataclass(frozen=True)
class ProseItems:
    """A list; each item is a run of blocks."""

    ordered: bool
    items: "tuple[tuple[ProseBlock, ...], ...]"


@dataclass(frozen=True)
class ProseQuote:
    """A block quotation."""

    blocks: "tuple[ProseBlock, ...]"


ProseBlock = ProseParagraph | ProseHeading | ProseItems | ProseQuote


def plain_prose(children: tuple[ProseInline, ...]) -> str:
    """Return inlines as plain text: labels of links, no citations."""
    parts = []
    for child in children:
        if isinstance(child, (ProseText, ProseCode)):
            parts.append(child.text)
        elif isinstance(child, (ProseEmphasis, ProseLink)):
            parts.append(plain_prose(child.children))
        elif isinstance(child, EntityLink):
            parts.append(child.label or child.id)
    return "".join(parts)


def inlines(children: tuple[ProseInline, ...]) -> Iterator[ProseInline]:
    """Yield every inline, those within others included."""
    for child in children:
        yield child
        if isinstance(child, (ProseEmphasis, ProseLink)):
            yield from inlines(child.children)


def texts(blocks: tuple[ProseBlock, ...]) -> Iterator[ProseParagraph | ProseHeading]:
    """Yield every paragraph and heading, those in lists and quotations included."""
    for block in blocks:
        if isinstance(block, (ProseParagraph, ProseHeading)):
            yield block
        elif isinstance(block, ProseItems):
            for item in block.items:
                yield from texts(item)
        else:
            yield from texts(block.blocks)


@dataclass(frozen=True)
class Prose:
    """A parsed text. Two are equal if their source is."""

    source: str
    blocks: tuple[ProseBlock, ...] = field(compare=False, repr=False)

    def inlines(self) -> Iterator[ProseInline]:
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
        return " ".join(" ".join(plain_prose(block.children).split()) for block in texts(self.blocks))
