"""Elements to blocks: what web pages and books really have."""

import pytest

from microsite.sources.documents.document import DocumentContent, SourceError
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.documents.markup import elements
from microsite.sources.documents.markup.elements import parsed, read_elements
from microsite.sources.documents.markup.page import page_content
from microsite.sources.documents.reference_list import with_references_apart
from tests.sources.documents.made import told


def _content(html: str) -> DocumentContent:
    return page_content(read_elements(parsed(f"<body>{html}")), FileMetadata())


def _blocks(html: str) -> list[tuple[str, str]]:
    return told(_content(html).blocks)


def test_items_hold_paragraphs_and_other_lists() -> None:
    html = "<ul><li><p>One.</p><p>More of it.</p><ol><li>Within.</ol><li>Two<br>lines.</ul>"
    assert _blocks(html) == [
        ("item", "One."),
        ("paragraph", "More of it."),
        ("item", "Within."),
        ("item", "Two lines."),
    ]


def test_a_text_beside_blocks_is_a_paragraph_and_two_breaks_end_one() -> None:
    assert _blocks("<div>First <b>line</b><p>Second.</p>third<br> <br>fourth<br>and on</div>") == [
        ("paragraph", "First line"),
        ("paragraph", "Second."),
        ("paragraph", "third"),
        ("paragraph", "fourth and on"),
    ]


def test_captions_by_element_class_and_label() -> None:
    html = (
        "<figure><img alt=x><figcaption>The pier.</figcaption></figure>"
        "<div class=figure><p class=title>Picture of it</p></div>"
        "<p>Figure 2: The light.</p><p>Figure 2—figure supplement 1: By night.</p>"
        "<p>图 4.1. 码头</p><p>Table 3 shows the depth.</p>"
        "<table><caption>Depths</caption><tr><th>a<td>b<tr><td>c<td>d</table>"
    )
    assert _blocks(html) == [
        ("caption", "The pier."),
        ("caption", "Picture of it"),
        ("caption", "Figure 2: The light."),
        ("caption", "Figure 2-figure supplement 1: By night."),
        ("caption", "图 4.1. 码头"),
        ("paragraph", "Table 3 shows the depth."),
        ("caption", "Depths"),
        ("table", "a | b c | d"),
    ]


def test_a_table_that_lays_out_a_page_is_none() -> None:
    assert _blocks("<table><tr><td><h2>Silt</h2><p>It settles.</p><td>Menu</table>") == [
        ("heading", "Silt"),
        ("paragraph", "It settles."),
        ("paragraph", "Menu"),
    ]


def test_a_cell_of_many_paragraphs_is_no_cell() -> None:
    text = [f"{word} {'silt ' * 80}settled." for word in ("First", "Then", "Last")]
    paragraphs = "".join(f"<p>{each}</p>" for each in text)
    found = _blocks(f"<table><thead><tr><th>Menu</th><td>{paragraphs}</td></tr></thead><tr><td>a<td>b</table>")
    assert found == [("paragraph", each) for each in ("Menu", *text, "a", "b")]


NOTES = {
    "pandoc": (
        '<p>It fell.<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p>'
        '<section class="footnotes"><ol><li id="fn1"><p>In spring.<a href="#fnref1">↩︎</a></p></li></ol></section>'
    ),
    "word processor": (
        '<p>It fell.<a href="#_ftn1" name="_ftnref1">[1]</a></p>'
        '<div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> In spring.</p></div>'
    ),
    "by hand": (
        '<p>It fell.<sup id="r1"><a href="#n1">1</a></sup></p><h2>Notes</h2>'
        '<p id="n1"><a href="#r1">1</a> In spring.</p>'
    ),
}


@pytest.mark.parametrize("form", NOTES)
def test_linked_notes_are_footnotes_without_their_links(form: str) -> None:
    blocks = [block for block in _content(NOTES[form]).blocks if block.kind != "heading"]
    assert told(blocks) == [("paragraph", "It fell."), ("footnote", "In spring.")]
    assert blocks[1].mark == "1"


