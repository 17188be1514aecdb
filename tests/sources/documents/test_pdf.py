"""PDFs as they are printed: columns, running heads, headings, hyphens, notes, captions, tables and lists."""

import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Page

from microsite.sources.documents.document import DocumentBlock, DocumentContent
from microsite.sources.documents.formats import read_document
from microsite.sources.documents.printed_names import names_in, printed_authors
from tests.chromium import needs_chromium
from tests.sources.documents.printed import paragraph, printed

pytestmark = needs_chromium


def _read(folder: Path, raw: bytes) -> DocumentContent:
    path = folder / "paper.pdf"
    path.write_bytes(raw)
    return read_document(path).content


def _texts(content: DocumentContent, kind: str) -> list[str]:
    return [block.text for block in content.blocks if block.kind == kind]


def _found(content: DocumentContent, start: str) -> DocumentBlock:
    return next(block for block in content.blocks if block.text.startswith(start))


SECTIONS = 6
PARAGRAPHS = [[paragraph(10 * section + number) for number in range(5)] for section in range(SECTIONS)]


def _body(columns: str) -> str:
    sections = "".join(
        f"<h2>{number + 1}. Part {'ABCDEF'[number]} of the Matter</h2>" + "".join(f"<p>{text}</p>" for text in texts)
        for number, texts in enumerate(PARAGRAPHS)
    )
    return f"<h1>A Paper About Silt</h1><div class='{columns}'>{sections}</div>"


@pytest.mark.turns(2)
@pytest.mark.parametrize("columns", ["", "columns"])
@pytest.mark.parametrize("style", ["", "p { text-indent: 0; margin-bottom: 1em; text-align: left }"])
def test_paragraphs_come_whole_over_columns_and_pages(page: Page, tmp_path: Path, columns: str, style: str) -> None:
    content = _read(tmp_path, printed(page, _body(columns), style=style))
    assert content.pages
    assert content.pages > 2
    assert _texts(content, "title") == ["A Paper About Silt"]
    assert _texts(content, "heading") == [f"{n + 1}. Part {'ABCDEF'[n]} of the Matter" for n in range(SECTIONS)]
    wanted = [text for texts in PARAGRAPHS for text in texts]
    got = _texts(content, "paragraph")
    assert sum(text in got for text in wanted) >= 0.93 * len(wanted)
    assert sum(text in wanted for text in got) >= 0.88 * len(got)
    assert not any("Harbour Papers" in block.text for block in content.blocks)
    assert {left.why for left in content.left_out} == {"running head"}
    assert not any(unicodedata.category(sign) in ("Cc", "Co", "Cn") for block in content.blocks for sign in block.text)


def test_headings_have_levels_and_pages(page: Page, tmp_path: Path) -> None:
    content = _read(tmp_path, printed(page, _body("")))
    levels = [block.level for block in content.blocks if block.kind == "heading"]
    assert levels == [1] * SECTIONS
    assert [block.page for block in content.blocks] == sorted(block.page or 0 for block in content.blocks)


def test_words_divided_at_line_ends_are_whole_and_compounds_keep_their_hyphen(page: Page, tmp_path: Path) -> None:
    text = " ".join(["The tide-water administration considered well-known responsibilities."] * 30)
    content = _read(tmp_path, printed(page, f"<h1>Silt</h1><p>{text}</p>", style="body { width: 60mm }"))
    words = set(re.findall(r"[\w-]+", " ".join(_texts(content, "paragraph"))))
    assert words == {"The", "end", "tide-water", "administration", "considered", "well-known", "responsibilities"}


