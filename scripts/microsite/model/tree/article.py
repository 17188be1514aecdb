"""A page as MkDocs knows it after it has read its Markdown: the article, and what is asked of it besides.

It is a shortcut for MkDocs' own reading of the same tree in Markdown, never another truth: a test holds both equal.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from microsite.model.address import Address
from microsite.model.tree.anchors import anchor_words, used_anchors
from microsite.model.tree.blocks import Block, Blocks, Fold, holds_preformatted, inner, lines
from microsite.model.tree.html import for_page
from microsite.model.tree.html_lines import escape
from microsite.model.tree.inlines import Link, flat
from microsite.model.tree.text_blocks import Heading

DEPTH: Final = 3
"""The last level that the table of contents lists, as in mkdocs.yml (``toc_depth``)."""


class Entry(NamedTuple):
    """A heading in the table of contents."""

    level: int
    id: str
    name: str
    """HTML without tags."""


class FileReference(NamedTuple):
    """A link to a file below docs/, or to an anchor of the page itself."""

    target: str
    """The file, from the root of docs/."""
    anchor: str
    """Without ``#``; "" if there is none."""
    written: str
    """The link as the Markdown has it."""


@dataclass(frozen=True)
class HtmlArticle:
    """The article of a page."""

    html: str
    headings: tuple[Entry, ...]
    """In their order, those that the table of contents lists."""
    title: str
    """The text of the first block, if it is a heading of level 1: HTML without tags."""
    anchors: frozenset[str]
    links: tuple[FileReference, ...]
    """Those that MkDocs looks up: what is spelled as HTML in Markdown is not among them."""


def article(here: Address, blocks: Blocks) -> HtmlArticle:
    """Return the article of the page ``here``, whose headings all have anchors (see ``anchors.placed``)."""
    headings = [block for block in _in_markdown(blocks) if isinstance(block, Heading)]
    entries = tuple(Entry(h.level, h.id, escape(anchor_words(h.children))) for h in headings if h.level <= DEPTH)
    first = blocks[0] if blocks else None
    title = escape(anchor_words(first.children)) if isinstance(first, Heading) and first.level == 1 else ""
    links = tuple(_references(here, blocks))
    return HtmlArticle(for_page(here).blocks(blocks), entries, title, frozenset(used_anchors(blocks)), links)


def _in_markdown(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block that Markdown has words for, and not as HTML."""
    for block in blocks:
        if isinstance(block, Fold) and holds_preformatted(block):
            continue
        yield block
        for group in inner(block):
            yield from _in_markdown(group)


def _references(here: Address, blocks: Blocks) -> Iterator[FileReference]:
    for block in _in_markdown(blocks):
        for line in lines(block):
            for inline in flat(line):
                if isinstance(inline, Link) and isinstance(inline.target, Address):
                    target = inline.target
                    yield FileReference(target.page, target.anchor, target.seen_from(here.page))
