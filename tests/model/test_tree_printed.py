"""Trees as plain text, changed trees, and articles, by example; that they are what Markdown says is a property."""

from xml.etree import ElementTree as ET

import pytest

from microsite.model.address import Address
from microsite.model.tree import plain_text
from microsite.model.tree.article import Entry, FileReference, article
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Blocks, Box, BulletList, Fold
from microsite.model.tree.build import bullets, paragraph
from microsite.model.tree.html import HtmlWriter, for_page, site_href
from microsite.model.tree.inlines import (
    Break,
    CopyButton,
    Inline,
    Inlines,
    Link,
    Marker,
    Span,
    Target,
    Text,
    inlines,
    strong,
)
from microsite.model.tree.targets import SitePath, WebAddress
from microsite.model.tree.text_blocks import Definitions, Heading, Table
from microsite.model.tree.transform import change_inlines, lead_links, without_pictures
from microsite.model.tree.verbatim import Picture, Preformatted
from tests.model import trees

HERE = Address("threats/x.md")
CLAIM = Address("threats/x.md", "c-1")
OTHER = Address("claims/y.md", "a")
MARKER = Marker((Link(CLAIM, (Text("1"),), attributes("marker", aria_label="Evidence")), Link(OTHER, (Text("3–5"),))))
BACK = Link(Address("threats/x.md", "m-1"), inlines("↩"), attributes("back"))

PAGE: Blocks = (
    Heading(1, (Text("A & "), strong("b")), "a-b"),
    paragraph((Text("Silt lies "), MARKER, Text(" deep"), MARKER, Text("."), Break(), Text("So it is."))),
    BulletList(((paragraph("one"), *bullets(("two", (Text("three "), BACK)))),)),
    Table((inlines("Head"), ()), ((inlines("cell"), inlines("x | y")),)),
    Definitions(((inlines("term"), inlines("meaning")),)),
    Picture("<figure>drawn</figure>"),
    Fold(inlines("Cite"), (paragraph((Text("Text "), CopyButton("Copy", "t"))), Preformatted("a\n  b\n", "t"))),
    Box((Heading(4, inlines("Low"), "low"), paragraph(Link(OTHER, inlines("other"), attributes(title="t"))))),
)


def test_plain_text_is_what_a_reader_reads() -> None:
    assert list(plain_text.lines(PAGE)) == [
        "A & b", "Silt lies deep. So it is.", "one", "two", "three", "Head | ", "cell | x | y", "term", "meaning",
        "Cite", "Text", "a", "b", "Low", "other",
    ]  # fmt: skip


def test_plain_text_keeps_markers_where_they_are_asked_for() -> None:
    kept = list(plain_text.lines(PAGE, plain_text.everything))
    assert kept[1] == "Silt lies [1, 3–5] deep[1, 3–5]. So it is."
    assert kept[4] == "three ↩"


def test_every_inline_can_be_changed() -> None:
    def louder(inline: Inline) -> Inlines:
        return (Text(inline.text.upper()),) if isinstance(inline, Text) else (inline,)

    loud = list(plain_text.lines(change_inlines(PAGE, louder), plain_text.everything))
    quiet = list(plain_text.lines(PAGE, plain_text.everything))
    assert [line.lower() for line in loud] == [line.lower() for line in quiet]
    preformatted = ["a", "b"]
    assert [line for line in loud if line != line.upper()] == preformatted


def test_pictures_go_wherever_they_stand() -> None:
    picture = Picture("<figure></figure>")
    page: Blocks = (picture, Box((picture, Fold(inlines("a"), (picture, paragraph("b"))))))
    assert without_pictures(page) == (Box((Fold(inlines("a"), (paragraph("b"),)),)),)


def test_links_that_lead_nowhere_are_plain_words() -> None:
    def within(target: Target) -> Target | None:
        return target if target == CLAIM else None

    away = Link(OTHER, inlines("other"), attributes("x", title="where"))
    page = lead_links((paragraph((MARKER, away, Link(SitePath("/e/"), inlines("old")))),), within)
    said = (Text("["), MARKER.links[0], Text(", "), Text("3–5"), Text("]"))
    marker = (Text("\u2060"), Span(said, attributes("markers")))
    assert page == (paragraph((*marker, Span(inlines("other"), attributes("x")), Text("old"))),)


def test_an_article_says_what_mkdocs_asks() -> None:
    made = article(HERE, PAGE)
    assert made.title == "A &amp; b"
    assert made.headings == (Entry(1, "a-b", "A &amp; b"),)
    assert made.anchors == {"a-b", "t", "low"}
    claim, back = FileReference("threats/x.md", "c-1", "#c-1"), FileReference("threats/x.md", "m-1", "#m-1")
    other = FileReference("claims/y.md", "a", "../claims/y.md#a")
    assert made.links == (claim, other, claim, other, back, other)
    assert made.html == for_page(HERE).blocks(PAGE)
    assert '<a href="../../claims/y/#a" title="t">other</a>' in made.html


def test_links_lead_as_the_site_leads() -> None:
    href = site_href(HERE)
    assert href(Address("threats/x.md")) == "./"
    assert href(CLAIM) == "#c-1"
    assert href(Address("data/claims.csv")) == "../../data/claims.csv"
    assert href(SitePath("/claims/", above=2)) == "../../../../claims/"
    assert href(WebAddress("https://x.y/(z)")) == "https://x.y/%28z%29"


@pytest.mark.turns(8, on=7)
def test_every_article_is_xml_for_books() -> None:
    writer = HtmlWriter(site_href(HERE), signs=False)
    for number in range(100):
        body = writer.blocks(lead_links(without_pictures(trees.page(number)), lambda _: None))
        names = {element.tag for element in ET.fromstring(f"<section>{body}</section>").iter()}  # noqa: S314 - our own
        assert names
        assert "a" not in names
