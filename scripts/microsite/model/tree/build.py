"""Short ways to make blocks of plain words or of inlines."""

from collections.abc import Iterable, Iterator

from microsite.model.tree.attributes import NONE, Attributes, attributes
from microsite.model.tree.blocks import Box, BulletList
from microsite.model.tree.inlines import Inline, Inlines, inlines
from microsite.model.tree.text_blocks import Definitions, Heading, Paragraph, Table

LineWords = str | Inline | Iterable[Inline]
"""Plain text, or what a line is made of."""


def heading(level: int, words: LineWords, anchor: str) -> Heading:
    """Return a heading with an anchor of our choice."""
    return Heading(level, inlines(words), anchor)


def paragraph(words: LineWords, attributes: Attributes = NONE) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(inlines(words), attributes)


def about(words: LineWords) -> Paragraph:
    """Return a paragraph that says something of what stands before it, in small type."""
    return paragraph(words, attributes("about"))


def bullets(items: Iterable[LineWords]) -> Iterator[BulletList]:
    """Yield a list of single lines; nothing if there are none."""
    rows = tuple((paragraph(item),) for item in items)
    if rows:
        yield BulletList(rows)


def table(header: Iterable[LineWords], rows: Iterable[Iterable[LineWords]]) -> Table:
    """Return a table; one without rows has an empty one, as Markdown's have."""
    head = tuple(map(inlines, header))
    return Table(head, tuple(tuple(map(inlines, row)) for row in rows) or (((),) * len(head),))


def definitions(pairs: Iterable[tuple[str, LineWords]], name: str) -> Box:
    """Return a list of terms with what they mean, in a box of the class ``name``."""
    made: tuple[tuple[Inlines, Inlines], ...] = tuple((inlines(term), inlines(meaning)) for term, meaning in pairs)
    return Box((Definitions(made),), attributes(name))
