"""A site after an engine has rendered it, whichever it was, and before anything else is done to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from microsite.assets.prepared import Prepared, prepared
from microsite.facts import Facts, facts_of


@dataclass(frozen=True)
class Built:
    """A rendered site: its pages by their file below it, not written yet. All other files are."""

    pages: Mapping[str, Prepared]
    facts: Mapping[str, Facts]
    said: tuple[tuple[str, str], ...] = ()
    """What the engine warned of, by level, in the order of the pages. Then the site must not be published."""
    made: int = 0
    """How many pages had to be made."""


def read_pages(site: Path) -> Built:
    """Return the pages that are written below ``site`` already: the theme's own, or all, by another program."""
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    pages = {name: prepared(site, name, path.read_bytes().decode()) for name, path in files.items()}
    return Built(pages, {name: facts_of(page.html) for name, page in pages.items()}, made=len(pages))
