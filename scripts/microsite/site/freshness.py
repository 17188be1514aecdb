"""Says whether a built site still is what a build would make, so that a build with no change ends at once.

Nothing is guessed from times: all that goes into a site is hashed, and the site itself too, file for file. Whatever
differs, or cannot be told, leads to a whole build; single pages are never made anew. A page names others, lists and
the search name it, so a part of a site that is built alone would be wrong somewhere.
"""

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.model import cache
from microsite.model.kinds import owned

RECORD: Final = Path(".build") / "fresh"
"""The hash of the site that was built last, in a cache under the key of its inputs."""

_FOLDERS: Final = ("seeds", "docs", "overrides", "macros", "editions", "locale")
_CODE: Final = Path(__file__).resolve().parent.parent
_LEFT_OUT: Final = ("__pycache__",)
_NAMED: Final = re.compile(r"!ENV\s+(?:\[([^\]]*)\]|(\S+))")
_ALWAYS: Final = frozenset({"SITE_URL", "SOURCE_DATE_EPOCH"})
"""Variables that our own steps read; those of the configuration are named in it."""


def _below(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder in order; ``OSError`` for what this cannot look into: a linked folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and path.is_dir():
            raise OSError(f"{path} is a link to a folder")
        if path.is_file() and not any(part in _LEFT_OUT for part in path.relative_to(folder).parts):
            yield path


def _hashed(base: Path, paths: Iterator[Path]) -> list[tuple[str, str]]:
    return [(path.relative_to(base).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths]


def _written(root: Path) -> Iterator[Path]:
    """Yield what people write: all that a build of the project reads, but not the pages it generates."""
    yield from sorted(path for path in root.iterdir() if path.is_file())
    for name in _FOLDERS:
        for path in _below(root / name):
            if name != "docs" or path.relative_to(root / name).parts[0] not in owned():
                yield path


def hashed_below(folder: Path) -> list[tuple[str, str]]:
    """Return the files below a folder, each with the hash of its content; ``OSError`` if that cannot be told."""
    return _hashed(folder, _below(folder))


def environment(root: Path) -> list[tuple[str, str | None]]:
    """Return the variables that a build of the project reads, with their values."""
    config = (root / "mkdocs.yml").read_text("utf-8")
    named = {name for listed, one in _NAMED.findall(config) for name in re.findall(r"\w+", listed or one)}
    return [(name, os.environ.get(name)) for name in sorted(named | _ALWAYS)]


def packages() -> list[str]:
    """Return Python and every installed package, with their versions: the folders that say what is installed."""
    # Their names hold name and version; reading what is in them costs as much as a tenth of a small build.
    folders = (folder for entry in sys.path for folder in Path(entry or ".").glob("*.dist-info"))
    return [sys.version, *sorted(folder.name for folder in folders)]


def code() -> list[tuple[str, str]]:
    """Return the files of the generator with their hashes: the folder of the package, its theme included."""
    return hashed_below(_CODE)


def inputs(root: Path, engine: str = "") -> str:
    """Return the key of all that a build of the project at ``root`` depends on; ``OSError`` if it cannot be told.

    That is: what people write, the generator, the environment's variables, Python, every installed package, and the
    name of the engine.
    """
    parts = [_hashed(root, _written(root)), code(), environment(root), packages(), engine]
    return cache.key(map(json.dumps, parts))


def known_inputs(root: Path, engine: str = "") -> str:
    """Return :func:`inputs`, or nothing where it cannot be told; then no build counts as fresh."""
    try:
        return inputs(root, engine)
    except OSError:
        return ""


def _contents(site: Path) -> str:
    return cache.key(map(json.dumps, _hashed(site, _below(site))))


def is_fresh(root: Path, site: Path, engine: str = "") -> bool:
    """Say whether ``site`` is, file for file, what was built last, from the inputs that are there now."""
    try:
        return (root / RECORD).exists() and cache.read(root / RECORD, inputs(root, engine)) == _contents(site)
    except OSError:
        return False


def keep(root: Path, site: Path, before: str) -> None:
    """Remember a build: ``before`` is what :func:`inputs` said before it began, so what came in between is noticed."""
    if before:
        cache.write(root / RECORD, before, _contents(site))
