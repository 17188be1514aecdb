"""After the build: one style sheet instead of several, with what pages can use, and nothing of the theme unused."""

from collections.abc import Mapping
from pathlib import Path
from posixpath import basename

from microsite.site.html import HtmlFacts
from microsite.site.stylesheet.bundle import bundle, group_of
from microsite.site.stylesheet.page_stylesheets import SheetPlace
from microsite.site.stylesheet.unused_files import hand_named_files, remove_unused
from microsite.theme import FOLDER


def add_stylesheet(
    site: Path,
    docs: Path,
    pages: Mapping[str, SheetPlace],
    facts: Mapping[str, HtmlFacts],
    kept: Path | None = None,
) -> None:
    """Link ``pages``, by their file below ``site``, to their one sheet, and bring the assets down to what they load.

    What lies in ``docs`` and in our own theme is never removed: scripts load others by names that they put together.
    ``kept`` is the folder for style sheets from one build to the next.
    """
    by_hand = hand_named_files(docs) | hand_named_files(FOLDER)
    sheets = bundle(site, pages, facts, kept)
    for name, page in pages.items():
        if page.sheets:
            path = site / name
            path.write_bytes(page.linked(path.read_bytes().decode(), sheets[group_of(name, page)]).encode())
    named = set().union(*(page.files for page in facts.values()), map(basename, sheets.values()))
    remove_unused(site, by_hand, named)
