"""What contributors do, from end to end: a clone with real git, the commands as they are, the built page."""

import subprocess
from pathlib import Path

import pytest

from microsite.model.kinds import owned
from tests.commands import run_process
from tests.project_copies import copy_toy

pytestmark = pytest.mark.first

SEED = "seeds/threats/silting.md"
CLAIMS = "seeds/sources/gull-letter/claims.yml"


def _git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=A Reader", "-c", "user.email=reader@example.org")
    done = subprocess.run(["git", "-C", str(root), *who, *arguments], capture_output=True, text=True, check=True)  # noqa: S607
    return done.stdout


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of a repository that holds the toy project; one for all stories: builds keep what is the same."""
    folder = tmp_path_factory.mktemp("stories")
    origin = copy_toy(folder / "origin")
    ignored = (".build", "site", *(f"docs/{name}" for name in sorted(owned())))
    (origin / ".gitignore").write_text("".join(f"/{name}/\n" for name in ignored), "utf-8")
    for arguments in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-qm", "Begin")):
        _git(origin, *arguments)
    _git(folder, "clone", "-q", str(origin), "clone")
    return folder / "clone"


@pytest.fixture
def clone(shared: Path, request: pytest.FixtureRequest) -> Path:
    """The clone on a new branch of main, without anything that a story before it may have left."""
    _git(shared, "reset", "-q", "--hard")
    _git(shared, "clean", "-qfd")
    _git(shared, "switch", "-qc", request.node.name, "origin/main")
    assert _git(shared, "status", "--porcelain") == ""
    return shared


def _mend(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def _sent(root: Path, *changed: str) -> None:
    """The change passes the checks, touches the named files only, and is committed."""
    checked = run_process("check.py", root)
    assert checked.returncode == 0, checked.stdout
    _git(root, "add", "-A", "seeds")
    assert sorted(_git(root, "diff", "--cached", "--name-only", "--no-renames").split()) == sorted(changed)
    _git(root, "commit", "-qm", "Mine")


def _page(root: Path, address: str) -> str:
    built = run_process("build.py", root)
    assert built.returncode == 0, built.stderr
    return (root / "site" / address / "index.html").read_text("utf-8")


@pytest.mark.turns(4, on=0)
def test_mend_a_sentence(clone: Path) -> None:
    _mend(clone, SEED, "Dredging costs millions of pounds a year.", "Dredging costs millions of pounds each year.")
    _sent(clone, SEED)
    assert "Dredging costs millions of pounds each year." in _page(clone, "threats/silting")


@pytest.mark.turns(4, on=3)
def test_add_a_claim_with_a_mistake_and_mend_it(clone: Path) -> None:
    before = (clone / CLAIMS).read_text("utf-8").rstrip("\n").count("\n") + 1
    with (clone / CLAIMS).open("a", encoding="utf-8") as file:
        file.write(
            "\n- id: gull-letter-006\n  at: p9.s1\n"
            "  says: To date the channel, for all the writer knows, has no newer sounding.\n"
            "  kind: finding\n  strength: certain\n  threats: [silting]\n"
        )
    checked = run_process("check.py", clone)
    assert checked.returncode == 1
    assert f"{CLAIMS}:{before + 6}:13: unknown-word: " in checked.stdout
    _mend(clone, CLAIMS, "strength: certain", "strength: asserted")
    checked = run_process("check.py", clone)
    assert f"{CLAIMS}:{before + 3}:7: unknown-passage: " in checked.stdout
    _mend(clone, CLAIMS, "at: p9.s1", "at: p2.s1")
    _sent(clone, CLAIMS)
    assert "has no newer sounding." in _page(clone, "claims/gull-letter-006")


@pytest.mark.turns(4, on=2)
def test_add_a_term(clone: Path) -> None:
    done = run_process(
        "new.py",
        clone,
        "term",
        "--term",
        "Breakwater",
        "--definition",
        "A wall in the sea. [@editors]",
        "--basis",
        "ours",
    )
    assert done.returncode == 0, done.stderr
    _sent(clone, "seeds/glossary.yml")
    page = _page(clone, "glossary")
    assert 'id="breakwater"' in page
    assert "A wall in the sea." in page


@pytest.mark.turns(4, on=1)
def test_add_a_third_source_from_its_text(clone: Path) -> None:
    text = clone.parent / "minutes.txt"
    text.write_text("Minutes of a Meeting\n\nThe board met on Monday.\n\nIt resolved to buy a new rope.\n", "utf-8")
    done = run_process(
        "new.py",
        clone,
        "source",
        "--text",
        str(text),
        "--id",
        "minutes",
        "--label",
        "minutes of the board",
        "--kind",
        "report",
        *("--title", "Minutes of a Meeting", "--publisher", "Brill Harbour Board"),
        *("--date", "2014", "--about", "What the board resolved on a Monday."),
    )
    assert done.returncode == 0, done.stderr
    folder = clone / "seeds/sources/minutes"
    assert "rope" not in (folder / "passages.yml").read_text("utf-8")
    assert "minutes.txt" in (folder / "passages.yml").read_text("utf-8")
    done = run_process(
        "new.py", clone, "claim", "--source", "minutes", "--at", "s1.p2.s1", "--kind", "finding",
        "--strength", "asserted", "--says", "The board decided on a rope.",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert run_process("check.py", clone).returncode == 0
    _git(clone, "add", "-A", "seeds")
    _git(clone, "commit", "-qm", "A third source")
    page = _page(clone, "sources/minutes")
    assert "The board decided on a rope." in page
    assert "minutes-001" in page


@pytest.mark.turns(4, on=2)
def test_rename_a_threat(clone: Path) -> None:
    done = run_process("rename.py", clone, "silting", "shallow-harbour")
    assert done.returncode == 0, done.stderr
    assert run_process("check.py", clone).returncode == 0
    _git(clone, "add", "-A", "seeds", "docs")
    _git(clone, "commit", "-qm", "Rename")
    assert "Silting of the harbour" in _page(clone, "threats/shallow-harbour")
    old = (clone / "site/threats/silting/index.html").read_text("utf-8")
    assert "../shallow-harbour/" in old
