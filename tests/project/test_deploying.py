"""The shell scripts of the workflows, with real git on a local repository and a stand-in for ``gh``."""

import subprocess
from pathlib import Path

import pytest

from tests.project.local_hub import Clone, cloned
from tests.project_copies import ROOT
from tests.tables import read_table

LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-site.lock")
OLD = f"a==1.0 \\\n    --hash=sha256:{'0' * 64}\n"
NEW = (
    f"a[x,y]==1.1+b ; python_full_version < '3.13' \\\n    --hash=sha256:{'1' * 64} \\\n    --hash=sha256:{'2' * 64}\n"
)


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return cloned(tmp_path, dict.fromkeys(LOCKS, OLD))


def _locks(clone: Clone, text: str, *rest: str) -> str:
    """Write new lock files: the first with ``text``, the others, if nothing else is given, as they were."""
    folder = clone.folder.parent / "new"
    folder.mkdir(exist_ok=True)
    for name, content in zip(LOCKS, (text, *(rest or (OLD, OLD))), strict=True):
        (folder / name).write_text(content, "utf-8")
    return str(folder)


def test_newer_versions_become_a_pull_request(clone: Clone) -> None:
    done = clone.run("relock.sh", _locks(clone, NEW), OPEN="")
    assert done.returncode == 0, done.stderr
    assert clone.git("show", "relock:requirements.lock", folder=clone.hub) == NEW
    assert clone.git("show", "main:requirements.lock", folder=clone.hub) == OLD
    assert clone.git("diff", "--name-only", "main", "relock", folder=clone.hub) == "requirements.lock\n"
    assert clone.asked()[-1].startswith("pr create --head relock --base main --title Lock newer versions")
    assert "close this pull request and open it again" in (ROOT / ".github" / "relock.md").read_text("utf-8")


def test_an_open_pull_request_is_updated(clone: Clone) -> None:
    clone.run("relock.sh", _locks(clone, NEW), OPEN="")
    clone.git("switch", "-q", "main")
    clone.told.unlink()
    newer = NEW.replace("1.1", "1.2")
    assert clone.run("relock.sh", _locks(clone, newer), OPEN="12").returncode == 0
    assert clone.git("show", "relock:requirements.lock", folder=clone.hub) == newer
    assert clone.git("rev-list", "--count", "main..relock", folder=clone.hub) == "1\n"
    assert not [line for line in clone.asked() if line.startswith("pr create")]


def test_nothing_is_proposed_when_nothing_is_newer(clone: Clone) -> None:
    done = clone.run("relock.sh", _locks(clone, OLD))
    assert (done.returncode, done.stdout, clone.asked()) == (0, "nothing is newer\n", [])
    assert "relock" not in clone.git("branch", folder=clone.hub)


@pytest.mark.parametrize(
    "line",
    ["--index-url https://evil.org/simple", "a @ https://evil.org/a.whl", "-e .", "a==1.0", "a==1 ; $(x) \\", ""],
)
def test_a_file_that_is_no_lock_file_is_refused(line: str, clone: Clone) -> None:
    done = clone.run("relock.sh", _locks(clone, f"{NEW}{line}\n" if line else ""))
    assert done.returncode == 1
    assert done.stderr.startswith("refused")
    assert (clone.folder / "requirements.lock").read_text("utf-8") == OLD
    assert clone.asked() == []


def test_one_bad_file_of_three_is_enough_to_refuse(clone: Clone) -> None:
    done = clone.run("relock.sh", _locks(clone, NEW, NEW, "-e ."))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("refused: requirements-site.lock")
    assert [(clone.folder / name).read_text("utf-8") for name in LOCKS] == [OLD] * 3


def test_our_own_lock_files_are_some(clone: Clone) -> None:
    texts = [(ROOT / name).read_text("utf-8") for name in LOCKS]
    assert clone.run("relock.sh", _locks(clone, *texts), OPEN="").returncode == 0
    assert [clone.git("show", f"relock:{name}", folder=clone.hub) for name in LOCKS] == texts


def _fetch(clone: Clone) -> subprocess.CompletedProcess[str]:
    server = f"file://{clone.hub.parent.parent}"
    given = {"GITHUB_SERVER_URL": server, "GITHUB_REPOSITORY": "o/r", "GITHUB_TOKEN": "secret-token"}
    return clone.run("editions.sh", **given)


def test_frozen_editions_are_fetched_as_they_were_pushed(clone: Clone) -> None:
    clone.git("switch", "-q", "--orphan", "editions")
    kept = clone.folder / "objects" / "ab" / "abcd"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"one\r\ntwo\n\x00")
    clone.git("add", "-A")
    clone.git("commit", "-qm", "Freeze")
    clone.git("push", "-q", "origin", "editions")
    clone.git("switch", "-q", "main")
    clone.git("branch", "-qD", "editions")
    done = _fetch(clone)
    assert done.returncode == 0, done.stderr
    assert (clone.folder / "editions" / "objects" / "ab" / "abcd").read_bytes() == b"one\r\ntwo\n\x00"
    left = clone.git("config", "--list") + (clone.folder / ".git" / "config").read_text("utf-8")
    assert "extraheader" not in left


def test_without_the_branch_the_site_is_built_without(clone: Clone) -> None:
    done = _fetch(clone)
    assert (done.returncode, done.stdout) == (0, "no branch editions\n")
    assert not (clone.folder / "editions").exists()


RECORD = "- id: 2026-12\n  frozen: '2026-12-01'\n"


@pytest.mark.parametrize(
    ("records", "code"),
    [
        (RECORD, 1),
        (f"# Written by scripts/edition.py\n---\n{RECORD}", 1),
        ("-\n  id: 2026-12\n", 1),
        ('- "id": 2026-12\n', 1),
        ("- {id: 2026-12}\n", 1),
        ("[{id: 2026-12}]\n", 1),
        (RECORD.replace("\n", "\r\n"), 1),
        ("- frozen: '2026-12-01'\n  id: 2026-12\n", 1),
        ("# Written by scripts/edition.py\n\n", 0),
        ("[]\n", 0),
        ("--- \n[ ]\r\n", 0),
        ("", 0),
    ],
)
def test_a_store_that_is_missing_stops_the_deployment_if_it_was_promised(records: str, code: int, clone: Clone) -> None:
    (clone.folder / "seeds").mkdir()
    (clone.folder / "seeds" / "editions.yml").write_bytes(records.encode())
    done = _fetch(clone)
    assert (done.returncode, "::error::" in done.stdout) == (code, bool(code))


def test_the_deployment_asks_for_all_editions_before_it_hands_the_site_over() -> None:
    steps = read_table(ROOT / ".github/workflows/deploy.yml")["jobs"]["build"]["steps"]
    names = [step["name"] for step in steps]
    asked, handed = names.index("See that no edition is missing"), names.index("Hand the site over")
    assert names.index("Build the site") < asked < handed
    assert steps[asked]["run"].endswith("scripts/edition.py verify")
    assert "continue-on-error" not in steps[asked]


def test_a_server_that_cannot_be_reached_stops_the_deployment(clone: Clone) -> None:
    done = clone.run("editions.sh", GITHUB_SERVER_URL=f"file://{clone.folder}/nowhere", GITHUB_REPOSITORY="o/r")
    assert done.returncode not in (0, 2)
    assert not (clone.folder / "editions").exists()