def test_links_to_references_are_text() -> None:
    content = _content(
        '<p>It fell [<a href="#ref-1">1</a>].</p><h2>References</h2>'
        '<div class="references"><p id="ref-1">1. A book.</div>'
    )
    assert told(content.blocks) == [("paragraph", "It fell [1]."), ("heading", "References")]
    assert content.references == ("1. A book.",)


def test_references_are_known_by_their_heading_and_their_looks() -> None:
    listed = "<p>Holm, B. (2004). Mud.</p><p>Marsh, A. 1998. Boats.</p>"
    content = with_references_apart(_content(f"<h2>5. Works cited</h2>{listed}<h2>Thanks</h2><p>To all.</p>"))
    assert len(content.references) == 2
    assert told(content.blocks)[-1] == ("paragraph", "To all.")
    assert with_references_apart(_content("<h2>References</h2><p>Nobody asked for any.</p>")).references == ()


def test_raised_pieces_are_known_in_the_normal_form() -> None:
    block = _content("<p>It “fell”<sup>3, 4</sup>, at 10<sup>2</sup> m.</p>").blocks[0]
    assert block.text == 'It "fell"3, 4, at 102 m.'
    assert [block.text[slice(*span)] for span in block.superscripts] == ["3, 4", "2"]


def test_short_bold_lines_are_headings_where_there_are_no_others() -> None:
    html = "<p><b>The pier</b></p><p>It fell.</p><p>And was built anew.</p>"
    assert _blocks(html)[0] == ("heading", "The pier")
    assert _blocks(f"<h1>Silt</h1>{html}")[1] == ("paragraph", "The pier")


def test_what_is_hidden_is_no_text() -> None:
    html = (
        '<p>Seen <span hidden>not</span><span style="display: none">not</span><span class="sr-only">not</span>all.</p>'
    )
    assert _blocks(html) == [("paragraph", "Seen all.")]


def test_pages_of_print_are_labels_of_what_follows() -> None:
    content = _content('<p>One.</p><span epub:type="pagebreak" title="xii"></span><p>Two.</p>')
    assert [block.label for block in content.blocks] == [None, "xii"]


def test_depth_and_number_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match="more than 200 deep"):
        _content("<div>" * 100_000)
    with pytest.raises(SourceError, match="more than 200 deep"):
        _content("<div>" * 300)
    assert _blocks("<div>" * 190 + "words") == [("paragraph", "words")]
    monkeypatch.setattr(elements, "ELEMENTS", 10)
    with pytest.raises(SourceError, match="more than 10 elements"):
        _content("<p>x" * 12)


_LINKS = "".join(f'<li><a href="#{name}">{name}</a>' for name in ("piers", "gulls", "silt"))


@pytest.mark.parametrize(
    ("listed", "left_out"),
    [
        pytest.param(f"<ul>{_LINKS}</ul>", 1, id="links to places here"),
        pytest.param(f"<ol><li><a href='#a'>a</a><ul>{_LINKS}</ul></ol>", 1, id="in each other"),
        pytest.param("<dl>" + _LINKS.replace("<li>", "<dt>") + "</dl>", 1, id="terms"),
        pytest.param(f"<div class=toc><p><b>Contents</b><ul>{_LINKS}</ul></div>", 1, id="called so"),
        pytest.param(f"<ul>{_LINKS.replace('#', 'https://pier.example/')}</ul>", 0, id="links to others"),
        pytest.param(f"<ul>{_LINKS}<li>and boats</ul>", 0, id="words besides"),
        pytest.param("<ul><li><a href='#a'>a</a><li><a href='#b'>b</a></ul>", 0, id="two"),
    ],
)
def test_links_to_the_parts_of_a_document_are_its_table_of_contents(listed: str, left_out: int) -> None:
    content = _content(f"<p>Before.</p>{listed}<p>After.</p>")
    assert len(content.left_out) == left_out
    assert ("item" in [block.kind for block in content.blocks]) == (left_out == 0)


def test_a_line_end_between_wide_signs_is_no_blank() -> None:
    html = "<p>第一行的\n 文字,在\nDebian，\nhere 。\n한국\n어</p><p>第一行<br>\n第二行</p>"
    assert _blocks(html) == [("paragraph", "第一行的文字,在 Debian,here 。한국 어"), ("paragraph", "第一行 第二行")]
