"""An older project under a newer generator: what changes is said and made, and nothing else."""

import hashlib
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

from microsite.__main__ import main
from microsite.authoring import upgrade as upgrading
from microsite.authoring.upgrade import UpgradeError, plan_upgrade
from microsite.authoring.upgrade.changes_between import changes_between
from microsite.authoring.upgrade.steps import STEPS, SeedTexts, UpgradeStep
from microsite.authoring.upgrade.told_afterwards import left_to_people
from microsite.model import seeds_version
from microsite.model.seeds_version import CURRENT, version_in, with_version
from tests.commands import run

WHEEL = f"microsite-{version('microsite')}-py3-none-any.whl"


def _basis_in_words(texts: SeedTexts) -> SeedTexts:
    """An invented step: the ground of a place gets a sign behind it."""
    name = "places.yml"
    return {name: texts[name].replace("basis: The report names it.", "basis: The report names it, and no other.")}


def _short_in_full(texts: SeedTexts) -> SeedTexts:
    """Another one, on what the step before left."""
    changed = {
        name: text.replace("short: A baker in Brill.", "short: A baker of Brill.") for name, text in texts.items()
    }
    assert "and no other" in texts["places.yml"]
    return {name: text for name, text in changed.items() if text != texts[name]}


LATER = (
    UpgradeStep("Grounds are said in full.", _basis_in_words),
    UpgradeStep("A baker is of a town.", _short_in_full),
)


def _git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)  # noqa: S607


def _commit(root: Path) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "so far")


