"""The timeline: every event, with how its date is known."""

from collections.abc import Iterator, Sequence
from typing import Final

from microsite import urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.meta import front_matter
from microsite.model.ledger import Event
from microsite.model.place import Place
from microsite.pages.events import dating, described, events_picture, in_time
from microsite.pages.in_parts import LongList, contents, left_out, part_addresses, part_page, ways
from microsite.pages.page import Page
from microsite.pages.parts_in_threats import table_to_open
from microsite.pages.sheet import Sheet
from microsite.parts import pagination
from microsite.tree.blocks import Block
from microsite.tree.build import about, heading, paragraph
from microsite.tree.inlines import inlines
from microsite.tree.verbatim import Anchors
from microsite.urls import Address
from microsite.wording import text, words

_LEAD: Final = "Dates are as exact as the ground for them, and no more. What has no date stands at the end."
_WHAT: Final = "Every event the sources tell of, with how its date is known."
_TITLE: Final = "Timeline"


def _event(sheet: Sheet, event: Event) -> Iterator[Block]:
    if event.former:
        yield Anchors(event.former)
    yield heading(2, in_words(event.date), event.id)
    yield paragraph((*inlines(described(event)), *sheet.markers(event.claims)))
    yield about(words("How the date is known: {dating}", dating=dating(event)))
    if ids := (*event.threats, *event.actors):
        yield paragraph(text("See {pages}.", pages=sheet.entities(ids)))


def _all(sheet: Sheet, events: Sequence[Event]) -> Iterator[Block]:
    """Yield events, in the order of time: as a picture, as a table, one by one."""
    yield from events_picture(sheet, events)
    if events:
        rows = [(sheet.link(in_words(e.date), urls.event(e.id)), described(e)) for e in events]
        yield table_to_open("The same as a table", ("When", "What"), rows)
    for event in events:
        yield from _event(sheet, event)


def _long(corpus: Corpus) -> LongList:
    former = {event.id: event.former for event in corpus.events.values()}
    count = ("{n} event", "{n} events")
    return LongList(corpus, "timeline", urls.event(), _TITLE, count, Place("seeds/events.yml"), former)


def _contents(of: LongList) -> Page:
    def entry(key: str) -> tuple[str, Address]:
        event = of.corpus.events[key]
        return f"{in_words(event.date)}: {event.what}", urls.event(key)

    instead = left_out("picture-timeline", "Each year has a picture of its own.")
    body = (paragraph(_LEAD), instead, *contents(of, entry))
    return Page(of.address, of.title, body, of.seed, _WHAT, extra=ways(of))


def _whole(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.event(), evidence=False)
    body = (paragraph(_LEAD), *_all(sheet, in_time(corpus.events.values())))
    extra = front_matter.with_twin(urls.event())
    return Page(sheet.address, _TITLE, body, Place("seeds/events.yml"), _WHAT, extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the timeline, and a page for each year where it is long."""
    yield urls.event()
    yield from part_addresses(corpus, "timeline")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the timeline, or a year of it."""
    if "timeline" not in pagination(corpus).cut:
        return _whole(corpus)
    of = _long(corpus)
    if address == of.address:
        return _contents(of)
    return part_page(of, address, lambda sheet, ids: _all(sheet, [corpus.events[key] for key in ids]))
