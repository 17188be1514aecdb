"""The list of all briefings, by topic."""

from collections.abc import Iterator
from typing import Final

from microsite import urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.place import Place
from microsite.pages.choices import choice_list, choices, topics
from microsite.pages.in_parts import LongList, part_addresses, part_page, ways
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.parts import pagination
from microsite.tree.build import paragraph
from microsite.urls import Address

_LEAD: Final = "What the sources call a danger. Each briefing shows whose view that is."
_WHAT: Final = "All briefings."
_TITLE: Final = "Threats"


def _long(corpus: Corpus) -> LongList:
    count = ("{n} briefing", "{n} briefings")
    return LongList(corpus, "threats", urls.threat(), _TITLE, count, Place("seeds/threats"))


def _list(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.threat())
    listed = [threat for _, threats in topics(corpus) for threat in threats]
    named = ((threat.title, urls.threat(threat.id)) for threat in listed)
    whole = front_matter.listing(urls.threat(), _TITLE, named)
    extra = ways(_long(corpus)) if "threats" in pagination(corpus).cut else whole
    body = (paragraph(_LEAD), *choices(sheet))
    return Page(sheet.address, _TITLE, body, Place("seeds/threats"), _WHAT, extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list, and its parts where it is long."""
    yield urls.threat()
    yield from part_addresses(corpus, "threats")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of briefings, or a part of it."""
    if address == urls.threat():
        return _list(corpus)
    threats = corpus.threats
    return part_page(_long(corpus), address, lambda sheet, ids: [choice_list(sheet, [threats[i] for i in ids])])
