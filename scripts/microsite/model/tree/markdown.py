"""Prints a tree as Markdown: what lies in ``docs/``, what people read there and every engine renders."""

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from microsite.model import markdown
from microsite.model.address import Address
from microsite.model.tree import html
from microsite.model.tree.attributes import NONE, Attributes
from microsite.model.tree.attributes_in_markdown import around, in_list, in_tag
from microsite.model.tree.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Fold,
    Item,
    List,
    OrderedList,
    Quote,
    holds_preformatted,
    tight,
)
from microsite.model.tree.html_lines import copy_button
from microsite.model.tree.inlines import (
    Break,
    Code,
    CopyButton,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Marker,
    Span,
    Target,
    Text,
)
from microsite.model.tree.targets import SitePath
from microsite.model.tree.text_blocks import Definitions, Heading, Paragraph, Table
from microsite.model.tree.verbatim import Anchors, Picture, Preformatted

_INDENT: Final = 4


class MarkdownWriter:
    """Writes for one page: links are relative to its file."""

    def __init__(self, here: Address) -> None:
        self.here = here
        self._html = html.for_page(here)

    def line(self, children: Inlines) -> str:
        """Return inlines as Markdown of one line."""
        return markdown.begin(self.within(children))

    def within(self, children: Inlines) -> str:
        """Return inlines as Markdown that stands within a line."""
        return self._inner(children).strip()

    def inline(self, child: Inline) -> str:
        """Return an inline that something else stands before."""
        match child:
            case Text(text):
                return markdown.inline(text)
            case Code(text):
                return f"<code>{markdown.inline(text)}</code>"
            case Emphasis(children, strong):
                name = "strong" if strong else "em"
                return f"<{name}>{self._inner(children)}</{name}>"
            case Span(children, attributes, lang):
                name = "bdi" if lang else "span"
                language = f' lang="{markdown.attribute(lang)}"' if lang else ""
                return f"<{name}{language}{in_tag(attributes)}>{self._inner(children)}</{name}>"
            case Link(target, children, attributes):
                return self._link(target, self._inner(children), attributes)
            case Marker():
                return self._inner(child.inlines)
            case CopyButton(label, copies):
                return copy_button(markdown.inline(label), copies)
            case Break():
                return "<br>"
            case _:
                assert_never(child)

    def _inner(self, children: Inlines) -> str:
        return "".join(self.inline(child) for child in children)

    def _link(self, target: Target, label: str, attributes: Attributes) -> str:
        if isinstance(target, SitePath):
            href = markdown.attribute(target.seen_from(self.here))
            return f'<a href="{href}"{in_tag(attributes)}>{label}</a>'
        to = target.seen_from(self.here.page) if isinstance(target, Address) else target.url.replace("&", "&amp;")
        return markdown.link(label, to, attributes=in_list(attributes))

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield the lines of blocks, each block with an empty line after it."""
        for block in blocks:
            yield from self._block(block)
            yield ""

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(level, children):
                # A heading that is printed before it is placed on a page has no anchor yet.
                named = f" {{: #{block.id} }}" if block.id else ""
                yield f"{'#' * level} {self.line(children)}{named}"
            case Preformatted() | Anchors() | Picture() | Paragraph(children=()):
                yield from self._html.blocks((block,)).split("\n")
            case Paragraph(children, attributes):
                yield self.line(children)
                if attributes != NONE:
                    yield f"{{: {in_list(attributes)} }}"
            case BulletList() | OrderedList():
                yield from self._list(block)
            case Table(header, rows):
                yield from markdown.table([*map(self.within, header)], ([*map(self.within, row)] for row in rows))
            case Definitions(pairs):
                yield from self._definitions(pairs)
            case Quote() | Box() | Fold():
                yield from self._group(block)
            case _:
                assert_never(block)

    def _group(self, block: Quote | Box | Fold) -> Iterator[str]:
        if isinstance(block, Quote):
            yield from (f"> {line}".rstrip() for line in _without_last(self.blocks(block.blocks)))
        elif isinstance(block, Box):
            yield from self._element(f"div{around(block.attributes)}", (), block.blocks)
        elif holds_preformatted(block):
            yield from self._html.blocks((block,)).split("\n")
        else:
            first = f"<summary>{self.line(block.summary)}</summary>"
            yield from self._element(f"details{around(block.attributes)}", (first,), block.blocks)

    def _element(self, tag: str, first: Iterable[str], blocks: Blocks) -> Iterator[str]:
        yield f'<{tag} markdown="1">'
        yield from first
        yield ""
        yield from self.blocks(blocks)
        yield f"</{tag.partition(' ')[0]}>"

    def _definitions(self, pairs: Iterable[tuple[Inlines, Inlines]]) -> Iterator[str]:
        for index, (term, meaning) in enumerate(pairs):
            yield from ("",) if index else ()
            yield self.line(term)
            yield f":   {self.line(meaning)}"

    def _list(self, block: List) -> Iterator[str]:
        if isinstance(block, OrderedList) and (block.start is not None or block.attributes != NONE):
            yield from self._list_in_html(block)
            return
        together = tight(block.items)
        for index, item in enumerate(block.items, 1):
            mark = f"{index}." if isinstance(block, OrderedList) else "-"
            lines = _without_last(self.blocks(item))
            for position, line in enumerate(lines):
                begin = (mark + " ").ljust(1 if together else _INDENT) if position == 0 else " " * _INDENT
                yield f"{begin}{line}".rstrip()
            if not together and index < len(block.items):
                yield ""

    def _list_in_html(self, block: OrderedList) -> Iterator[str]:
        """Yield a list that begins with another number or has attributes, which Markdown's own lists cannot."""
        start = f' start="{block.start}"' if block.start is not None else ""
        yield f'<ol{start}{around(block.attributes)} markdown="1">'
        for item in block.items:
            yield from self._item_in_html(item, together=tight(block.items))
        yield "</ol>"

    def _item_in_html(self, item: Item, *, together: bool) -> Iterator[str]:
        if together:
            yield f'<li markdown="span">{"".join(_without_last(self.blocks(item)))}</li>'
            return
        yield from ('<li markdown="block">', "", *self.blocks(item), "</li>")


def _without_last(lines: Iterable[str]) -> list[str]:
    return list(lines)[:-1]
