"""The list of all briefings, by topic."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.pagination import paginate
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.place import Place
from microsite.model.tree.build import paragraph
from microsite.model.wording import mark, one_or_more, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.briefing_list import briefing_list, briefings_by_topic, topics
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import PaginatedList, part_addresses, part_links, part_page

_LEAD: Final = mark("What the sources say, subject by subject. Each {threat.one} shows whose view that is.")
_WHAT: Final = mark("All {threat.many}.")
_TITLE: Final = mark("{threat.title}")


def _long(corpus: Corpus) -> PaginatedList:
    count = one_or_more("{n} {threat.one}", "{n} {threat.many}")
    return PaginatedList(corpus, "threats", urls.threat(), words(_TITLE), count, Place("seeds/threats"))


def _list(corpus: Corpus) -> Page:
    sheet = PageWriter(corpus, urls.threat())
    listed = [threat for _, threats in topics(corpus) for threat in threats]
    named = ((threat.title, urls.threat(threat.id)) for threat in listed)
    whole = front_matter.listing(urls.threat(), words(_TITLE), named)
    extra = part_links(_long(corpus)) if "threats" in paginate(corpus).cut else whole
    body = (paragraph(words(_LEAD)), *briefings_by_topic(sheet))
    return Page(sheet.address, words(_TITLE), body, Place("seeds/threats"), words(_WHAT), extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list, and its parts where it is long."""
    yield urls.threat()
    yield from part_addresses(corpus, "threats")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of briefings, or a part of it."""
    if address == urls.threat():
        return _list(corpus)
    threats = corpus.threats
    return part_page(_long(corpus), address, lambda sheet, ids: [briefing_list(sheet, [threats[i] for i in ids])])
