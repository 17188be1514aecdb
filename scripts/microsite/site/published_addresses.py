"""The ledger of addresses: every page and anchor that was ever published, and that none of them may vanish.

One line a page and time: ``{"page": "/threats/x/", "since": "2026-12-01", "anchors": ["caveats"]}``. Lines are only
ever added. An address is kept by being there, or by a page in its place that says where it went.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from microsite.model.atomic_write import write_if_changed
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.site.html import HtmlFacts
from microsite.site.links import read_site

LEDGER: Final = "seeds/ledger/addresses.jsonl"

_NO_PROMISE = re.compile(r"__|m-\d|cite-|svg-|pic-|search-|since-|[rsv]-[0-9a-f]{10}$|linked-from$|other-briefings$")
"""How anchors begin that serve the page itself: switches of the theme, markers, citation texts, parts of pictures,
stretches of time (a list shows others once it is pinned elsewhere), questions of exercises (their ids are made of their
words), and headings of what else there is, which go when there is nothing else."""

_PART = re.compile(r"\w+/in/|relations/roles/")
"""Parts of long lists. They come and go with the length; what stands on them has an address on the list that stays."""

PublishedAddresses = Mapping[str, frozenset[str] | None]
"""Promised anchors by page address; None for a page that only says where something went, which stands for them all."""


def published_addresses(pages: Mapping[str, HtmlFacts]) -> PublishedAddresses:
    """Return what a built site promises: its pages, but not 404.html, and their anchors."""
    result: dict[str, frozenset[str] | None] = {}
    for file, page in pages.items():
        if file.endswith("index.html") and not file.startswith("e/") and not _PART.match(file):
            anchors = frozenset(anchor for anchor in page.promised if not _NO_PROMISE.match(anchor))
            result["/" + file.removesuffix("index.html")] = None if page.stands_in else anchors
    return result


def read_ledger(text: str) -> tuple[dict[str, set[str]], list[Finding]]:
    """Return the anchors by page that the lines of a ledger promise, and a finding for every line that is none."""
    result: defaultdict[str, set[str]] = defaultdict(set)
    findings = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            entry = json.loads(line)
            page, _, anchors = str(entry["page"]), str(entry["since"]), [str(anchor) for anchor in entry["anchors"]]
        except (ValueError, KeyError, TypeError):
            message = "this is no line of the ledger of addresses; lines are only ever added, by scripts/record.py"
            findings.append(finding(Place(LEDGER, number), "bad-ledger", message))
            continue
        result[page] |= set(anchors)
    return dict(result), findings


def lost_addresses(ledger: Mapping[str, Iterable[str]], site: PublishedAddresses) -> Iterator[Finding]:
    """Yield a finding for every promised address that is gone."""
    place = Place(LEDGER)
    for page, anchors in sorted(ledger.items()):
        if page not in site:
            message = (
                f'"{page}" was published and is gone; say in seeds/moved.yml where it went, or why it was withdrawn'
            )
            yield finding(place, "lost-address", message)
            continue
        there = site[page]
        if there is not None:
            for anchor in sorted(set(anchors) - there):
                message = f'"{page}#{anchor}" was published and is gone; say in seeds/moved.yml where it went'
                yield finding(place, "lost-address", message)


def new_lines(ledger: Mapping[str, Iterable[str]], site: PublishedAddresses, day: str) -> list[str]:
    """Return the lines that the ledger lacks, by page."""
    lines = []
    for page, anchors in sorted(site.items()):
        more = sorted((anchors or frozenset()) - set(ledger.get(page, ())))
        if more or page not in ledger:
            lines.append(json.dumps({"page": page, "since": day, "anchors": more}))
    return lines


def _ledger(root: Path) -> tuple[str, dict[str, set[str]], list[Finding]]:
    path = root / LEDGER
    text = path.read_text("utf-8") if path.is_file() else ""
    return text, *read_ledger(text)


def page_days(root: Path) -> dict[str, str]:
    """Return the day on which each page was first published, by address; none while the ledger is damaged."""
    text, _, findings = _ledger(root)
    days: dict[str, str] = {}
    for line in [] if findings else text.splitlines():
        entry = json.loads(line)
        days.setdefault(entry["page"], entry["since"])
    return days


def check_planned(root: Path, pages: Iterable[str]) -> list[Finding]:
    """Compare the addresses of planned pages with the ledger: before anything is built, and without anchors."""
    _, ledger, findings = _ledger(root)
    return findings or list(lost_addresses(ledger, dict.fromkeys(pages)))


def check_addresses(root: Path, pages: Mapping[str, HtmlFacts]) -> list[Finding]:
    """Compare the pages of a site with the ledger of the project; one without has promised nothing yet."""
    _, ledger, findings = _ledger(root)
    return findings or list(lost_addresses(ledger, published_addresses(pages)))


def record_addresses(root: Path, site: Path, day: str) -> int:
    """Add the addresses of a built site that the ledger lacks; return how many lines that took."""
    text, ledger, findings = _ledger(root)
    lines = [] if findings else new_lines(ledger, published_addresses(read_site(site)), day)
    if lines:
        write_if_changed(root / LEDGER, text + "".join(f"{line}\n" for line in lines))
    return len(lines)
