"""Translations that are accepted, shown, counted and renamed with their records."""

from pathlib import Path

import pytest

from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.model.prose import texts
from tests.commands import run
from tests.corpus.translated import CLAIMS, SILTING, persian, stale
from tests.two_languages import change


def test_accepting_ends_it(two: Path) -> None:
    change(two, CLAIMS, "each year since its breakwater was put up", "each year since the breakwater")
    assert run("translate.py", two, "fa", "--accept").returncode == 0
    assert len(stale(two)) == 1, "only what is named is accepted"
    done = run("translate.py", two, "fa", "--accept", "harbour-report-001")
    assert done.stdout == "seeds/ledger/fa.jsonl: 1 remembered\nharbour-report-001\n"
    assert stale(two) == []


def test_of_two_branches_that_accepted_one_the_last_line_counts_piece_by_piece(two: Path) -> None:
    ledger = two / "seeds/ledger/fa.jsonl"
    line = next(line for line in ledger.read_text("utf-8").split("\n") if "harbour-report-003" in line)
    one, other = line.replace("809e8376d52e", "0" * 12), line.replace(', "figure.unit": "d34aa231e592"', "")
    change(two, "seeds/ledger/fa.jsonl", line, f"{one}\n{other}")
    project, findings = load(two)
    assert [*findings, *check(project)] == []
    assert stale(two) == []
    change(two, "seeds/ledger/fa.jsonl", f"{one}\n{other}", f"{other}\n{one}")
    assert [found.place.file for found in stale(two)] == ["seeds/sources/harbour-report/claims.fa.yml"]
    assert run("translate.py", two, "fa", "--accept", "harbour-report-003").returncode == 0
    assert ledger.read_text("utf-8").count("harbour-report-003") == 1


def test_accepting_takes_paragraphs_by_their_place(two: Path) -> None:
    change(two, SILTING, "## What it costs\n", "A new remark. [@editors]\n\n## What it costs\n")
    change(two, "seeds/threats/silting.fa.md", "## هزینه آن\n", "نکته‌ای تازه. [@editors]\n\n## هزینه آن\n")
    assert run("translate.py", two, "fa", "--accept", "silting").returncode == 0
    assert stale(two) == []
    states = [block.state for block in texts(persian(two).corpus.threats["silting"].body.blocks)]
    assert states == ["", "", "", "", "", "", "original"]


def test_what_has_no_translation_cannot_be_accepted(two: Path) -> None:
    done = run("translate.py", two, "fa", "--accept", "harbour-report-002")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == '"harbour-report-002" has no translation into fa\n'


def test_the_report_counts_and_names(two: Path) -> None:
    change(two, CLAIMS, "each year since its breakwater was put up", "each year since the breakwater")
    said = run("translate.py", two, "fa").stdout
    assert "sources/*/claims.yml: 2 of 15\n" in said
    assert "seeds/sources/harbour-report/claims.fa.yml:2:9: the original has changed since\n" in said
    assert "silting: not translated: actors.fishermen, teaching, body.4\n" in said


def test_the_original_is_shown_as_a_translation_of_itself(two: Path) -> None:
    shown = run("translate.py", two, "fa", "--show", "silting").stdout
    (two / "seeds/threats/silting.fa.md").write_text(shown, "utf-8")
    assert shown.startswith("---\n# seeds/threats/silting.fa.md\ntitle: Silting of the harbour\n")
    assert run("translate.py", two, "fa", "--accept", "silting").returncode == 0
    project, findings = load(two)
    # The source has another name in Persian, and its paragraphs begin with that.
    assert [found.code for found in [*findings, *check(project)]] == ["unknown-run-in"]
    assert not any(piece.state == "missing" for piece in project.others[0].translated.records[0].pieces)


def test_it_is_shown_where_a_shell_has_made_the_empty_file_already(two: Path) -> None:
    shown = run("translate.py", two, "fa", "--show", "silting")
    (two / "seeds/threats/silting.fa.md").write_text("", "utf-8")
    again = run("translate.py", two, "fa", "--show", "silting")
    assert (again.returncode, again.stdout) == (0, shown.stdout)


def test_another_language_needs_its_file(two: Path) -> None:
    done = run("translate.py", two, "de")
    assert done.returncode == 2
    assert "the site is not made in de; it needs a mkdocs.de.yml" in done.stderr
    assert "INHERIT: mkdocs.yml" in done.stderr
    assert "/docs/de/*/" in done.stderr


@pytest.mark.parametrize(
    ("old", "new"), [("silting", "silting-up"), ("harbour-board", "board-of-the-harbour"), ("channel", "fairway")]
)
def test_a_record_is_renamed_with_its_translation(two: Path, old: str, new: str) -> None:
    done = run("rename.py", two, old, new)
    assert done.returncode == 0, done.stderr
    assert stale(two) == []
    (kind,) = (each.kind.name for each in persian(two).translated.records if each.id == new)
    assert kind in ("threat", "actor", "term")
    assert old not in [each.id for each in persian(two).translated.records]
