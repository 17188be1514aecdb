"""What the check said last, said again while nothing that it looks at has changed.

It looks at more than a build does: at folders without a file, at links, at what lies where the generator writes. So all
of these folders count, and a project with anything in them that is no plain file or folder is checked each time.
"""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from microsite.model import cache
from microsite.model.running_code import packages
from microsite.site.file_hashes import FileHashes, Found
from microsite.site.freshness import FOLDERS, code, environment

_KEPT: Final = Path(".build") / "checked"


def _below(folder: str, under: str, folders: list[str]) -> Iterator[Found]:
    """Yield the files below a folder in order and note its ``folders``; ``OSError`` for what is neither."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_file(follow_symlinks=False):
            yield under + entry.name, entry
        elif not entry.is_dir(follow_symlinks=False):
            raise OSError(f"{entry.path} is neither a file nor a folder")
        elif under or entry.name in FOLDERS:  # at the root lie others, which no rule looks into: the site
            folders.append(under + entry.name)
            yield from _below(entry.path, f"{under}{entry.name}/", folders)


def _written(root: Path) -> list[object] | None:
    """Return all that rules can look at in a project, with its hashes; None where that cannot be told."""
    hashes, folders = FileHashes(root), list[str]()
    try:
        files = hashes.of(_below(os.fspath(root), "", folders))
    except OSError:
        return None
    hashes.keep(others=True)
    return [files, folders]


def _key(root: Path, written: list[object] | None, asked: Iterable[str]) -> str:
    """Return the key of all that the check hangs on, asked in one way; "" where that cannot be told."""
    try:
        parts = [written, code(), environment(root), packages(), [*asked]]
    except (OSError, UnicodeError):
        return ""
    return cache.key(map(json.dumps, parts)) if written else ""


class CheckAnswer(NamedTuple):
    """What the check says of a project."""

    said: str
    wrong: bool


class KeptCheck:
    """The last answer of the check of the project at ``root``; ``asked`` is all that is asked: the day, the format."""

    def __init__(self, root: Path, asked: Iterable[str]) -> None:
        self._root, self._written = root, _written(root)
        self._key = _key(root, self._written, asked)

    def answer(self) -> CheckAnswer | None:
        """Return what the check said of the very same project; None if nobody knows."""
        kept = cache.read(self._root / _KEPT, self._key) if self._key else None
        return CheckAnswer(*json.loads(kept)) if kept else None

    def keep(self, answer: CheckAnswer) -> None:
        """Keep what the check said, unless something was saved while it looked."""
        if self._key and _written(self._root) == self._written:
            cache.write(self._root / _KEPT, self._key, json.dumps(answer))
