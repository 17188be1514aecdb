"""The whole: every record by its id, and what leads to it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from microsite import selectors
from microsite.cache import Memory
from microsite.mentions import Mention, mentions, renamed
from microsite.model.claim import Claim
from microsite.model.edition import Edition
from microsite.model.entity import Actor, Part, Term, Threat, Topic
from microsite.model.ledger import Check, Event, Question, Reference, Relation
from microsite.model.reading_list import ReadingList
from microsite.model.site import UNNAMED, Site
from microsite.model.verification import Verification
from microsite.model.vocabulary import STRENGTHS
from microsite.reading.seeds import Dossier, Seeds
from microsite.urls import Address


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)
Row = TypeVar("Row")


def _by_id(records: Iterable[T]) -> Mapping[str, T]:
    """Index by id; of two with the same id the first counts, and a check names the second."""
    result: dict[str, T] = {}
    for record in records:
        result.setdefault(record.id, record)
    return MappingProxyType(result)


def _under(rows: Iterable[Row], names: Callable[[Row], Iterable[str]]) -> Mapping[str, list[Row]]:
    """Put rows under each of their names, once, in the order of the seeds; a name without rows has an empty list."""
    result: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for name in dict.fromkeys(names(row)):
            result[name].append(row)
    return result


@dataclass(frozen=True)
class Corpus:
    """All seeds, immutable, with their connections worked out once."""

    seeds: Seeds
    site: Site = UNNAMED
    worked_out: Memory[Any] = field(default_factory=Memory, init=False, repr=False, compare=False)
    """What rooms above this one worked out of it, by name; they type it, and it ends with the corpus."""

    @cached_property
    def sources(self) -> Mapping[str, Dossier]:
        return _by_id(self.seeds.dossiers)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        return _by_id(claim for dossier in self.seeds.dossiers for claim in dossier.claims)

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each claim in the order of the seeds."""
        return {claim: place for place, claim in enumerate(self.claims)}

    @cached_property
    def withdrawn(self) -> Mapping[str, Claim]:
        """Claims that are no longer made; their addresses stay."""
        return _by_id(claim for dossier in self.seeds.dossiers for claim in dossier.withdrawn)

    @cached_property
    def threats(self) -> Mapping[str, Threat]:
        return _by_id(self.seeds.threats)

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        return _by_id(self.seeds.actors)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        return _by_id(self.seeds.terms)

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        return _by_id(self.seeds.topics)

    @cached_property
    def events(self) -> Mapping[str, Event]:
        return _by_id(self.seeds.events)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        return _by_id(self.seeds.questions)

    @cached_property
    def lists(self) -> Mapping[str, ReadingList]:
        return _by_id(self.seeds.lists)

    @cached_property
    def editions(self) -> Mapping[str, Edition]:
        return _by_id(self.seeds.editions)

    @cached_property
    def works(self) -> Mapping[str, Reference]:
        return MappingProxyType({reference.key: reference for reference in reversed(self.seeds.references)})

    @property
    def relations(self) -> list[Relation]:
        return self.seeds.relations

    @cached_property
    def checks_of(self) -> Mapping[str, list[Check]]:
        """Outside checks by claim."""
        return _under(self.seeds.checks, lambda check: (check.claim,))

    @cached_property
    def claims_of_threat(self) -> Mapping[str, list[Claim]]:
        return _under(self.claims.values(), lambda claim: claim.threats)

    @cached_property
    def claims_of_actor(self) -> Mapping[str, list[Claim]]:
        return _under(self.claims.values(), lambda claim: claim.actors)

    @cached_property
    def claims_voiced_by(self) -> Mapping[str, list[Claim]]:
        """Claims in the voice or through the eyes of somebody, by actor."""
        return _under(self.claims.values(), lambda c: filter(None, (c.voice.speaker, c.voice.perceiver)))

    @cached_property
    def relations_of_actor(self) -> Mapping[str, list[Relation]]:
        """Relations from or to an actor, by actor."""
        return _under(self.relations, lambda relation: (relation.from_, relation.to))

    @cached_property
    def relations_of_threat(self) -> Mapping[str, list[Relation]]:
        """Relations that rest on a claim about a threat, by threat."""

        def threats(relation: Relation) -> Iterator[str]:
            for claim in relation.claims:
                yield from self.claims[claim].threats if claim in self.claims else ()

        return _under(self.relations, threats)

    @cached_property
    def parts_of(self) -> Mapping[str, list[tuple[Threat, Part]]]:
        """The parts of an actor in the briefings, by actor."""
        rows = [(threat, part) for threat in self.threats.values() for part in threat.actors]
        return _under(rows, lambda row: (row[1].actor,))

    @cached_property
    def events_of_threat(self) -> Mapping[str, list[Event]]:
        return _under(self.events.values(), lambda event: event.threats)

    @cached_property
    def events_of_actor(self) -> Mapping[str, list[Event]]:
        return _under(self.events.values(), lambda event: event.actors)

    @cached_property
    def questions_of_threat(self) -> Mapping[str, list[Question]]:
        return _under(self.questions.values(), lambda question: question.threats)

    @cached_property
    def works_passed_on(self) -> Mapping[str, frozenset[str]]:
        """The works that the claims of a source pass on, by source."""
        return {name: frozenset(v.work for c in d.claims for v in c.works) for name, d in self.sources.items()}

    @cached_property
    def claims_at(self) -> Mapping[tuple[str, str], list[Claim]]:
        """Claims by source and locator."""
        result: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            for at in claim.locators:
                result[claim.source, at].append(claim)
        return result

    @cached_property
    def verifications(self) -> Mapping[str, Verification]:
        """What came out of looking passages up, by source; records of other passages than there are now left out."""
        rows = ((d.verification, d.text) for d in self.sources.values())
        return {text.source: record for record, text in rows if record and text and selectors.holds_for(record, text)}

    @cached_property
    def renamed(self) -> Mapping[tuple[str, str], str]:
        """The present ids of all records that had others, by kind and former id."""
        return MappingProxyType(dict(renamed(self.seeds)))

    @cached_property
    def mentions(self) -> list[Mention]:
        return list(mentions(self.seeds))

    @cached_property
    def backlinks(self) -> Mapping[str, list[Address]]:
        """The pages that name an id, each once, in address order."""
        pages: defaultdict[str, set[Address]] = defaultdict(set)
        for mention in self.mentions:
            pages[mention.id].add(mention.page)
        return {identifier: sorted(found) for identifier, found in pages.items()}

    def work_of_citation(self, source: str, key: str) -> Reference | None:
        """Return the work that an in-text citation of a source means."""
        return self._cited_as.get((source, key))

    @cached_property
    def _cited_as(self) -> Mapping[tuple[str, str], Reference]:
        return {(cited.source, cited.key): work for work in self.works.values() for cited in work.cited_as}


def by_strength(claims: Iterable[Claim]) -> dict[str, int]:
    """Count claims by strength, in the order of the scale, leaving out what does not occur."""
    found = [claim.strength for claim in claims]
    return {strength: found.count(strength) for strength in STRENGTHS if strength in found}
