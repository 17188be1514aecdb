"""The places: a map, and each place with its events, the claims that name it, and how it is known."""

from collections.abc import Iterator, Sequence
from typing import Final

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import title_of
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.edtf_words import edtf_in_words
from microsite.model.geography import NamedPlace
from microsite.model.kinds import EVENT, PLACE
from microsite.model.ledger import Event
from microsite.model.place import Place
from microsite.model.tree.blocks import Block, Fold
from microsite.model.tree.build import about, bullets, heading, paragraph
from microsite.model.tree.inlines import Inlines, Link, inlines, join_inlines
from microsite.model.tree.verbatim import Anchors
from microsite.model.vocabulary import PLACE_KINDS
from microsite.model.wording import commas, mark, one_or_more, plural, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.edit_entry import edit_entry
from microsite.pages.sections.events import in_time
from microsite.pages.sections.foreign import in_language
from microsite.pages.sections.locator_map import whole_map
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import (
    PaginatedList,
    contents,
    handrail,
    page_of_list,
    part_addresses,
    part_links,
)
from microsite.sources.text import collation

_TITLE: Final = mark("{place.title}")
_WHAT: Final = mark("The {place.many} of {event.many} and claims, on a map and as a list, with how each is known.")
_LEAD: Final = mark("Where the {event.many} happened that the sources tell of, and what other {place.many} they name.")

_MANY: Final = 2
"""More claims than this that name a place are folded."""


def _event(sheet: PageWriter, place: NamedPlace, event: Event) -> Inlines:
    """Return an event as a line of its place, which says if no source puts it there."""
    link, when = sheet.link(EVENT.title(event), urls.event(event.id)), edtf_in_words(event.date)
    if place.id in event.places:
        return text("{event} ({date})", event=link, date=when)
    told = mark("{event} ({date}; that it was here is known from elsewhere, not from a source of this site)")
    return text(told, event=link, date=when)


def _beginning(sheet: PageWriter) -> Iterator[Block]:
    """Yield what stands above the list: what it is, the map, and how coordinates are known."""
    yield paragraph(words(_LEAD))
    outline = sheet.corpus.seeds.outline
    if outline and outline.unlisted:
        yield paragraph(outline.unlisted)
    yield from whole_map(sheet)
    if outline and outline.coordinates:
        yield about(inlines(outline.coordinates))


def _kind(sheet: PageWriter, place: NamedPlace) -> Inlines:
    """Say what kind of place it is, what it lies in, and how else it is spelled."""
    kind, also = words(PLACE_KINDS[place.kind]), commas(place.also)
    if place.within and place.within in sheet.corpus.places:
        larger = sheet.link(title_of(sheet.corpus, PLACE, place.within), urls.place(place.within))
        if also:
            return text("A {kind} in {larger}; also {also}.", kind=kind, larger=larger, also=also)
        return text("A {kind} in {larger}.", kind=kind, larger=larger)
    return text("A {kind}; also {also}.", kind=kind, also=also) if also else text("A {kind}.", kind=kind)


def _beyond(sheet: PageWriter, place: NamedPlace) -> Iterator[Inlines]:
    """Say of a place that nobody finds on the map that it is not there."""
    outline = sheet.corpus.seeds.outline
    if outline and place.at and not outline.window.holds(place.at):
        yield text("It lies outside the map.")


def _place(sheet: PageWriter, place: NamedPlace) -> Iterator[Block]:
    if place.former:
        yield Anchors(place.former)
    yield heading(2, in_language(place.name, place.language), place.id)
    yield paragraph(join_inlines((_kind(sheet, place), *_beyond(sheet, place)), " "))
    events = in_time(connections(sheet.corpus).events_of_place.get(place.id, ()))
    yield from bullets(_event(sheet, place, event) for event in events)
    known = (sheet.corpus.claims[claim] for claim in place.claims if claim in sheet.corpus.claims)
    if claims := [sheet.link(claim.says, urls.claim(claim.id)) for claim in known]:
        yield from _named_by(claims, besides=bool(events))
    said = text("How the {place.one} is known: {basis}", basis=inlines(place.basis))
    yield about((*said, *edit_entry(sheet, place, place.name)))


def _named_by(claims: Sequence[Link], *, besides: bool) -> Iterator[Block]:
    """Yield the claims that name a place; of many, the list opens on demand."""
    listed = tuple(bullets(claims))
    if len(claims) > _MANY:
        yield Fold(inlines(plural(len(claims), "{n} claim names it", "{n} claims name it")), listed)
        return
    yield paragraph(words("Claims that name it besides:") if besides else words("Claims that name it:"))
    yield from listed


def _long(corpus: Corpus) -> PaginatedList:
    former = {place.id: place.former for place in corpus.places.values()}
    count = one_or_more("{n} {place.one}", "{n} {place.many}")
    return PaginatedList(corpus, "places", urls.place(), words(_TITLE), count, Place("seeds/places.yml"), former)


def _contents(of: PaginatedList) -> Page:
    sheet = PageWriter(of.corpus, of.address, evidence=False)
    names = contents(of, lambda key: (of.corpus.places[key].name, urls.place(key)))
    body = (*_beginning(sheet), *names)
    return Page(of.address, of.title, body, of.seed, words(_WHAT), extra=part_links(of))


def _whole(corpus: Corpus) -> Page:
    sheet = PageWriter(corpus, urls.place(), evidence=False)
    places = sorted(corpus.places.values(), key=lambda place: collation.key(place.name))
    ways = handrail(sheet.address, [(place.name, place.id) for place in places], "h2")
    body = (
        *_beginning(sheet),
        *ways,
        *(block for place in places for block in _place(sheet, place)),
    )
    extra = front_matter.with_twin(sheet.address)
    return Page(sheet.address, words(_TITLE), body, Place("seeds/places.yml"), words(_WHAT), extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list of places, if there are any, and a page for each letter where it is long."""
    if corpus.places:
        yield urls.place()
        yield from part_addresses(corpus, "places")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of places, in alphabetical order, or a part of it."""
    return page_of_list(
        _long(corpus),
        address,
        _whole,
        _contents,
        lambda sheet, ids: (b for key in ids for b in _place(sheet, corpus.places[key])),
    )
