"""Walks a built site: every link and anchor leads somewhere, no page calls another host or runs what is not ours.

A finding names the file to edit, and quotes the element with its line in the page: only then is the page read again.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.site.edit_place import edit_place
from microsite.site.html import HtmlFacts, facts_of
from microsite.site.html.active import active
from microsite.site.html.loading import fetched, links
from microsite.site.html.page import DATA
from microsite.site.html.whereabouts import ElementTest, whereabouts
from microsite.sources.html.address_resolution import asks_another_host, file_and_anchor


class _Fault(NamedTuple):
    """What is wrong with an element of a page."""

    page: str
    code: str
    wanted: ElementTest
    """Which element it is."""
    shown: str
    """The element in short, should the page as it is written have none like it."""
    why: str


def _saying(asked: Callable[[str, Mapping[str, str]], Iterator[str]], answer: str) -> ElementTest:
    """Return what finds the element that says ``answer`` when it is asked for its links, or the like."""
    return lambda tag, values: answer in asked(tag, values)


def _bearing(anchor: str) -> ElementTest:
    """Return what finds the element that bears an anchor."""
    return lambda tag, values: anchor == values.get("id") or (tag == "a" and anchor == values.get("name"))


def _is_inline(tag: str, values: Mapping[str, str]) -> bool:
    return tag == "script" and "src" not in values and values.get("type") != DATA


def _acts(name: str, page: HtmlFacts) -> Iterator[_Fault]:
    """Find what a page would run, send or fetch that is not the site's own."""
    for _ in page.scripts:
        why = "scripts are files in docs/assets/, and browsers run no other; take it out"
        yield _Fault(name, "active-content", _is_inline, "<script>", why)
    for what in page.active:
        yield _Fault(name, "active-content", _saying(active, what), what, "the site does not use this; take it out")
    for address in filter(asks_another_host, page.fetched):
        why = f'"{address}" is on another host; keep what pages need on the site itself'
        yield _Fault(name, "foreign-request", _saying(fetched, address), address, why)


def harms(name: str, page: HtmlFacts) -> Iterator[str]:
    """Say what a page would do that none of ours does, a line each; for pages that are shown before a build."""
    for fault in _acts(name, page):
        yield f"{fault.code}: {fault.shown}: {fault.why}"


def is_not_found(name: str) -> bool:
    """Say whether a file is the page that a host serves for any address."""
    return name.rpartition("/")[2] == "404.html"


def _links(files: Collection[str], name: str, pages: Mapping[str, HtmlFacts]) -> Iterator[_Fault]:
    for address in pages[name].links:
        if is_not_found(name) and address.startswith("/"):
            continue  # served for any address, so its links begin at the root of the host
        if (leads := file_and_anchor(address, name)) is None:
            continue
        file, anchor = leads
        if file not in files:
            code, why = "broken-link", f"it leads to {file}, which does not exist"
        elif anchor and file in pages and anchor not in pages[file].anchors:
            code, why = "broken-anchor", f'{file} has no anchor "{anchor}"'
        else:
            continue
        yield _Fault(name, code, _saying(links, address), f'<a href="{address}">', why)


def _missing(files: Collection[str], name: str, page: HtmlFacts) -> Iterator[_Fault]:
    """Find pictures, style sheets and scripts of the site that are not there; a fetch elsewhere is told by _acts."""
    for address in page.fetched:
        if is_not_found(name) or address.startswith("#") or asks_another_host(address):
            continue
        if (leads := file_and_anchor(address, name)) and leads[0] not in files:
            why = f"it is {leads[0]}, which does not exist"
            yield _Fault(name, "broken-link", _saying(fetched, address), address, why)


def _faults(files: Collection[str], pages: Mapping[str, HtmlFacts]) -> Iterator[_Fault]:
    for name, page in pages.items():
        yield from _links(files, name, pages)
        yield from _missing(files, name, page)
        for anchor in page.twice:
            why = f'the anchor "{anchor}" is on the page twice, and links lead to the first; give one another name'
            yield _Fault(name, "same-anchor", _bearing(anchor), f'id="{anchor}"', why)
        yield from _acts(name, page)


def _finding(fault: _Fault, site: Path, root: Path) -> Finding:
    stands = whereabouts((site / fault.page).read_text("utf-8"), fault.wanted)
    where = f"{fault.page}:{stands.line}: {stands.tag}" if stands else f"{fault.page}: {fault.shown}"
    return finding(edit_place(root, fault.page), fault.code, f"{where}: {fault.why}")


def check_pages(site: Path, pages: Mapping[str, HtmlFacts], root: Path) -> Iterator[Finding]:
    """Yield the findings about ``pages``, by file, which are written below ``site``; ``root`` is that of the project.

    Places are in the project: in the seed of a page, or its Markdown file.
    """
    for fault in _faults(files_of(site), pages):
        yield _finding(fault, site, root)


def read_site(site: Path) -> dict[str, HtmlFacts]:
    """Return the facts of every page of a built site by its file below ``site``."""
    return {
        path.relative_to(site).as_posix(): facts_of(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))
    }


def files_of(site: Path) -> frozenset[str]:
    """Return every file of a site by its path below it."""
    return frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def check_site(site: Path, root: Path) -> Iterator[Finding]:
    """Yield the findings about every page below ``site``, built from the project at ``root``."""
    if not (site / "index.html").is_file():
        yield finding(Place(site.name), "broken-link", "there is no index.html; build the site first: make site")
        return
    yield from check_pages(site, read_site(site), root)