@pytest.fixture
def clone(toy: Path) -> Path:
    """The toy project with all of it in git, seeds with ends of lines as some editors write them among it."""
    glossary = toy / "seeds" / "glossary.yml"
    glossary.write_bytes(glossary.read_bytes().replace(b"\n", b"\r\n"))
    (toy / ".gitignore").write_text(".build/\n", "utf-8")
    _git(toy, "init", "-q")
    _commit(toy)
    return toy


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this be a generator two versions on."""
    monkeypatch.setattr(seeds_version, "CURRENT", 3)
    monkeypatch.setattr(upgrading, "STEPS", LATER)


def _bytes(root: Path) -> dict[str, bytes]:
    every = (path for path in sorted(root.rglob("*")) if path.is_file() and not {".git", ".build"} & {*path.parts})
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in every}


NEXT = "Look at it (git diff), see whether all is well (make test; or python3 scripts/check.py), and commit it."


def test_what_a_version_asks_for_stands_at_the_end() -> None:
    changelog = ["## 2\n\n### Added\n\n- a\n", "## 1.1\n\n### To do\n\n- Write b.\n\n### Added\n\n- c\n"]
    assert list(left_to_people(changelog, {})) == ["To do in this project:", "- Write b."]
    assert list(left_to_people(changelog[:1], {"x": b""})) == [NEXT]


def test_the_number_grows_with_the_steps() -> None:
    assert len(STEPS) + 1 == CURRENT
    assert all(step.about.endswith(".") for step in STEPS)


def test_a_version_is_read_and_written_and_nothing_else_changed() -> None:
    site = "# mine\ntag: x  # why\nversion: 2 # old\n"
    assert (version_in(site), version_in("tag: x\n")) == (2, 1)
    assert with_version(site, 3) == "# mine\ntag: x  # why\nversion: 3 # old\n"
    assert with_version("tag: x", 2) == "tag: x\nversion: 2\n"


@pytest.mark.usefixtures("later")
def test_two_versions_later_only_what_they_are_about_has_changed(clone: Path) -> None:
    before = _bytes(clone)
    said = run("check.py", clone).stdout
    assert (
        "other-version: these seeds are of version 1, and this generator reads 3; type: python3 scripts/upgrade.py"
        in said
    )
    done = run("upgrade.py", clone)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "version 2: Grounds are said in full.",
        "version 3: A baker is of a town.",
        *(f"seeds/{name}: changed" for name in ("actors/baker.md", "places.yml", "site.yml")),
        NEXT,
    ]
    after = _bytes(clone)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed == {"seeds/actors/baker.md", "seeds/places.yml", "seeds/site.yml"}
    assert after["seeds/site.yml"] == before["seeds/site.yml"] + b"version: 3\n"
    assert run("check.py", clone).returncode == 0
    _commit(clone)
    again = run("upgrade.py", clone)
    assert (again.returncode, again.stdout) == (0, "nothing to do: all is as this version writes it\n")
    assert _bytes(clone) == after


def test_the_changelog_is_told_from_the_version_before_to_this_one() -> None:
    text = "# Changes\n\n## Unreleased\n\n- a\n\n## 0.10.0 (2026-12-02)\n\n- b\n\n"
    text += "## 0.9.1 (2026-12-01)\n- c\n\n## 0.9.0\n- d\n"
    assert changes_between(text, "0.9.0", "0.10.0") == ["## 0.10.0 (2026-12-02)\n\n- b", "## 0.9.1 (2026-12-01)\n- c"]
    assert changes_between(text, "0.9.0", "0.9.1") == ["## 0.9.1 (2026-12-01)\n- c"]
    assert changes_between(text, "0.10.0", "0.10.0") == changes_between(text, "", "0.10.0") == []


def test_what_is_not_committed_is_never_touched(clone: Path) -> None:
    seed = clone / "seeds" / "places.yml"
    seed.write_bytes(seed.read_bytes() + b"# mine\n")
    before = _bytes(clone)
    done = run("upgrade.py", clone)
    assert (done.returncode, done.stderr) == (1, "commit or take back what you changed first: seeds/places.yml\n")
    assert _bytes(clone) == before


def test_a_project_that_git_does_not_hold_is_refused(toy: Path) -> None:
    done = run("upgrade.py", toy)
    assert done.returncode == 1
    assert done.stderr.startswith("an upgrade needs git, so that it can be looked at and taken back (")


def test_newer_seeds_and_seeds_of_nobody_are_refused(toy: Path) -> None:
    site = toy / "seeds" / "site.yml"
    site.write_text(site.read_text("utf-8") + "version: 9\n", "utf-8")
    with pytest.raises(UpgradeError, match="the seeds are of version 9, and this generator reads 1: it is older"):
        plan_upgrade(toy)
    site.unlink()
    with pytest.raises(UpgradeError, match=r"there is no seeds/site\.yml"):
        plan_upgrade(toy)


@pytest.mark.usefixtures("later")
def test_what_would_be_wrong_afterwards_is_said_and_nothing_is_changed(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = UpgradeStep(
        "It breaks.", lambda texts: {"places.yml": texts["places.yml"].replace("kind: city", "kind: sea")}
    )
    monkeypatch.setattr(upgrading, "STEPS", (LATER[0], broken))
    before = _bytes(clone)
    done = run("upgrade.py", clone)
    assert done.returncode == 1
    assert done.stderr.startswith("nothing was changed, because of what would be wrong then:\nseeds/places.yml:")
    assert _bytes(clone) == before


def test_a_project_pins_the_newer_wheel_from_then_on(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    old, new, root = tmp_path / WHEEL, tmp_path / "new" / WHEEL, tmp_path / "site"
    old.write_bytes(b"old")
    new.write_bytes(b"new")
    assert main(["init", str(root), "--name", "Tides", "--package", str(old)]) == 0
    _git(root, "init", "-q")
    _commit(root)
    before = _bytes(root)
    done = run("upgrade.py", root, "--package", str(new))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [f"packages/{WHEEL}: changed", "requirements.txt: changed", NEXT]
    after = _bytes(root)
    assert hashlib.sha256(b"new").hexdigest().encode() in after["requirements.txt"]
    assert {name for name in before if before[name] != after[name]} == {f"packages/{WHEEL}", "requirements.txt"}
    _commit(root)
    pins = root / "requirements.txt"
    ours = f"# microsite {version('microsite')}"
    pins.write_text(pins.read_text("utf-8").replace(ours, "# microsite 0.1.0"), "utf-8")
    _commit(root)
    first, *_ = run("upgrade.py", root, "--package", str(new)).stdout.splitlines()
    assert first.startswith("## "), "what the changelog says of the versions between"
    _commit(root)
    address = f"https://forge.example/{WHEEL}#sha256={'1' * 64}"
    done = run("upgrade.py", root, "--package", address)
    assert done.stdout.splitlines() == [
        "Makefile: changed", f"packages/{WHEEL}: gone", "requirements.txt: changed", NEXT,
    ]  # fmt: skip
    assert not (root / "packages" / WHEEL).exists()
    assert f"export MICROSITE ?= https://forge.example/{WHEEL}\n" in (root / "Makefile").read_text("utf-8")
