"""A command leaves nothing in its process that another could trip over: run twice, in both orders, it does the same."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commands import as_for_a_user
from tests.project.commands import COMMANDS, REFUSED, SLOW, UNMINDFUL
from tests.project_copies import ROOT, TOY
from tests.turns import one_a_day

QUICK = tuple(name for name in COMMANDS if name not in SLOW)
PARTS = 6


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def project(toy_site: Path, tmp_path: Path) -> Path:
    """The built toy with all that a command may ask for: source texts, a history, hosts that are not asked."""
    root = shutil.copytree(toy_site, tmp_path / "toy")
    shutil.copytree(TOY / "texts", root / "texts")
    (root / ".github").mkdir()
    (root / ".github" / "links-not-asked.txt").write_text("harbour.example\nx.example\n", "utf-8")
    _git(root, "init", "-q")
    (root / ".git" / "info" / "exclude").write_text("*\n", "utf-8")  # what is made counts as no change of anybody's
    _git(root, "add", "--force", "seeds", "docs/index.md", "mkdocs.yml")
    _git(root, "commit", "-qm", "one")
    return root


def test_every_command_is_run() -> None:
    assert set(COMMANDS) == {path.stem for path in (ROOT / "scripts").glob("*.py")} - {"environment"}


@pytest.mark.parametrize(
    "names",
    [
        *one_a_day((QUICK[part::PARTS],) for part in range(PARTS)),
        pytest.param(tuple(COMMANDS), marks=pytest.mark.long, id="all"),
    ],
    ids=" ".join,
)
def test_commands_do_the_same_again_and_leave_nothing(names: tuple[str, ...], project: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.project.commands", str(project), str(tmp_path / "run"), *names]
    variables = as_for_a_user({"NO_MKDOCS_2_WARNING": "true"})  # which Material sets itself
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    outcomes: dict[str, Any] = json.loads(done.stdout)
    first, second, mistaken, left = ({name: each[at] for name, each in outcomes.items()} for at in range(4))
    assert {name: done for name, done in first.items() if done != second[name]} == {}
    assert {name: what for name, what in left.items() if what} == {}
    assert {name: done[:3] for name, done in first.items() if done[0] and name not in REFUSED} == {}
    assert {name: done[:3] for name, done in mistaken.items() if not done[0] and name not in UNMINDFUL} == {}
