"""Trees of pages by number: every type in every place that its constructor allows, with the nastiest words.

Each number gives the same tree every time, so no test is a matter of luck; more numbers try more.
"""

from collections.abc import Callable
from random import Random
from typing import Final, TypeVar

from microsite.model.address import Address
from microsite.model.tree.anchors import place_anchors
from microsite.model.tree.attributes import Attributes
from microsite.model.tree.blocks import Block, Blocks, Box, BulletList, Fold, OrderedList, Quote
from microsite.model.tree.characters import TreeError
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
from microsite.model.tree.targets import SitePath, WebAddress
from microsite.model.tree.text_blocks import Definitions, Heading, Paragraph, Table
from microsite.model.tree.verbatim import Anchors, Picture, Preformatted
from tests.model.nasty import PIECES

HERE: Final = Address("threats/x.md")
FILES: Final = ("index.md", "threats/index.md", "threats/x.md", "threats/y.md", "claims/a/b.md", "data/claims.csv")

_TOKENS: Final = (
    "", "sources", "sources_1", "a", "b", "c", "d", "_1", "_x", "x__y", "c-1", "at-2-3", "\xe9", "\u05d0", "1", "x:y",
)  # fmt: skip
_STEPS: Final = (
    "(", ")", "&", "&amp;", "'", '"', "\xe9", "%20", "~", "_a_", "*", "=", "?q=", "#f", "/", "@", ":80", "\u2100", "]",
    "[", "a", "b",
)  # fmt: skip
_NAMES: Final = ("title", "aria-label", "data-x", "role", "hidden", "open")
_PICTURE: Final = Picture(
    '<figure class="picture" id="pic-1"><div class="w"><svg viewBox="0 0 1 1" role="img"><title id="pic-1-title">'
    '&amp; *x* [y](z)</title><g><a href="../y/#b"><rect rx="3"/></a></g></svg></div>'
    "<figcaption>It _is_ &lt;so&gt;</figcaption></figure>"
)

Made = TypeVar("Made")


def _until_it_is_one(make: Callable[[], Made]) -> Made:
    """Return the first thing that its constructor does not refuse."""
    while True:
        try:
            return make()
        except TreeError:
            continue


