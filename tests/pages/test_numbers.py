"""The numbers of a briefing are those of its own subject; those of all have the notes on them; none is a nought."""

import re
from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.model import urls
from microsite.pages.sections.numbers import numbers
from microsite.pages.types import PAGE_TYPES, figures, threat
from microsite.pages.writing.page_writer import PageWriter
from tests.pages.made import lines_of, pages_of

BORROWING = "It is said again here. [@harbour-report-003]\n"


def _numbers(root: Path, identifier: str) -> str:
    project, findings = load(root)
    assert findings == []
    page = next(page for page in pages_of(threat, project.corpus) if page.address.name == identifier)
    return "\n".join(lines_of(page)).partition("{: #key-figures }")[2].partition("\n## ")[0]


def test_a_number_that_a_sentence_borrows_is_none_of_the_briefing(toy: Path) -> None:
    seed = toy / "seeds/threats/ferry-loss.md"
    seed.write_text(seed.read_text("utf-8").rstrip("\n") + f"\n\n{BORROWING}", "utf-8")
    assert "passed on from a cited work" in _numbers(toy, "silting")
    assert _numbers(toy, "ferry-loss") == ""


def test_a_number_stands_with_the_note_on_it(toy: Path) -> None:
    seed = toy / "seeds/sources/harbour-report/claims.yml"
    seed.write_text(seed.read_text("utf-8").replace("  figure:", "  note: Perhaps another's.\n  figure:", 1), "utf-8")
    project, _ = load(toy)
    (page,) = pages_of(figures, project.corpus)
    said = "\n".join(lines_of(page))
    assert (said.count("What to keep in mind"), said.count("Perhaps another")) == (1, 1)


@pytest.mark.parametrize(
    ("date", "period", "said"),
    [
        ("1871-05-02", "", "By the editors’ timeline: [2 May 1871]("),
        ("1871-05-02", ", period: 1871-05-02", None),
        ("null", "", None),
    ],
)
def test_a_number_says_when_its_event_was_where_it_does_not_yet(
    date: str, period: str, said: str | None, toy: Path
) -> None:
    claims, events = toy / "seeds/sources/harbour-report/claims.yml", toy / "seeds/events.yml"
    claims.write_text(claims.read_text("utf-8").replace("metres of depth", f"metres of depth{period}"), "utf-8")
    dating = "{printed: null, reasoning: It is carved in the quay., grade: inference}"
    events.write_text(events.read_text("utf-8").replace("date: null", f"date: {date}\n  dating: {dating}"), "utf-8")
    number = _numbers(toy, "silting").partition("metres of depth")[2].partition("metres at low water")[0]
    assert (said in number) if said else ("By the editors’ timeline" not in number)


def test_only_several_numbers_count_different_things(toy: Path) -> None:
    corpus = load(toy)[0].corpus
    known = [claim for claim in corpus.claims.values() if claim.figure]
    said = {n: [*numbers(PageWriter(corpus, urls.figures()), known[:n])] for n in range(3)}
    assert {n: len(blocks) for n, blocks in said.items()} == {0: 0, 1: 2, 2: 3}


def test_what_there_is_none_of_is_not_counted(toy: Path) -> None:
    project, _ = load(toy)
    said = re.compile(r"(?:&#48;|(?<![\w.,:;/–-])0) (?!to |at first)[a-z]+")
    pages = [page for kind in PAGE_TYPES for page in pages_of(kind, project.corpus)]
    found = {f"{page.address.url}: {line}" for page in pages for line in lines_of(page) if said.search(line)}
    assert found == set()
