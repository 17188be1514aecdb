"""Briefings and actors that somebody put into ``docs/``, where the next build may go over them without a word."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from microsite.model.finding import Finding, finding
from microsite.model.kinds import ACTOR, THREAT
from microsite.model.place import Place
from microsite.seeds.reading.misplaced import page_kind, where

_HEAD: Final = 20_000
"""Characters of a file in which its fields stand."""


def head_of(path: Path) -> str:
    """Return the beginning of a file, where its fields stand; "" for one that is no plain file, or cannot be read."""
    if path.is_symlink() or not path.is_file():
        return ""  # Whoever opens a pipe waits for it; another rule refuses both.
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            return file.read(_HEAD)
    except OSError:
        return ""


def misplaced_pages(root: Path, by_hand: list[Path]) -> Mapping[Path, Finding]:
    """Return a finding for each Markdown file in ``docs/`` that has the fields of a briefing or an actor."""
    generated = [path for kind in (THREAT, ACTOR) for path in sorted((root / "docs" / kind.folder).glob("*.md"))]
    found = {}
    for path in (*by_hand, *generated):
        if kind := page_kind(head_of(path)):
            file = path.relative_to(root).as_posix()
            message = f"by its fields this is no page, but the seed of one; it belongs into {where(kind, path.stem)}"
            lost = "" if path in by_hand else ", and here the next build would delete it"
            found[path] = finding(Place(file), "wrong-file", f"{message}{lost}: move it there")
    return found
