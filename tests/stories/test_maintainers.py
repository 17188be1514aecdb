"""The way of a maintainer over two terms, with real git: freeze, deploy, freeze again, take a briefing away, rename.

As docs/development/editions.md has it: the store on a branch of its own, deployment from a fresh clone.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.commands import run
from tests.forks import run_copy
from tests.project_copies import ROOT, copy_toy

pytestmark = [pytest.mark.first, pytest.mark.turns(4, on=1)]

ADDRESS = "https://host.example/project/"
FERRY = "seeds/threats/ferry-loss.md"


class Walk:
    """A maintainer's clone, and the repository it is pushed to."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.hub, self.clone = folder, folder / "hub" / "o" / "r", folder / "clone"
        self.hub.mkdir(parents=True)
        self.git("init", "-q", "--bare", "-b", "main", at=self.hub)
        copy_toy(self.clone)
        (self.clone / ".gitignore").write_text("site/\n.build/\n/editions/\ndist/\n", "utf-8")
        self.git("init", "-q", "-b", "main")
        self.git("remote", "add", "origin", str(self.hub))
        self.push("Begin")

    def git(self, *arguments: str, at: Path | None = None) -> str:
        command = ["git", "-C", str(at or self.clone), "-c", "user.name=n", "-c", "user.email=e@x", *arguments]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def push(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)
        self.git("push", "-q", "origin", "main")

    def begin_the_store(self) -> None:
        """The section "Once, for a new repository"."""
        self.git("worktree", "add", "-q", "--detach", "editions")
        store = self.clone / "editions"
        self.git("switch", "-q", "--orphan", "editions", at=store)
        (store / ".gitattributes").write_text("* -text\n", "utf-8")
        self.git("add", "-A", at=store)
        self.git("commit", "-qm", "Begin the store of editions", at=store)
        self.git("push", "-q", "-u", "origin", "editions", at=store)

    def freeze(self, label: str) -> None:
        """The section "Freeze an edition"."""
        done = run_copy("edition.py", self.clone, "freeze", label, "--date", f"{label}-01", SITE_URL=ADDRESS)
        assert done.returncode == 0, done.stderr
        store = self.clone / "editions"
        self.git("add", "-A", at=store)
        assert self.git("diff", "--cached", "--name-only", "--diff-filter=a", at=store) == "", "files are only added"
        self.git("commit", "-qm", f"Freeze {label}", at=store)
        self.git("push", "-q", at=store)
        self.push(f"Record {label}")

    def deploy(self, name: str) -> subprocess.CompletedProcess[str]:
        """What the workflow does: check main out, fetch the store, build. The site is in ``<name>/site``."""
        fresh = self.folder / name
        self.git("clone", "-q", str(self.hub), str(fresh), at=self.folder)
        given = {"GITHUB_SERVER_URL": f"file://{self.folder / 'hub'}", "GITHUB_REPOSITORY": "o/r", "GITHUB_TOKEN": "x"}
        script = ["bash", str(ROOT / ".github/scripts/editions.sh")]
        fetched = subprocess.run(script, cwd=fresh, env=os.environ | given, check=False, capture_output=True, text=True)
        assert fetched.returncode == 0, fetched.stderr
        return run_copy("build.py", fresh, SITE_URL=ADDRESS)

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.clone / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Two terms: an edition, a change, a second edition; each deployed."""
    way = Walk(tmp_path_factory.mktemp("walk"))
    way.begin_the_store()
    way.freeze("2026-09")
    assert way.deploy("first").returncode == 0
    way.edit("seeds/sources/harbour-report/claims.yml", "The ferry could move", "The ferry may move")
    way.freeze("2027-02")
    done = way.deploy("second")
    assert done.returncode == 0, done.stderr
    return way


def test_both_ledgers_begin_with_the_first_edition_and_only_grow(walk: Walk) -> None:
    for name in ("addresses.jsonl", "claims.jsonl"):
        first, second = (_lines(walk.folder / deployed / "seeds/ledger" / name) for deployed in ("first", "second"))
        assert len(first) > 10
        assert second[: len(first)] == first
    addresses = [json.loads(text)["page"] for text in _lines(walk.clone / "seeds/ledger/addresses.jsonl")]
    assert {"/threats/ferry-loss/", "/c/harbour-report-008/", "/lists/one-evening/"} <= set(addresses)
    assert not [page for page in addresses if page.startswith("/e/")]


def test_the_edition_of_the_first_term_is_deployed_as_it_was(walk: Walk) -> None:
    name = "site/e/2026-09/threats/ferry-loss/index.html"
    first, second = ((walk.folder / deployed / name).read_bytes() for deployed in ("first", "second"))
    assert first == second
    assert b"The ferry could move" in first
    assert b"The ferry may move" in (walk.folder / "second/site/e/2027-02/threats/ferry-loss/index.html").read_bytes()


def test_what_changed_between_the_terms_is_told_and_nothing_else(walk: Walk) -> None:
    """Freezing puts down what the ledger lacks, so that what an edition holds is not told as a change since."""
    since_first = (walk.folder / "second/site/editions/2026-09/index.html").read_text("utf-8")
    assert "Since then there was 1 change in 1 claim." in since_first
    assert "harbour-report-008" in since_first
    assert "No claim has changed since" in (walk.folder / "second/site/editions/2027-02/index.html").read_text("utf-8")


def test_an_edition_cannot_be_older_than_what_was_recorded(walk: Walk) -> None:
    before = (walk.clone / "seeds/ledger/claims.jsonl").read_bytes()
    done = run_copy("edition.py", walk.clone, "freeze", "2027-03", "--date", "2027-01-31")
    assert done.returncode == 1
    assert "edition-refused: the ledger of claims has a change of 2027-02-01" in done.stderr
    assert (walk.clone / "seeds/ledger/claims.jsonl").read_bytes() == before


@pytest.fixture
def third(walk: Walk, tmp_path: Path) -> Path:
    """A copy of the maintainer's clone as it was deployed last, its store beside it."""
    root = tmp_path / "clone"
    shutil.copytree(walk.folder / "second", root, ignore=shutil.ignore_patterns("site", ".build", ".git"))
    return root


