"""Addresses that would break: pages, files and anchors that are there now and would not be."""

import re
from collections.abc import Iterable, Iterator

from microsite.authoring.branch_report.escape_markdown import code, count_words
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.model.address import Address
from microsite.model.tree.anchors import used_anchors
from microsite.pages.types import known_files, redirects
from microsite.site.published_addresses import is_promised, is_promised_page

_IN_MARKDOWN = re.compile(r"\{:[^}\n]*?#([\w.-]+)")
_IN_HTML = re.compile(r"\bid=\"([^\"]+)\"")
SHOWN = 60

_OWN_USE = re.compile(r"data/previews/.*\.json")
"""Files that pages fetch for themselves; no reader has their addresses."""


def _addresses(side: Snapshot) -> dict[str, set[str]]:
    """Return every address of a side with the anchors below it."""
    result: dict[str, set[str]] = {f"/{path}": set() for path in side.files if not _OWN_USE.fullmatch(path)}
    for address, anchors in (*_generated(side), *_by_hand(side)):
        if is_promised_page(address.url):
            result[address.url] = set(filter(is_promised, anchors))
    return result


def _generated(side: Snapshot) -> Iterator[tuple[Address, Iterable[str]]]:
    for page in side.pages:
        yield page.address, used_anchors(page.blocks)


def _by_hand(side: Snapshot) -> Iterator[tuple[Address, Iterable[str]]]:
    for written in side.project.pages:
        text = written.text
        yield Address(written.file.removeprefix("docs/")), (*_IN_MARKDOWN.findall(text), *_IN_HTML.findall(text))


def broken(base: Snapshot, new: Snapshot) -> list[str]:
    """Return the addresses of ``base`` that ``new`` does not have; of a page that went, only its own."""
    before, after = _addresses(base), _addresses(new)
    gone = [url for url in before if url not in after]
    gone += [f"{url}#{anchor}" for url in before if url in after for anchor in before[url] - after[url]]
    # A page that says where another went stands for it and for its anchors.
    kept = {page.address.url for page in redirects.pages(new.corpus, known_files(new.corpus))}
    kept |= {moved.from_ for moved in new.corpus.seeds.moved}
    return sorted(url for url in gone if url not in kept)


def addresses(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section."""
    gone = broken(base, new)
    if not gone:
        return
    yield f"{count_words(len(gone), 'address', 'addresses')} would break. Links from elsewhere would lead nowhere:"
    yield ""
    yield from (f"- {code(url)}" for url in gone[:SHOWN])
    if len(gone) > SHOWN:
        yield f"- and {len(gone) - SHOWN} more"
