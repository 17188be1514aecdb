"""The hash of what is in each file, read again only where a file may have been written since.

Why a kept hash is right: whoever writes a file, or sets its times, has the system put down when, as the time of the
last status change (``st_ctime``, POSIX), which nobody can choose. So a file that still has the number, the size and the
times it had is as it was read. A clock is only so fine, so what was written in the last seconds before is not kept.
Where there is no such time (Windows), every file is read.
"""

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.model import cache

_KEPT: Final = Path(".build") / "hashes"
_FORM: Final = "number: size, mtime, ctime, SHA-256"
_SETTLED: Final = 3_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use counts by two seconds."""
_LEFT_OUT: Final = "__pycache__"

Found = tuple[str, "os.DirEntry[str]"]
"""A file: its path below the folder that was looked through, and its entry."""


def files_below(folder: Path | str, under: str = "") -> Iterator[Found]:
    """Yield the files below a folder in order; ``OSError`` for what this cannot look into: a linked folder."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.is_symlink():
                raise OSError(f"{entry.path} is a link to a folder")
            if entry.name != _LEFT_OUT:
                yield from files_below(entry.path, f"{under}{entry.name}/")
        elif entry.is_file():
            yield under + entry.name, entry


class FileHashes:
    """Gives the hashes of files; with a project, those that it keeps in ``.build/`` are used, too.

    What it has read once it reads again only where a file may have been written since.
    """

    def __init__(self, root: Path | None = None) -> None:
        self._times_tell = sys.platform != "win32"
        self._path = root / _KEPT if root and self._times_tell else None
        self._before: dict[str, list[object]] = {}
        self._now: dict[str, list[object]] = {}
        if self._path and (text := cache.read(self._path, _FORM)):
            self._before = json.loads(text)

    def of(self, files: Iterator[Found]) -> list[tuple[str, str]]:
        """Return each file's path with the hash of its content; ``OSError`` if that cannot be told."""
        return [(name, self._of(entry)) for name, entry in files]

    def _of(self, entry: "os.DirEntry[str]") -> str:
        # Asked before the file is read: what is written meanwhile has another time.
        asked, there = time.time_ns(), entry.stat()
        number, stamp = f"{there.st_dev} {there.st_ino}", [there.st_size, there.st_mtime_ns, there.st_ctime_ns]
        before = self._now.get(number) or self._before.get(number)
        if before is not None and before[:-1] == stamp:
            self._now[number] = before
            return str(before[-1])
        found = hashlib.sha256(Path(entry.path).read_bytes()).hexdigest()
        if self._times_tell and asked - there.st_ctime_ns > _SETTLED:
            self._now[number] = [*stamp, found]
        return found

    def keep(self, *, others: bool = False) -> None:
        """Keep the hashes of the files that were asked for; from before, those of ``others`` stay if that is said."""
        kept = self._before | self._now if others else self._now
        if self._path and kept != self._before:
            cache.write(self._path, _FORM, json.dumps(kept))
