"""What a deployment recorded comes to the main branch, or is proposed where that is protected; with real git."""

from pathlib import Path

import pytest

from tests.project.local_hub import Clone, cloned
from tests.project_copies import ROOT

CLAIMS, ADDRESSES = "seeds/ledger/claims.jsonl", "seeds/ledger/addresses.jsonl"
VERDICT = "seeds/sources/gull-letter/verification.yml"
OLD, NEW, OTHER = '{"claim":"a-001"}\n', '{"claim":"a-002"}\n', '{"claim":"b-001"}\n'
TOY_VERDICT = (ROOT / "seeds/sources/rasanah-iskp/verification.yml").read_text("utf-8")
HELPERS = ("add_recorded.py",)


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    helpers = {f".github/scripts/{name}": (ROOT / ".github/scripts" / name).read_text("utf-8") for name in HELPERS}
    sources = {"seeds/sources/gull-letter/claims.yml": "[]\n"}
    return cloned(tmp_path, {CLAIMS: OLD, **sources, **helpers})


def _recorded(clone: Clone, files: dict[str, str]) -> str:
    folder = clone.folder.parent / "recorded"
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return str(folder)


def _on(clone: Clone, branch: str, name: str) -> str:
    return clone.git("show", f"{branch}:{name}", folder=clone.hub)


def _protect(clone: Clone) -> None:
    """Refuse what is pushed to the main branch, as a ruleset does."""
    hook = clone.hub / "hooks" / "update"
    hook.write_text('#!/bin/sh\n[ "$1" != refs/heads/main ]\n', "utf-8")
    hook.chmod(0o755)


def test_new_lines_come_to_the_main_branch(clone: Clone) -> None:
    files = {CLAIMS: OLD + NEW, ADDRESSES: '{"page":"/"}\n', VERDICT: TOY_VERDICT}
    done = clone.run("record.sh", _recorded(clone, files))
    assert (done.returncode, done.stdout) == (0, "recorded on main\n"), done.stderr
    assert {name: _on(clone, "main", name) for name in files} == files
    assert not [line for line in clone.asked() if line.startswith("pr ")]


def test_what_was_merged_in_the_meantime_stays(clone: Clone) -> None:
    folder = _recorded(clone, {CLAIMS: OLD + NEW})
    (clone.folder / CLAIMS).write_text(OLD + OTHER, "utf-8")
    (clone.folder / "seeds/threats.md").write_text("A briefing.\n", "utf-8")
    clone.push("merged while the site was published")
    clone.git("reset", "-q", "--hard", "HEAD^")
    assert clone.run("record.sh", folder).returncode == 0
    assert _on(clone, "main", CLAIMS) == OLD + OTHER + NEW
    assert _on(clone, "main", "seeds/threats.md") == "A briefing.\n"


def test_nothing_new_makes_no_commit(clone: Clone) -> None:
    before = clone.git("rev-parse", "main", folder=clone.hub)
    done = clone.run("record.sh", _recorded(clone, {CLAIMS: OLD}))
    assert (done.returncode, done.stdout) == (0, "the ledgers know everything\n")
    assert clone.git("rev-parse", "main", folder=clone.hub) == before


def test_a_protected_branch_gets_a_pull_request(clone: Clone) -> None:
    _protect(clone)
    done = clone.run("record.sh", _recorded(clone, {CLAIMS: OLD + NEW}), OPEN="")
    assert done.returncode == 0, done.stderr
    assert "::warning::main is protected" in done.stdout
    assert (_on(clone, "main", CLAIMS), _on(clone, "record", CLAIMS)) == (OLD, OLD + NEW)
    assert clone.asked()[-1].startswith("pr create --head record --base main --title Record what was published")


def test_an_open_pull_request_takes_the_lines_of_the_next_deployment(clone: Clone) -> None:
    _protect(clone)
    clone.run("record.sh", _recorded(clone, {CLAIMS: OLD + NEW}), OPEN="")
    clone.told.unlink()
    done = clone.run("record.sh", _recorded(clone, {CLAIMS: OLD + NEW + OTHER}), OPEN="12")
    assert done.returncode == 0, done.stderr
    assert _on(clone, "record", CLAIMS) == OLD + NEW + OTHER
    assert clone.git("rev-list", "--count", "main..record", folder=clone.hub) == "1\n"
    assert not [line for line in clone.asked() if line.startswith("pr create")]


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("name", "text"),
    [
        (CLAIMS, OLD + "<<<<<<< HEAD\n"),
        (CLAIMS, OLD + "[1]\n"),
        (ADDRESSES, "/threats/\n"),
        (VERDICT, "- claim: forged\n"),
        (VERDICT, TOY_VERDICT + "  nested: true\n"),
    ],
)
def test_what_is_no_record_is_refused(name: str, text: str, clone: Clone) -> None:
    done = clone.run("record.sh", _recorded(clone, {name: text}))
    assert done.returncode != 0
    assert done.stderr.splitlines()[-1].startswith("refused: ")
    assert _on(clone, "main", CLAIMS) == OLD
    assert clone.git("rev-list", "--count", "main", folder=clone.hub) == "1\n"


def test_only_ledgers_and_verdicts_are_taken(clone: Clone) -> None:
    files = {CLAIMS: OLD, "seeds/site.yml": "forged\n", "seeds/sources/gull-letter/source.yml": "forged\n"}
    assert clone.run("record.sh", _recorded(clone, files)).stdout == "the ledgers know everything\n"
