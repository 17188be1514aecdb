"""What has changed since an edition, and behind a reading list, word for word: added, reworded, moved, lost, withdrawn.

Each case is an edit of the toy's seeds after an edition was frozen, put into the ledger as ``scripts/record.py`` does.
Its pages are in ``tests/pages/changed/<case>/``. After a change that is meant: ``pytest
tests/pages/test_what_changed.py
--write-expected``, and read the difference.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from microsite.checks.rules import check
from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.claim_history import LEDGER, ledger_line, unrecorded_changes
from microsite.corpus.project import Project, load
from microsite.corpus.reading_lists import resolve_items
from microsite.model.append_lines import append_lines
from microsite.model.vocabulary import CHANGES, ChangeKind
from microsite.model.wording import words
from microsite.pages.reading_lists import feed
from microsite.pages.types import editions, list_changes, reading_list
from tests.forks import run_copy
from tests.pages.made import pages_of
from tests.project_copies import ROOT, TOY, copy_toy
from tests.recorded import held, record_without_site

GOLDEN = ROOT / "tests/pages/changed"
REPORT = "seeds/sources/harbour-report/claims.yml"
LETTER = "seeds/sources/gull-letter/claims.yml"
LIST = "seeds/lists/one-evening.yml"
PAGES = {"editions/2026-12.md": "edition.md", "lists/one-evening/changes.md": "list.md"}
"""What is compared, and the file of each case that it is compared with."""

ONE_MORE = """
- id: harbour-report-012
  at: s2.p1.s2
  says: Fishermen are afraid.
  kind: forecast
  strength: speculated
  voice: {perceiver: fishermen}
  threats: [silting]
