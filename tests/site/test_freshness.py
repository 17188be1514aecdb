"""A build with nothing to do ends at once; whatever else is changed, added, removed or renamed leads to a real one."""

import random
import re
from collections.abc import Callable
from importlib.metadata import distributions
from pathlib import Path

import pytest

from microsite.__main__ import STAMP
from microsite.model.project_vocabulary import ProjectVocabulary
from microsite.model.project_words import OwnVocabulary, PageWords
from microsite.model.running_code import packages
from microsite.model.words_in_force import holding
from microsite.site.freshness import RECORD, inputs, is_fresh, keep
from microsite.site.written_pages import keep_written, seeds_key
from tests.forks import run_copy
from tests.project_copies import copy_toy, override
from tests.turns import by_turns

Undo = Callable[[], object]
FOLDERS = ("seeds", "docs", "overrides", "macros", "site", "mkdocs.yml")
"""Where the toy has something, and in overrides/ a template of its own."""


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, Path]:
    """The toy project with something in the place of its site, remembered as built."""
    root = copy_toy(tmp_path / "a project")
    override(root, "partials/footer.html", "<p>Ours.")
    site = root / "site"
    (site / "claims").mkdir(parents=True)
    (site / "index.html").write_text("<p>پرونده", "utf-8")
    (site / "claims" / "index.html").write_text("<p>&amp;", "utf-8")
    keep(root, site, inputs(root))
    return root, site


def _spoiled(dice: random.Random, path: Path) -> bytes:
    raw = path.read_bytes()
    at = dice.randint(0, len(raw))
    return dice.choice((raw + b"\n", raw[:at] + b"x" + raw[at:], raw[: at - 1] if at > 1 else b"y" + raw))


def _at_random(dice: random.Random, files: list[Path]) -> tuple[str, Undo]:
    """Change, add, remove or rename a file; return what was done and how to undo it."""
    path = dice.choice(files)
    raw, other = path.read_bytes(), path.with_name(f"z-{path.name}")
    kind = dice.choice(("edit", "add", "remove", "rename", "swap"))
    if kind == "edit":
        path.write_bytes(_spoiled(dice, path))
    elif kind == "add":
        other.write_bytes(raw)
        return f"{kind} {other}", other.unlink
    elif kind == "remove":
        path.unlink()
    elif kind == "rename":
        path.rename(other)
        return f"{kind} {path}", lambda: other.rename(path)
    else:
        # The same two contents, each under the other's name.
        second = dice.choice([each for each in files if each.read_bytes() != raw])
        kept = second.read_bytes()
        path.write_bytes(kept), second.write_bytes(raw)
        return f"{kind} {path}", lambda: (path.write_bytes(raw), second.write_bytes(kept))
    return f"{kind} {path}", lambda: path.write_bytes(raw)


