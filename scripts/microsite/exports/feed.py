"""What changed in claims, newest first: ``data/changes.atom`` (Atom, RFC 4287).

From the ledger of claims, so a build changes nothing here that no line of the ledger says. A change is an entry; all
claims that a source came with are one. Days have no hour here, so entries say midnight UTC.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from microsite import urls
from microsite.corpus import Corpus
from microsite.exports.changes import told
from microsite.exports.data_file import DataFile
from microsite.history import Step, steps
from microsite.model.vocabulary import CHANGES
from microsite.urls import Address

PATH: Final = "data/changes.atom"

LATEST: Final = 100
"""How many entries the feed holds; the older ones stay in the ledger."""

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, not even escaped."""


@dataclass(frozen=True)
class _Entry:
    id: str
    title: str
    day: str
    page: Address
    summary: str


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def _first_days(corpus: Corpus) -> dict[str, str]:
    """Return the day on which claims of each source were first put down."""
    result: dict[str, str] = {}
    for change in corpus.seeds.changes:
        result.setdefault(change.source, change.date)
    return result


def _of_source(corpus: Corpus, source: str, day: str, count: int) -> _Entry:
    dossier = corpus.sources.get(source)
    name = (dossier.source.title or dossier.source.label) if dossier else source
    claims = "1 claim" if count == 1 else f"{count} claims"
    title = f"New source: {name}"
    return _Entry(f"sources/{source}", title, day, urls.source(source if dossier else ""), f"{claims} added.")


def _of_claim(step: Step, number: int) -> _Entry:
    """Return the entry of one change; ``number`` counts the same change of the same claim on the same day, from 1."""
    change = step.change
    again = f"/{number}" if number > 1 else ""
    title = f"Claim {change.claim}: {CHANGES[change.change]}"
    entry = f"claims/{change.claim}/{change.date}/{change.change}{again}"
    return _Entry(entry, title, change.date, urls.claim(change.claim), told(step))


def _entries(corpus: Corpus) -> Iterator[_Entry]:
    """Yield the entries in the order of the ledger. A source that came with its claims is told once, at the first."""
    first, seen = _first_days(corpus), Counter[tuple[str, str, str]]()
    came = Counter(c.source for c in corpus.seeds.changes if c.change == "added" and c.date == first[c.source])
    told_of: set[str] = set()
    for step in steps(corpus.seeds.changes):
        change = step.change
        if change.change == "added" and change.date == first[change.source]:
            if change.source not in told_of:
                told_of.add(change.source)
                yield _of_source(corpus, change.source, change.date, came[change.source])
            continue
        same = (change.claim, change.date, change.change)
        seen[same] += 1
        yield _of_claim(step, seen[same])


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = _text(text) or None
    return element


def _write(feed: ET.Element, entry: _Entry, tag: str) -> None:
    element = _add(feed, "entry")
    _add(element, "id", tag + entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", _time(entry.day))
    _add(element, "link", rel="alternate", type="text/html", href=f"..{entry.page.url}")
    _add(element, "summary", entry.summary)


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the feed, the newest line of the ledger first.

    Where nothing has been recorded yet it is empty and as old as the newest review. Without any review, or without
    ``site.yml``, there is none.
    Links are relative to the feed, without a host: the same bytes wherever the site lives.
    """
    entries = list(_entries(corpus))[::-1][:LATEST]
    reviewed = [threat.reviewed for threat in corpus.threats.values()] + [a.reviewed for a in corpus.actors.values()]
    newest = max((entry.day for entry in entries), default=max(reviewed, default=""))
    identity = corpus.seeds.identity
    if not newest or not identity:
        return
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    _add(feed, "id", identity.tag + PATH)
    _add(feed, "title", "Changes in claims")
    _add(feed, "subtitle", "Which claims were added, reworded or withdrawn, and what they rest on now.")
    _add(feed, "updated", _time(newest))
    _add(feed, "link", rel="self", type="application/atom+xml", href=PATH.rpartition("/")[2])
    _add(_add(feed, "author"), "name", "The editors")
    for entry in entries:
        _write(feed, entry, identity.tag)
    ET.indent(feed)
    data = ET.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"
    yield DataFile(PATH, data, "What changed in claims, as an Atom feed, for feed readers.")
