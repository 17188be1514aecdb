"""How a new site takes the place of the last one, so that at no moment both are lost, however the process ends."""

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.site.own_things import refuse_other_folder

_FOLDER: Final = 0o755
_FILE: Final = 0o644


def _aside(site: Path, build: Path) -> Iterator[Path]:
    """Yield where the last site waits meanwhile: in ``build``; beside it, if that is on another file system."""
    yield build / f"old-{site.name}"
    yield site.with_name(f".{site.name}-old")


def put_back(site: Path, build: Path) -> None:
    """Put the last site back in its place, if a build was ended between taking it away and putting the new one there.

    ``build`` is the folder that the new one was made in.
    """
    for old in _aside(site, build):
        if old.is_dir() and not site.exists():
            old.rename(site)


def make_way(site: Path, root: Path) -> None:
    """Put back what an ended build took away; ``OSError`` where something stands that no build made."""
    put_back(site, root / ".build")
    refuse_other_folder(site, root)


def _permit(path: Path, mode: int) -> None:
    # One that is right is left alone: a change of nothing would still count as one (see ``file_hashes.py``).
    if stat.S_IMODE(path.stat().st_mode) != mode:
        path.chmod(mode)


def even_permissions(site: Path) -> None:
    """Let everybody read all of a site, as its server must: whatever this process, or an author's file, says of it."""
    for folder, _, files in os.walk(site):
        _permit(Path(folder), _FOLDER)
        for name in files:
            _permit(Path(folder) / name, _FILE)


def _swap(new: Path, site: Path, old: Path) -> None:
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def swap_folders(new: Path, site: Path) -> None:
    """Put the new site in the place of the old one; ``OSError`` if that cannot be, and then the old one is there.

    On another file system a folder cannot be renamed into its place; then it is copied beside it first.
    """
    within, beside = _aside(site, new.parent)
    try:
        _swap(new, site, within)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        near = site.with_name(f".{site.name}-new")
        shutil.rmtree(near, ignore_errors=True)
        shutil.copytree(new, near)
        _swap(near, site, beside)
