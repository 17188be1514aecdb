"""A place lies within a larger one: not within itself, whichever way round it is said."""

from collections.abc import Iterator

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import PLACE


def _around(corpus: Corpus, place: str) -> list[str]:
    """Return the places around one, the nearest first, up to the one that comes round again, if any does."""
    found = [place]
    while (larger := corpus.places[found[-1]].within) and larger in corpus.places:
        if larger in found:
            return [*found[1:], larger]
        found.append(larger)
    return found[1:]


def check(project: Project) -> Iterator[Finding]:
    """Yield a finding for each round of places that lie within one another, at the first of them."""
    told: set[str] = set()
    for place in project.corpus.seeds.of(PLACE):
        around = _around(project.corpus, place.id)
        if place.id in around and place.id not in told:
            told.update(around)
            way = " in ".join([place.id, *around[: around.index(place.id) + 1]])
            message = f"a place lies in a larger one, and here it lies in itself: {way}; name the larger one"
            yield finding(place.origin.place("within"), "within-itself", message)
