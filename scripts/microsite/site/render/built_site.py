"""A site after an engine has rendered it, whichever it was, and before anything else is done to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from microsite.site.html import HtmlFacts, facts_of
from microsite.site.render.printed_address import with_printed_address
from microsite.site.stylesheet.page_stylesheets import PreparedPage, prepare_page


@dataclass(frozen=True)
class BuiltSite:
    """A rendered site: its pages by their file below it, not written yet. All other files are."""

    pages: Mapping[str, PreparedPage]
    facts: Mapping[str, HtmlFacts]
    messages: tuple[tuple[str, str], ...] = ()
    """What the engine warned of, by level, in the order of the pages. Then the site must not be published."""
    made: int = 0
    """How many pages had to be made."""


def read_pages(site: Path) -> BuiltSite:
    """Return the pages that are written below ``site`` already: the theme's own, or all, by another program."""
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    html = {name: with_printed_address(name, path.read_bytes().decode()) for name, path in files.items()}
    pages = {name: prepare_page(site, name, text) for name, text in html.items()}
    return BuiltSite(pages, {name: facts_of(page.html) for name, page in pages.items()}, made=len(pages))