class _Words:
    """Draws what stands in a line."""

    def __init__(self, number: int) -> None:
        self.dice = Random(number)  # noqa: S311 - the same every time

    def few(self, make: Callable[[], Made], least: int = 0, most: int = 3) -> tuple[Made, ...]:
        return tuple(make() for _ in range(self.dice.randint(least, most)))

    def text(self) -> str:
        return "".join(self.few(lambda: self.dice.choice(PIECES), 1, 4))

    def token(self) -> str:
        return self.dice.choice(_TOKENS)

    def attributes(self) -> Attributes:
        if self.dice.random() < 0.6:
            return Attributes()
        names = self.dice.sample(_NAMES, self.dice.randint(0, 2))
        named = tuple((name, "" if name in ("hidden", "open") else " ".join(self.text().split())) for name in names)
        classes = self.few(lambda: self.dice.choice(("x", "marker", "\xe9", "a_b", "c:d")), 0, 2)
        return _until_it_is_one(lambda: Attributes(self.token() if self.dice.random() < 0.3 else "", classes, named))

    def address(self) -> Address:
        page = self.dice.choice(FILES)
        return Address(page, self.token() if page.endswith(".md") else "")

    def target(self) -> Target:
        path = "".join(self.few(lambda: self.dice.choice(_STEPS)))
        host = self.dice.choice(("http://x.y/", "https://", "HTTP://\xc9.z"))
        local = self.dice.choice(("/e/2026/claims/x/", "/threats/x/#a", "/threats/x/", f"/{path}"))
        kind = self.dice.randrange(4)
        return WebAddress(host + path) if not kind else SitePath(local, kind // 2) if kind < 3 else self.address()

    def inline(self, depth: int = 2) -> Inline:
        return _until_it_is_one(lambda: self._inline(depth))

    def _inline(self, depth: int) -> Inline:
        within = self.few(lambda: self.inline(depth - 1)) if depth else ()
        match self.dice.randrange(12 if depth else 8):
            case 0:
                return Code(self.text())
            case 1:
                return Break()
            case 2:
                return Marker(
                    tuple(
                        Link(self.address(), (Text(self.text()),), self.attributes())
                        for _ in range(self.dice.randint(1, 3))
                    )
                )
            case 3:
                return CopyButton(self.text(), self.token())
            case 8:
                return Emphasis(within, self.dice.random() < 0.5)
            case 9:
                return Span(within, self.attributes(), self.dice.choice(("", "fa", "ar-Latn")))
            case 10 | 11:
                return Link(self.target(), within, self.attributes())
            case _:
                return Text(self.text())

    def line(self) -> Inlines:
        return self.few(self.inline, 1, 4) if self.dice.random() < 0.6 else (Text(self.text()),)


class _Blocks(_Words):
    """Draws what a page is made of."""

    def block(self, depth: int = 2) -> Block:
        return _until_it_is_one(lambda: self._group(depth) if depth and self.dice.random() < 0.6 else self._leaf())

    def _leaf(self) -> Block:
        match self.dice.randrange(8):
            case 0 | 1:
                return Heading(self.dice.randint(1, 6), self.line(), self.token())
            case 2:
                return Preformatted("\n".join(self.few(self.text, 0, 4)), self.token())
            case 3:
                return _PICTURE
            case 4:
                return Anchors(self.few(self.token, 1, 2))
            case 5:
                rows = self.few(lambda: (self.line(), self.line(), ()), 2, 4)
                width = self.dice.randint(1, 3)
                return Table(rows[0][:width], tuple(row[:width] for row in rows[1:]))
            case 6:
                return Definitions(self.few(lambda: (self.line(), self.line()), 1, 3))
            case _:
                return Paragraph(self.line(), self.attributes())

    def _group(self, depth: int) -> Block:
        inner = self.few(lambda: self.block(depth - 1), 0, 4)
        items = self.few(lambda: self._item(depth), 1, 3)
        lines = self.few(lambda: (_until_it_is_one(lambda: Paragraph(self.line())),), 1, 12)
        match self.dice.randrange(6):
            case 0:
                return BulletList(self.dice.choice((items, lines)))
            case 1:
                start = self.dice.choice((None, None, 0, 1, 100))
                return OrderedList(self.dice.choice((items, lines)), start, self.attributes())
            case 2:
                return Quote(self._item(depth))
            case 3 | 4:
                return Box(inner, self.attributes())
            case _:
                return Fold(self.line(), inner, self.attributes())

    def _item(self, depth: int) -> Blocks:
        """Draw what an item or a quotation may hold: words, and lists and quotations where depth is left."""
        first = _until_it_is_one(lambda: Paragraph(self.line()))
        if not depth:
            return (first,)
        kinds = (Paragraph, BulletList, OrderedList, Quote)
        others = self.few(lambda: self.block(depth - 1), 0, 3)
        return (first, *(block for block in others if isinstance(block, kinds)))


def page(number: int) -> Blocks:
    """Return a page, mostly with a title."""
    draw = _Blocks(number)

    def make() -> Blocks:
        title = (Heading(1, draw.line()),) if draw.dice.random() < 0.8 else ()
        return place_anchors((*title, *draw.few(draw.block, 1, 5)))

    return _until_it_is_one(make)


def everywhere(number: int) -> Blocks:
    """Return a page with the same line in every place that holds one."""
    draw = _Words(number)

    def make() -> Blocks:
        words = draw.line()
        said = Paragraph(words)
        return place_anchors((
            said, Quote((said,)), BulletList(((said,), (said,))), Box((said,)), OrderedList(((said, said), (said,))),
            Table((words, words), ((words, ()), ((), words))), Definitions(((words, words),)),
        ))  # fmt: skip

    return _until_it_is_one(make)
