"""What was published stays: every page and anchor that the ledger names, and every page of an edition, is a promise.

An address is kept by being there, or by a page in its place that says where it went.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from microsite.model.address import EDITIONS
from microsite.model.append_lines import append_lines
from microsite.model.finding import Finding, finding
from microsite.model.hidden_characters import CONTROL
from microsite.model.kinds import owned
from microsite.model.place import Place
from microsite.model.published_page import PublishedPage
from microsite.model.seed_files import ADDRESS_LEDGER, MOVED
from microsite.site.html import HtmlFacts
from microsite.site.links import read_site

LEDGER: Final = ADDRESS_LEDGER.of()

_NO_PROMISE = re.compile(
    r"__|m-\d|cite-|svg-|pic-|search-|since-|finder|[rsv]-[0-9a-f]{10}$|picture-.*-(desc|title)$"
    r"|(linked-from|other-[a-z0-9-]+|menu|on-this-page|site-search)$"
)
"""How anchors begin that serve the page itself: switches of the theme, markers, citation texts, parts of pictures,
stretches of time (a list shows others once it is pinned elsewhere), the search's own, questions of exercises (their ids
are made of their words); headings of what else there is, which go when there is nothing else; menus of the theme."""

_PART = re.compile(r"/\w+/in/|/relations/roles/")
"""Parts of long lists. They come and go with the length; what stands on them has an address on the list that stays."""

PublishedAddresses = Mapping[str, frozenset[str] | None]
"""Promised anchors by page address; None for a page that only says where something went, which stands for them all."""


def is_promised(anchor: str) -> bool:
    """Say whether an anchor may be linked from elsewhere, so that it may not go without a word."""
    return anchor.split() == [anchor] and not CONTROL.search(anchor) and not _NO_PROMISE.match(anchor)


def is_promised_page(address: str) -> bool:
    """Say whether a page may not go without a word; those of editions stay by themselves."""
    return not address.startswith(EDITIONS) and not _PART.match(address)


def promised_address(file: str) -> str:
    """Return the address that a file of a site promises; "" if it promises none."""
    address = "/" + file.removesuffix("index.html")
    return address if file.endswith("index.html") and is_promised_page(address) else ""


def published_addresses(pages: Mapping[str, HtmlFacts]) -> PublishedAddresses:
    """Return what a built site promises: its pages, but not 404.html, and their anchors."""
    result: dict[str, frozenset[str] | None] = {}
    for file, page in pages.items():
        if address := promised_address(file):
            result[address] = None if page.stands_in else frozenset(filter(is_promised, page.promised))
    return result


@dataclass(frozen=True)
class Promise:
    """An address that may not vanish, and where that is written."""

    page: str
    anchor: str
    place: Place


def promises(ledger: Iterable[PublishedPage]) -> Iterator[Promise]:
    """Yield what the lines of the ledger promise, each once."""
    seen: set[tuple[str, str]] = set()
    for line in ledger:
        for anchor in ("", *filter(is_promised, line.anchors)):
            if (line.page, anchor) not in seen:
                seen.add((line.page, anchor))
                yield Promise(line.page, anchor, line.origin.place())


def promises_of_edition(label: str, files: Iterable[str]) -> Iterator[Promise]:
    """Yield the pages of an edition, given by its files: each has a living page at the same address."""
    place = Place(f"editions/manifests/{label}.json")
    yield from (Promise(address, "", place) for file in files if (address := promised_address(file)))


def _is_by_hand(page: str) -> bool:
    return page.strip("/").partition("/")[0] not in owned()


def lost_addresses(promised: Iterable[Promise], site: PublishedAddresses) -> Iterator[Finding]:
    """Yield a finding for every promised address that is gone; one for a page that is gone with its anchors."""
    lost: set[str] = set()
    for each in sorted(promised, key=lambda promise: (promise.page, promise.anchor)):
        if each.page not in site:
            if each.page not in lost:
                lost.add(each.page)
                say = f"say in {MOVED.of()} where it went, or why it was withdrawn"
                message = f'"{each.page}" was published and is gone; {say}'
                yield finding(each.place, "lost-address", message)
        elif each.anchor and (there := site[each.page]) is not None and each.anchor not in there:
            say = f"say in {MOVED.of()} where it went"
            if _is_by_hand(each.page):
                say = f'put <span id="{each.anchor}"></span> where its subject stands now on that page'
            message = f'"{each.page}#{each.anchor}" was published and is gone; {say}'
            yield finding(each.place, "lost-address", message)


def new_lines(ledger: Iterable[PublishedPage], site: PublishedAddresses, day: str) -> list[str]:
    """Return the lines, without their ends, that the ledger lacks, by page."""
    known: dict[str, set[str]] = {}
    for line in ledger:
        known.setdefault(line.page, set()).update(line.anchors)
    lines = []
    for page, anchors in sorted(site.items()):
        more = sorted((anchors or frozenset()) - known.get(page, set()))
        if more or page not in known:
            lines.append(json.dumps({"page": page, "since": day, "anchors": more}))
    return lines


def record_addresses(root: Path, ledger: Iterable[PublishedPage], site: Path, day: str) -> int:
    """Add the addresses of a built site that the ledger lacks; return how many lines that took."""
    lines = new_lines(ledger, published_addresses(read_site(site)), day)
    if lines:
        append_lines(root / LEDGER, lines)
    return len(lines)
