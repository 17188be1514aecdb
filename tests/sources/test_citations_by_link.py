"""Citations by the file's own links: which entry of the list of references each leads to, whatever its words are."""

import pytest

from microsite.sources.documents import jats
from microsite.sources.documents.document import DocumentContent, SourceDocument
from microsite.sources.documents.html import read
from microsite.sources.documents.reference_list import with_references_apart
from microsite.sources.ingest.shown import ShownDocument, shown

_ENTRIES = "".join(
    f'<li id="B{number}">{name}, A. ({year}). Mud of the basin. Basin Press.</li>'
    for number, (name, year) in enumerate(
        [("Abara", 2001), ("Holm", 2002), ("Lind", 2003), ("Marsh", 2004), ("Marsh", 2004), ("Quist", 2006)], 1
    )
)


def _seen(content: DocumentContent) -> ShownDocument:
    return shown(SourceDocument("paper.html", 1, "0" * 64, with_references_apart(content)))


def _cited(
    paragraph: str, listed: str = f'<ol class="references">{_ENTRIES}</ol>'
) -> list[tuple[str, tuple[int, ...]]]:
    page = f"<article><h1>Silt</h1><p>{paragraph}</p><h2>References</h2>{listed}</article>"
    return [(each.printed, tuple(n + 1 for n in each.entries)) for each in _seen(read(page.encode())).citations]


def _a(number: int | str, words: str) -> str:
    return f'<a href="#B{number}">{words}</a>'


@pytest.mark.parametrize(
    ("paragraph", "cited"),
    [
        (f"It fell ({_a(1, 'Abara, 2001')}).", [("Abara, 2001", (1,))]),
        (f"It fell, as {_a(4, 'Marsh')} (2004) says.", [("Marsh, 2004", (4,))]),
        (f"It fell, as Marsh ({_a(5, '2004')}) says.", [("Marsh, 2004", (5,))]),
        (
            f"It fell ({_a(1, 'Abara, 2001')}; {_a(2, 'Holm, 2002')}).",
            [("Abara, 2001", (1,)), ("Holm, 2002", (2,))],
        ),
        (f"It fell, as {_a(2, 'Holm (2002')}, {_a(3, '2003')}) says.", [("Holm, 2002", (2,)), ("Holm, 2003", (3,))]),
        (f"It fell, says the {_a(6, 'Quist report')}.", [("Quist report", (6,))]),
        (f"It fell [{_a(6, 'Q06')}].", [("Q06", (6,))]),
        (f"It fell ({_a(3, 'the office, 2003')}).", [("the office, 2003", (3,))]),
        (f"It fell [{_a(2, '1')}].", [("[1]", (2,))]),
        (f"It fell ({_a(1, '1')}, {_a(3, '3')}).", [("[1]", (1,)), ("[3]", (3,))]),
        (f"It fell <sup>{_a(1, '1')},{_a(3, '3')}</sup>.", [("[1]", (1,)), ("[3]", (3,))]),
        (f"It fell [{_a(2, '2')}-{_a(4, '4')}].", [("[2]", (2,)), ("[3]", (3,)), ("[4]", (4,))]),
        (f"It fell {_a(2, '[2]')}–{_a(4, '[4]')}.", [("[2]", (2,)), ("[3]", (3,)), ("[4]", (4,))]),
        (f"It fell<sup>{_a(2, '2')}–{_a(4, '4')}</sup>.", [("[2]", (2,)), ("[3]", (3,)), ("[4]", (4,))]),
        (f"It fell ({_a(2, '2')} to {_a(4, '4')}).", [("[2]", (2,)), ("[3]", (3,)), ("[4]", (4,))]),
        ('It fell, see <a href="#elsewhere">3</a> and <a href="https://example.org/#B1">1</a>.', []),
    ],
)
def test_a_link_says_which_entry_is_meant(paragraph: str, cited: list[tuple[str, tuple[int, ...]]]) -> None:
    assert _cited(paragraph) == cited


def test_a_list_known_by_its_heading_has_places_too() -> None:
    assert _cited(f"It fell ({_a(5, 'Marsh, 2004')}).", f"<ol>{_ENTRIES}</ol>") == [("Marsh, 2004", (5,))]


def test_what_reads_the_same_and_means_two_works_is_told_apart() -> None:
    page = f"<article><h1>S</h1><p>It fell ({_a(4, 'Marsh, 2004')}) and rose ({_a(5, 'Marsh, 2004')}).</p>"
    found = _seen(read(f'{page}<ol class="references">{_ENTRIES}</ol></article>'.encode())).citations
    assert [each.key for each in found] == ["marsh-2004-entry-4", "marsh-2004-entry-5"]


def test_numbers_without_a_link_are_none_where_the_others_have_one() -> None:
    linked = " ".join(f"It fell [{_a(n, str(n))}]." for n in range(1, 7))
    assert [each for each, _ in _cited(f"{linked} The order is [3, 2].")] == [f"[{n}]" for n in range(1, 7)]
    assert [each for each, _ in _cited("It fell [1]. The order is [3, 2].")] == ["[1]", "[3]", "[2]"]


def test_a_page_that_a_browser_saved_has_its_own_links() -> None:
    text = " ".join(f'It fell [<a href="https://example.org/silt#B{n}">{n}</a>].' for n in range(1, 5))
    assert _cited(text)[0] == ("[1]", (1,))
    assert _cited(text.replace("silt#B", "silt#other"))[0] == ("[1]", ())


def test_a_table_cites_nothing() -> None:
    row = f"<table><tr><th>Pier</th><td>{_a(2, 'Holm, 2002')}</td><td>(Lind, 2003)</td></tr></table>"
    assert _cited(f"It fell.</p>{row}<p>And rose.") == []


def test_a_list_of_notes_that_is_called_references_is_no_list_of_works() -> None:
    note = '<ol class="references"><li id="n1"><a href="#r1">^</a> Not in the winter.</li></ol>'
    page = f'<article><p>It fell.<sup id="r1"><a href="#n1">[a]</a></sup></p><h2>Notes</h2>{note}</article>'
    content = read(page.encode())
    assert [(block.kind, block.text) for block in content.blocks if block.kind == "footnote"] == [
        ("footnote", "Not in the winter.")
    ]
    assert content.references == ()


def test_one_link_of_jats_may_lead_to_several_entries() -> None:
    refs = "".join(
        f'<ref id="B{n}"><mixed-citation>Holm, B. ({2000 + n}). Mud.</mixed-citation></ref>' for n in range(1, 6)
    )
    xref = '<xref ref-type="bibr" rid="{}">{}</xref>'
    raised = f"{xref.format('B4', 4)},{xref.format('B5', 5)}"
    text = f"It fell {xref.format('B1 B2 B3', '1–3')}, and rose <sup>{raised}</sup>."
    article = f"<article><body><p>{text}</p></body><back><ref-list>{refs}</ref-list></back></article>"
    found = _seen(jats.read(article.encode())).citations
    assert [(each.printed, each.entries) for each in found] == [(f"[{n}]", (n - 1,)) for n in range(1, 6)]
