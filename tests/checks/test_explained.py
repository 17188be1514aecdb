"""Every code is explained, and its examples do what is said of them: tried on the toy project."""

from datetime import date
from pathlib import Path

import pytest

from microsite.checks.advice import advise
from microsite.checks.explained import FOLDER, explanation
from microsite.checks.future_days import future_days
from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.model.finding import ADVICE, CODES
from tests.commands import run
from tests.project_copies import TOY
from tests.turns import by_turns

IN_WORDS = {
    "unreadable", "no-passages", "unsettled-claim", "overlap", "broken-link", "broken-anchor", "foreign-request",
    "text-missing", "text-differs", "alias-not-in-source", "empty-text-layer", "odd-reading", "bad-hint",
    "passage-moved", "passage-changed", "passage-lost", "passage-twice", "loaded-word", "guessable",
    "threat-in-two-topics", "edition-tampered", "edition-refused", "not-in-edition", "former-id", "withdrawn-claim",
    "lost-claim", "bad-ledger", "not-indexed", "lost-address", "verdict-differs", "active-content", "not-in-nav",
    "wrong-page", "bad-highlights", "not-ignored", "ignored-page", "many-key-points",
    "translated-nothing", "untracked-translation", "other-citations", "stale-translation",
}  # fmt: skip
"""Codes that no few lines of a seed can show."""

WITH_EXAMPLE = sorted(set(CODES | ADVICE) - IN_WORDS)


TODAY = date(2026, 11, 29)


def _codes(root: Path) -> list[str]:
    project, findings = load(root)
    return [finding.code for finding in [*findings, *check(project), *future_days(project, TODAY), *advise(project)]]


def test_every_code_is_explained_and_nothing_else_is() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(CODES | ADVICE)
    assert [code for code in CODES | ADVICE if len(explanation(code).why) < 60] == []
    assert {code for code in CODES | ADVICE if not explanation(code).wrong} == IN_WORDS


@pytest.mark.parametrize("code", by_turns(((code,) for code in WITH_EXAMPLE), 3))
def test_the_example_brings_the_finding_about(code: str, toy: Path) -> None:
    example = explanation(code)
    file = toy / example.file
    text = file.read_text("utf-8") if file.exists() else ""
    assert code not in _codes(toy), "what is right stands in the toy project"
    assert not example.right or text.count(example.right) >= 1
    file.write_text(text.replace(example.right, example.wrong, 1) if example.right else example.wrong, "utf-8")
    assert code in _codes(toy)


def test_a_code_can_be_asked_for() -> None:
    done = run("check.py", TOY, "--explain", "not-edtf")
    assert done.returncode == 0
    assert done.stdout.startswith("not-edtf: A date is not EDTF.\n\n“Last year” is another year for every reader.")
    assert done.stdout.endswith("right (seeds/events.yml):\n      date: 2012-22\n")


def test_the_page_shows_every_example(toy: Path) -> None:
    assert run("generate.py", toy).returncode == 0
    page = (toy / "docs/findings/index.md").read_text("utf-8")
    assert '<pre><code id="bad-citation-wrong">[@harbour report 006]</code></pre>' in page
    assert page.count('-wrong">') == len(WITH_EXAMPLE)
    assert "{{" not in page.replace("&#123;", "")
