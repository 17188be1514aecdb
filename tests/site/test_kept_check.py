"""What the check said is said again only of the very same project."""

from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.site.kept_check import CheckAnswer, KeptCheck
from tests.forks import run_copy
from tests.project_copies import copy_toy

ASKED = ("text", "2020-01-01")
SAID = CheckAnswer("a line\n", wrong=True)


@pytest.fixture
def checked(tmp_path: Path) -> Path:
    """The toy project, with an answer of the check that is kept."""
    root = copy_toy(tmp_path / "a project")
    KeptCheck(root, ASKED).keep(SAID)
    assert KeptCheck(root, ASKED).answer() == SAID
    return root


def _appended(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")


def _written(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", "utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a seed": lambda root: _appended(root / "seeds" / "glossary.yml"),
    "a page by hand": lambda root: _appended(root / "docs" / "index.md"),
    "a page among generated ones": lambda root: _written(root / "docs" / "actors" / "somebody.md"),
    "a folder without a file": lambda root: (root / "seeds" / "sources" / "nothing").mkdir(),
    "another configuration": lambda root: _appended(root / "mkdocs.yml"),
    "a file at the root": lambda root: _written(root / "NOTES.md"),
    "a file that went": lambda root: (root / "docs" / "index.md").unlink(),
    "a file by another name": lambda root: (root / "docs" / "index.md").rename(root / "docs" / "other.md"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changed_is_looked_at(checked: Path, change: str) -> None:
    CHANGES[change](checked)
    assert KeptCheck(checked, ASKED).answer() is None


def test_what_is_made_by_the_way_is_no_change(checked: Path) -> None:
    _written(checked / "site" / "index.html")
    _written(checked / ".build" / "cache" / "x")
    assert KeptCheck(checked, ASKED).answer() == SAID


def test_another_day_or_format_is_another_question(checked: Path) -> None:
    assert KeptCheck(checked, ("json", "2020-01-01")).answer() is None
    assert KeptCheck(checked, ("text", "2020-01-02")).answer() is None


def test_variables_of_every_language_count(checked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (checked / "mkdocs.de.yml").write_text("site_name: !ENV [NAME_IN_GERMAN, x]\n", "utf-8")
    KeptCheck(checked, ASKED).keep(SAID)
    assert KeptCheck(checked, ASKED).answer() == SAID
    monkeypatch.setenv("NAME_IN_GERMAN", "y")
    assert KeptCheck(checked, ASKED).answer() is None


@pytest.mark.parametrize("top", ["seeds", "docs", "."])
def test_a_project_with_a_link_in_it_is_checked_each_time(checked: Path, tmp_path: Path, top: str) -> None:
    (tmp_path / "elsewhere.yml").write_text("", "utf-8")
    (checked / top / "elsewhere.yml").symlink_to(tmp_path / "elsewhere.yml")
    kept = KeptCheck(checked, ASKED)
    kept.keep(SAID)
    assert kept.answer() is None
    assert KeptCheck(checked, ASKED).answer() is None


def test_an_answer_is_not_kept_if_something_was_saved_meanwhile(checked: Path) -> None:
    kept = KeptCheck(checked, ("json", "2020-01-01"))
    text = (checked / "docs" / "index.md").read_text("utf-8")
    _appended(checked / "docs" / "index.md")
    kept.keep(SAID)
    (checked / "docs" / "index.md").write_text(text, "utf-8")
    assert KeptCheck(checked, ("json", "2020-01-01")).answer() is None


@pytest.mark.turns(2, on=0)
def test_the_command_says_the_same_twice_and_the_new_thing_after_an_edit(toy: Path) -> None:
    path = toy / "seeds" / "glossary.yml"
    path.write_text(path.read_text("utf-8").replace("definition:", "meaning:", 1), "utf-8")
    first, second = run_copy("check.py", toy), run_copy("check.py", toy)
    assert first.returncode == second.returncode == 1
    assert "glossary.yml" in first.stdout
    assert (second.stdout, second.stderr) == (first.stdout, first.stderr)
    path.write_text(path.read_text("utf-8").replace("meaning:", "definition:", 1), "utf-8")
    third = run_copy("check.py", toy)
    assert third.returncode == 0, third.stdout
