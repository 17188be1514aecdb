"""Which changes the tests are run for, and which the findings alone judge; with real git."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project_copies import ROOT

SCRIPT = ROOT / ".github" / "scripts" / "scope.py"


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=e@x")
    command = ["git", "-C", str(root), *who, *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with one commit."""
    root = tmp_path / "clone"
    root.mkdir()
    _git(root, "init", "-q", "-b", "main")
    _write(root, "seeds/threats/silting.md", "Begin.\n")
    _write(root, "scripts/check.py", "code\n")
    _commit(root)
    return root


def _write(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, "utf-8")


def _commit(root: Path) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "One")


def _scope(root: Path, output: Path) -> str:
    command = [sys.executable, "-I", str(SCRIPT)]
    given = os.environ | {"GITHUB_OUTPUT": str(output)}
    subprocess.run(command, cwd=root, env=given, check=True, capture_output=True)
    return output.read_text("utf-8")


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("seeds/threats/silting.md", "false"),
        ("seeds/sources/one/claims.yml", "false"),
        ("seeds/ledger/claims.jsonl", "false"),
        ("seeds/actors/Käpt’n Blaubär.md", "false"),
        ("docs/index.md", "false"),
        ("docs/teaching/lesson.md", "false"),
        ("seeds/schema/claims.json", "true"),
        ("docs/development/tests.md", "true"),
        ("docs/assets/own.css", "true"),
        ("docs/assets/note.md", "true"),
        ("docs/script.js", "true"),
        ("scripts/check.py", "true"),
        ("CONTRIBUTING.md", "true"),
        ("mkdocs.yml", "true"),
        (".github/workflows/check.yml", "true"),
        ("other/seeds/a.yml", "true"),
    ],
)
def test_what_a_changed_file_is(name: str, code: str, clone: Path, tmp_path: Path) -> None:
    _write(clone, name, "changed\n")
    _commit(clone)
    assert _scope(clone, tmp_path / "output") == f"code={code}\n"


def test_code_that_becomes_a_seed_is_code(clone: Path, tmp_path: Path) -> None:
    _git(clone, "mv", "scripts/check.py", "seeds/check.yml")
    _commit(clone)
    assert _scope(clone, tmp_path / "output") == "code=true\n"


def test_one_file_of_code_among_seeds_is_code(clone: Path, tmp_path: Path) -> None:
    _write(clone, "seeds/events.yml", "changed\n")
    _write(clone, "macros/__init__.py", "changed\n")
    _commit(clone)
    assert _scope(clone, tmp_path / "output") == "code=true\n"


def test_what_cannot_be_compared_is_code(clone: Path, tmp_path: Path) -> None:
    assert _scope(clone, tmp_path / "output") == "code=true\n"
