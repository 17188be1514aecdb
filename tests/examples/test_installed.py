"""The package alone, installed from a wheel and far from the checkout, checks and builds each example."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.commands import as_for_a_user
from tests.examples.example_sites import copy_example, each_example
from tests.project.test_wheel import installed, wheel
from tests.project_copies import ROOT

__all__ = ["installed", "wheel"]

pytestmark = pytest.mark.long


def _done(*command: str | Path, at: Path) -> str:
    environment = as_for_a_user({"PYTHONPATH": ""})
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, cwd=at, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _words(page: str) -> str:
    """Return what a page shows, without its program and its marking."""
    shown = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    return re.sub(r"<[^>]*>", " ", shown)


@each_example
def test_the_installed_package_checks_and_builds_it(example: Path, installed: Path, tmp_path: Path) -> None:
    root = copy_example(example, tmp_path / "site of another team")
    where = _done(installed / "python", "-c", "import microsite; print(microsite.__file__)", at=root).strip()
    assert Path(where).is_relative_to(installed.parent)
    assert _done(installed / "microsite", "check", at=root) == ""
    _done(installed / "microsite", "build", at=root)
    pages = {path: path.read_text("utf-8") for path in sorted((root / "site").rglob("*.html"))}
    assert len(pages) > 100
    assert [path for path, page in pages.items() if str(ROOT) in page or "After the Takeover" in page] == []
    # The messages of the checks speak of kinds by the words in seeds; all other pages have those of the site.
    read = {path: _words(page) for path, page in pages.items() if "findings" not in path.parts}
    assert [path for path, words in read.items() if re.search("briefing", words, re.IGNORECASE)] == []


@each_example
def test_a_copy_is_given_the_version_that_is_installed_and_is_a_project(
    example: Path, installed: Path, tmp_path: Path
) -> None:
    root = copy_example(example, tmp_path / "site of another team")
    done = subprocess.run(["make", "check"], cwd=root, capture_output=True, text=True, check=False)  # noqa: S607
    assert done.returncode != 0
    assert "no version of the generator is pinned here" in done.stderr
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (("init", "-qb", "main"), ("add", "-A"), (*who, "commit", "-qm", "Begin")):
        _done("git", *command, at=root)
    *files, last = _done(installed / "microsite", "upgrade", at=root).splitlines()
    assert [line.partition(": ")[2] for line in files] == ["changed", "new", "new"]
    assert last.startswith("Look at it")
    assert (root / "requirements.txt").is_file()
    assert "none-yet" not in (root / "Makefile").read_text("utf-8")
    assert _done("make", "check", at=root).splitlines()[-1] == ".venv/bin/microsite check "
