"""Everywhere one record names another: the ground of backlinks and of every check that an id exists."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from microsite import urls
from microsite.model.claim import Claim
from microsite.model.entity import Actor, Term, Threat, Topic
from microsite.model.place import Origin, Place
from microsite.model.prose import EDITORS, Prose
from microsite.model.reading_list import ReadingList
from microsite.model.teaching import Teaching
from microsite.reading.seeds import Seeds
from microsite.urls import Address

Target = Literal["cited", "claim", "work", "source", "entity", "actor", "threat", "term", "event", "question", "page"]
"""What kind of id is named. ``cited`` is the key of a citation: a claim, a work or a source; ``page`` is a threat, an
actor or a question."""


class Mention(NamedTuple):
    """An id that is named somewhere."""

    target: Target
    id: str
    place: Place
    page: Address
    """The page that readers meet it on."""
    locator: str | None = None


def in_prose(prose: Prose, origin: Origin, page: Address, *keys: str | int) -> Iterator[Mention]:
    """Yield what a text cites and links to; ``keys`` lead to it within its record."""
    for item in prose.cited():
        if item.key != EDITORS:
            place = origin.find(f"@{item.key}", item.occurrence, *keys)
            yield Mention("cited", item.key, place, page, item.locator)
    for entity in prose.links():
        yield Mention("entity", entity.id, origin.find(f"[[{entity.id}", entity.occurrence, *keys), page)


def _ids(target: Target, ids: Iterable[str], origin: Origin, page: Address, *keys: str | int) -> Iterator[Mention]:
    for index, identifier in enumerate(ids):
        yield Mention(target, identifier, origin.place(*keys, index), page)


def of_claim(claim: Claim) -> Iterator[Mention]:
    """Yield what a claim names."""
    page, origin = urls.claim(claim.id), claim.origin
    yield from _ids("actor", claim.actors, origin, page, "actors")
    yield from _ids("threat", claim.threats, origin, page, "threats")
    yield from _ids("term", claim.terms, origin, page, "terms")
    yield from _ids("event", claim.events, origin, page, "events")
    for index, via in enumerate(claim.works):
        within = (index,) if isinstance(claim.via, tuple) else ()
        yield Mention("work", via.work, origin.place("via", *within, "work"), page)
    if claim.voice.speaker not in ("source", "unnamed-reports"):
        yield Mention("actor", claim.voice.speaker, origin.place("voice", "speaker"), page)
    if claim.voice.perceiver:
        yield Mention("actor", claim.voice.perceiver, origin.place("voice", "perceiver"), page)


def of_threat(threat: Threat) -> Iterator[Mention]:
    """Yield what a briefing names."""
    page, origin = urls.threat(threat.id), threat.origin
    yield from in_prose(threat.bottom_line, origin, page, "bottom_line")
    yield from in_prose(threat.body, origin, page, "body")
    if threat.agreement:
        yield from in_prose(threat.agreement, origin, page, "agreement")
    for index, caveat in enumerate(threat.caveats):
        yield from in_prose(caveat, origin, page, "caveats", index)
    for index, part in enumerate(threat.actors):
        yield Mention("actor", part.actor, origin.place("actors", index, "actor"), page)
        yield from _ids("claim", part.claims, origin, page, "actors", index, "claims")
    yield from _ids("threat", threat.related, origin, page, "related")
    if threat.teaching:
        yield from _of_teaching(threat.teaching, origin, page)


def _of_teaching(teaching: Teaching, origin: Origin, page: Address) -> Iterator[Mention]:
    for index, question in enumerate(teaching.questions):
        yield from in_prose(question, origin, page, "teaching", "questions", index)
    for index, pairing in enumerate(teaching.pair_with):
        yield Mention("page", pairing.page, origin.place("teaching", "pair_with", index, "page"), page)


def of_actor(actor: Actor) -> Iterator[Mention]:
    """Yield what an actor's page names."""
    page, origin = urls.actor(actor.id), actor.origin
    yield from in_prose(actor.body, origin, page, "body")
    for index, text in enumerate(actor.distinguish):
        yield from in_prose(text, origin, page, "distinguish", index)
    for index, written in enumerate(actor.names):
        yield from _ids("source", written.sources, origin, page, "names", index, "sources")


