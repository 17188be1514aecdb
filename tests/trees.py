"""Strategies for trees of pages: every type in every place that its constructor allows, with the nastiest words."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import assume
from hypothesis import strategies as st

from microsite.tree.attributes import Attributes
from microsite.tree.blocks import (
    Anchors,
    Block,
    Blocks,
    Box,
    BulletList,
    Definitions,
    Fold,
    Heading,
    OrderedList,
    Paragraph,
    Picture,
    Preformatted,
    Quote,
    Table,
)
from microsite.tree.characters import TreeError
from microsite.tree.inlines import (
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
from microsite.tree.targets import SitePath, WebAddress
from microsite.urls import Address

HERE: Final = Address("threats/x.md")
FILES: Final = ("index.md", "threats/index.md", "threats/x.md", "threats/y.md", "claims/a/b.md", "data/claims.csv")

_PIECES: Final = (
    "1.", "23. ", "- ", "+ ", "* ", "# ", "## ", ": ", ":   ", "> ", "    ", "\t", "|", " | ", "===", "---", "***", "___",
    "- - -", "{: .x }", "{: #sources }", "{ .x }", "}", "[x]: y", "[x]: http://y.z", "*[x]: y", "[^1]: y", "[x](y.md)",
    "![x](y)", "<!--", "-->", "<b>", "</div>", "<div>", "<script>", "]]>", "<![CDATA[", "<?x", "<!x", "javascript:", "{{ x }}", "{% x %}",
    "{# x #}", "&amp;", "&", "&#42;", "&copy", "&copy;", "&lt;", "*", "_", "__", "**", "`", "``", "```", "~~~", "\\", "\\*", "'", '"',
    "http://x.y/z", "<http://x.y>", "a@b.c", "<a@b.c>", "[TOC]", "$x$", "==x==", "^x^", "wzxhzdk:0", "klzzwxh:0000", "amp", "א ב", "שלום", "ع", "‏", "‮", "⁦",
    "\u200b", "‍", "﻿", "\u2028", "\u00a0", "\u3000", "é", "ﬁ", "𝔸", "sources", "Sources", "Words of a sentence.", " ", "  ", "\n", "\n\n", "a", "Z",
)  # fmt: skip

text = st.lists(st.one_of(st.sampled_from(_PIECES), st.characters(), st.text(max_size=4)), max_size=4).map("".join)
token = st.sampled_from(
    ("sources", "sources_1", "a", "b", "_1", "_x_", "x__y__", "c-1", "at-2-3", "é", "א", "1", "x:y", "*a*", "a~b")
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
    few(st.sampled_from(("x", "marker", "é", "a_b", "_a_", "*b*", "c:d")), most=2),
    few(st.one_of(_named, st.tuples(st.sampled_from(("hidden", "open")), st.just(""))), most=2),
)
seldom = st.one_of(st.just(Attributes()), st.just(Attributes()), attributes)

address = made(Address, st.sampled_from(FILES), st.one_of(st.just(""), token))
_path = st.lists(st.one_of(st.sampled_from(("(", ")", "&", "&amp;", "'", '"', "é", "%20", "~", "_a_", "*", "=", "?q=", "#f", "/", "@", ":80", "℀", "]", "[")), st.text(max_size=2)), max_size=4)  # fmt: skip
web = made(
    WebAddress, st.tuples(st.sampled_from(("http://x.y/", "https://", "HTTP://É.z")), _path.map("".join)).map("".join)
)
site_path = made(
    SitePath, st.one_of(st.just("/e/2026/claims/x/"), st.just("/threats/x/#a"), _path.map(lambda p: "/" + "".join(p)))
)

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
picture = st.sampled_from(
    (
        '<figure class="picture" id="pic-1"><div class="w"><svg viewBox="0 0 1 1" role="img"><title id="pic-1-title">'
        '&amp; *x* [y](z)</title><g><a href="../y/#b"><rect rx="3"/></a></g></svg></div>'
        "<figcaption>It _is_ &lt;so&gt;</figcaption></figure>",
    )
).map(Picture)
plain = st.one_of(
    heading, paragraph, paragraph, preformatted, picture, made(Anchors, few(token)),
    made(lambda width, rows: Table(rows[0][:width], tuple(row[:width] for row in rows[1:])), st.integers(1, 3), few(few(line, 3, 3), 1, 3)),
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
title = st.one_of(st.just(()), made(lambda words: Heading(1, words).children, line))


def in_every_place(words: Inlines) -> Blocks:
    """Return a page with the same line in every place that holds one; TreeError where a place refuses it."""
    said = Paragraph(words)
    return (
        said, Quote((said,)), BulletList(((said,), (said,))), Box((said,)), OrderedList(((said, said), (said,))),
        Table((words, words), ((words, ()), ((), words))), Definitions(((words, words),)),
    )  # fmt: skip
