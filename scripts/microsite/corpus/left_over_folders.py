"""Folders of ``docs/`` that the generator wrote for a kind of pages which the vocabulary has in another folder now."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from microsite.corpus.misplaced_pages import head_of
from microsite.model.finding import Finding, finding
from microsite.model.place import Place

_WRITTEN: Final = re.compile(r'\A---\n(?:.+\n)*?seed: "seeds/.+\n(?:.+\n)*?jsonld: \{')
"""How the front matter of a written page begins. People say neither: both are refused on pages by hand."""


def left_over_folders(root: Path, by_hand: Iterable[Path]) -> frozenset[Path]:
    """Return the folders below ``docs/`` in which a page stands that was written from seeds, among those by hand."""
    docs = root / "docs"
    written = (path for path in by_hand if path.parent != docs and _WRITTEN.match(head_of(path)))
    return frozenset(docs / path.relative_to(docs).parts[0] for path in written)


def told(root: Path, folders: Iterable[Path]) -> list[Finding]:
    """Return a finding for each of these folders, with what takes it away."""
    names = sorted(path.relative_to(root).as_posix() for path in folders)
    what = "these pages were written from seeds, and no kind of pages has this folder any more"
    return [finding(Place(name), "orphan-file", f"{what}; take it away: rm -r {name}") for name in names]
