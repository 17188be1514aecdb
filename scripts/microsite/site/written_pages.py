"""Whether the pages in docs/ are those of the seeds as they are, for engines that are started without our commands."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from microsite.model import cache
from microsite.model.kinds import owned
from microsite.model.translations.names import languages_of
from microsite.site.freshness import hashed_below, keep_generated

GENERATE: Final = (sys.executable, "-m", "microsite", "generate")
"""The program that writes them, for previews that have no time to do it themselves."""

_RECORD: Final = Path(".build") / "written"
_FILES: Final = Path(".build") / "files"
_HOW: Final = "type: make site (or make serve, which shows what you save)"


def seeds_key(root: Path) -> str:
    """Return the key of all seeds of the project at ``root``; "" if it cannot be told."""
    try:
        return cache.key(map(json.dumps, hashed_below(root / "seeds")))
    except OSError:
        return ""


def keep_written(root: Path, key: str) -> None:
    """Remember that the pages in docs/ were written from the seeds with this key."""
    cache.write(root / _RECORD, key, "written")
    below = (f"{language}/{folder}" for language in languages_of(root) for folder in owned())
    keep_generated(root, (*owned(), *below))


def kept_files(root: Path) -> frozenset[str] | None:
    """Return the files below docs/ that the generator wrote last, as far as it got; None where nobody knows."""
    kept = cache.read(root / _FILES, _FILES.name)
    return None if kept is None else frozenset(kept.split("\n"))


def keep_files(root: Path, files: Iterable[str]) -> None:
    """Remember the files below docs/ that are the generator's."""
    cache.write(root / _FILES, _FILES.name, "\n".join(sorted(files)))


def has_pages(root: Path) -> bool:
    """Say whether pages of the seeds stand in docs/, as they are or as they were."""
    return (root / "docs" / "data" / "index.md").is_file()


def outdated(root: Path) -> str:
    """Return what to do where the pages in docs/ are missing or older than the seeds, in a line; "" where they are not.

    Pages that nobody remembers to have written, in a project that was copied, count as new.
    """
    if not has_pages(root):
        return f"the pages of the seeds are not written yet; {_HOW}"
    if (root / _RECORD).is_file() and cache.read(root / _RECORD, seeds_key(root)) is None:
        return f"the seeds were changed after the pages were written; {_HOW}"
    return ""
