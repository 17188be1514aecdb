"""The timeline: every event, with how its date is known."""

from collections.abc import Iterator, Sequence
from typing import Final

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.meta import front_matter
from microsite.model.ledger import Event
from microsite.model.place import Place
from microsite.pages.events import dating, described, events_picture, in_time
from microsite.pages.in_parts import LongList, contents, left_out, part_pages, ways
from microsite.pages.page import Page
from microsite.pages.relations import folded
from microsite.pages.sheet import Sheet

_LEAD: Final = "Dates are as exact as the ground for them, and no more. What has no date stands at the end."
_WHAT: Final = "Every event the sources tell of, with how its date is known."


def _event(sheet: Sheet, event: Event) -> Iterator[str]:
    yield from markdown.anchors(event.former)
    yield from (markdown.heading(2, in_words(event.date), event.id), "")
    yield from (markdown.escape(described(event)) + sheet.markers(event.claims), "")
    yield from (markdown.escape(f"How the date is known: {dating(event)}"), "{: .about }", "")
    links = [sheet.entity(identifier) for identifier in (*event.threats, *event.actors)]
    yield from [f"See {', '.join(links)}.", ""] if links else []


def _all(sheet: Sheet, events: Sequence[Event]) -> Iterator[str]:
    """Yield events, in the order of time: as a picture, as a table, one by one."""
    yield from events_picture(sheet, events)
    rows = ((sheet.link(in_words(e.date), urls.event(e.id)), markdown.escape(described(e))) for e in events)
    yield from folded("The same as a table", ("When", "What"), rows) if events else []
    for event in events:
        yield from _event(sheet, event)


def _long(corpus: Corpus) -> Iterator[Page]:
    former = {event.id: event.former for event in corpus.events.values()}
    of = LongList(corpus, "timeline", urls.event(), "Timeline", "event", Place("seeds/events.yml"), former)
    lines = contents(of, lambda key: (f"{in_words((e := corpus.events[key]).date)}: {e.what}", urls.event(key)))
    body = (_LEAD, "", *left_out("picture-timeline", "Each year has a picture of its own."), *lines)
    yield Page(of.address, of.title, body, of.seed, _WHAT, extra=ways(of))
    yield from part_pages(of, lambda sheet, _, ids: _all(sheet, [corpus.events[key] for key in ids]))


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the timeline; with a page for each year where it is long."""
    if "timeline" in corpus.cut:
        yield from _long(corpus)
        return
    sheet = Sheet(corpus, urls.event(), evidence=False)
    body = (_LEAD, "", *_all(sheet, in_time(corpus.events.values())))
    extra = front_matter.with_twin(urls.event())
    yield Page(urls.event(), "Timeline", body, Place("seeds/events.yml"), _WHAT, extra=extra)
