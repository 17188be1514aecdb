"""When each briefing and each source's claims were last reviewed: ``data/changes.atom`` (Atom, RFC 4287).

This is not yet a feed of what changed in which claim: seeds keep no history, and a feed that made one up from the day
of the build would change without its content. It has one entry a briefing, dated by its review day, and one entry a
source with the number of its claims, dated by the newest review of a page that uses them. The history of claims comes
with editions. Days have no hour here, so entries say midnight UTC.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from microsite import urls
from microsite.corpus import Corpus
from microsite.exports.data_file import DataFile
from microsite.reading.seeds import Dossier
from microsite.urls import Address

PATH: Final = "data/changes.atom"

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


def _count(number: int) -> str:
    return "1 claim" if number == 1 else f"{number} claims"


def _briefings(corpus: Corpus) -> Iterator[_Entry]:
    for threat in corpus.threats.values():
        count = _count(len(corpus.claims_of_threat.get(threat.id, ())))
        summary = f"{threat.short}{'' if threat.short.endswith(('.', '!', '?')) else '.'} Evidence: {count}."
        title = f"Briefing: {threat.title}"
        yield _Entry(f"threats/{threat.id}", title, threat.reviewed, urls.threat(threat.id), summary)


def _reviews(corpus: Corpus, dossier: Dossier) -> Iterator[str]:
    """Yield the review days of the pages that use a source's claims."""
    for claim in dossier.claims:
        yield from (corpus.threats[name].reviewed for name in claim.threats if name in corpus.threats)
        yield from (corpus.actors[name].reviewed for name in claim.actors if name in corpus.actors)


def _sources(corpus: Corpus) -> Iterator[_Entry]:
    """Yield an entry a source. One that no page uses has no day of its own and takes the newest of all."""
    days = [threat.reviewed for threat in corpus.threats.values()] + [a.reviewed for a in corpus.actors.values()]
    newest = max(days, default="")
    for dossier in corpus.sources.values():
        day = max(_reviews(corpus, dossier), default=newest)
        if day:
            title = f"Source: {dossier.source.title or dossier.source.label}"
            summary = f"{_count(len(dossier.claims))} read from this source."
            yield _Entry(f"sources/{dossier.id}", title, day, urls.source(dossier.id), summary)


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
    """Yield the feed, newest first and by id within a day; none where nothing was reviewed, or ``site.yml`` is missing.

    Links are relative to the feed, without a host: the same bytes wherever the site lives.
    """
    entries = sorted([*_briefings(corpus), *_sources(corpus)], key=lambda entry: entry.id)
    entries.sort(key=lambda entry: entry.day, reverse=True)
    identity = corpus.seeds.identity
    if not entries or not identity:
        return
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    _add(feed, "id", identity.tag + PATH)
    _add(feed, "title", "Reviewed briefings and sources")
    _add(feed, "subtitle", "The day on which each was last reviewed. What changed in single claims is not told here.")
    _add(feed, "updated", _time(entries[0].day))
    _add(feed, "link", rel="self", type="application/atom+xml", href=PATH.rpartition("/")[2])
    _add(_add(feed, "author"), "name", "The editors")
    for entry in entries:
        _write(feed, entry, identity.tag)
    ET.indent(feed)
    data = ET.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"
    yield DataFile(PATH, data, "Reviewed briefings and sources as an Atom feed, for feed readers.")
