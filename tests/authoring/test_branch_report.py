"""What a branch changes, as a report. A case is a folder laid over the toy project; expected.md is the whole report.

``delete.txt`` names files to take away, ``names.txt`` files to add whose names not every system can hold.

After a change that is meant: ``pytest tests/authoring/test_branch_report.py --write-expected``, and read the
difference.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from microsite.authoring.branch_report import LIMIT
from microsite.authoring.branch_report.page_sentences import sentences_of
from microsite.model.address import Address
from microsite.model.place import Place
from microsite.model.tree.build import heading, paragraph
from microsite.pages.writing.page import Page
from tests.commands import run
from tests.project_copies import ROOT, TOY
from tests.turns import by_turns

REPORTS = ROOT / "tests/authoring/reports"
CASES = sorted(path for path in REPORTS.iterdir() if path.is_dir())
WHO = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@harbour.example",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@harbour.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(root: Path, *arguments: str) -> None:
    command = ["git", "-C", str(root), *arguments]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **WHO})


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The toy project as a git repository, on a branch that has no change yet."""
    root = tmp_path / "a clone"
    shutil.copytree(TOY, root, ignore=shutil.ignore_patterns(".build", "texts"))
    git(root, "init", "-q", "-b", "main")
    (root / ".git/info/exclude").write_text("/.build/\n", "utf-8")
    git(root, "add", "--all")
    git(root, "commit", "-q", "-m", "Begin")
    git(root, "switch", "-q", "-c", "branch")
    return root


def lay(case: Path, root: Path) -> None:
    shutil.copytree(
        case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.md", "delete.txt", "names.txt")
    )
    if (case / "delete.txt").exists():
        for name in (case / "delete.txt").read_text("utf-8").split():
            (root / name).unlink()
    if (case / "names.txt").exists():
        for name in (case / "names.txt").read_text("utf-8").splitlines():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text("fetch('https://evil.example')", "utf-8")


def reported(root: Path, *arguments: str) -> str:
    done = run("report_changes.py", root, *arguments)
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


def active(markdown: str) -> Sequence[str]:
    """Return the tokens of GitHub's Markdown that would do more than show words."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = [inner for token in parser.parse(markdown) for inner in (token, *(token.children or ()))]
    return [token.type for token in tokens if token.type in ("html_block", "html_inline", "image", "link_open")]


def outside_code(markdown: str) -> str:
    """Return the report without its blocks and spans of code."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^```diff$.*?^```$", "", markdown, flags=re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("case", by_turns(((case,) for case in CASES), 4), ids=lambda path: path.name)
def test_the_report_says_what_changed(case: Path, clone: Path, request: pytest.FixtureRequest) -> None:
    lay(case, clone)
    text = reported(clone, "--base", "main")
    expected = case / "expected.md"
    if request.config.getoption("--write-expected"):
        expected.write_text(text, "utf-8")
    assert text == expected.read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_no_report_holds_anything_active(case: Path) -> None:
    text = (case / "expected.md").read_text("utf-8")
    assert active(text) == []
    assert not re.search(r"[@<>\[]|://|#\d", outside_code(text)), "contributors' words stand in code only"
    assert not re.search("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)


def test_the_test_for_active_things_sees_them() -> None:
    assert list(active("![x](y) <b>z</b>")) == ["image", "html_inline", "html_inline"]
    assert "@octocat" in outside_code("```diff\n+ a\n```\n@octocat `code`")


def test_what_the_base_got_since_is_not_the_branchs_doing(clone: Path) -> None:
    git(clone, "switch", "-q", "main")
    lay(REPORTS / "claim-added", clone)
    git(clone, "commit", "-q", "-a", "-m", "Add a claim")
    git(clone, "switch", "-q", "branch")
    assert reported(clone).endswith("No page reads differently.\n")


@pytest.mark.turns(2, on=1)
def test_committed_and_uncommitted_changes_count_alike(clone: Path) -> None:
    lay(REPORTS / "mended-sentence", clone)
    before = reported(clone)
    git(clone, "commit", "-q", "-a", "-m", "Mend a sentence")
    assert reported(clone) == before
    assert "6 metres deep or more" in before


@pytest.mark.long
def test_a_report_too_long_for_a_comment_is_cut_and_says_so(clone: Path) -> None:
    claims = clone / "seeds/sources/gull-letter/claims.yml"
    more = "".join(
        f"- id: gull-letter-{number}\n  at: p2.s1\n  says: Claim {number} {'and so on ' * 25}\n  kind: finding\n"
        f"  strength: asserted\n  threats: [silting]\n"
        for number in range(100, 400)
    )
    claims.write_text(claims.read_text("utf-8") + more, "utf-8")
    text = reported(clone)
    assert LIMIT - 1000 < len(text) <= LIMIT
    assert re.search(r"\*\*Cut here: \d+ more lines do not fit\.\*\*", text.rstrip().splitlines()[-1])
    assert text.count("\n```") % 2 == 0
    assert active(text) == []
    whole = reported(clone, "--whole")
    assert len(whole) > LIMIT
    assert "gull-letter-399" in whole


def test_a_link_in_the_base_is_not_followed(clone: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("Nobody may read this.", "utf-8")
    (clone / "docs" / "secret.md").symlink_to(tmp_path / "secret.md")
    git(clone, "add", "--all")
    git(clone, "commit", "-q", "-m", "Add a link")
    git(clone, "branch", "-f", "main")
    (clone / "docs" / "secret.md").unlink()
    assert "Nobody may read this" not in reported(clone)


def test_what_the_settings_name_is_there_in_the_base_as_well(clone: Path) -> None:
    (clone / "own").mkdir()
    (clone / "own/__init__.py").write_text("def define_env(env):\n    pass\n", "utf-8")
    with (clone / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("plugins: [{macros: {modules: [microsite.macros], module_name: own}}]\n")
    git(clone, "add", "--all")
    git(clone, "commit", "-q", "-m", "Add macros of our own")
    git(clone, "branch", "-f", "main")
    lay(REPORTS / "mended-sentence", clone)
    said = reported(clone)
    assert "0 findings on the branch, 0 findings on its base." in said
    assert "6 metres deep or more" in said


def test_the_report_can_be_a_file(clone: Path, tmp_path: Path) -> None:
    lay(REPORTS / "pasted", clone)
    done = run("report_changes.py", clone, "--out", str(tmp_path / "report.md"))
    assert done.returncode == 0
    assert (tmp_path / "report.md").read_text("utf-8") == (REPORTS / "pasted" / "expected.md").read_text("utf-8")


@pytest.mark.parametrize("base", ["no-such-branch", "--output=x", "main:seeds"])
def test_a_base_that_is_none_is_said_in_one_line(base: str, clone: Path) -> None:
    done = run("report_changes.py", clone, f"--base={base}")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        f'report_changes: there is no commit "{base}"; name a branch or commit: make report BASE=main\n'
    )


def test_what_only_counts_is_no_difference() -> None:
    """An exercise or a relation above the others moves their numbers, and nobody need read them again."""

    def said(number: int) -> list[str]:
        blocks = (heading(2, f"{number}. Which of these does the report say?", "q"), paragraph(f"{number}. A rules B."))
        return sentences_of(Page(Address("exercises/x.md"), "Exercises", blocks, Place("seeds/exercises.yml")))

    assert said(4) == said(5) == ["Exercises", "Which of these does the report say?", "A rules B."]
    years = paragraph("In 2014. 3 ships came; 1,200. metres.")
    page = Page(Address("threats/x.md"), "X", (years,), Place("seeds/threats/x.md"))
    assert "2014" in " ".join(sentences_of(page))
