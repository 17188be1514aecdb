"""Shared ground: the project's root, a copy of the toy project, and one built site of each."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.urls import OWNED

ROOT = Path(__file__).resolve().parent.parent
TOY = ROOT / "tests" / "toy"
_SHARED = ("mkdocs.yml", "overrides", "macros")


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def copy_toy(target: Path) -> Path:
    """Make a whole project of the toy corpus: its own seeds and pages, the real templates and configuration."""
    target.mkdir(parents=True)
    for name in _SHARED:
        _copy(ROOT / name, target / name)
    for name in ("seeds", "docs"):
        _copy(TOY / name, target / name)
    _copy(ROOT / "docs" / "assets", target / "docs" / "assets")
    return target


def copy_real(target: Path) -> Path:
    """Copy the real project as a clean clone would have it."""
    target.mkdir(parents=True)
    for name in (*_SHARED, "seeds"):
        _copy(ROOT / name, target / name)
    ignore = shutil.ignore_patterns(*OWNED)
    shutil.copytree(ROOT / "docs", target / "docs", ignore=ignore)
    return target


def run(script: str, root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script of the project on ``root``, as a user would."""
    of_this_machine = ("SOURCE_TEXTS", "SITE_URL", "REPOSITORY_URL")
    clean = {key: value for key, value in os.environ.items() if key not in of_this_machine}
    clean.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    command = [sys.executable, str(ROOT / "scripts" / script), *arguments, "--root", str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=clean | environment)


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the toy project to spoil."""
    return copy_toy(tmp_path / "toy project")


def _built(copy: Callable[[Path], Path], target: Path) -> Path:
    root = copy(target)
    done = run("build.py", root)
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="session")
def toy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy project, built; its root."""
    return _built(copy_toy, tmp_path_factory.mktemp("toy") / "a folder with spaces")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project, built from a clean copy; its root."""
    return _built(copy_real, tmp_path_factory.mktemp("real") / "site")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let expected files be written anew, to be read before they are kept."""
    parser.addoption("--write-expected", action="store_true", help="write expected and golden files anew")
