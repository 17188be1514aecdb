"""Says whether a built site still is what a build would make, so that a build with no change ends at once.

All that goes into a site is hashed, and the site itself too, file for file (:mod:`microsite.site.file_hashes`).
Whatever differs, or cannot be told, leads to a whole build; single pages are never made anew. A page names others,
lists and the search name it, so a part of a site that is built alone would be wrong somewhere.
"""

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final

from microsite.model import cache
from microsite.model.running_code import packages
from microsite.site.file_hashes import FileHashes, Found, files_below

RECORD: Final = Path(".build") / "fresh"
"""The hash of the site that was built last, in a cache under the key of its inputs."""

_GENERATED: Final = Path(".build") / "generated"
"""The folders of docs/ that the generator has written last; a project may call them otherwise."""
FOLDERS: Final = ("seeds", "docs", "overrides", "macros", "hooks", "editions", "locale")
"""What people write, beside the files at the root of a project."""
_CODE: Final = Path(__file__).resolve().parent.parent
_NAMED: Final = re.compile(r"!ENV\s+(?:\[([^\]]*)\]|(\S+))")
_ALWAYS: Final = frozenset({"SITE_URL", "SOURCE_DATE_EPOCH"})
"""Variables that our own steps read; those of the configuration are named in it."""


def _is_generated(name: str, folders: Collection[str]) -> bool:
    docs, _, below = name.partition("/")
    first, _, rest = below.partition("/")
    return docs == "docs" and (first in folders or f"{first}/{rest.partition('/')[0]}" in folders)


def _written(root: Path) -> Iterator[Found]:
    """Yield what people write: all that a build of the project reads, but not the pages it generates."""
    top = sorted(os.scandir(root), key=lambda entry: entry.name)
    yield from ((entry.name, entry) for entry in top if entry.is_file())
    folders = (cache.read(root / _GENERATED, _GENERATED.name) or "").split("\n")
    for name in FOLDERS:
        for path, entry in files_below(root / name, f"{name}/"):
            if not _is_generated(path, folders):
                yield path, entry


def keep_generated(root: Path, folders: Iterable[str]) -> None:
    """Remember which folders of docs/ the generator has written: what is in them is no input of a build."""
    cache.write(root / _GENERATED, _GENERATED.name, "\n".join(folders))


def hashed_below(folder: Path) -> list[tuple[str, str]]:
    """Return the files below a folder, each with the hash of its content; ``OSError`` if that cannot be told."""
    return FileHashes().of(files_below(folder))


def environment(root: Path) -> list[tuple[str, str | None]]:
    """Return the variables that a build of the project reads, in any of its languages, with their values."""
    config = "\n".join(path.read_text("utf-8") for path in sorted(root.glob("mkdocs*.yml")))
    named = {name for listed, one in _NAMED.findall(config) for name in re.findall(r"\w+", listed or one)}
    return [(name, os.environ.get(name)) for name in sorted(named | _ALWAYS)]


_OF_CODE: Final = FileHashes()
"""Of the generator's own files, which a process asks for again and again."""


def code() -> list[tuple[str, str]]:
    """Return the files of the generator with their hashes: the folder of the package, its theme included."""
    return _OF_CODE.of(files_below(_CODE))


def _inputs(root: Path, engine: str, hashes: FileHashes) -> str:
    of_code = hashes.of(files_below(_CODE))
    parts = [hashes.of(_written(root)), of_code, environment(root), packages(), engine]
    return cache.key(map(json.dumps, parts))


def inputs(root: Path, engine: str = "") -> str:
    """Return the key of all that a build of the project at ``root`` depends on; ``OSError`` if it cannot be told.

    That is: what people write, the generator, the environment's variables, Python, every installed package, and the
    name of the engine.
    """
    return _inputs(root, engine, FileHashes(root))


def known_inputs(root: Path, engine: str = "") -> str:
    """Return :func:`inputs`, or nothing where it cannot be told; then no build counts as fresh."""
    try:
        return inputs(root, engine)
    except OSError:
        return ""


def _contents(site: Path, hashes: FileHashes) -> str:
    return cache.key(map(json.dumps, hashes.of(files_below(site))))


def is_fresh(root: Path, site: Path, engine: str = "") -> bool:
    """Say whether ``site`` is, file for file, what was built last, from the inputs that are there now."""
    if not (root / RECORD).exists():
        return False
    hashes = FileHashes(root)
    try:
        built = cache.read(root / RECORD, _inputs(root, engine, hashes))
        fresh = built is not None and built == _contents(site, hashes)
    except OSError:
        return False
    hashes.keep()
    return fresh


def keep(root: Path, site: Path, before: str) -> None:
    """Remember a build: ``before`` is what :func:`inputs` said before it began, so what came in between is noticed."""
    if before:
        hashes = FileHashes(root)
        cache.write(root / RECORD, before, _contents(site, hashes))
        hashes.keep(others=True)
