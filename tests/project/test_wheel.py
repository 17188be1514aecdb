"""The generator as a package: a wheel has all it needs, and works in a project that has nothing of this repository."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from microsite.model import generator
from microsite.verbs import VERBS
from tests.commands import as_for_a_user
from tests.project_copies import ROOT, copy_toy

PACKAGE = ROOT / "scripts" / "microsite"
LONG = pytest.mark.long


def _run(*command: str | Path, at: Path) -> subprocess.CompletedProcess[str]:
    environment = as_for_a_user({"PYTHONPATH": "", "PIP_DISABLE_PIP_VERSION_CHECK": "1"})
    return subprocess.run(list(map(str, command)), cwd=at, check=False, capture_output=True, text=True, env=environment)


def test_what_is_typed_is_a_door_here_and_the_command_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "Run scripts/record.py, or python3 scripts/import_references.py FILE."
    assert generator.typed("check") == "python3 scripts/check.py"
    assert generator.own_place("downloads").file == "scripts/microsite/downloads"
    assert all((ROOT / "scripts" / f"{verb}.py").is_file() for verb in VERBS)
    monkeypatch.setattr(generator, "IS_CHECKOUT", False)
    assert generator.typed("check") == "microsite check"
    assert generator.with_typed_verbs(told) == "Run microsite record, or microsite import_references FILE."
    assert generator.own_place("downloads").file.startswith("microsite 0.")


def checkout_of_package(folder: Path) -> Path:
    """Copy what git knows of this checkout and a wheel is made of; return the folder."""
    listed = _run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", at=ROOT).stdout.split("\0")
    for name in listed:
        if name and (ROOT / name).is_file() and name.split("/")[0] in (*_NEEDED, "scripts"):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes((ROOT / name).read_bytes())
    return folder


def build_wheel(checkout: Path, into: Path) -> Path:
    """Build the wheel of a checkout into an empty folder; return it."""
    built = _run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", into, ".",
                 at=checkout)  # fmt: skip
    assert built.returncode == 0, built.stderr
    (found,) = into.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built from what git knows of it."""
    folder = tmp_path_factory.mktemp("wheel")
    return build_wheel(checkout_of_package(folder / "checkout"), folder)


_NEEDED = ("pyproject.toml", "CHANGELOG.md", "requirements-site.lock", "LICENSE", "LICENSE-TEXT.md", "README.md")


def test_the_wheel_has_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    files = {path.relative_to(ROOT / "scripts").as_posix() for path in PACKAGE.rglob("*") if path.is_file()}
    assert {name for name in files if "__pycache__" not in name} - names == set()
    assert [name for name in names if "__pycache__" in name] == []
    assert any(name.endswith("share/microsite/requirements-site.lock") for name in names)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a virtual environment with the locked packages and the wheel, and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    assert _run(sys.executable, "-m", "venv", folder, at=folder.parent).returncode == 0
    pip = (folder / "bin" / "python", "-m", "pip", "install", "-q", "--no-deps", "--no-compile")
    for what in (("--require-hashes", "-r", ROOT / "requirements-site.lock"), (wheel,)):
        done = _run(*pip, *what, at=folder.parent)
        assert done.returncode == 0, done.stderr
    return folder / "bin"


@LONG
def test_the_wheel_builds_a_site_from_any_folder_of_a_project(installed: Path, toy_site: Path, tmp_path: Path) -> None:
    toy = copy_toy(tmp_path / "toy")
    settings = (toy / "mkdocs.yml").read_text("utf-8")
    (toy / "mkdocs.yml").write_text(settings.replace("      module_name: macros\n", ""), "utf-8")
    for path in sorted((toy / "macros").rglob("*"), reverse=True):
        path.unlink()
    (toy / "macros").rmdir()
    (toy / "mkdocs.yml").write_text((toy / "mkdocs.yml").read_text("utf-8").replace("  - macros\n", ""), "utf-8")
    done = _run(installed / "microsite", "build", at=toy / "docs")
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {path.relative_to(toy / "site").as_posix() for path in (toy / "site").rglob("*.html")}
    assert pages == {path.relative_to(toy_site / "site").as_posix() for path in (toy_site / "site").rglob("*.html")}
    told = [name for name in sorted(pages) if "scripts/" in (toy / "site" / name).read_text("utf-8")]
    assert told == []


@LONG
def test_outside_of_a_project_a_verb_says_how_to_begin_one(installed: Path, tmp_path: Path) -> None:
    done = _run(installed / "microsite", "check", at=tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("or begin one: microsite init DIR")
