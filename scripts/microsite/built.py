"""Walks a built site: every link and anchor leads somewhere, no page calls another host or runs what is not ours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from microsite.model.finding import Finding, found
from microsite.model.place import Place

# Elements whose address the browser fetches by itself. A link that a reader follows may lead anywhere.
_FETCHED = {
    "img": "src",
    "script": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}
_FETCHED_RELATIONS = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "modulepreload",
    "manifest",
}

_ACTIVE = {"iframe", "frame", "object", "embed", "applet", "base", "portal"}
"""Elements that no page has: they run something, send something, or change what all links mean."""
_TEMPLATES = ("404.html", "search/index.html")
_MOVED = 'location.replace(document.getElementById("moved").href + location.hash)'
"""The script of overrides/redirect.html: the anchor goes along."""
_ELSEWHERE = {"srcdoc", "formaction", "ping"}
_SCHEMES = {"", "http", "https", "mailto"}


@dataclass
class BuiltPage(HTMLParser):
    """The anchors of a page, its links, what its reader's browser would fetch, and what it would run."""

    anchors: set[str] = field(default_factory=set)
    promised: set[str] = field(default_factory=set)
    """The anchors that may be linked from elsewhere."""
    links: list[tuple[str, int]] = field(default_factory=list)
    fetched: list[tuple[str, int]] = field(default_factory=list)
    scripts: list[tuple[str, int]] = field(default_factory=list)
    """Those that stand on the page itself; data for machines is of another type."""
    stands_in: bool = False
    """Whether it only says where something went, or why it was withdrawn."""
    active: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values, line = {key: value or "" for key, value in attrs}, self.getpos()[0]
        if values.get("http-equiv", "").lower() == "refresh" or "data-withdrawn" in values:
            self.stands_in = True
        if "id" in values:
            self.anchors.add(values["id"])
            # The anchor of the title is made from its words, and stands for the page.
            if tag != "h1":
                self.promised.add(values["id"])
        if tag == "a" and "name" in values:
            self.anchors.add(values["name"])
        # A frozen page leads to the living one, which stands beside the edition, not in it.
        if tag in ("a", "area") and "href" in values and "data-living" not in values:
            self.links.append((values["href"], line))
        if tag in _FETCHED and _FETCHED[tag] in values:
            self.fetched.append((values[_FETCHED[tag]], line))
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.scripts.append(("", line))
        self.active += [(what, line) for what in _active(tag, values)]
        if tag == "link" and _FETCHED_RELATIONS & set(values.get("rel", "").split()):
            self.fetched.append((values.get("href", ""), line))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script" and self.scripts and not self.scripts[-1][0]:
            self.scripts[-1] = data, self.scripts[-1][1]


def _scheme(address: str) -> str:
    """Return the scheme of an address as browsers read it: they leave out control characters and line ends."""
    match = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address).lower())
    return match[1] if match else ""


def _active(tag: str, values: dict[str, str]) -> Iterator[str]:
    """Yield what an element would run, or where it would send its reader or what its reader types."""
    if tag in _ACTIVE:
        yield f"<{tag}>"
    if tag == "meta" and values.get("http-equiv", "").lower() not in ("", "x-ua-compatible"):
        target = values.get("content", "").partition("=")[2]
        if urlsplit(target).netloc or _scheme(target):
            yield f'<meta content="{target[:40]}">'
    for name, value in values.items():
        if name.startswith("on") or name in _ELSEWHERE:
            yield f"{name}="
        elif name == "action" and (urlsplit(value).netloc or _scheme(value)):
            yield f'action="{value[:40]}"'
        elif name in ("href", "src", "data", "xlink:href") and _scheme(value) not in _SCHEMES:
            yield f'{name}="{value[:40]}"'


def _scripts(pages: dict[str, BuiltPage]) -> Iterator[Finding]:
    """Find scripts written into a page that are none of the templates': those stand on pages without anybody's text."""
    ours = {text for name in _TEMPLATES if name in pages for text, _ in pages[name].scripts} | {_MOVED}
    for name, page in pages.items():
        for text, line in page.scripts:
            if text not in ours:
                yield found(Place(name, line), "active-content", "found a script that no template wrote; take it out")


def read_site(site: Path) -> dict[str, BuiltPage]:
    """Return every page of a built site by its file below ``site``."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        pages[path.relative_to(site).as_posix()] = page = BuiltPage()
        page.feed(path.read_text("utf-8"))
    return pages


def _target(page: str, path: str) -> str:
    """Return the file that a relative link on ``page`` means."""
    target = normpath(join(dirname(page), unquote(path))) if path else page
    if path in (".", "..") or path.endswith(("/", "/.", "/..")):
        target = normpath(join(target, "index.html"))
    return target


def _links(site: Path, name: str, pages: dict[str, BuiltPage]) -> Iterator[Finding]:
    for href, line in pages[name].links:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            continue
        if parts.path.startswith("/") and name == "404.html":
            continue  # served for any address, so its links begin at the root of the host
        target = _target(name, parts.path)
        if not (site / target).is_file():
            yield found(Place(name, line), "broken-link", f'"{href}" leads to {target}, which does not exist')
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
            yield found(Place(name, line), "broken-anchor", f'"{href}": {target} has no anchor "{parts.fragment}"')


def check_site(site: Path) -> Iterator[Finding]:
    """Yield the findings about every page below ``site``. Places are within the built site."""
    if not (site / "index.html").is_file():
        yield found(Place(site.name), "broken-link", "there is no index.html; build the site first: make site")
        return
    pages = read_site(site)
    yield from _scripts(pages)
    for name, page in pages.items():
        yield from _links(site, name, pages)
        for what, line in page.active:
            yield found(Place(name, line), "active-content", f"found {what}, which the site does not use; take it out")
        for address, line in page.fetched:
            if urlsplit(address).netloc:
                message = f'"{address}" is on another host; keep what pages need on the site itself'
                yield found(Place(name, line), "foreign-request", message)
