"""Strategies for trees of pages: every type in every place that its constructor allows, with the nastiest words."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import assume
from hypothesis import strategies as st

from microsite.model.tree.anchors import place_anchors
from microsite.model.tree.attributes import Attributes
from microsite.model.tree.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Definitions,
    Fold,
    Heading,
    OrderedList,
    Paragraph,
    Quote,
    Table,
)
from microsite.model.tree.characters import TreeError
from microsite.model.tree.inlines import Break, Code, CopyButton, Emphasis, Inline, Inlines, Link, Marker, Span, Text
from microsite.model.tree.targets import SitePath, WebAddress
from microsite.model.tree.verbatim import Anchors, Picture, Preformatted
from microsite.model.urls import Address

HERE: Final = Address("threats/x.md")
FILES: Final = ("index.md", "threats/index.md", "threats/x.md", "threats/y.md", "claims/a/b.md", "data/claims.csv")

_MARKDOWN: Final = (
    "1.", "23. ", "- ", "+ ", "* ", "# ", "## ", ": ", ":   ", "> ", "    ", "\t", "|", " | ", "===", "---", "***",
    "___", "- - -", "{: .x }", "{: #sources }", "{ .x }", "}", "[x]: y", "[x]: http://y.z", "*[x]: y", "[^1]: y",
    "[x](y.md)", "![x](y)", "*", "_", "__", "**", "`", "``", "```", "~~~", "\\", "\\*", "[TOC]", "$x$", "==x==", "^x^",
    "http://x.y/z", "<http://x.y>", "a@b.c", "<a@b.c>", "wzxhzdk:0", "klzzwxh:0000", "amp",
)  # fmt: skip
_HTML: Final = (
    "<!--", "-->", "<b>", "</div>", "<div>", "</p>", "<script>", "]]>", "<![CDATA[", "<?x", "<!x", "javascript:", "'",
    '"', "&amp;", "&", "&#42;", "&copy", "&copy;", "&lt;", "{{ x }}", "{% x %}", "{# x #}", "{%", "}}",
)  # fmt: skip
_LETTERS: Final = (
    "\u05d0 \u05d1", "\u0639", "\u200f", "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u2028", "\u00a0", "\u3000",
    "\u0301", "\ufb01", "\U0001d538", "\xe9", "sources", "Sources", "Words of a sentence.", " ", "  ", "\n", "\n\n",
    "a", "Z",
)  # fmt: skip
_PIECES: Final = (*_MARKDOWN, *_HTML, *_LETTERS)

text = st.lists(st.one_of(st.sampled_from(_PIECES), st.characters(), st.text(max_size=4)), max_size=4).map("".join)
token = st.sampled_from(
    (
        "sources",
        "sources_1",
        "a",
        "b",
        "_1",
        "_x_",
        "x__y__",
        "c-1",
        "at-2-3",
        "\xe9",
        "\u05d0",
        "1",
        "x:y",
        "*a*",
        "a~b",
    )
)


def made(make: Callable[..., Any], *parts: st.SearchStrategy[Any], **named: st.SearchStrategy[Any]) -> Any:
    """Return a strategy of what ``make`` makes and does not refuse."""

    @st.composite
    def draw(pick: Any) -> Any:
        arguments, more = [pick(part) for part in parts], {name: pick(part) for name, part in named.items()}
        try:
            return make(*arguments, **more)
        except TreeError:
            assume(condition=False)

    return draw()


def few(each: st.SearchStrategy[Any], least: int = 0, most: int = 3) -> Any:
    """Return a strategy of short tuples."""
    return st.lists(each, min_size=least, max_size=most).map(tuple)


_named = st.tuples(st.sampled_from(("title", "aria-label", "data-x", "hidden", "open", "role")), text)
attributes = made(
    Attributes,
    st.one_of(st.just(""), token),
    few(st.sampled_from(("x", "marker", "\xe9", "a_b", "_a_", "*b*", "c:d")), most=2),
    few(st.one_of(_named, st.tuples(st.sampled_from(("hidden", "open")), st.just(""))), most=2),
)
seldom = st.one_of(st.just(Attributes()), st.just(Attributes()), attributes)

address = made(Address, st.sampled_from(FILES), st.one_of(st.just(""), token))
_steps = st.sampled_from((
    "(", ")", "&", "&amp;", "'", '"', "\xe9", "%20", "~", "_a_", "*", "=", "?q=", "#f", "/", "@", ":80", "\u2100",
    "]", "[",
))  # fmt: skip
_path = st.lists(st.one_of(_steps, st.text(max_size=2)), max_size=4).map("".join)
_hosts = st.sampled_from(("http://x.y/", "https://", "HTTP://\xc9.z"))
web = made(WebAddress, st.tuples(_hosts, _path).map("".join))
_paths = st.one_of(st.sampled_from(("/e/2026/claims/x/", "/threats/x/#a", "/threats/x/")), _path.map("/".__add__))
site_path = made(SitePath, _paths, st.sampled_from((0, 0, 2)))

leaf = st.one_of(
    made(Text, text), made(Text, text), made(Code, text), st.just(Break()),
    made(Marker, text, address, seldom), made(CopyButton, text, token),
)  # fmt: skip


def _within(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    return st.one_of(
        made(Emphasis, few(inner), st.booleans()),
        made(Span, few(inner), seldom, st.sampled_from(("", "", "fa", "ar-Latn"))),
        made(Link, st.one_of(address, web, site_path), few(inner, 1), seldom),
    )


inline: st.SearchStrategy[Inline] = st.recursive(leaf, _within, max_leaves=4)
line = st.one_of(made(lambda t: (Text(t),), text), few(inline, 0, 4))

heading = made(Heading, st.integers(1, 6), line, st.one_of(st.just(""), token))
paragraph = made(Paragraph, line, seldom)
preformatted = made(Preformatted, st.lists(text, max_size=4).map("\n".join), token)
picture = st.just(
    Picture(
        '<figure class="picture" id="pic-1"><div class="w"><svg viewBox="0 0 1 1" role="img"><title id="pic-1-title">'
        '&amp; *x* [y](z)</title><g><a href="../y/#b"><rect rx="3"/></a></g></svg></div>'
        "<figcaption>It _is_ &lt;so&gt;</figcaption></figure>"
    )
)


def _table(width: int, rows: tuple[tuple[Inlines, ...], ...]) -> Table:
    header, *others = (row[:width] for row in rows)
    return Table(header, tuple(others))


plain = st.one_of(
    heading, paragraph, paragraph, preformatted, picture, made(Anchors, few(token)),
    made(_table, st.integers(1, 3), few(few(line, 3, 3), 1, 3)),
    made(Definitions, few(st.tuples(line, line), 0, 2)),
)  # fmt: skip


def _groups(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    items = few(few(st.one_of(paragraph, inner), 1, 3), 0, 3)
    return st.one_of(
        made(BulletList, items),
        made(BulletList, few(st.tuples(made(Paragraph, line)), 0, 3)),
        made(OrderedList, items, st.sampled_from((None, None, 0, 1, 100)), seldom),
        made(OrderedList, few(st.tuples(made(Paragraph, line)), 0, 12), st.sampled_from((None, None, 7)), seldom),
        made(Quote, few(inner)),
        made(Box, few(inner), seldom),
        made(Fold, line, few(inner), seldom),
    )


blocks = few(st.recursive(plain, _groups, max_leaves=6), 0, 4)
title = made(Heading, st.just(1), line)
page = made(lambda title, blocks: place_anchors((*title, *blocks)), few(title, 0, 1), blocks)


def _in_every_place(words: Inlines) -> Blocks:
    said = Paragraph(words)
    return place_anchors((
        said, Quote((said,)), BulletList(((said,), (said,))), Box((said,)), OrderedList(((said, said), (said,))),
        Table((words, words), ((words, ()), ((), words))), Definitions(((words, words),)),
    ))  # fmt: skip


everywhere = made(_in_every_place, line)
