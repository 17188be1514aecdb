"""The sites under ``examples/``, each a project of its own; one more is one more folder."""

import shutil
from pathlib import Path

import pytest

from tests.project_copies import ROOT

EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/mkdocs.yml"))

each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)

_MADE = ("site", ".build", ".cache", "dist", "__pycache__")


def files(example: Path) -> list[Path]:
    """Return what people or ingest wrote, and no build: paths from the folder of the example."""
    paths = (path.relative_to(example) for path in sorted(example.rglob("*")) if path.is_file())
    return [path for path in paths if path.parts[0] not in _MADE and not _owned(path)]


def _owned(path: Path) -> bool:
    return path.parts[0] == "docs" and len(path.parts) > 2 and path.parts[1] != "assets"


def copy_example(example: Path, target: Path) -> Path:
    """Copy an example as a clean clone has it; return the copy."""
    for path in files(example):
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(example / path, target / path)
    return target