"""


class Edit(NamedTuple):
    """Text that stands once in a seed, and what stands there afterwards."""

    file: str
    old: str
    new: str


CASES: Mapping[str, tuple[Edit, ...]] = {
    "nothing": (),
    "outside-the-list": (Edit(REPORT, "The ferry could move to Lowmarket", "The ferry may move to Lowmarket"),),
    "added": (
        Edit(
            LETTER,
            "- id: gull-letter-005\n",
            "- id: gull-letter-006\n  at: p1.s1\n"
            "  says: 'Gulls, it \"says\", \\{\\{ come \\}\\} | at \\<b>noon\\</b>; گول.'\n"
            "  kind: argument\n  strength: argued\n  threats: [silting]\n\n- id: gull-letter-005\n",
        ),
    ),
    "reworded": (
        Edit(
            REPORT,
            "At low water the channel was found to be no less than 6 metres deep.",
            '\'The channel, the report "says", is no less than 6 \\{\\{ metres \\}\\} | '
            "\\<b>deep\\</b> at low water; کانال.'",
        ),
    ),
    "strength-moved": (
        Edit(
            REPORT,
            "why this happens.\n  kind: finding\n  strength: asserted",
            "why this happens.\n  kind: finding\n  strength: speculated",
        ),
    ),
    "evidence-lost": (Edit(REPORT, "at: [s2.i1.s1, s2.i2.s1]", "at: s2.i2.s1"),),
    "withdrawn": (
        Edit(
            REPORT,
            "says: Fishermen are afraid.\n",
            "says: Fishermen are afraid.\n"
            "  withdrawn: {date: 2026-12-03, reason: 'A \"bad\" \\<reading>, \\{\\{ no \\}\\}.'}\n",
        ),
    ),
    "left-a-briefing": (Edit(REPORT, "threats: [silting, ferry-loss]", "threats: [ferry-loss]"),),
}


def _edit(root: Path, edits: tuple[Edit, ...]) -> None:
    for file, old, new in edits:
        path = root / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), "utf-8")


def _project(root: Path) -> Project:
    project, findings = load(root)
    assert [*findings, *check(project)] == []
    return project


def _record(root: Path, day: str) -> None:
    """Put down what the ledger lacks."""
    append_lines(root / LEDGER, map(ledger_line, unrecorded_changes(_project(root).corpus, day)))


def _pages(root: Path) -> dict[str, str]:
    corpus = _project(root).corpus
    made = (*pages_of(editions, corpus), *pages_of(list_changes, corpus))
    return {page.address.page: page.text() for page in made}


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """The toy with one more claim, all of them recorded, an edition frozen after that, and its list pinned to it."""
    root = copy_toy(tmp_path / "toy project")
    _edit(root, (Edit(REPORT, "threats: [silting, ferry-loss]\n", f"threats: [silting, ferry-loss]\n{ONE_MORE}"),))
    _record(root, "2026-11-24")
    record_without_site(root, "2026-12")
    _edit(root, (Edit(LIST, "edition: living", "edition: 2026-12"),))
    return root


@pytest.mark.turns(3)
@pytest.mark.parametrize("case", CASES)
def test_pages(case: str, frozen: Path, request: pytest.FixtureRequest) -> None:
    _edit(frozen, CASES[case])
    _record(frozen, "2026-12-03")
    pages = _pages(frozen)
    for name, file in PAGES.items():
        expected = GOLDEN / case / file
        if request.config.getoption("--write-expected"):
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_text(pages[name], "utf-8")
        assert pages[name] == expected.read_text("utf-8")


def test_every_golden_page_is_compared() -> None:
    kept = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}
    assert kept == {f"{case}/{file}" for case in CASES for file in PAGES.values()}


@pytest.mark.parametrize(
    ("case", "change"),
    [
        ("added", "added"),
        ("reworded", "reworded"),
        ("strength-moved", "strength-moved"),
        ("evidence-lost", "evidence-lost"),
        ("withdrawn", "withdrawn"),
        ("left-a-briefing", "links-changed"),
    ],
)
def test_each_golden_page_tells_of_its_change_and_of_no_other(case: str, change: ChangeKind) -> None:
    for file in PAGES.values():
        told = re.findall(r": <strong>([^<]+)</strong>, 3 December 2026\. ", (GOLDEN / case / file).read_text("utf-8"))
        assert set(told) == {words(CHANGES[change])}


def test_nothing_is_told_where_nothing_changed() -> None:
    for case in ("nothing", "outside-the-list"):
        text = (GOLDEN / case / "list.md").read_text("utf-8")
        assert "<strong>No claim behind this list has changed.</strong>" in text
        assert "\n- " not in text
    assert "\n## " not in (GOLDEN / "nothing" / "edition.md").read_text("utf-8")


def test_what_came_after_an_edition_without_a_ledger_is_told(toy: Path) -> None:
    record_without_site(toy, "2026-12")
    _edit(toy, (Edit(LIST, "edition: living", "edition: 2026-12"),))
    _record(toy, "2026-12-03")
    pages = _pages(toy)
    assert pages["editions/2026-12.md"].count("<strong>added</strong>") >= 9
    assert pages["lists/one-evening/changes.md"].count("<strong>added</strong>") >= 9


def test_a_living_list_tells_it_from_edition_to_edition(frozen: Path) -> None:
    _edit(frozen, (Edit(LIST, "edition: 2026-12", "edition: living"), *CASES["strength-moved"]))
    _record(frozen, "2026-12-03")
    record_without_site(frozen, "2027-01")
    _edit(frozen, CASES["reworded"])
    _record(frozen, "2027-01-05")
    record_without_site(frozen, "2027-02")
    page = _pages(frozen)["lists/one-evening/changes.md"]
    newest, middle, oldest = page.split("\n## ")[1:]
    assert newest.startswith("Since edition 2027-02 {: #since-2027-02 }")
    assert "No claim behind this list has changed" in newest
    assert middle.startswith("From edition 2027-01 to 2027-02 {: #since-2027-01 }")
    assert re.findall(r"- \[([^\]]+)", middle) == ["harbour-report-004"]
    assert oldest.startswith("From edition 2026-12 to 2027-01 {: #since-2026-12 }")
    assert re.findall(r"- \[([^\]]+)", oldest) == ["harbour-report-005"]


def test_without_an_edition_there_is_nothing_to_compare_with() -> None:
    page = _pages(TOY)["lists/one-evening/changes.md"]
    assert "No edition has been frozen yet, so there is nothing to compare with." in page
    assert "\n## " not in page


@pytest.mark.turns(2)
@pytest.mark.parametrize("case", [case for case in CASES if case not in ("nothing", "outside-the-list")])
def test_the_feed_of_a_list_tells_of_what_its_page_tells(case: str, frozen: Path) -> None:
    _edit(frozen, CASES[case])
    _record(frozen, "2026-12-03")
    (file,) = feed.files(_project(frozen).corpus)
    told = re.findall(r"<title>Claim ([a-z0-9-]+): ", file.data.decode())
    assert told == re.findall(r"\n- \[([^\]]+)", (GOLDEN / case / "list.md").read_text("utf-8"))


def test_a_source_that_came_later_is_told_of_if_the_list_reads_on_its_subject(frozen: Path) -> None:
    seeds = _project(frozen).corpus.seeds
    of_report = [change for change in seeds.changes if change.source == "harbour-report"]
    later = [change for change in seeds.changes if change.source == "gull-letter"]
    (file,) = feed.files(Corpus(replace(seeds, changes=[*of_report, *later], held=[held("2026-12", of_report)])))
    assert "<title>New source: A Letter About Gulls</title>" in file.data.decode()
    assert "<summary>5 claims added.</summary>" in file.data.decode()


def test_a_claim_that_is_withdrawn_stays_on_a_list_pinned_to_an_edition_that_has_it(frozen: Path) -> None:
    _edit(frozen, (Edit(LIST, "claim: harbour-report-004", "claim: harbour-report-012"), *CASES["withdrawn"]))
    project = _project(frozen)
    (page,) = [p for p in pages_of(reading_list, project.corpus) if p.address.page == "lists/one-evening.md"]
    text = page.text()
    assert "Fishermen are afraid." in text
    assert "<strong>Withdrawn on 3 December 2026.</strong> [The claim’s page](../claims/harbour-report-012.md)" in text
    _edit(frozen, (Edit(LIST, "edition: 2026-12", "edition: living"),))
    project, _ = load(frozen)
    assert [finding.code for finding in check(project)] == ["withdrawn-claim"]


def test_a_pinned_list_has_the_words_of_its_edition(frozen: Path) -> None:
    _edit(frozen, CASES["reworded"])
    _record(frozen, "2026-12-03")
    project = _project(frozen)
    reading = resolve_items(project.corpus, project.site, project.corpus.lists["one-evening"])[1][1][1]
    assert reading.says == "At low water the channel was found to be no less than 6 metres deep."


def test_the_list_names_every_edition(frozen: Path) -> None:
    assert "| [2026-12](2026-12.md) | 1 December 2026 | 0 |" in _pages(frozen)["editions/index.md"]


@pytest.mark.turns(6, on=1)
def test_what_changed_is_reached_from_the_list_and_from_frozen_pages(frozen: Path) -> None:
    ledger = frozen / "seeds/ledger/addresses.jsonl"
    ledger.write_text('{"page": "/threats/silting/", "since": "2026-11-24", "anchors": []}\n')
    for name in ("editions.yml", "ledger/editions.jsonl"):
        (frozen / "seeds" / name).unlink()
    record_without_site(frozen, "2026-12")
    done = run_copy("build.py", frozen, SITE_URL="https://host.example/project/")
    assert done.returncode == 0, done.stderr
    silting = (frozen / "site/threats/silting/index.html").read_text("utf-8")
    assert 'href="https://host.example/project/e/2026-12/threats/silting/"' in silting
    assert 'href="../../editions/2026-12/"' in silting
    assert "Frozen copies" not in (frozen / "site/threats/ferry-loss/index.html").read_text("utf-8")
    listed = html.unescape((frozen / "site/lists/one-evening/index.html").read_text("utf-8"))
    assert 'href="changes/"' in listed
    assert "https://host.example/project/lists/one-evening/changes/" in listed
    assert (frozen / "site/lists/one-evening/changes/index.html").is_file()
