"""One command at a time writes what is made of a project: pages, site, ledgers, editions.

The lock is the operating system's own, on an open file: it ends with whoever holds it, however they end.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

FILE: Final = Path(".build") / "lock"
_PAUSE: Final = 0.2

if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


_held: dict[Path, int] = {}
"""The locks that this process holds, each with its open file: what it calls within is at work in the same turn."""


def held_files() -> tuple[int, ...]:
    """Return the open files of the locks that this process holds. A program that is given them holds them, too."""
    return tuple(_held.values())


def _say(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()


@contextmanager
def project_lock(root: Path, say: Callable[[str], None] = _say) -> Iterator[None]:
    """Work on the project at ``root`` alone, once whoever does now has ended; say so if that takes waiting.

    ``OSError`` if there can be no lock, as in a folder that cannot be written.
    """
    path = (root / FILE).resolve()
    if path in _held:
        yield
        return
    path.parent.mkdir(exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _try(handle):
            say(f"another command is at work in {root.name or root}; waiting until it has ended\n")
            while not _try(handle):
                time.sleep(_PAUSE)
        _held[path] = handle
        yield
    finally:
        _held.pop(path, None)
        os.close(handle)
