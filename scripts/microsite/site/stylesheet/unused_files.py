"""Which files of Material any page leads to. The others (search in forty languages, source maps) are not published."""

from collections.abc import Collection
from pathlib import Path
from typing import Final

_READ: Final = (".html", ".css", ".js", ".webmanifest")
_NEVER: Final = ".map"


def hand_named_files(folder: Path) -> frozenset[str]:
    """Return the files in assets/ below ``folder``, by their path in the site: published whoever links to them."""
    return frozenset(path.relative_to(folder).as_posix() for path in (folder / "assets").rglob("*") if path.is_file())


def used_files(site: Path, named: Collection[str]) -> set[Path]:
    """Return the files below assets/ whose names pages give (``named``), or a script or style sheet that is reached."""
    rest = {path for path in (site / "assets").rglob("*") if path.is_file() and path.suffix != _NEVER}
    found = {path for path in rest if path.name in named}
    rest -= found
    unread = sorted(path for path in found if path.suffix in _READ)
    while unread:
        text = unread.pop().read_text("utf-8")
        more = {path for path in rest if path.name in text}
        rest -= more
        found |= more
        unread += sorted(path for path in more if path.suffix in _READ)
    return found


def remove_unused(site: Path, kept: Collection[str], named: Collection[str]) -> None:
    """Remove the files below assets/ that no page leads to, but those in ``kept``, and folders left empty."""
    keep = used_files(site, named) | {site / name for name in kept}
    for path in sorted((site / "assets").rglob("*"), reverse=True):
        if path.is_file() and path not in keep:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
