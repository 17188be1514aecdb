"""Broken dossiers, each with the complete list of its findings. A new case is a new folder.

A case is laid over the toy project; ``delete.txt`` names files to take away; ``expected.txt`` is what check prints.
To see what a case prints: ``pytest tests/checks/test_broken.py --write-expected`` writes the files anew; read them
then.
"""

import shutil
from pathlib import Path

import pytest

from microsite.model.finding import CODES
from tests.commands import run, run_process
from tests.project_copies import ROOT

BROKEN = ROOT / "tests/checks/broken"
CASES = sorted(path for path in BROKEN.iterdir() if path.is_dir())


def _spoil(toy: Path, case: Path) -> None:
    shutil.copytree(case, toy, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt", "delete.txt"))
    if (case / "delete.txt").exists():
        for name in (case / "delete.txt").read_text("utf-8").split():
            (toy / name).unlink()


@pytest.mark.turns(3)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_every_finding_is_named_and_nothing_is_written(case: Path, toy: Path, request: pytest.FixtureRequest) -> None:
    _spoil(toy, case)
    checked, generated = run("check.py", toy), run("generate.py", toy)
    expected = case / "expected.txt"
    if request.config.getoption("--write-expected"):
        expected.write_text(checked.stdout, "utf-8")
    told = expected.read_text("utf-8")
    assert told
    assert (checked.returncode, checked.stdout, checked.stderr) == (1, told, "")
    assert (generated.returncode, generated.stdout, generated.stderr) == (1, "", told)
    assert not (toy / "docs" / "threats").exists()


def test_a_process_says_the_same(toy: Path) -> None:
    case = CASES[0]
    _spoil(toy, case)
    done = run_process("check.py", toy)
    assert (done.returncode, done.stdout, done.stderr) == (1, (case / "expected.txt").read_text("utf-8"), "")


def test_every_code_of_the_seeds_is_shown() -> None:
    lines = [line for case in CASES for line in (case / "expected.txt").read_text("utf-8").splitlines()]
    shown = {line.split(": ")[1] for line in lines if ": see " not in line}
    # After the findings, each code that is among them says where it is explained.
    assert shown == {line.split(": ")[0] for line in lines if ": see " in line}
    elsewhere = {
        "broken-link", "broken-anchor", "foreign-request", "active-content",  # test_built.py
        "unsafe-file",  # test_safety.py
        "future-day",  # test_mistakes.py: what a build does not look at
        "within-itself",  # test_mistakes.py
        "ignored-page",  # test_before_build_languages.py
        "edition-refused", "edition-tampered", "not-in-edition",  # test_editions.py, test_lists.py
        "moved-nowhere",  # test_moved.py
        "not-indexed",  # test_search.py
        "text-missing", "text-differs", "verdict-differs", "alias-not-in-source",  # test_verify.py
        "empty-text-layer", "bad-hint", "odd-reading",  # test_ingest.py, test_closing_report.py
        "passage-moved", "passage-changed", "passage-lost", "passage-twice",  # test_new_text.py
        "wrong-page",  # test_page_locators.py
        "bad-highlights",  # test_import_highlights.py
    }  # fmt: skip
    assert shown | elsewhere == set(CODES)
    assert not shown & elsewhere