def _without_the_ferry(root: Path) -> None:
    (root / FERRY).unlink()
    for path in (root / "seeds").rglob("*"):
        if path.suffix in (".yml", ".md"):
            text = path.read_text("utf-8").replace("threats: [silting, ferry-loss]", "threats: [silting]")
            text = re.sub(r"- claim: \S+\n  threats: \[ferry-loss\]\n  misreadings:\n(?:  .*\n)+\n", "", text)
            text = text.replace("  threats: [ferry-loss]\n", "").replace("related: [ferry-loss]\n", "")
            text = re.sub(r"  - page: ferry-loss\n    reason: .*\n", "", text)
            path.write_text(text.replace("[[ferry-loss]]", "ferry").replace(", ferry-loss]", "]"), "utf-8")


GONE = ("/threats/ferry-loss/", "/exercises/ferry-loss/")
TOMBSTONE = "- from: {}\n  withdrawn: {{date: 2027-03-01, reason: 'No «ferry» \\<now>.'}}\n"


def test_a_briefing_cannot_vanish(third: Path) -> None:
    _without_the_ferry(third)
    done = run("check.py", third)
    assert done.returncode == 1
    lost = {text.split('"')[1] for text in done.stdout.splitlines() if ": lost-address: " in text}
    assert lost == set(GONE)


def test_it_may_leave_a_tombstone_and_its_editions_stay(third: Path) -> None:
    _without_the_ferry(third)
    (third / "seeds/moved.yml").write_text("".join(TOMBSTONE.format(page) for page in GONE), "utf-8")
    done = run_copy("build.py", third, SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    page = (third / "site/threats/ferry-loss/index.html").read_text("utf-8")
    assert "What stood here was withdrawn on 1 March 2027." in page
    assert "No «ferry» &#60;now&#62;." in page or "No «ferry» &lt;now&gt;." in page
    assert b"The ferry could move" in (third / "site/e/2026-09/threats/ferry-loss/index.html").read_bytes()


def test_renaming_everything_breaks_no_promise(third: Path) -> None:
    for old, new in (
        ("ferry-loss", "ferry"), ("silting", "silt"), ("harbour-board", "board"), ("fishermen", "crews"),
        ("is-silt-the-problem", "problem"), ("channel", "waterway"), ("oduya-1998", "oduya"), ("sandwich-day", "gulls"),
    ):  # fmt: skip
        assert run("rename.py", third, old, new).returncode == 0
    done = run_copy("build.py", third, SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    for page in ("threats", "exercises"):
        assert 'url=../ferry/"' in (third / f"site/{page}/ferry-loss/index.html").read_text("utf-8")
    assert 'id="part-harbour-board"' in (third / "site/threats/silt/index.html").read_text("utf-8")
