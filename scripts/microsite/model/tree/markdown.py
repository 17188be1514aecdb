"""Prints a tree as Markdown: what lies in ``docs/``, what people read there and every engine renders."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from microsite.model import markdown
from microsite.model.address import Address
from microsite.model.tree import html
from microsite.model.tree.attributes import NONE
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

    def _inner(self, children: Inlines) -> str:
        """Return inlines that something else stands before."""
        return "".join([
            markdown.inline(child.text) if type(child) is Text else _INLINES[type(child)](self, child)
            for child in children
        ])  # fmt: skip

    def _code(self, child: Code) -> str:
        return f"<code>{markdown.inline(child.text)}</code>"

    def _emphasis(self, child: Emphasis) -> str:
        name = "strong" if child.strong else "em"
        return f"<{name}>{self._inner(child.children)}</{name}>"

    def _span(self, child: Span) -> str:
        if not child.says_anything:
            return self._inner(child.children)
        name = "bdi" if child.lang else "span"
        language = f' lang="{markdown.attribute(child.lang)}"' if child.lang else ""
        return f"<{name}{language}{in_tag(child.attributes)}>{self._inner(child.children)}</{name}>"

    def _marker(self, child: Marker) -> str:
        return self._inner(child.inlines)

    def _copy_button(self, child: CopyButton) -> str:
        return copy_button(markdown.inline(child.label), child.copies)

    def _end_of_line(self, _: Break) -> str:
        return "<br>"

    def _link(self, child: Link) -> str:
        target, label, attributes = child.target, self._inner(child.children), child.attributes
        if isinstance(target, SitePath):
            href = markdown.attribute(target.seen_from(self.here))
            return f'<a href="{href}"{in_tag(attributes)}>{label}</a>'
        to = target.seen_from(self.here.page) if isinstance(target, Address) else target.url.replace("&", "&amp;")
        return markdown.link(label, to, attributes=in_list(attributes))

    def blocks(self, blocks: Iterable[Block]) -> list[str]:
        """Return the lines of blocks, each block with an empty line after it."""
        written: list[str] = []
        for block in blocks:
            written += _BLOCKS[type(block)](self, block)
            written.append("")
        return written

    def _heading(self, block: Heading) -> list[str]:
        # A heading that is printed before it is placed on a page has no anchor yet.
        named = f" {{: #{block.id} }}" if block.id else ""
        return [f"{'#' * block.level} {self.line(block.children)}{named}"]

    def _in_html(self, block: Block) -> list[str]:
        return self._html.blocks((block,)).split("\n")

    def _paragraph(self, block: Paragraph) -> list[str]:
        if not block.children:
            return self._in_html(block)
        line = self.line(block.children)
        return [line] if block.attributes == NONE else [line, f"{{: {in_list(block.attributes)} }}"]

    def _table(self, block: Table) -> list[str]:
        return markdown.table([*map(self.within, block.header)], ([*map(self.within, row)] for row in block.rows))

    def _quote(self, block: Quote) -> list[str]:
        return [f"> {line}".rstrip() for line in _without_last(self.blocks(block.blocks))]

    def _box(self, block: Box) -> list[str]:
        return self._element(f"div{around(block.attributes)}", (), block.blocks)

    def _fold(self, block: Fold) -> list[str]:
        if holds_preformatted(block):
            return self._in_html(block)
        first = f"<summary>{self.line(block.summary)}</summary>"
        return self._element(f"details{around(block.attributes)}", (first,), block.blocks)

    def _element(self, tag: str, first: Iterable[str], blocks: Blocks) -> list[str]:
        return [f'<{tag} markdown="1">', *first, "", *self.blocks(blocks), f"</{tag.partition(' ')[0]}>"]

    def _definitions(self, block: Definitions) -> list[str]:
        rows = ([self.line(term), f":   {self.line(meaning)}", ""] for term, meaning in block.pairs)
        return _without_last([line for row in rows for line in row])

    def _list(self, block: List) -> list[str]:
        if isinstance(block, OrderedList) and (block.start is not None or block.attributes != NONE):
            return self._list_in_html(block)
        together, written = tight(block.items), list[str]()
        for index, item in enumerate(block.items, 1):
            mark = f"{index}. " if isinstance(block, OrderedList) else "- "
            first, *rest = _without_last(self.blocks(item))
            written.append(f"{mark if together else mark.ljust(_INDENT)}{first}".rstrip())
            written += [f"{_INDENT * ' '}{line}".rstrip() for line in rest]
            if not together and index < len(block.items):
                written.append("")
        return written

    def _list_in_html(self, block: OrderedList) -> list[str]:
        """Return a list that begins with another number or has attributes, which Markdown's own lists cannot."""
        start = f' start="{block.start}"' if block.start is not None else ""
        items = [line for item in block.items for line in self._item_in_html(item, together=tight(block.items))]
        return [f'<ol{start}{around(block.attributes)} markdown="1">', *items, "</ol>"]

    def _item_in_html(self, item: Item, *, together: bool) -> list[str]:
        if together:
            return [f'<li markdown="span">{"".join(_without_last(self.blocks(item)))}</li>']
        return ['<li markdown="block">', "", *self.blocks(item), "</li>"]


def _without_last(lines: list[str]) -> list[str]:
    return lines[:-1]


_INLINES: Final[dict[type[Inline], Callable[[MarkdownWriter, Any], str]]] = {
    Code: MarkdownWriter._code,
    Emphasis: MarkdownWriter._emphasis,
    Span: MarkdownWriter._span,
    Link: MarkdownWriter._link,
    Marker: MarkdownWriter._marker,
    CopyButton: MarkdownWriter._copy_button,
    Break: MarkdownWriter._end_of_line,
}

_BLOCKS: Final[dict[type[Block], Callable[[MarkdownWriter, Any], list[str]]]] = {
    Heading: MarkdownWriter._heading,
    Paragraph: MarkdownWriter._paragraph,
    BulletList: MarkdownWriter._list,
    OrderedList: MarkdownWriter._list,
    Table: MarkdownWriter._table,
    Definitions: MarkdownWriter._definitions,
    Quote: MarkdownWriter._quote,
    Box: MarkdownWriter._box,
    Fold: MarkdownWriter._fold,
    Preformatted: MarkdownWriter._in_html,
    Anchors: MarkdownWriter._in_html,
    Picture: MarkdownWriter._in_html,
}
