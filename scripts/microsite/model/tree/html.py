"""Prints a tree as HTML: what Python-Markdown makes of the same tree in Markdown, with links as MkDocs resolves them.

It is a shortcut, never another truth: a test holds both to the same elements, attributes and text. What it prints is
well-formed XML besides, for books.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from microsite.model.address import Address, relative
from microsite.model.tree.blocks import Block, Box, BulletList, Fold, Item, OrderedList, Quote, tight
from microsite.model.tree.html_lines import LineWriter, escape, tag
from microsite.model.tree.inlines import Target
from microsite.model.tree.targets import WebAddress
from microsite.model.tree.text_blocks import Definitions, Heading, Paragraph, Row, Table
from microsite.model.tree.verbatim import Anchors, Picture, Preformatted
from microsite.model.wording import mark, words

PERMALINK_TITLE: Final = mark("Link to this section")
"""As in mkdocs.yml (``permalink_title``)."""

_LINE_FOR_LINE: Final = {ord(c): f"&#{ord(c)};" for c in "`~\t"}
"""In Markdown, signs of code stand before HTML, and tabs become spaces."""
_BLANK: Final = re.compile(r"^ +$", re.MULTILINE)
"""Lines that Markdown takes for empty ones."""


def site_href(here: Address) -> Callable[[Target], str]:
    """Return what says the value of ``href`` that leads from a page of the site to a target."""

    def href(target: Target) -> str:
        if isinstance(target, WebAddress):
            return target.url
        if isinstance(target, Address):
            if target.page == here.page and target.anchor:
                return f"#{target.anchor}"
            return relative(target.url, here)
        return target.seen_from(here)

    return href


class HtmlWriter:
    """Writes blocks. ``href`` says what leads to a target; ``signs`` are the links beside headings, to themselves."""

    def __init__(self, href: Callable[[Target], str], *, signs: bool = True) -> None:
        self.lines = LineWriter(href)
        self.signs = signs

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return blocks, each on lines of its own."""
        return "\n".join([_WRITERS[type(block)](self, block) for block in blocks])

    def heading(self, block: Heading) -> str:
        sign = (
            f'<a class="headerlink" href="#{block.id}" title="{escape(words(PERMALINK_TITLE))}">¶</a>'
            if self.signs
            else ""
        )
        return f'<h{block.level} id="{block.id}">{self.lines.line(block.children)}{sign}</h{block.level}>'

    def paragraph(self, block: Paragraph) -> str:
        return f"{tag('p', block.attributes)}{self.lines.line(block.children)}</p>"

    def quote(self, block: Quote) -> str:
        return f"<blockquote>\n{self.blocks(block.blocks)}\n</blockquote>"

    def box(self, block: Box) -> str:
        return f"{tag('div', block.attributes)}\n{self.blocks(block.blocks)}\n</div>"

    def fold(self, block: Fold) -> str:
        summary = f"<summary>{self.lines.line(block.summary)}</summary>"
        return f"{tag('details', block.attributes)}\n{summary}\n{self.blocks(block.blocks)}\n</details>"

    def definitions(self, block: Definitions) -> str:
        line = self.lines.line
        pairs = "\n".join(f"<dt>{line(term)}</dt>\n<dd>{line(meaning)}</dd>" for term, meaning in block.pairs)
        return f"<dl>\n{pairs}\n</dl>"

    def table(self, block: Table) -> str:
        head, body = self._row("th", block.header), "\n".join(self._row("td", row) for row in block.rows)
        return f"<table>\n<thead>\n{head}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"

    def _row(self, name: str, row: Row) -> str:
        return f"<tr>{''.join([f'<{name}>{self.lines.line(cell)}</{name}>' for cell in row])}</tr>"

    def bullets(self, block: BulletList) -> str:
        return f"<ul>\n{self._items(block.items)}\n</ul>"

    def numbered(self, block: OrderedList) -> str:
        start = "" if block.start is None else f' start="{block.start}"'
        return f"{tag('ol', block.attributes, start)}\n{self._items(block.items)}\n</ol>"

    def _items(self, items: tuple[Item, ...]) -> str:
        together = tight(items)
        return "\n".join([self._item(item, together=together) for item in items])

    def _item(self, item: Item, *, together: bool) -> str:
        if together and isinstance(item[0], Paragraph):
            return f"<li>{self.lines.line(item[0].children)}</li>"
        return f"<li>\n{self.blocks(item)}\n</li>"

    def preformatted(self, block: Preformatted) -> str:
        text = _BLANK.sub(_as_numbers, escape(block.text).translate(_LINE_FOR_LINE))
        return f'<pre><code id="{block.anchor}">{text}</code></pre>'

    def anchors(self, block: Anchors) -> str:
        return "\n".join(f'<div id="{name}"></div>' for name in block.names)

    def picture(self, block: Picture) -> str:
        return block.html


def _as_numbers(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in found[0])


_WRITERS: Final[dict[type[Block], Callable[[HtmlWriter, Any], str]]] = {
    Heading: HtmlWriter.heading,
    Paragraph: HtmlWriter.paragraph,
    BulletList: HtmlWriter.bullets,
    OrderedList: HtmlWriter.numbered,
    Table: HtmlWriter.table,
    Definitions: HtmlWriter.definitions,
    Quote: HtmlWriter.quote,
    Box: HtmlWriter.box,
    Fold: HtmlWriter.fold,
    Preformatted: HtmlWriter.preformatted,
    Anchors: HtmlWriter.anchors,
    Picture: HtmlWriter.picture,
}


def for_page(here: Address) -> HtmlWriter:
    """Return a writer for a page of the site, with links as MkDocs resolves them."""
    return HtmlWriter(site_href(here))
