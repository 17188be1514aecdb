"""Events in the order of time: each with its date, on what the date rests, what happened and where."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.model import urls
from microsite.model.edtf import in_order
from microsite.model.edtf_words import edtf_in_words
from microsite.model.ledger import Event
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import about, heading, paragraph
from microsite.model.tree.inlines import Break, Inlines, Span, inlines, strong
from microsite.model.tree.text_blocks import Paragraph
from microsite.model.tree.verbatim import Anchors
from microsite.model.wording import mark, text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.sections.locator_map import map_picture, places_of
from microsite.pages.writing.page_writer import PageWriter

LEGEND: Final = mark(
    "A full dot: a source prints the date, or a report elsewhere has it. A broken ring: it was worked out, rests on "
    "the editors’ general knowledge, or is not established."
)


def in_time(events: Iterable[Event]) -> list[Event]:
    """Return events in the order of time; those without a date last."""
    return sorted(events, key=lambda event: (in_order(event.date), event.id))


def ground(event: Event) -> str:
    """Say in a few words on what a date rests; nothing where there is no date."""
    if event.date is None:
        return ""
    return vocabulary().grade_beside_date(event.dating.grade) if event.dating else words("as printed")


def is_sure(event: Event) -> bool:
    """Say whether a source or a report has the date."""
    return event.date is not None and (event.dating is None or vocabulary().grade(event.dating.grade).like == "excerpt")


def when(sheet: PageWriter, event: Event, *, linked: bool) -> Paragraph:
    """Return the date of an event, and below it on what it rests."""
    date, rests = edtf_in_words(event.date), ground(event)
    shown = (sheet.link(date, urls.event(event.id)),) if linked else inlines(date)
    below = (Break(), Span(inlines(rests), attributes("ground-of-date"))) if rests else ()
    return paragraph((*shown, *below), attributes("when"))


def row(event: Event, blocks: Iterable[Block]) -> Box:
    """Return the row of an event; what stands in it is laid out beside its date."""
    return Box(tuple(blocks), attributes("event", *(() if is_sure(event) else ("inferred",))))


def where_and_what(sheet: PageWriter, event: Event, said: str) -> Inlines:
    """Return what is said of an event with its evidence, led by the place if one is known."""
    place, what = record_wording.where(sheet.corpus, event), (*inlines(said), *sheet.markers(event.claims))
    return text("{place}. {what}", place=strong(place), what=what) if place else what


def _short(sheet: PageWriter, event: Event) -> Box:
    return row(event, (when(sheet, event, linked=True), paragraph(where_and_what(sheet, event, event.what))))


def events_section(sheet: PageWriter, events: Iterable[Event], claims: Iterable[str] = ()) -> Iterator[Block]:
    """Yield where and when: a map, if there is a place to mark, and the events; nothing if there is neither.

    ``claims`` are those whose places are marked besides.
    """
    listed = in_time(events)
    drawn = list(map_picture(sheet, places_of(sheet.corpus, listed, claims), listed))
    if not (listed or drawn):
        return
    yield heading(2, words("Where and when"), "timeline")
    if listed:
        # The picture that stood here; its address leads to the same events.
        yield Anchors(("picture-timeline",))
    yield from drawn
    if listed:
        yield Box(tuple(_short(sheet, event) for event in listed), attributes("events"))
        yield about(words(LEGEND))
