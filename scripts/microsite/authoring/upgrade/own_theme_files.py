"""What a project has in the place of files of the theme, where a newer version has others: for people to compare."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.theme import FOLDER

_OWN: Final = ("overrides", "docs")
_PACKED: Final = "microsite/theme"


def _before(root: Path, name: str) -> bytes | None:
    """Return a file of the theme as the version before has it, from its wheel or its environment; None if unknown."""
    for wheel in sorted((root / "packages").glob("microsite-*.whl")):
        with zipfile.ZipFile(wheel) as packed:
            if (packed_name := f"{_PACKED}/{name}") in packed.namelist():
                return packed.read(packed_name)
    installed = sorted((root / ".venv").glob(f"lib/python*/site-packages/{_PACKED}/{name}"))
    return installed[0].read_bytes() if installed else None


def _theirs(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of the project that stand before one of the theme, each with the other."""
    for path in sorted(FOLDER.rglob("*")):
        for own in _OWN if path.is_file() else ():
            name = path.relative_to(FOLDER).as_posix()
            if (root / own / name).is_file():
                yield f"{own}/{name}", path


def overtaken(root: Path) -> list[str]:
    """Return a line for each file of the project that stands before one which this version of the theme changes."""
    told = []
    for own, path in _theirs(root):
        before = _before(root, path.relative_to(FOLDER).as_posix())
        if before != path.read_bytes():
            what = "has another in this version" if before is not None else "may have another in this version"
            told.append(f"{own}: yours stays, and the theme {what}; compare them: {path}")
    return told