def test_lists_captions_tables_and_notes(page: Page, tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>Pier {n}</td><td>{n},500</td><td>{n} m</td></tr>" for n in range(1, 6))
    svg = "<svg width=300 height=90><text x=10 y=20>0</text><text x=200 y=60>depth in metres</text></svg>"
    body = f"""<h1>Silt</h1><p>{paragraph(1)}<sup>1</sup></p><p>{paragraph(2)}</p>
      <ol><li>Dredge the channel, as the board has always said.</li><li>Leave it as it is, and let it be.</li></ol>
      <ul><li>The first of the points that are made.</li><li>The second of the points.</li></ul>
      <p>{paragraph(3)}</p><figure>{svg}<figcaption>Figure 1: Depth of the channel.</figcaption></figure>
      <p>{paragraph(4)}</p><table><caption>Table 1. Timber by pier.</caption>{rows}</table><p>{paragraph(5)}</p>
      <p class=notes style="margin-top:2em"><sup>1</sup> The board was asked about it and said nothing at all.</p>"""
    content = _read(tmp_path, printed(page, body, style="td { padding: 0 3em } table { margin: 1em 0 }"))
    assert [(block.mark, block.text) for block in content.blocks if block.kind == "item"] == [
        ("1.", "Dredge the channel, as the board has always said."),
        ("2.", "Leave it as it is, and let it be."),
        ("•", "The first of the points that are made."),
        ("•", "The second of the points."),
    ]
    assert _texts(content, "caption") == ["Figure 1: Depth of the channel.", "Table 1. Timber by pier."]
    (table,) = _texts(content, "table")
    assert table.startswith("Pier 1 | 1,500 | 1 m Pier 2 | 2,500")
    note = next(block for block in content.blocks if block.kind == "footnote")
    assert (note.mark, note.text) == ("¹", "The board was asked about it and said nothing at all.")
    assert [left.text for left in content.left_out if left.why == "in a figure"] == ["0 depth in metres"]
    assert _texts(content, "paragraph") == [*(paragraph(n) for n in range(1, 6)), "The end."]


def test_names_under_the_title_are_the_byline_and_printed_pages_are_known(page: Page, tmp_path: Path) -> None:
    names = "<p style='font-style: italic'>Ann Ash and Bo Birch</p><p>Harbour School, Silting</p>"
    body = f"<h1>A Paper About Silt</h1>{names}<h2>Ebb</h2><p>{paragraph(1)}</p><h2>Flow</h2><p>{paragraph(2)}</p>"
    pages = "".join(f"<h2 style='break-before: page'>Part {n}</h2><p>{paragraph(n)}</p>" for n in range(3, 7))
    content = _read(tmp_path, printed(page, body + pages))
    assert _texts(content, "byline") == ["Ann Ash and Bo Birch; Harbour School, Silting"]
    assert {block.label for block in content.blocks} == {None}


MATHS = """
.formula { font: italic 10pt sans-serif; text-indent: 0; margin: 3mm 20mm; display: flex; align-items: center }
.formula span { text-align: center; margin-right: 3mm }
table { font: 7.5pt sans-serif; width: 100% } td, th { text-align: left }
"""


def test_a_formula_is_one_passage_and_no_heading(page: Page, tmp_path: Path) -> None:
    formula = "<div class=formula><span>Silt =</span><span>load − loss<br>depth</span></div>"
    bare = "<div class=formula>Load ≥ loss</div>"
    texts = [paragraph(number) for number in (51, 52)]
    body = f"<h1>On silt</h1><h2>Ways</h2><p>{texts[0]}</p>{formula}<p>{texts[1]}</p>{bare}<h2>Ends</h2>"
    content = _read(tmp_path, printed(page, body, style=MATHS))
    assert _texts(content, "heading") == ["Ways", "Ends"]
    others = [text for text in _texts(content, "paragraph") if text not in texts]
    assert others == ["Silt = load − loss depth", "Load ≥ loss", "The end."]


def test_entries_with_a_bold_label_are_no_headings(page: Page, tmp_path: Path) -> None:
    entries = "".join(
        f"<p><b>[RFC{number}]</b> <b>B. Holm, A. Marsh, Rules for {word}, https://example.org/{word}</b></p>"
        for number, word in ((3986, "ropes"), (3987, "piers"), (3988, "quays"))
    )
    body = (
        f"<h1>Silt</h1><p>{paragraph(1)}</p><h2>1.2 Normative works</h2>{entries}<h2>2 Piers</h2><p>{paragraph(2)}</p>"
    )
    headings = _texts(_read(tmp_path, printed(page, body)), "heading")
    assert [text for text in headings if "RFC" in text] == []
    assert "2 Piers" in headings


def test_items_in_bold_type_are_no_headings(page: Page, tmp_path: Path) -> None:
    items = "".join(f"<li><b>{name}</b>" for name in ("Ada Marsh", "Ben Holm", "Cleo Wit"))
    body = f"<h1>On silt</h1><h2>Ways</h2><p>{paragraph(71)}</p><ul>{items}</ul><p>{paragraph(72)}</p><h2>Ends</h2>"
    content = _read(tmp_path, printed(page, body))
    assert _texts(content, "heading") == ["Ways", "Ends"]
    assert _texts(content, "item") == ["Ada Marsh", "Ben Holm", "Cleo Wit"]


@pytest.mark.parametrize("paragraphs", [6, 10], ids=["below its caption", "on the page behind it"])
def test_a_table_of_numbers_is_one_passage(page: Page, tmp_path: Path, paragraphs: int) -> None:
    rows = "".join(f"<tr><td>Pier {letter}<td>{n} Hands<td>{n + 50}" for n, letter in enumerate("ABCD", 1))
    table = f"<table><caption>Table 1. Depth by the pier.</caption><tr><th>Pier<th>Ebb<th>Flow{rows}</table>"
    text = "".join(f"<p>{paragraph(number)}</p>" for number in range(60, 60 + paragraphs))
    content = _read(tmp_path, printed(page, f"<h1>On silt</h1><h2>Ways</h2>{text}{table}<h2>Ends</h2>", style=MATHS))
    (found,) = _texts(content, "table")
    assert found.startswith("Pier | Ebb | Flow Pier A | 1 Hands | 51 Pier B | 2 Hands | 52")
    assert _texts(content, "footnote") == []


MARGIN = """
.beside { position: absolute; left: 0; top: 60mm; width: 35mm; font: italic 7pt sans-serif; text-align: right }
.main { margin-left: 48mm } .beside p, .names, .where { text-indent: 0; hyphens: none } .where { font-size: 7.5pt }
"""


def test_what_stands_beside_and_above_the_title_is_the_byline(page: Page, tmp_path: Path) -> None:
    beside = "<p><b>Received:</b></p><p>3 May 2015</p><p>Published: 3 September 2015</p><p>doi: 10.1000/182</p>"
    names = "Ada Marsh<sup>1</sup>, Ben Holm<sup>2</sup> and Cleo de Wit<sup>1</sup>"
    where = "<sup>1</sup> Harbour School, Ostend. <sup>2</sup> School of Silt, Hull."
    body = (
        f"<title>On silt and on boats</title><div class=beside>{beside}</div><div class=main><p class=where>REVIEW</p>"
        f"<h1>On silt and on boats</h1><p class=names><i>{names}</i></p><p class=where>{where}</p>"
        f"<p>{paragraph(41)}</p><p>{paragraph(42)}</p><h2>Silt</h2><p>{paragraph(43)}</p></div>"
    )
    content = _read(tmp_path, printed(page, body, style=MARGIN))
    assert [block.kind for block in content.blocks[:4]] == ["title", "byline", "paragraph", "paragraph"]
    byline = content.blocks[1].text
    assert byline.startswith("Ada Marsh¹, Ben Holm² and Cleo de Wit¹; ")
    assert all(words in byline for words in ("Harbour School", "REVIEW", "Received:", "10.1000/182"))
    said = content.said
    assert (said.title, said.doi, said.date, said.authors) == ("On silt and on boats", "10.1000/182", "2015-09-03", ())


PRISM = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" prism:volume="7">'
    b"<prism:publicationName>Harbour Papers</prism:publicationName><prism:doi>10.1000/182</prism:doi>"
    b'<dc:language xmlns:dc="http://purl.org/dc/elements/1.1/">de</dc:language>'
    b"<prism:coverDate>2015-09-03</prism:coverDate></rdf:Description></rdf:RDF></x:xmpmeta>"
)
PICTURE = b"<x:xmpmeta><title>Logo</title><publicationName>A picture</publicationName></x:xmpmeta>"


