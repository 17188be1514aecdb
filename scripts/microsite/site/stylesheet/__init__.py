"""After the build: one style sheet instead of several, with what pages can use, and nothing of the theme unused."""

from collections.abc import Mapping
from pathlib import Path
from posixpath import basename

from microsite.site.html import HtmlFacts
from microsite.site.stylesheet.bundle import bundle, group_of
from microsite.site.stylesheet.page_stylesheets import PreparedPage
from microsite.site.stylesheet.unused_files import hand_named_files, remove_unused
from microsite.theme import FOLDER


def add_stylesheet(site: Path, docs: Path, pages: Mapping[str, PreparedPage], facts: Mapping[str, HtmlFacts]) -> None:
    """Write ``pages``, by their file below ``site``, and bring its assets down to what they load.

    What lies in ``docs`` and in our own theme is never removed: scripts load others by names that they put together.
    """
    kept = hand_named_files(docs) | hand_named_files(FOLDER)
    sheets = bundle(site, pages, facts)
    for name, page in pages.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.linked(sheets.get(group_of(name, page), "")), "utf-8", newline="")
    named = set().union(*(page.files for page in facts.values()), map(basename, sheets.values()))
    remove_unused(site, kept, named)
