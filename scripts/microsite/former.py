"""What was renamed: where each record stood under the ids it had before, and where it stands now."""

from collections.abc import Callable, Iterator
from typing import Final, Literal, NamedTuple, cast

from microsite import urls
from microsite.corpus import Corpus
from microsite.model.entity import Actor, Term, Threat
from microsite.model.ledger import Event, Question, Reference
from microsite.model.place import Place
from microsite.urls import Address

Kind = Literal["threat", "actor", "term", "event", "question", "work"]
"""The kinds of record that can be renamed. A claim keeps its id for ever; so does a source, whose claims bear it."""

_ADDRESSES: Final[dict[Kind, Callable[[str], Address]]] = {
    "threat": urls.threat,
    "actor": urls.actor,
    "term": urls.term,
    "event": urls.event,
    "question": urls.question,
    "work": urls.work,
}


class Move(NamedTuple):
    """A former id of a record."""

    kind: Kind
    old: str
    new: str
    before: Address
    now: Address
    place: Place
    """Where the record names it."""


def namespace(kind: str) -> str:
    """Return the name under which ids of this kind must differ: all that ``[[…]]`` can name share one."""
    return {"threat": "entity", "actor": "entity", "term": "entity", "source": "work"}.get(kind, kind)


def _records(corpus: Corpus) -> Iterator[tuple[Kind, str, Threat | Actor | Term | Event | Question | Reference]]:
    seeds = corpus.seeds
    yield from (("threat", threat.id, threat) for threat in seeds.threats)
    yield from (("actor", actor.id, actor) for actor in seeds.actors)
    yield from (("term", term.id, term) for term in seeds.terms)
    yield from (("event", event.id, event) for event in seeds.events)
    yield from (("question", question.id, question) for question in seeds.questions)
    yield from (("work", work.key, work) for work in seeds.references)


def moves(corpus: Corpus) -> Iterator[Move]:
    """Yield every former id of every record, in the order of the seeds."""
    for kind, new, record in _records(corpus):
        address = _ADDRESSES[kind]
        for index, old in enumerate(record.former):
            yield Move(kind, old, new, address(old), address(new), record.origin.place("former", index))


def address(kind: str, identifier: str) -> Address | None:
    """Return where a record of this kind stands, or stood, under an id; None for kinds that are never renamed."""
    known = _ADDRESSES.get(cast("Kind", kind))
    return known(identifier) if known else None


def called_now(corpus: Corpus, kind: str, identifier: str) -> str:
    """Return the id that a record has now; the same one if it is no former id of this kind."""
    return corpus.renamed.get((kind, identifier), identifier)


def ids(corpus: Corpus, space: str) -> set[str]:
    """Return the living ids of a namespace."""
    spaces = {
        "entity": {*corpus.threats, *corpus.actors, *corpus.terms},
        "work": {*corpus.works, *corpus.sources},
        "event": {*corpus.events},
        "question": {*corpus.questions},
    }
    return spaces[space]
