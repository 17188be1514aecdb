"""Walks a built site: every link and anchor leads somewhere, no page calls another host or runs what is not ours."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote, urlsplit

from microsite.facts import Facts, facts_of
from microsite.model.finding import Finding, found
from microsite.model.place import Place

_TEMPLATES: Final = ("404.html", "search/index.html")
_MOVED: Final = 'location.replace(document.getElementById("moved").href + location.hash)'
"""The script of overrides/redirect.html: the anchor goes along."""


def _scripts(pages: Mapping[str, Facts]) -> Iterator[Finding]:
    """Find scripts written into a page that are none of the templates': those stand on pages without anybody's text."""
    ours = {text for name in _TEMPLATES if name in pages for text, _ in pages[name].scripts} | {_MOVED}
    for name, page in pages.items():
        for text, line in page.scripts:
            if text not in ours:
                yield found(Place(name, line), "active-content", "found a script that no template wrote; take it out")


def read_site(site: Path) -> dict[str, Facts]:
    """Return the facts of every page of a built site by its file below ``site``."""
    return {
        path.relative_to(site).as_posix(): facts_of(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))
    }


@cache
def _target(folder: str, href: str) -> tuple[str, str] | None:
    """Return the file that a link on a page in ``folder`` means, "" for the page itself, and the anchor.

    None if it leads out of the site.
    """
    try:
        parts = urlsplit(href)
    except ValueError:
        return href, ""  # no address at all, so no file either
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return "", unquote(parts.fragment)
    target = normpath(join(folder, unquote(parts.path)))
    if parts.path in (".", "..") or parts.path.endswith(("/", "/.", "/..")):
        target = normpath(join(target, "index.html"))
    return target, unquote(parts.fragment)


def _links(files: Collection[str], name: str, pages: Mapping[str, Facts]) -> Iterator[Finding]:
    folder = dirname(name)
    for href, line in pages[name].links:
        if name == "404.html" and href.startswith("/"):
            continue  # served for any address, so its links begin at the root of the host
        if (leads := _target(folder, href)) is None:
            continue
        target, anchor = leads[0] or name, leads[1]
        if target not in files:
            yield found(Place(name, line), "broken-link", f'"{href}" leads to {target}, which does not exist')
        elif anchor and target in pages and anchor not in pages[target].anchors:
            shown = href.partition("#")[2]
            yield found(Place(name, line), "broken-anchor", f'"{href}": {target} has no anchor "{shown}"')


def _is_foreign(address: str) -> bool:
    """Say whether a browser would ask another host for it; in doubt, that it would."""
    try:
        return bool(urlsplit(address).netloc)
    except ValueError:
        return True


def check_pages(files: Collection[str], pages: Mapping[str, Facts]) -> Iterator[Finding]:
    """Yield the findings about pages, by file, of a site that has these ``files``. Places are within the site."""
    yield from _scripts(pages)
    for name, page in pages.items():
        yield from _links(files, name, pages)
        for what, line in page.active:
            yield found(Place(name, line), "active-content", f"found {what}, which the site does not use; take it out")
        for address, line in page.fetched:
            if _is_foreign(address):
                message = f'"{address}" is on another host; keep what pages need on the site itself'
                yield found(Place(name, line), "foreign-request", message)


def files_of(site: Path) -> frozenset[str]:
    """Return every file of a site by its path below it."""
    return frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def check_site(site: Path) -> Iterator[Finding]:
    """Yield the findings about every page below ``site``. Places are within the built site."""
    if not (site / "index.html").is_file():
        yield found(Place(site.name), "broken-link", "there is no index.html; build the site first: make site")
        return
    yield from check_pages(files_of(site), read_site(site))