def of_term(term: Term) -> Iterator[Mention]:
    """Yield what a glossary entry names."""
    page = urls.term(term.id)
    yield from in_prose(term.definition, term.origin, page, "definition")
    yield from _ids("term", term.see, term.origin, page, "see")


def of_topic(topic: Topic) -> Iterator[Mention]:
    """Yield the briefings of a topic. A heading is no reader's way back, so its page is the list it stands on."""
    yield from _ids("threat", topic.threats, topic.origin, urls.topic(topic.id), "threats")


def _of_ledgers(seeds: Seeds) -> Iterator[Mention]:
    for event in seeds.events:
        page = urls.event(event.id)
        yield from _ids("claim", event.claims, event.origin, page, "claims")
        yield from _ids("actor", event.actors, event.origin, page, "actors")
        yield from _ids("threat", event.threats, event.origin, page, "threats")
    for relation in seeds.relations:
        page = urls.actor(relation.from_)
        yield Mention("actor", relation.from_, relation.origin.place("from"), page)
        yield Mention("actor", relation.to, relation.origin.place("to"), page)
        yield from _ids("claim", relation.claims, relation.origin, page, "claims")
    for reference in seeds.references:
        for index, cited in enumerate(reference.cited_as):
            place = reference.origin.place("cited_as", index, "source")
            yield Mention("source", cited.source, place, urls.work(reference.key))
    for check in seeds.checks:
        yield Mention("claim", check.claim, check.origin.place("claim"), urls.claim(check.claim))


def _of_questions(seeds: Seeds) -> Iterator[Mention]:
    for question in seeds.questions:
        page, origin = urls.question(question.id), question.origin
        yield from in_prose(question.intro, origin, page, "intro")
        yield from _ids("threat", question.threats, origin, page, "threats")
        for index, answer in enumerate(question.answers):
            yield Mention("source", answer.source, origin.place("answers", index, "source"), page)
            yield from _ids("claim", answer.claims, origin, page, "answers", index, "claims")


def renamed(seeds: Seeds) -> Mapping[tuple[str, str], str]:
    """Return the present ids of all records that had others, by kind and former id."""
    named = [*(("threat", each.id, each.former) for each in seeds.threats)]
    named += [("actor", each.id, each.former) for each in seeds.actors]
    named += [("term", each.id, each.former) for each in seeds.terms]
    named += [("event", each.id, each.former) for each in seeds.events]
    named += [("question", each.id, each.former) for each in seeds.questions]
    named += [("work", each.key, each.former) for each in seeds.references]
    return {(kind, old): now for kind, now, former in named for old in former}


def of_list(reading_list: ReadingList, now: Mapping[tuple[str, str], str]) -> Iterator[Mention]:
    """Yield what a reading list names, hand-written pages excepted: they are no records.

    A list that is pinned to an edition may call things as they were called there.
    """
    page, origin = urls.reading_list(reading_list.id), reading_list.origin
    for number, part in enumerate(reading_list.parts):
        for index, item in enumerate(part.items):
            if item.kind != "page":
                name = now.get((item.kind, item.names), item.names) if reading_list.pinned else item.names
                yield Mention(item.kind, name, origin.place("parts", number, "items", index, item.kind), page)


def mentions(seeds: Seeds) -> Iterator[Mention]:
    """Yield everything that any record names, in the order of the seeds."""
    for dossier in seeds.dossiers:
        for claim in dossier.claims:
            yield from of_claim(claim)
    for threat in seeds.threats:
        yield from of_threat(threat)
    for actor in seeds.actors:
        yield from of_actor(actor)
    for term in seeds.terms:
        yield from of_term(term)
    for topic in seeds.topics:
        yield from of_topic(topic)
    yield from _of_ledgers(seeds)
    yield from _of_questions(seeds)
    now = renamed(seeds)
    for reading_list in seeds.lists:
        yield from of_list(reading_list, now)
