"""What an upgrade says at its end: what became of each file, and what is left to people."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from microsite.model.generator import typed

_TO_DO: Final = re.compile(r"^### To do\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)


def file_lines(root: Path, files: Mapping[str, bytes | None]) -> list[str]:
    """Return a line for each file of a change that is not made yet."""
    return [f"{name}: {_fate(root / name, data)}" for name, data in sorted(files.items())]


def _fate(path: Path, data: bytes | None) -> str:
    if data is None:
        return "gone"
    return "changed" if path.exists() else "new"


def left_to_people(changed: Iterable[str], files: Mapping[str, bytes | None]) -> Iterator[str]:
    """Yield what versions of the changelog ask for, which would be lost among the rest, and what to type next."""
    asked = [found[1].strip() for said in changed for found in _TO_DO.finditer(said)]
    yield from ("To do in this project:", *asked) if asked else ()
    if files:
        check = typed("check")
        yield f"Look at it (git diff), see whether all is well (make test; or {check}), and commit it."