@pytest.fixture(params=[False, True], ids=["just written", "settled"])
def settled(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files as they are when a test has just written them, and as if they had been there for a while."""
    if request.param:
        monkeypatch.setattr("microsite.site.file_hashes._SETTLED", -1)


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("tries", [5, pytest.param(12, marks=pytest.mark.long)])
@pytest.mark.parametrize("folder", by_turns(((folder,) for folder in FOLDERS), 3))
def test_no_change_of_any_file_is_missed(built: tuple[Path, Path], folder: str, tries: int) -> None:
    root, site = built
    dice, top = random.Random(folder), root / folder  # noqa: S311 - the same edits in every run
    files = sorted(path for path in top.rglob("*") if path.is_file()) or [top]
    (root / "README.md").write_text("# A project", "utf-8")
    files += [root / "README.md"] if len(files) == 1 else []
    keep(root, site, inputs(root))
    assert is_fresh(root, site)
    for _ in range(tries):
        what, undo = _at_random(dice, files)
        assert not is_fresh(root, site), what
        undo()
        assert is_fresh(root, site), f"undone: {what}"


@pytest.mark.turns(2)
@pytest.mark.parametrize("name", ["SITE_URL", "REPOSITORY_URL", "REPOSITORY_BRANCH", "EDITION", "SOURCE_DATE_EPOCH"])
def test_no_change_of_the_environment_is_missed(
    built: tuple[Path, Path], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "something new")
    assert not is_fresh(*built)
    monkeypatch.setenv("HAS_NOTHING_TO_DO_WITH_IT", "x")
    keep(*built, inputs(built[0]))
    assert is_fresh(*built)


def test_variables_are_those_that_the_configuration_names(
    built: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, site = built
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "\nremote_name: !ENV [FIRST_OF_MINE, SECOND_OF_MINE, x]\n", "utf-8")
    keep(root, site, inputs(root))
    monkeypatch.setenv("SECOND_OF_MINE", "y")
    assert not is_fresh(root, site)


def test_every_installed_package_counts() -> None:
    said = {re.sub(r"[-_.]+", "-", each).lower() for each in packages()[1:]}
    for each in distributions():
        assert re.sub(r"[-_.]+", "-", f"{each.name}-{each.version}.dist-info").lower() in said


def test_other_packages_other_code_and_other_editions_are_noticed(
    built: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, site = built
    (tmp_path / "another-1.0.dist-info").mkdir()
    with monkeypatch.context() as patched:
        patched.syspath_prepend(tmp_path)
        assert not is_fresh(root, site)
    with monkeypatch.context() as patched:
        patched.setattr("microsite.site.freshness._CODE", root / "macros")
        assert not is_fresh(root, site)
    assert is_fresh(root, site)
    (root / "editions").mkdir()
    (root / "editions" / "manifest.json").write_text("{}", "utf-8")
    assert not is_fresh(root, site)


def test_what_cannot_be_told_counts_as_changed(built: tuple[Path, Path], tmp_path: Path) -> None:
    root, site = built
    link = root / "docs" / "elsewhere"
    link.symlink_to(tmp_path, target_is_directory=True)
    assert not is_fresh(root, site)
    link.unlink()
    assert is_fresh(root, site)
    for broken in ("", "[]", "null", "{}", '{"inputs": 1}', "\x00"):
        (root / RECORD).write_text(broken, "utf-8")
        assert not is_fresh(root, site), broken


def test_a_folder_with_another_name_is_another_site(built: tuple[Path, Path]) -> None:
    root, site = built
    (site / "claims").rename(site / "claimz")
    assert not is_fresh(root, site)


def test_generated_pages_are_no_input_whatever_their_folder_is_called(built: tuple[Path, Path]) -> None:
    root, site = built
    for folder in ("threats", "dangers"):
        (root / "docs" / folder).mkdir()
        (root / "docs" / folder / "x.md").write_text("# generated", "utf-8")
    assert not is_fresh(root, site)
    words = OwnVocabulary(pages=(PageWords(kind="threat", folder="dangers"),))
    with holding(ProjectVocabulary(words)):
        keep_written(root, seeds_key(root))
    assert is_fresh(root, site)
    (root / "docs" / "dangers.md").write_text("# by hand", "utf-8")
    assert not is_fresh(root, site)


def _said(root: Path, *arguments: str, **environment: str) -> str:
    done = run_copy("build.py", root, *arguments, **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.turns(6, on=3)
def test_the_command_builds_when_it_must_and_only_then(built_toy: Path) -> None:
    toy = built_toy
    first = {path: path.read_bytes() for path in (toy / "site").rglob("*.html")}
    assert len(first) > 50
    placed = (toy / "site").stat()
    assert "nothing has changed" in _said(toy)
    assert (toy / "site").stat() == placed, "no other site was put in its place"
    assert "nothing has changed" in _said(toy, SOURCE_DATE_EPOCH=STAMP), "as where nobody sets it"
    actor = toy / "seeds" / "actors" / "baker.md"
    actor.write_text(actor.read_text("utf-8").replace("A baker in Brill.", "A baker; «نان» & \\<b>."), "utf-8")
    assert "nothing has changed" not in _said(toy)
    assert "«نان» &amp; &lt;b&gt;." in (toy / "site" / "actors" / "baker" / "index.html").read_text("utf-8")
    (toy / "site" / "index.html").write_text("tampered", "utf-8")
    assert "nothing has changed" not in _said(toy)
    assert (toy / "site" / "index.html").read_bytes() == first[toy / "site" / "index.html"]
    assert "nothing has changed" not in _said(toy, "--force")
