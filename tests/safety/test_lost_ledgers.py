"""Ledgers that went are missed without an edition, too, where the clone or the other ledger shows what was there."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.site.before_build import lost_ledgers
from tests.commands import run
from tests.project_copies import copy_toy

CLAIMS, ADDRESSES = "seeds/ledger/claims.jsonl", "seeds/ledger/addresses.jsonl"
PAGES = ("/claims/gull-letter-001/", "/glossary/", "/threats/")
WHO = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")


def _git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *WHO, *arguments], check=True, capture_output=True)  # noqa: S607


def _commit(root: Path) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "x", "--allow-empty")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of the toy as it is after its first day: both ledgers are on the branch that was cloned."""
    folder = tmp_path_factory.mktemp("published")
    root = copy_toy(folder / "toy")
    assert run("record.py", root, "--date", "2026-08-01").returncode == 0
    lines = (json.dumps({"page": page, "since": "2026-08-01", "anchors": []}) for page in PAGES)
    (root / ADDRESSES).write_text("".join(f"{line}\n" for line in lines), "utf-8")
    _git(root, "init", "-q", "-b", "main")
    _commit(root)
    _git(folder, "clone", "-q", str(root), "clone")
    return folder / "clone"


@pytest.fixture
def clone(published: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(published, tmp_path / "clone"))


def _lost(root: Path) -> list[str]:
    project, findings = load(root)
    assert findings == []
    return [f"{each.place.file}: {each.message}" for each in lost_ledgers.check(project)]


def _cut(root: Path, name: str, lines: int) -> None:
    left = (root / name).read_text("utf-8").splitlines(keepends=True)[lines:]
    (root / name).write_text("".join(left), "utf-8")


LOST: dict[str, tuple[Callable[[Path], object], str]] = {
    "deleted": (lambda root: (root / ADDRESSES).unlink(), f"{ADDRESSES}: commit "),
    "emptied": (lambda root: (root / ADDRESSES).write_text("", "utf-8"), f"{ADDRESSES}: commit "),
    "cut": (lambda root: _cut(root, ADDRESSES, 2), f"{ADDRESSES}: 2 lines "),
    "the other one cut": (lambda root: _cut(root, CLAIMS, 1), f"{CLAIMS}: 1 lines "),
}


@pytest.mark.parametrize("commits", [0, 2])
@pytest.mark.parametrize("case", LOST)
def test_a_clone_shows_what_a_ledger_held(case: str, commits: int, clone: Path) -> None:
    lose, said = LOST[case]
    lose(clone)
    for _ in range(commits):
        _commit(clone)
    (found,) = _lost(clone)
    assert found.startswith(said), found


def test_typing_what_it_says_puts_a_ledger_back(clone: Path) -> None:
    (clone / ADDRESSES).unlink()
    _git(clone, *_lost(clone)[0].rpartition(": git ")[2].split())
    assert _lost(clone) == []


def test_a_merge_is_held_against_what_it_is_merged_into(clone: Path) -> None:
    """As a workflow sees a pull request: two commits, and no branch that was cloned."""
    _git(clone, "remote", "remove", "origin")
    _git(clone, "switch", "-qc", "change")
    _cut(clone, ADDRESSES, 1)
    _commit(clone)
    _git(clone, "switch", "-q", "main")
    _git(clone, "merge", "-q", "--no-ff", "-m", "x", "change")
    (found,) = _lost(clone)
    assert found.startswith(f"{ADDRESSES}: 1 lines ")


GROWN: dict[str, Callable[[Path], object]] = {
    "nothing": lambda root: None,
    "another order": lambda root: (root / ADDRESSES).write_text(
        "".join(reversed((root / ADDRESSES).read_text("utf-8").splitlines(keepends=True))), "utf-8"
    ),
    "the ends of Windows": lambda root: (root / ADDRESSES).write_bytes(
        (root / ADDRESSES).read_bytes().replace(b"\n", b"\r\n")
    ),
    "a line more": lambda root: (root / ADDRESSES).write_text(
        (root / ADDRESSES).read_text("utf-8") + '{"page":"/a/","since":"2026-08-02","anchors":[]}\n', "utf-8"
    ),
}


@pytest.mark.parametrize("case", GROWN)
def test_what_is_all_there_is_no_finding(case: str, clone: Path) -> None:
    GROWN[case](clone)
    assert _lost(clone) == []


def test_without_a_clone_one_ledger_is_held_against_the_other(clone: Path) -> None:
    shutil.rmtree(clone / ".git")
    assert _lost(clone) == []
    (clone / CLAIMS).unlink()
    (found,) = _lost(clone)
    assert found.startswith(f'{CLAIMS}: the page of "gull-letter-001" was published, and no line here tells of it')
    assert run("record.py", clone, "--date", "2026-08-02").returncode == 0
    assert _lost(clone) == [], "it is right to type what it says"


def test_a_first_site_has_no_ledger(toy: Path) -> None:
    _git(toy, "init", "-q")
    assert _lost(toy) == []
    _commit(toy)
    assert _lost(toy) == []
