"""A version is what pyproject.toml, the changelog and README say alike; the steps of the release do what they say."""

import os
import re
import shutil
import subprocess
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands import as_for_a_user
from tests.project_copies import ROOT

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
HEADING = re.compile(r"^## (.*)$", re.MULTILINE)
RELEASED = re.compile(r"(\d+)\.(\d+)\.(\d+) \((\d{4}-\d\d-\d\d)\)")
CHANGELOG = """# Changelog

## Unreleased

## 1.2.3 (2026-12-01)

### Added

- Tides.

## 1.2.2 (2026-11-01)

- Old.
"""
SCRIPT = ROOT / ".github" / "scripts" / "release_notes.py"


def test_the_changelog_has_a_heading_of_each_version_the_newest_first() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    first, *others = HEADING.findall(text)
    assert first == "Unreleased"
    versions = [RELEASED.fullmatch(heading) for heading in others]
    assert all(versions), others
    told = [(tuple(map(int, found.groups()[:3])), found[4]) for found in versions if found]
    assert told == sorted(set(told), reverse=True)
    assert ".".join(map(str, told[0][0])) == VERSION
    assert [part for part in HEADING.split(text)[4::2] if "\n- " not in part] == [], "each says what changed"


def test_readme_names_the_wheel_of_this_version() -> None:
    assert set(re.findall(r"microsite-([\d.]+)-py3", (ROOT / "README.md").read_text("utf-8"))) == {VERSION}


def _shell(script: str, at: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = as_for_a_user({"PYTHONPATH": "", **more})
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=at, env=environment, capture_output=True, text=True, check=False)


def _steps() -> dict[str, dict[str, Any]]:
    """Return the steps of the release, by their names."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8"))
    return {step["name"]: step for job in workflow["jobs"].values() for step in job["steps"]}


def _notes(at: Path, changelog: str) -> subprocess.CompletedProcess[str]:
    """Run the step that sees to the changelog, word for word, in a folder with a version 1.2.3."""
    (at / ".github" / "scripts").mkdir(parents=True)
    shutil.copy(SCRIPT, at / ".github" / "scripts")
    (at / "pyproject.toml").write_text('[project]\nversion = "1.2.3"\n', "utf-8")
    (at / "CHANGELOG.md").write_text(changelog, "utf-8")
    return _shell(_steps()["See that the changelog knows the version"]["run"], at, GITHUB_OUTPUT=str(at / "output"))


def test_the_notes_of_a_release_are_those_of_its_version(tmp_path: Path) -> None:
    done = _notes(tmp_path, CHANGELOG)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "output").read_text("utf-8") == "version=1.2.3\n"
    assert (tmp_path / "notes.md").read_text("utf-8") == "### Added\n\n- Tides.\n"


REFUSED = {
    "has no heading ## 1.2.3 (year-month-day) with something below it": (
        CHANGELOG.replace("## 1.2.3 (", "## 1.2.4 ("),
        CHANGELOG.replace("## 1.2.3 (2026-12-01)", "## 1.2.3"),
        CHANGELOG.replace("### Added\n\n- Tides.\n", ""),
    ),
    "has something below Unreleased": (CHANGELOG.replace("## Unreleased\n", "## Unreleased\n\n- New.\n"),),
}


@pytest.mark.turns(2)
@pytest.mark.parametrize(("told", "changelog"), [(told, each) for told, texts in REFUSED.items() for each in texts])
def test_a_version_that_nothing_is_said_of_is_not_released(told: str, changelog: str, tmp_path: Path) -> None:
    done = _notes(tmp_path, changelog)
    assert done.returncode == 1
    assert told in done.stderr
    assert not (tmp_path / "notes.md").exists()


def test_the_release_is_asked_for_with_the_wheel_and_its_notes(tmp_path: Path) -> None:
    tools, release = tmp_path / "tools", tmp_path / "release"
    tools.mkdir()
    release.mkdir()
    (tools / "gh").write_text('#!/bin/sh\nprintf "%s\\n" "$@" > "$ASKED"\n', "utf-8")
    (tools / "gh").chmod(0o755)
    for name in ("microsite-1.2.3-py3-none-any.whl", "SHA256SUMS", "notes.md"):
        (release / name).write_text("x", "utf-8")
    given = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "ASKED": str(tmp_path / "asked")}
    done = _shell(_steps()["Tag and release it"]["run"], tmp_path, VERSION="1.2.3", GITHUB_SHA="abc", **given)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "asked").read_text("utf-8").split() == [
        "release", "create", "v1.2.3", "--target", "abc", "--title", "1.2.3", "--notes-file", "release/notes.md",
        "release/microsite-1.2.3-py3-none-any.whl", "release/SHA256SUMS",
    ]  # fmt: skip


@pytest.mark.long
def test_the_wheel_is_built_as_the_release_builds_it(tmp_path: Path) -> None:
    root = tmp_path / "checkout"
    subprocess.run(["git", "clone", "-q", "--depth=1", f"file://{ROOT}", str(root)], check=True)  # noqa: S607
    (root / "notes.md").write_text("- Tides.\n", "utf-8")
    done = _shell(_steps()["Build the wheel"]["run"], root)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = (root / "release").glob("*.whl")
    assert built.name == f"microsite-{VERSION}-py3-none-any.whl"
    assert (root / "release" / "notes.md").read_text("utf-8") == "- Tides.\n"
    assert _shell("sha256sum --check --strict SHA256SUMS", root / "release").returncode == 0
    with zipfile.ZipFile(built) as packed:
        assert packed.testzip() is None
        assert f"microsite-{VERSION}.dist-info/METADATA" in packed.namelist()
