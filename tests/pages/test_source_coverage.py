"""What a source's page says of its use: by which briefings, and what was not used and why."""

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.model.kinds import THREAT
from microsite.pages.sections import source_coverage
from microsite.pages.types import source
from tests.pages.made import pages_of
from tests.project_copies import TOY


def _page(corpus: Corpus, identifier: str = "harbour-report") -> str:
    return next(page.text() for page in pages_of(source, corpus) if page.address.page == f"sources/{identifier}.md")


def _passage(page: str, heading: str) -> str:
    """Return what stands under the heading of a passage."""
    return page.partition(f"#### {heading}")[2].partition("\n#")[0]


def test_each_passage_names_the_briefings_that_use_it() -> None:
    page = _page(load(TOY)[0].corpus)
    first = _passage(page, "Section 1, paragraph 1")
    assert "Used by [Silting of the harbour](../threats/silting.md)." in first
    # A claim that bears the tag of a briefing, and is cited by no sentence of it, is in none.
    assert [line for line in first.split("\n") if "in no briefing" in line and "harbour-report-005" not in line] == []
    assert "Engineers of the board do not agree why this happens. <em>(in no briefing)</em>" in first
    caption = _passage(page, "Section 2, caption 1")
    assert "[harbour-report-009](../claims/harbour-report-009.md)" in caption
    nothing = _passage(page, "Section 2, paragraph 2")
    assert "<em>Not used:</em> It only announces the list." in nothing
    assert "Used by" not in nothing


def test_a_claim_that_no_briefing_uses_says_so() -> None:
    seeds = load(TOY)[0].corpus.seeds
    page = _page(Corpus(seeds.having(THREAT, [])))
    assert "Used by no briefing." in page
    assert page.count("<em>(in no briefing)</em>") >= 11
    assert "Claims that briefings cite: 0; in no briefing: 11." in page
    assert "[1. Background](#at-s1): 4 of 4 sentences, 5 claims, 0 briefings" in page


def test_sections_are_summed_up() -> None:
    page = _page(load(TOY)[0].corpus)
    assert "- [1. Background](#at-s1): 4 of 4 sentences, 5 claims, 1 briefing\n" in page
    assert "- [2. What is at stake](#at-s2): 6 of 7 sentences, 6 claims, 2 briefings\n" in page


def test_sections_of_a_long_source_open_on_demand_below_their_headings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "sentence by sentence" not in _page(load(TOY)[0].corpus)
    monkeypatch.setattr(source_coverage, "_LONG", 1)
    first, second = _page(load(TOY)[0].corpus).partition("{: #at-s1 }")[2].split("{: #at-s2 }")
    for section, shown, place in (
        (first, " passage, sentence by sentence", "Section 1, paragraph 1"),
        (second, " passages, sentence by sentence", "Section 2, paragraph 2"),
    ):
        before, _, folded = section.partition('<details class="claims"')
        assert "#### " not in before
        assert f"#### {place}" in folded.partition("</details>")[0]
        assert shown in folded
