"""The timeline: every event once, with how its date is known."""

from collections.abc import Iterator, Sequence
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.edtf_words import edtf_in_words
from microsite.model.kinds import EVENT
from microsite.model.ledger import Event
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box, Fold
from microsite.model.tree.build import about, heading, paragraph
from microsite.model.tree.inlines import Inlines, inlines
from microsite.model.tree.verbatim import Anchors
from microsite.model.wording import mark, one_or_more, text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.metadata import front_matter
from microsite.pages.sections.edit_entry import edit_entry
from microsite.pages.sections.events import LEGEND, in_time, row, when, where_and_what
from microsite.pages.sections.locator_map import whole_map
from microsite.pages.sections.source_reach import dates_of_writing
from microsite.pages.writing.own_direction import own_direction
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import (
    PaginatedList,
    contents,
    moved_entries,
    page_of_list,
    part_addresses,
    part_links,
)

_LEAD: Final = mark("Dates are as exact as the ground for them, and no more.")
_ORDER: Final = mark(
    "Each {event.one} stands at the latest time at which it may have begun, so a day comes before the month or year "
    "around it. What has no date stands at the end."
)
_WHAT: Final = mark("Every {event.one} the sources tell of, with how its date is known.")
_TITLE: Final = mark("{event.title}")


def _dating(event: Event) -> Inlines:
    """Say how a date is known, in plain words."""
    if event.dating is None:
        return text("The source prints it.") if event.date else text("The source gives no date.")
    how = text(
        "{reasoning} ({grade})",
        reasoning=own_direction(inlines(event.dating.reasoning)),
        grade=vocabulary().grade_said(event.dating.grade),
    )
    printed = event.dating.printed
    if not printed:
        return how
    return text("The source prints “{printed}”. {how}", printed=own_direction(inlines(printed)), how=how)


def _parts(sheet: PageWriter, event: Event) -> Iterator[Block]:
    yield when(sheet, event, linked=False)
    title = EVENT.title(event).rstrip(".")
    yield heading(2, title, event.id)
    said = where_and_what(sheet, event, event.what if event.name else "")
    yield paragraph((*said, *edit_entry(sheet, event, title)))
    known = [paragraph(_dating(event))]
    if ids := (*event.threats, *event.actors):
        known.append(paragraph(text("See {pages}.", pages=sheet.entities(ids))))
    yield Fold(inlines(words("How the date is known")), tuple(known), attributes("dating"))


def _rows(sheet: PageWriter, events: Sequence[Event]) -> Iterator[Block]:
    """Yield events, in the order of time."""
    for event in events:
        if event.former:
            yield Anchors(event.former)
        yield row(event, _parts(sheet, event))


def _all(sheet: PageWriter, events: Sequence[Event]) -> Iterator[Block]:
    if events:
        legend = about(words("{order} {dots}", order=words(_ORDER), dots=words(LEGEND)))
        # The picture that stood here; its address leads to the same events.
        moved = Anchors(("picture-timeline",))
        yield Box((moved, *_rows(sheet, events), legend), attributes("events"))


def _lead(corpus: Corpus) -> Iterator[Block]:
    yield paragraph(words(_LEAD))
    if limits := dates_of_writing(corpus):
        yield paragraph(limits)


def _long(corpus: Corpus) -> PaginatedList:
    former = {event.id: event.former for event in corpus.events.values()}
    count = one_or_more("{n} {event.one}", "{n} {event.many}")
    return PaginatedList(corpus, "timeline", urls.event(), words(_TITLE), count, Place("seeds/events.yml"), former)


def _contents(of: PaginatedList) -> Page:
    def entry(key: str) -> tuple[str, Address]:
        event = of.corpus.events[key]
        return words("{date}: {event}", date=edtf_in_words(event.date), event=EVENT.title(event)), urls.event(key)

    instead = moved_entries("picture-timeline", words("Each year has a page of its own."))
    whole = whole_map(PageWriter(of.corpus, of.address, evidence=False))
    body = (*_lead(of.corpus), *whole, instead, *contents(of, entry))
    return Page(of.address, of.title, body, of.seed, words(_WHAT), extra=part_links(of))


def _whole(corpus: Corpus) -> Page:
    sheet = PageWriter(corpus, urls.event(), evidence=False)
    beside = Box((*whole_map(sheet), *_all(sheet, in_time(corpus.events.values()))), attributes("map-beside"))
    extra = {**front_matter.with_twin(urls.event()), "hide": ["toc"]}
    return Page(
        sheet.address, words(_TITLE), (*_lead(corpus), beside), Place("seeds/events.yml"), words(_WHAT), extra=extra
    )


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the timeline, and a page for each year where it is long."""
    yield urls.event()
    yield from part_addresses(corpus, "timeline")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the timeline, or a year of it."""
    return page_of_list(
        _long(corpus),
        address,
        _whole,
        _contents,
        lambda sheet, ids: _all(sheet, [corpus.events[key] for key in ids]),
    )
