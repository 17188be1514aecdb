"""What no page can say is refused when it is made, and the message tells why."""

from collections.abc import Callable

import pytest

from microsite.model.address import Address
from microsite.model.tree.anchors import place_anchors
from microsite.model.tree.attributes import Attributes, attributes
from microsite.model.tree.blocks import Blocks, Box, BulletList, Fold, OrderedList, Quote
from microsite.model.tree.build import paragraph
from microsite.model.tree.characters import TreeError
from microsite.model.tree.inlines import Code, CopyButton, Emphasis, Inlines, Link, Marker, Span, Text, inlines
from microsite.model.tree.targets import SitePath, WebAddress
from microsite.model.tree.text_blocks import Definitions, Heading, Paragraph, Table
from microsite.model.tree.verbatim import Anchors, Picture, Preformatted

HERE = Address("threats/x.md", "a")
WORDS = inlines("words")
SPACE = (Text(" "),)
SAID = paragraph("words")
LIST = BulletList(((SAID,),))
THIRD = OrderedList(((SAID,),), start=3)
LINK = Link(HERE, WORDS)
BUTTON = CopyButton("Copy", "a")
EMPTY = Paragraph((), attributes("copied", aria_live="polite"))

REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "a null character": (lambda: Text("a\0"), "character"),
    "the marks of Python-Markdown": (lambda: Text("\x02wzxhzdk:0\x03"), "character"),
    "half a surrogate pair": (lambda: Text("\ud800"), "character"),
    "a control character of C1": (lambda: Code("\x80"), "character"),
    "what XML does not know": (lambda: Text("\uffff"), "character"),
    "a carriage return in preformatted text": (lambda: Preformatted("a\rb", "x"), "character"),
    "a control character in an attribute": (lambda: attributes(title="\x01"), "character"),
    "an anchor of two words": (lambda: attributes(id="a b"), "anchor"),
    "an anchor that ends what is stressed": (lambda: attributes(id="a_"), "anchor"),
    "a class with a quote": (lambda: attributes('a"'), "anchor or a class"),
    "a script": (lambda: attributes(onclick="x()"), "attribute"),
    "a style": (lambda: attributes(style="x"), "attribute"),
    "the switch of Markdown in HTML": (lambda: attributes(markdown="1"), "attribute"),
    "an attribute twice": (lambda: Attributes(named=(("title", "a"), ("title", "b"))), "twice"),
    "white space in an attribute": (lambda: Attributes(named=(("title", "a  b"),)), "white space"),
    "a value where none belongs": (lambda: attributes(hidden="until-found"), "attribute"),
    "a web address of a script": (lambda: WebAddress("javascript:alert(1)"), "web address"),
    "a web address of two words": (lambda: WebAddress("https://a b"), "web address"),
    "a web address whose host is none": (lambda: WebAddress("https://a\u2100b/"), "web address"),
    "a path that is a scheme once it is relative": (lambda: SitePath("/javascript:alert(1)"), "path"),
    "a path to another host": (lambda: SitePath("//x.y/"), "path"),
    "a path with a quote": (lambda: SitePath('/"x'), "path"),
    "a path from nowhere": (lambda: SitePath("x/"), "path"),
    "an edition below the site": (lambda: SitePath("/x/", above=-1), "path"),
    "an address out of the site": (lambda: Link(Address("../x.md"), WORDS), "address"),
    "an address in Markdown": (lambda: Link(Address("a(b).md"), WORDS), "address"),
    "an anchor of a file that is no page": (lambda: Link(Address("data/a.csv", "b"), WORDS), "address"),
    "an anchor that is none": (lambda: Link(Address("a.md", "b c"), WORDS), "anchor"),
    "a link in a link": (lambda: Link(HERE, (Emphasis((LINK,)),)), "link"),
    "a button in a link": (lambda: Link(HERE, (Text("a"), BUTTON)), "button"),
    "a marker in a link": (lambda: Link(HERE, (Text("a"), Marker((LINK,)))), "link"),
    "a marker of nothing": (lambda: Marker(()), "without a link"),
    "a link without words": (lambda: Link(HERE, SPACE), "words"),
    "a button for nothing": (lambda: CopyButton("Copy", ""), "anchor"),
    "a language that is none": (lambda: Span(WORDS, lang='fa"'), "language"),
    "two languages": (lambda: Span(WORDS, attributes(lang="fa"), "ar"), "languages"),
    "a heading of level 7": (lambda: Heading(7, WORDS), "level"),
    "a heading without words": (lambda: Heading(2, SPACE), "words"),
    "an anchor of a heading that is none": (lambda: Heading(2, WORDS, "a b"), "anchor"),
    "a paragraph without words": (lambda: Paragraph(()), "words"),
    "a paragraph of white space": (lambda: Paragraph(SPACE, attributes("about")), "words"),
    "a list without entries": (lambda: BulletList(()), "entries"),
    "an item that begins with a list": (lambda: BulletList(((LIST,),)), "begins with words"),
    "a table in an item": (lambda: BulletList(((SAID, Table((WORDS,), ((WORDS,),))),)), "item"),
    "attributes of an item": (lambda: OrderedList(((paragraph("a", attributes("b")),),)), "attributes"),
    "two lists in an item": (lambda: BulletList(((SAID, LIST, LIST),)), "in a row"),
    "a list from 3 in an item": (lambda: BulletList(((SAID, THIRD),)), "on its own"),
    "a list of paragraphs in a list from 3": (
        lambda: OrderedList(((SAID, BulletList(((SAID, SAID),))),), start=3), "single lines",
    ),
    "a list from below nothing": (lambda: OrderedList(((SAID,),), start=-1), "begin"),
    "a table without rows": (lambda: Table((WORDS,), ()), "rows"),
    "a table without columns": (lambda: Table((), ((),)), "header"),
    "a short row": (lambda: Table((WORDS, WORDS), ((WORDS,),)), "header"),
    "a list of definitions without entries": (lambda: Definitions(()), "entries"),
    "a term without words": (lambda: Definitions(((SPACE, WORDS),)), "words"),
    "a term without a meaning": (lambda: Definitions(((WORDS, SPACE),)), "meaning"),
    "an empty quotation": (lambda: Quote(()), "quotation"),
    "a heading in a quotation": (lambda: Quote((Heading(2, WORDS),)), "quotation"),
    "a list from 3 in a quotation": (lambda: Quote((THIRD,)), "on its own"),
    "a paragraph without words in a quotation": (lambda: Quote((EMPTY,)), "on its own"),
    "two lists in a box": (lambda: Box((LIST, OrderedList(((SAID,),)))), "in a row"),
    "two quotations in a fold": (lambda: Fold(WORDS, (Quote((SAID,)), Quote((SAID,)))), "in a row"),
    "a fold without a line": (lambda: Fold((), (SAID,)), "words"),
    "a link in the line of a fold": (lambda: Fold((LINK,), (SAID,)), "opens"),
    "a button in the line of a fold": (lambda: Fold((*WORDS, BUTTON), (SAID,)), "opens"),
    "a heading beside preformatted text": (
        lambda: Fold(WORDS, (Box((Heading(2, WORDS),)), Preformatted("a", "b"))), "heading",
    ),
    "preformatted text without an anchor": (lambda: Preformatted("a", ""), "anchor"),
    "anchors without a name": (lambda: Anchors(()), "name"),
    "an anchor of nothing": (lambda: Anchors(("",)), "anchor"),
    "a picture of two lines": (lambda: Picture("<figure>\n</figure>"), "line"),
    "an anchor twice on a page": (lambda: place_anchors((Heading(2, WORDS, "a"), Anchors(("a",)))), "twice"),
    "two lists in a row on a page": (lambda: place_anchors((LIST, THIRD)), "in a row"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_no_page_can_say_is_refused(case: str) -> None:
    make, why = REFUSED[case]
    with pytest.raises(TreeError, match=why):
        make()


def _anchors(blocks: Blocks) -> list[str]:
    return [block.id for block in place_anchors(blocks) if isinstance(block, Heading)]


def test_anchors_are_made_of_words() -> None:
    marked: Inlines = (Text("Sources "), Marker((Link(HERE, (Text("3"),)),)))
    assert _anchors((Heading(1, inlines("Ünder the  Sea")), Heading(2, inlines("دریا")))) == ["under-the-sea", "دریا"]
    assert _anchors((Heading(2, marked),)) == ["sources-3"]
    assert _anchors((Heading(1, inlines("A")), Heading(2, inlines("a")), Anchors(("a_1",)))) == ["a", "a_2"]


def test_characters_stand_as_they_are() -> None:
    bidi = "\u200f\u202e\u2066\u200b\ufeff"
    assert Text(bidi).text == bidi
    assert Text(" a\u2028\u00a0\tb\r\n").text == " a b "
    assert Preformatted("a\tb\n  \n\u2028", "x").text == "a\tb\n  \n\u2028"