def test_a_title_that_is_not_printed_is_not_taken_over(page: Page, tmp_path: Path) -> None:
    body = f"<title>Template of 2003</title><h1>Silt</h1><p>{paragraph(44)}</p><p>{paragraph(45)}</p>"
    said = _read(tmp_path, printed(page, body) + PICTURE + PRISM).said
    assert (said.title, said.language, said.container, said.volume) == (None, "de", "Harbour Papers", "7")
    assert (said.doi, said.date) == ("10.1000/182", "2015-09-03")
    assert said.unclear == ('its properties call it "Template of 2003", which is not printed at its beginning',)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Marsh¹,², Ben Holm²* & Cleo de Wit¹", ["Ada Marsh", "Ben Holm", "Cleo de Wit"]),
        ("Ada Marsh and Ben O. Holm", ["Ada Marsh", "Ben O. Holm"]),
        ("Ada Marsh, University of Hull", []),
        ("Received: 3 May 2015", []),
    ],
)
def test_names_in_a_line_of_authors(line: str, names: list[str]) -> None:
    assert names_in(line) == names
    assert printed_authors(["Ada Marsh"], [line, "Harbour School"]) == tuple(names)
    assert printed_authors(["Dora Elms"], [line]) == ()


def test_a_right_to_left_text_keeps_its_words_in_order(page: Page, tmp_path: Path) -> None:
    text = " ".join(["کشتی در بندر ماند و هیئت بندر درباره گل و لای چیزی نگفت."] * 6)
    content = _read(tmp_path, printed(page, f"<h1>بندر و گل</h1><p>{text}</p>", language="fa", direction="rtl"))
    found = _texts(content, "paragraph")[0]
    assert unicodedata.normalize("NFKC", found) == text
