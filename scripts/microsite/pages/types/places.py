"""The places: a map, and each place with its events, the claims that name it, and how it is known."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import title_of
from microsite.model import urls
from microsite.model.edtf_words import edtf_in_words
from microsite.model.geography import NamedPlace
from microsite.model.kinds import EVENT, PLACE
from microsite.model.ledger import Event
from microsite.model.place import Place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import about, bullets, heading, paragraph
from microsite.model.tree.inlines import Inlines, Text
from microsite.model.tree.verbatim import Anchors
from microsite.model.urls import Address
from microsite.model.vocabulary import PLACE_KINDS
from microsite.model.wording import text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.edit_entry import edit_entry
from microsite.pages.sections.events import in_time
from microsite.pages.sections.locator_map import whole_map
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation

_TITLE: Final = "Places"
_WHAT: Final = "Every place of an event or a claim, on a map and as a list, with how it is known."
_LEAD: Final = "Where the events took place of which the sources tell, and what else they name."


def _event(sheet: PageWriter, place: NamedPlace, event: Event) -> Inlines:
    """Return an event as a line of its place, which says if no source puts it there."""
    link, when = sheet.link(EVENT.title(event), urls.event(event.id)), edtf_in_words(event.date)
    if place.id in event.places:
        return text("{event} ({date})", event=link, date=when)
    told = "{event} ({date}; that it was here is known from elsewhere, not from a source of this site)"
    return text(told, event=link, date=when)


def _kind(sheet: PageWriter, place: NamedPlace) -> Inlines:
    """Say what kind of place it is, what it lies in, and how else it is spelled."""
    kind, also = PLACE_KINDS[place.kind], ", ".join(place.also)
    if place.within and place.within in sheet.corpus.places:
        larger = sheet.link(title_of(sheet.corpus, PLACE, place.within), urls.place(place.within))
        if also:
            return text("A {kind} in {larger}; also {also}.", kind=kind, larger=larger, also=also)
        return text("A {kind} in {larger}.", kind=kind, larger=larger)
    return text("A {kind}; also {also}.", kind=kind, also=also) if also else text("A {kind}.", kind=kind)


def _place(sheet: PageWriter, place: NamedPlace) -> Iterator[Block]:
    if place.former:
        yield Anchors(place.former)
    yield heading(2, place.name, place.id)
    yield paragraph(_kind(sheet, place))
    events = in_time(sheet.corpus.events_of_place.get(place.id, ()))
    yield from bullets(_event(sheet, place, event) for event in events)
    known = (sheet.corpus.claims[claim] for claim in place.claims if claim in sheet.corpus.claims)
    if claims := [sheet.link(claim.says, urls.claim(claim.id)) for claim in known]:
        yield paragraph("Claims that name it besides:" if events else "Claims that name it:")
        yield from bullets(claims)
    said = words("How the place is known: {basis}", basis=place.basis)
    yield about((Text(said), *edit_entry(sheet, place, place.name)))


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list of places, if there are any."""
    if corpus.places:
        yield urls.place()


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of places."""
    sheet = PageWriter(corpus, address, evidence=False)
    places = sorted(corpus.places.values(), key=lambda place: collation.key(place.name))
    listed = (block for place in places for block in _place(sheet, place))
    body = (paragraph(_LEAD), *whole_map(sheet), *listed)
    extra = front_matter.with_twin(address)
    return Page(address, _TITLE, body, Place("seeds/places.yml"), _WHAT, extra=extra)
