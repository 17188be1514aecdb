"""The timeline: every event, with how its date is known."""

from collections.abc import Iterator, Sequence
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.pagination import paginate
from microsite.model import urls
from microsite.model.edtf_words import edtf_in_words
from microsite.model.ledger import Event
from microsite.model.place import Place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import about, heading, paragraph
from microsite.model.tree.inlines import inlines
from microsite.model.tree.verbatim import Anchors
from microsite.model.urls import Address
from microsite.model.wording import text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.events import dating, describe_event, events_picture, in_time
from microsite.pages.sections.parts_in_threats import table_to_open
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import (
    PaginatedList,
    contents,
    moved_entries,
    part_addresses,
    part_links,
    part_page,
)

_LEAD: Final = "Dates are as exact as the ground for them, and no more. What has no date stands at the end."
_WHAT: Final = "Every event the sources tell of, with how its date is known."
_TITLE: Final = "Timeline"


def _event(sheet: PageWriter, event: Event) -> Iterator[Block]:
    if event.former:
        yield Anchors(event.former)
    yield heading(2, edtf_in_words(event.date), event.id)
    yield paragraph((*inlines(describe_event(event)), *sheet.markers(event.claims)))
    yield about(words("How the date is known: {dating}", dating=dating(event)))
    if ids := (*event.threats, *event.actors):
        yield paragraph(text("See {pages}.", pages=sheet.entities(ids)))


def _all(sheet: PageWriter, events: Sequence[Event]) -> Iterator[Block]:
    """Yield events, in the order of time: as a picture, as a table, one by one."""
    yield from events_picture(sheet, events)
    if events:
        rows = [(sheet.link(edtf_in_words(e.date), urls.event(e.id)), describe_event(e)) for e in events]
        yield table_to_open("The same as a table", ("When", "What"), rows)
    for event in events:
        yield from _event(sheet, event)


def _long(corpus: Corpus) -> PaginatedList:
    former = {event.id: event.former for event in corpus.events.values()}
    count = ("{n} event", "{n} events")
    return PaginatedList(corpus, "timeline", urls.event(), _TITLE, count, Place("seeds/events.yml"), former)


def _contents(of: PaginatedList) -> Page:
    def entry(key: str) -> tuple[str, Address]:
        event = of.corpus.events[key]
        return words("{date}: {event}", date=edtf_in_words(event.date), event=event.what), urls.event(key)

    instead = moved_entries("picture-timeline", "Each year has a picture of its own.")
    body = (paragraph(_LEAD), instead, *contents(of, entry))
    return Page(of.address, of.title, body, of.seed, _WHAT, extra=part_links(of))


def _whole(corpus: Corpus) -> Page:
    sheet = PageWriter(corpus, urls.event(), evidence=False)
    body = (paragraph(_LEAD), *_all(sheet, in_time(corpus.events.values())))
    extra = front_matter.with_twin(urls.event())
    return Page(sheet.address, _TITLE, body, Place("seeds/events.yml"), _WHAT, extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the timeline, and a page for each year where it is long."""
    yield urls.event()
    yield from part_addresses(corpus, "timeline")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the timeline, or a year of it."""
    if "timeline" not in paginate(corpus).cut:
        return _whole(corpus)
    of = _long(corpus)
    if address == of.address:
        return _contents(of)
    return part_page(of, address, lambda sheet, ids: _all(sheet, [corpus.events[key] for key in ids]))
