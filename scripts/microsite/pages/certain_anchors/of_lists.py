"""The anchors on pages that list records, besides those of the records themselves."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.differing import claims_that_differ
from microsite.corpus.pagination import paginate
from microsite.model import urls
from microsite.model.address import Address
from microsite.pages.sections.locator_map import is_drawn
from microsite.pages.types import az, figures, topics


def _names(corpus: Corpus) -> Iterator[str]:
    return map(az.anchor, az.names_by_letter(corpus))


def _actors(corpus: Corpus) -> Iterator[str]:
    return (actor.kind for actor in corpus.actors.values())


def _figures(corpus: Corpus) -> Iterator[str]:
    counted = [claim for claim in corpus.claims.values() if claim.figure]
    yield from (urls.evidence(claim.id) for claim in counted)
    if figures.series(counted):
        yield from ("picture-figures", "picture-figures-hatch")


def _elsewhere(corpus: Corpus) -> Iterator[str]:
    for claim in claims_that_differ(corpus):
        yield from (claim.source, urls.evidence(claim.id))


def _relations(corpus: Corpus) -> Iterator[str]:
    yield from ("parts", "picture-parts")
    if corpus.relations:
        yield from ("relations", "picture-relations")


def _timeline(corpus: Corpus) -> Iterator[str]:
    if corpus.events:
        yield "picture-timeline"
    yield from _map(corpus)


def _map(corpus: Corpus) -> Iterator[str]:
    if is_drawn(corpus, corpus.places.values()):
        yield "picture-map"


def _questions(corpus: Corpus) -> Iterator[str]:
    parts = paginate(corpus).parts("questions")
    yield "stances"
    if len(parts) > 1:
        yield from (part.anchor for part in parts)


ON_LISTS: Final[tuple[tuple[Callable[[], Address], Callable[[Corpus], Iterable[str]]], ...]] = (
    (urls.names, _names),
    (urls.actor, _actors),
    (urls.claim, lambda corpus: corpus.sources),
    (urls.figures, _figures),
    (lambda: urls.ELSEWHERE, _elsewhere),
    (urls.relation, _relations),
    (urls.event, _timeline),
    (urls.place, _map),
    (urls.question, _questions),
    (urls.work, lambda _: ("sources", "works")),
    (urls.exercises, lambda _: ("teachers", "make-keys")),
    (urls.contributors, lambda _: ("how", "roles")),
)
"""The anchors of a list, whether it stands on one page or is cut."""


def on_topic(corpus: Corpus, address: Address) -> Iterator[str]:
    """Yield the anchors of the page of a topic; none for any other address."""
    if address == urls.topic_index(address.name) != urls.topic_index():
        yield from topics.section_anchors(corpus, address)
