"""The order in which actors stand wherever all of them are listed: by kind, and by name within a kind."""

from collections.abc import Mapping

from microsite.corpus.corpus import Corpus
from microsite.model.entity import Actor
from microsite.model.words_in_force import vocabulary
from microsite.sources.text import collation


def actors_in_order(corpus: Corpus) -> tuple[Actor, ...]:
    """Return all actors in that order."""

    def order() -> tuple[Actor, ...]:
        own = vocabulary()
        known = corpus.actors.values()
        return tuple(sorted(known, key=lambda actor: (own.place_of_actor(actor.kind), collation.key(actor.name))))

    found: tuple[Actor, ...] = corpus.worked_out.cached("order of actors", (), order)
    return found


def beside(corpus: Corpus, actor: str) -> tuple[Actor, ...]:
    """Return an actor with the one before it and the one after it, as far as there are any."""

    def places() -> Mapping[str, int]:
        return {each.id: place for place, each in enumerate(actors_in_order(corpus))}

    place = corpus.worked_out.cached("places of actors", (), places)[actor]
    return actors_in_order(corpus)[max(place - 1, 0) : place + 2]
