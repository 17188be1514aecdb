"""The map of places, with the number of events named at each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.downloads.map_outlines import SCHEMES, outline_file
from microsite.model import urls
from microsite.model.geography import Coordinates, MapOutline, NamedPlace
from microsite.model.ledger import Event
from microsite.model.reading_direction import apart
from microsite.model.tree.verbatim import Picture
from microsite.model.vocabulary import PINNED, PLACE_KINDS
from microsite.model.wording import join_list, mark, plural, words
from microsite.pages.pictures import locator_map as drawn
from microsite.pages.pictures.locator_map import Spot
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation

_FIGURE: Final = mark(
    "The figure beside each {place.one} is the number of {event.many} named there, not of people harmed."
)
_RING: Final = mark("A ring: that it happened there is known from elsewhere, not from the sources.")
_BARE: Final = mark("A dot without a figure: the {place.one} is named, and no {event.one} told here was there.")
_TITLE: Final = mark("Map of the {place.many}")


_LARGEST: Final = tuple(PLACE_KINDS)[::-1]


def places_of(corpus: Corpus, events: Iterable[Event], claims: Iterable[str] = ()) -> list[NamedPlace]:
    """Return the places of events, and those that claims name, in the order of their names."""
    there = {place for event in events for place in (*event.places, *event.places_elsewhere)}
    said = set(claims)
    found = (place for place in corpus.places.values() if place.id in there or not said.isdisjoint(place.claims))
    return sorted(found, key=lambda place: collation.key(place.name))


def _point(outline: MapOutline, place: NamedPlace) -> Coordinates | None:
    """Return where a place is, if that is on the map."""
    return place.at if place.at is not None and outline.window.holds(place.at) else None


def _spot(sheet: PageWriter, outline: MapOutline, place: NamedPlace, events: Iterable[Event]) -> Spot | None:
    """Return what stands on the map for a place; None for one outside its window."""
    if (point := _point(outline, place)) is None:
        return None
    across, down = outline.window.project(point.lat, point.lon)
    said = sum(1 for event in events if place.id in event.places)
    told = sum(1 for event in events if place.id in event.places_elsewhere)
    target, pin = sheet.href(urls.place(place.id)), place.kind in PINNED
    return Spot(place.name, across, down, target, pin, said + told, elsewhere=told > 0 and not said)


def _landmarks(corpus: Corpus, outline: MapOutline, taken: Iterable[Spot]) -> Iterator[Spot]:
    """Yield the names that only help to find one's way: the countries that records are about, then those around."""
    countries = ((place.name, place.at) for place in corpus.places.values() if place.kind == "country" and place.at)
    around = ((label.name, label.at) for label in outline.labels)
    known = {spot.name for spot in taken}
    for name, at in dict((*countries, *around)).items():
        if name not in known and outline.window.holds(at):
            yield Spot(name, *outline.window.project(at.lat, at.lon))


def _says(spots: Iterable[Spot]) -> str:
    """Say in words what the map shows."""
    told = mark("{place} ({events})")
    named = [
        words(told, place=spot.name, events=plural(spot.events, "{n} {event.one}", "{n} {event.many}"))
        if spot.events
        else spot.name
        for spot in spots
        if spot.pin
    ]
    return words("Marked are {places}.", places=join_list(named))


def is_drawn(corpus: Corpus, places: Iterable[NamedPlace]) -> bool:
    """Say whether places make a map: there is an outline, and one of them has a point on it."""
    outline = corpus.seeds.outline
    return outline is not None and any(place.kind in PINNED and _point(outline, place) for place in places)


def map_picture(sheet: PageWriter, places: Iterable[NamedPlace], events: Sequence[Event]) -> Iterator[Picture]:
    """Yield the map of some places and events; nothing without an outline, or a place that has a point on it."""
    outline = sheet.corpus.seeds.outline
    by_size = sorted(places, key=lambda place: _LARGEST.index(place.kind))
    if outline is None or not is_drawn(sheet.corpus, by_size):
        return
    spots = [spot for place in by_size if (spot := _spot(sheet, outline, place, events))]
    # Who comes first has the better room for a name.
    spots.sort(key=lambda spot: -spot.events if spot.pin else 1)
    figure = (words(_FIGURE),) if any(spot.pin and spot.events for spot in spots) else ()
    ring = (words(_RING),) if any(spot.elsewhere for spot in spots if spot.pin) else ()
    bare = (words(_BARE),) if any(spot.pin and not spot.events for spot in spots) else ()
    caption = " ".join((*figure, *ring, *bare, apart(f"{outline.caption} {outline.credit}")))
    files = {scheme: sheet.href(outline_file(scheme)) for scheme in SCHEMES}
    yield drawn.draw(
        outline, files, [*spots, *_landmarks(sheet.corpus, outline, spots)], words(_TITLE), _says(spots), caption
    )


def whole_map(sheet: PageWriter) -> Iterator[Picture]:
    """Yield the map of all places."""
    corpus = sheet.corpus
    places = sorted(corpus.places.values(), key=lambda place: collation.key(place.name))
    return map_picture(sheet, places, list(corpus.events.values()))
