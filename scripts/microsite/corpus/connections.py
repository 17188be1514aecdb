"""Which records belong together: the claims about a threat, the relations of an actor, the checks of a claim."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from microsite.corpus.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.entity import Part, Threat
from microsite.model.ledger import Check, Event, Question, Reference, Relation

_Row = TypeVar("_Row")


def _under(rows: Iterable[_Row], names: Callable[[_Row], Iterable[str]]) -> Mapping[str, list[_Row]]:
    """Put rows under each of their names, once, in the order of the seeds; a name without rows has an empty list."""
    result: defaultdict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        for name in dict.fromkeys(names(row)):
            result[name].append(row)
    return result


@dataclass(frozen=True)
class Connections:
    """What the records of a corpus say of each other, each of it worked out once, when it is first asked for."""

    corpus: Corpus

    @cached_property
    def checks_of(self) -> Mapping[str, list[Check]]:
        """Outside checks by claim."""
        return _under(self.corpus.seeds.checks, lambda check: (check.claim,))

    @cached_property
    def claims_of_threat(self) -> Mapping[str, list[Claim]]:
        return _under(self.corpus.claims.values(), lambda claim: claim.threats)

    @cached_property
    def claims_of_actor(self) -> Mapping[str, list[Claim]]:
        return _under(self.corpus.claims.values(), lambda claim: claim.actors)

    @cached_property
    def claims_voiced_by(self) -> Mapping[str, list[Claim]]:
        """Claims in the voice or through the eyes of somebody, by actor."""
        return _under(self.corpus.claims.values(), lambda c: filter(None, (c.voice.speaker, c.voice.perceiver)))

    @cached_property
    def relations_of_actor(self) -> Mapping[str, list[Relation]]:
        """Relations from or to an actor, by actor."""
        return _under(self.corpus.relations, lambda relation: (relation.from_, relation.to))

    @cached_property
    def relations_of_threat(self) -> Mapping[str, list[Relation]]:
        """Relations that rest on a claim about a threat, by threat."""

        def threats(relation: Relation) -> Iterator[str]:
            for claim in relation.claims:
                yield from self.corpus.claims[claim].threats if claim in self.corpus.claims else ()

        return _under(self.corpus.relations, threats)

    @cached_property
    def parts_of(self) -> Mapping[str, list[tuple[Threat, Part]]]:
        """The parts of an actor in the briefings, by actor."""
        rows = [(threat, part) for threat in self.corpus.threats.values() for part in threat.actors]
        return _under(rows, lambda row: (row[1].actor,))

    @cached_property
    def events_of_threat(self) -> Mapping[str, list[Event]]:
        return _under(self.corpus.events.values(), lambda event: event.threats)

    @cached_property
    def events_of_actor(self) -> Mapping[str, list[Event]]:
        return _under(self.corpus.events.values(), lambda event: event.actors)

    @cached_property
    def events_of_place(self) -> Mapping[str, list[Event]]:
        """Events by the places where they happened, as claims or records elsewhere say."""
        return _under(self.corpus.events.values(), lambda event: (*event.places, *event.places_elsewhere))

    @cached_property
    def questions_of_threat(self) -> Mapping[str, list[Question]]:
        return _under(self.corpus.questions.values(), lambda question: question.threats)

    @cached_property
    def works_passed_on(self) -> Mapping[str, frozenset[str]]:
        """The works that the claims of a source pass on, by source."""
        return {name: frozenset(v.work for c in d.claims for v in c.works) for name, d in self.corpus.sources.items()}

    @cached_property
    def claims_at(self) -> Mapping[tuple[str, str], list[Claim]]:
        """Claims by source and locator."""
        result: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.corpus.claims.values():
            for at in claim.locators:
                result[claim.source, at].append(claim)
        return result

    def work_of_citation(self, source: str, key: str) -> Reference | None:
        """Return the work that an in-text citation of a source means."""
        return self._cited_as.get((source, key))

    @cached_property
    def _cited_as(self) -> Mapping[tuple[str, str], Reference]:
        return {(cited.source, cited.key): work for work in self.corpus.works.values() for cited in work.cited_as}


def connections(corpus: Corpus) -> Connections:
    """Return what is connected in a corpus; it is kept with it."""
    found: Connections = corpus.worked_out.cached("connections", (), lambda: Connections(corpus))
    return found
