"""A site after an engine has rendered it, whichever it was, and before anything else is done to it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from microsite.site.html import HtmlFacts, facts_of
from microsite.site.render.printed_address import with_printed_address
from microsite.site.render.whole_names import with_whole_names
from microsite.site.stylesheet.page_stylesheets import SheetPlace, prepare_page


@dataclass(frozen=True)
class BuiltSite:
    """A rendered site. Its files are written; what is kept of the pages is what later steps ask, and not their HTML."""

    pages: Mapping[str, SheetPlace]
    """Every page by its file, which waits for the address of its style sheet."""
    facts: Mapping[str, HtmlFacts]
    messages: tuple[tuple[str, str], ...] = ()
    """What the engine warned of, by level, in the order of the pages. Then the site must not be published."""
    made: int = 0
    """How many pages had to be made."""


def write_page(site: Path, file: str, html: str) -> None:
    """Write a page of ``site``; one that is empty is none."""
    path = site / file
    if html:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(html.encode())
    else:
        path.unlink(missing_ok=True)


def read_pages(site: Path, besides: Collection[str] = ()) -> BuiltSite:
    """Prepare the pages that another program, or a template of the theme, wrote below ``site``, and return them.

    ``besides`` are those that are prepared already.
    """
    places, facts = dict[str, SheetPlace](), dict[str, HtmlFacts]()
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name not in besides:
            html = with_whole_names(with_printed_address(name, path.read_bytes().decode()))
            html, places[name] = prepare_page(site, name, html)
            facts[name] = facts_of(html)
            write_page(site, name, html)
    return BuiltSite(places, facts, made=len(places))
