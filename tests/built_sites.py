"""Sites that are built once for all tests of a run."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from filelock import FileLock

from tests.forks import run_copy

PLACED: Final = {"SITE_URL": "https://host.example/a/sub/", "REPOSITORY_URL": "https://forge.example/team/site"}
"""Where the placed toy lives, and its sources."""


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all processes of this run share."""
    own = factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "a folder with spaces"


def built_once(name: str, copy: Callable[[Path], Path], factory: pytest.TempPathFactory, **environment: str) -> Path:
    """Build a project for all tests of this run, whichever worker asks first; return its root."""
    root = shared_folder(factory) / name
    root.parent.mkdir(exist_ok=True)
    with FileLock(root.with_suffix(".lock")):
        if not root.exists():
            shutil.rmtree(root.with_suffix(".begun"), ignore_errors=True)
            begun = copy(root.with_suffix(".begun"))
            done = run_copy("build.py", begun, **environment)
            assert done.returncode == 0, done.stderr
            begun.rename(root)
    return root
