"""The lines of a project that say which version of the generator it uses: requirements, and where the wheel lies."""

import re
from pathlib import Path
from typing import Final

from microsite.authoring.new_project.package_file import PackageFile, locked_packages

_REQUIREMENTS: Final = "requirements.txt"
_PINNED: Final = re.compile(r"\A# microsite (\S+)\n\$\{MICROSITE\} ")
_NUMBER: Final = re.compile(r"\d+")
_VARIABLE: Final = re.compile(r"^(export MICROSITE \?= ).*$", re.MULTILINE)


def pins_package(root: Path) -> bool:
    """Say whether the project pins the generator as ``init`` writes it, or is a copy of one without its pin."""
    makefile = root / "Makefile"
    says_where = makefile.is_file() and bool(_VARIABLE.search(makefile.read_text("utf-8")))
    return says_where and (bool(pinned_version(root)) or not (root / _REQUIREMENTS).exists())


def pinned_version(root: Path) -> str:
    """Return the version of the generator that the project pins; "" if it pins none."""
    path = root / _REQUIREMENTS
    found = _PINNED.match(path.read_text("utf-8")) if path.is_file() else None
    return found[1] if found else ""


def is_older(version: str, than: str) -> bool:
    """Say whether a version is older than another: MAJOR.MINOR.PATCH, by its numbers."""
    return [*map(int, _NUMBER.findall(version))] < [*map(int, _NUMBER.findall(than))]


def repinned(root: Path, package: PackageFile) -> dict[str, bytes | None]:
    """Return the files by which a project uses another wheel; None for the wheel before, where the project keeps it."""
    makefile = (root / "Makefile").read_text("utf-8")
    kept = {f"packages/{path.name}": None for path in (root / "packages").glob("microsite-*.whl")}
    files: dict[str, bytes | None] = {
        **kept,
        _REQUIREMENTS: (package.requirement + locked_packages()).encode(),
        "Makefile": _VARIABLE.sub(lambda found: found[1] + package.source, makefile).encode(),
    }
    if package.data is not None:
        files[package.source] = package.data
    return {name: data for name, data in files.items() if data != _now(root / name)}


def _now(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
