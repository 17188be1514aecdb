"""Branches that add to the same lists, merged with real git in every order: nothing is lost, no citation changes."""

import itertools
import re
import subprocess
from pathlib import Path

import pytest

from microsite.corpus.project import load
from tests.commands import run
from tests.project_copies import copy_toy
from tests.turns import by_turns

CLAIMS, BRIEFING, OTHER = (
    "seeds/sources/gull-letter/claims.yml",
    "seeds/threats/silting.md",
    "seeds/actors/baker.md",
)


def _claim(says: str, at: str = "p2.s1") -> str:
    return f"- id: gull-letter-006\n  at: {at}\n  says: {says}\n  kind: finding\n  strength: asserted\n"


class Branches:
    """A clone with branches of main."""

    def __init__(self, root: Path) -> None:
        self.root = copy_toy(root)
        attributes = "seeds/ledger/*.jsonl merge=union\n"
        (self.root / ".gitattributes").write_text(attributes, "utf-8")
        (self.root / ".gitignore").write_text("/.build/\n/site/\n", "utf-8")
        # The guide shows a claim under the number that is free, which whoever follows it takes.
        (self.root / "CONTRIBUTING.md").write_text("# Contributing\n\nSuch as `gull-letter-006`.\n", "utf-8")
        self.git("init", "-q", "-b", "main")
        self.commit("Begin")

    def try_git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["git", "-C", str(self.root), "-c", "user.name=n", "-c", "user.email=e@x", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def git(self, *arguments: str, code: int = 0) -> str:
        done = self.try_git(*arguments)
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def branch(self, name: str, says: str, briefing: str, *, end: bool = False, at: str = "p2.s1") -> None:
        """A branch of the first commit that adds a claim under the next number, and a sentence that cites it."""
        self.git("switch", "-qc", name, self.git("rev-list", "--max-parents=0", "main").strip())
        path = self.root / CLAIMS
        text = path.read_text("utf-8")
        place = text.rstrip() if end else text.split(f"\n- id: gull-letter-00{len(name)}")[0].rstrip()
        path.write_text(f"{place}\n\n{_claim(says, at)}{text[len(place) :]}", "utf-8")
        body = self.root / briefing
        written = f"{body.read_text('utf-8').rstrip()}\n\nIt says so of {name}. [@gull-letter-006]\n"
        body.write_text(written, "utf-8")
        self.commit(f"Add what {name} says")
        self.git("switch", "-q", "main")

    def check(self) -> str:
        done = run("check.py", self.root)
        return done.stdout if done.returncode else ""

    def join(self, code: int = 0) -> str:
        done = run("join.py", self.root)
        assert (done.returncode, done.stderr) == (code, "")
        return done.stdout

    def cited(self) -> dict[str, str]:
        """Return what the claim says that each of the added sentences cites."""
        corpus = load(self.root)[0].corpus
        text = "".join((self.root / file).read_text("utf-8") for file in (BRIEFING, OTHER))
        return {
            name: corpus.claims[key].says for name, key in re.findall(r"says so of (\w+)\. \[@([a-z0-9-]+)\]", text)
        }


@pytest.fixture
def branches(tmp_path: Path) -> Branches:
    return Branches(tmp_path / "clone")


def test_two_claims_with_one_number_after_a_merge_without_conflict(branches: Branches) -> None:
    branches.branch("one", "It was in 2011.", BRIEFING)
    branches.branch("four", "Nobody measured since.", OTHER)
    branches.git("merge", "-q", "--no-edit", "one")
    branches.git("merge", "-q", "--no-edit", "four")
    told = branches.check()
    assert [line.split(": ")[1] for line in told.splitlines() if line.startswith("seeds/")] == ["same-address"]
    assert "type python3 scripts/join.py" in told
    assert "gull-letter-006 is gull-letter-007 here" in branches.join()
    assert branches.check() == ""
    assert branches.cited() == {"one": "It was in 2011.", "four": "Nobody measured since."}
    ids = re.findall(r"^- id: (\S+)", (branches.root / CLAIMS).read_text("utf-8"), re.MULTILINE)
    assert sorted(ids) == [f"gull-letter-00{n}" for n in range(1, 8)]


def test_two_claims_at_the_end_of_the_file_in_conflict(branches: Branches) -> None:
    branches.branch("one", "It was in 2011.", BRIEFING, end=True)
    branches.branch("four", "Nobody measured since.", OTHER, end=True)
    branches.git("merge", "-q", "--no-edit", "one")
    branches.git("merge", "-q", "--no-edit", "four", code=1)
    assert "python3 scripts/join.py" in branches.check()
    assert f"{CLAIMS}: has the records of both branches" in branches.join()
    assert branches.check() == ""
    # Before it is added, git still calls it a conflict; a second run must not undo the first.
    before = (branches.root / CLAIMS).read_bytes()
    assert "settled already; git add it" in branches.join()
    assert (branches.root / CLAIMS).read_bytes() == before
    branches.commit("Merge")
    assert branches.cited() == {"one": "It was in 2011.", "four": "Nobody measured since."}


def test_a_branch_that_takes_main_in_gives_way_to_what_is_there(branches: Branches) -> None:
    branches.branch("one", "It was in 2011.", BRIEFING)
    branches.branch("four", "Nobody measured since.", OTHER)
    branches.git("merge", "-q", "--no-edit", "one")
    branches.git("switch", "-q", "four")
    branches.git("merge", "-q", "--no-edit", "main")
    branches.join()
    claims = load(branches.root)[0].corpus.claims
    assert claims["gull-letter-006"].says == "It was in 2011."
    assert branches.cited() == {"one": "It was in 2011.", "four": "Nobody measured since."}


def test_branches_that_were_squashed(branches: Branches) -> None:
    branches.branch("one", "It was in 2011.", BRIEFING)
    branches.branch("four", "Nobody measured since.", OTHER)
    for name in ("one", "four"):
        branches.git("merge", "-q", "--squash", name)
        branches.commit(f"Squash {name}")
    branches.join()
    assert branches.check() == ""
    assert branches.cited() == {"one": "It was in 2011.", "four": "Nobody measured since."}


def test_the_claim_that_is_published_keeps_its_number(branches: Branches) -> None:
    branches.branch("one", "It was in 2011.", BRIEFING)
    branches.branch("four", "Nobody measured since.", OTHER)
    branches.git("switch", "-q", "four")
    assert run("record.py", branches.root, "--date", "2026-11-24").returncode == 0
    branches.commit("Record")
    branches.git("switch", "-q", "main")
    branches.git("merge", "-q", "--no-edit", "one")
    branches.git("merge", "-q", "--no-edit", "four")
    branches.join()
    assert load(branches.root)[0].corpus.claims["gull-letter-006"].says == "Nobody measured since."
    assert branches.cited() == {"one": "It was in 2011.", "four": "Nobody measured since."}


def test_what_was_written_after_the_merge_is_not_guessed(branches: Branches) -> None:
    branches.branch("one", "It was in 2011.", BRIEFING)
    branches.branch("four", "Nobody measured since.", OTHER)
    for name in ("one", "four"):
        branches.git("merge", "-q", "--no-edit", name)
    path = branches.root / OTHER
    path.write_text(f"{path.read_text('utf-8')}\nIt says so of later. [@gull-letter-006]\n", "utf-8")
    before = (branches.root / CLAIMS).read_bytes()
    done = run("join.py", branches.root)
    assert done.returncode == 1
    assert re.search(rf"^{OTHER}:\d+: names gull-letter-006, and which of the two is not known; ", done.stderr)
    assert (branches.root / CLAIMS).read_bytes() == before


def test_a_record_that_both_changed_is_left_to_people(branches: Branches) -> None:
    for name, word in (("one", "asked"), ("four", "told")):
        branches.git("switch", "-qc", name, "main")
        path = branches.root / CLAIMS
        path.write_text(path.read_text("utf-8").replace("the letter holds", f"the letter {word}"), "utf-8")
        branches.commit(name)
    branches.git("merge", "-q", "--no-edit", "one", code=1)
    assert "both branches changed gull-letter-001; choose by hand" in branches.join(code=1)
    assert "<<<<<<<" in (branches.root / CLAIMS).read_text("utf-8")


def test_nothing_to_join(branches: Branches) -> None:
    assert branches.join() == "nothing is in conflict, and no two claims have one number\n"


def test_outside_a_clone(tmp_path: Path) -> None:
    done = run("join.py", copy_toy(tmp_path / "no clone"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "join: this folder is no clone with a commit; run it in the clone in which you merge\n"


ORDERS = [(order, end) for order in itertools.permutations(("one", "four", "gulls")) for end in (False, True)]


@pytest.mark.turns(3)
@pytest.mark.parametrize(("order", "end"), by_turns(ORDERS, 4))
def test_three_branches_in_any_order(order: tuple[str, ...], end: bool, branches: Branches) -> None:
    """One of them recorded, too; after each merge the one command makes it green."""
    said = {"one": "It was in 2011.", "four": "Nobody measured since.", "gulls": "Gulls take much."}
    for name, briefing in (("one", BRIEFING), ("four", OTHER), ("gulls", BRIEFING)):
        branches.branch(name, said[name], briefing, end=end, at="p1.s1" if name == "gulls" else "p2.s1")
    for name in order:
        if branches.try_git("merge", "-q", "--no-edit", name).returncode:
            briefings = branches.root / BRIEFING
            # Both wrote at the end of one briefing: whoever merges keeps both paragraphs.
            kept = [line for line in briefings.read_text("utf-8").split("\n") if not re.match(r"<{7}|={7}|>{7}", line)]
            briefings.write_text("\n".join(kept).replace("]\nIt", "]\n\nIt"), "utf-8")
        branches.join()
        assert branches.check() == ""
        branches.git("add", "-A")
        branches.git("commit", "-qm", f"Join {name}", "--allow-empty")
    assert branches.cited() == said
