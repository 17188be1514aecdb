"""Markers: one behind each sentence that cites, sorted, neighbours as a run; and the ways back from the evidence."""

from pathlib import Path

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.model.address import Address
from microsite.model.parse_prose import parse_prose
from microsite.model.tree import plain_text
from microsite.model.tree.inlines import Inlines, Link, Marker, Text, flat, plain
from microsite.model.tree.markdown import MarkdownWriter
from microsite.pages.sections.evidence import evidence, letters
from microsite.pages.writing.markers import runs
from microsite.pages.writing.page_writer import PageWriter
from tests.project_copies import TOY

HERE = Address("threats/x.md")
FOUR = [f"harbour-report-00{number}" for number in (1, 2, 3, 4)]
ONE, TWO, THREE, _ = (f"@{claim}" for claim in FOUR)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(TOY)[0].corpus


def _line(corpus: Corpus, text: str) -> Inlines:
    """Return a text as a page says it on which four claims are cited already, so that each has the number of its id."""
    sheet = PageWriter(corpus, HERE)
    sheet.markers(FOUR)
    return sheet.line(parse_prose(text))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (f"It is [{ONE}] deep. Silt is thick [{TWO}].", "It is deep.[1] Silt is thick.[2]"),
        (f"It is deep. [{ONE}] Silt is thick. [{TWO}]", "It is deep.[1] Silt is thick.[2]"),
        (f"It is deep.[{ONE}]  [{TWO}] Silt.", "It is deep.[1–2] Silt."),
        (f"Silt [{THREE}], mud [{ONE}; {THREE}] and sand [@editors].", "Silt, mud and sand.[1, 3, ed.]"),
        (f"Silt [@editors; {ONE}; {TWO}; {THREE}; @harbour-report-004].", "Silt.[1–4, ed.]"),
        (f"**It is deep. [{ONE}]** Silt.", "It is deep.[1] Silt."),
        (f"**It is deep.** [{ONE}] Silt.", "It is deep.[1] Silt."),
        (f"*It is deep. Silt [{ONE}] is thick.* Sand.", "It is deep. Silt is thick.[1] Sand."),
        (f"[It is deep. Silt](https://x.y/) is thick. [{ONE}]", "It is deep. Silt is thick.[1]"),
        (
            f"So [it](https://x.y/) is. [{ONE}] [Is it deep? It is.](https://x.y/) [{TWO}] Sand.",
            "So it is.[1] Is it deep? It is.[2] Sand.",
        ),
        (f"Silt [@oduya-1998, p. 3; {ONE}] lies. [@oduya-1998]", "Silt (Oduya 1998, p. 3) lies.[1] (Oduya 1998)"),
        (f"Silt [{ONE}]lies.", "Silt lies.[1]"),
        (f"[{ONE}] Silt lies. Sand.", "[1] Silt lies. Sand."),
        (f"[{ONE}]", "[1]"),
        (f"**Harbour report.** Silt lies [{ONE}]. Sand. [{TWO}]", "Harbour report. Silt lies.[1] Sand.[2]"),
        (f"**Silt. [{ONE}]** It lies. [{TWO}]", "Silt.[1] It lies.[2]"),
        (f"Mr. Oduya [{ONE}] came. “So?” he said [{TWO}].", "Mr. Oduya came.[1] “So?” he said.[2]"),
        ("It is `deep. Silt` lies.", "It is deep. Silt lies."),
    ],
)
def test_one_marker_stands_behind_each_sentence_that_cites(corpus: Corpus, written: str, said: str) -> None:
    line = _line(corpus, written)
    assert plain_text.plain_text(line, plain_text.everything) == said
    for inline in flat(line):
        assert not (isinstance(inline, Link) and any(isinstance(inner, Marker) for inner in flat(inline.children)))


def test_nothing_ends_a_line_before_a_marker(corpus: Corpus) -> None:
    said = MarkdownWriter(HERE).line(_line(corpus, f"It is deep. [{ONE}] Silt *lies* [{TWO}]"))
    assert said.count('\u2060<span class="markers">') == 2
    assert " \u2060" not in said


def test_a_long_marker_may_go_on_on_the_next_line() -> None:
    short, long = (tuple(Link(HERE, (Text(str(n)),)) for n in range(10, most, 2)) for most in (22, 26))
    assert "long" not in MarkdownWriter(HERE).line((Marker(short),))
    assert 'class="markers long"' in MarkdownWriter(HERE).line((Marker(long),))


def test_neighbours_are_a_run() -> None:
    assert list(runs([4, 12, 11, 13, 4])) == [(4, 4), (11, 13)]
    assert list(runs([])) == []


def test_a_run_says_how_far_it_goes_and_leads_to_its_first_entry(corpus: Corpus) -> None:
    [marker] = PageWriter(corpus, HERE).markers(FOUR[:3])
    assert isinstance(marker, Marker)
    [link] = marker.links
    assert (plain(link.children), link.target) == ("1–3", Address(HERE.page, f"c-{FOUR[0]}"))
    assert dict(link.attributes.named) == {"role": "doc-noteref", "aria-label": "Evidence 1 to 3"}


def test_every_claim_of_a_run_knows_every_way_back(corpus: Corpus) -> None:
    sheet = PageWriter(corpus, HERE)
    sheet.markers(FOUR[:3])
    sheet.markers([FOUR[1]])
    sheet.markers([FOUR[2], FOUR[1]])
    assert sheet.uses == {
        FOUR[0]: ["m-1-1"], FOUR[1]: ["m-1-1", "m-2-2", "m-2-3"], FOUR[2]: ["m-1-1", "m-2-3"],
    }  # fmt: skip
    lines = list(plain_text.lines(tuple(evidence(sheet, ())), plain_text.everything))
    assert [line for line in lines if line.startswith("Used above")] == [
        "Used above: a", "Used above: a b c", "Used above: a b",
    ]  # fmt: skip


def test_letters_go_on_beyond_z() -> None:
    assert [letters(number) for number in (1, 26, 27, 52, 53, 702, 703)] == ["a", "z", "aa", "az", "ba", "zz", "aaa"]


def test_rows_of_evidence_stand_in_the_order_of_their_numbers(toy: Path) -> None:
    corpus = load(toy)[0].corpus
    sheet = PageWriter(corpus, HERE)
    sheet.markers(["gull-letter-001", *FOUR])
    rows = [line for line in plain_text.lines(tuple(evidence(sheet, ()))) if "paragraph" in line and line[0].isdigit()]
    assert [line.split()[0] for line in rows] == ["1", "2", "3", "4", "5"]
    assert "letter about gulls, paragraph 1, sentence 1 · asserted" in rows[0]


@pytest.mark.parametrize(("numbers", "said"), [
    ((1, 2, 3), "It.[Harbour report 001–003]"),
    ((1, 2, 4), "It.[Harbour report 001–002, 004]"),
    ((2,), "It.[Harbour report 002]"),
])  # fmt: skip
def test_neighbours_are_a_run_where_a_page_lists_no_evidence(
    corpus: Corpus, numbers: tuple[int, ...], said: str
) -> None:
    sheet = PageWriter(corpus, HERE, evidence=False)
    cited = "; ".join(f"@{FOUR[number - 1]}" for number in numbers)
    line = sheet.line(parse_prose(f"It. [{cited}; @gull-letter-001]"))
    said = said.replace("Harbour", "Letter about gulls 001, Harbour")
    assert plain_text.plain_text(line, plain_text.everything) == said
