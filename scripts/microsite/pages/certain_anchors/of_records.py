"""The anchors on the pages of single records, by kind. Each line follows the section that bears them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from microsite.corpus.cited_claims import cited_claims, claims_of_actor, claims_of_threat
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.account import has_opening
from microsite.model.entity import Part, Threat
from microsite.model.kinds import ACTOR, CLAIM, QUESTION, READING_LIST, SOURCE, THREAT
from microsite.model.ledger import Event, Relation
from microsite.pages.sections import seen_elsewhere, verdict
from microsite.pages.sections.account import ACCOUNT, account_anchors
from microsite.pages.sections.locator_map import is_drawn, places_of
from microsite.pages.sections.relations import anchor, relations_about
from microsite.pages.sections.source_coverage import passage_anchors

_Names = Iterator[str]


def _if_any(sections: Mapping[str, object]) -> _Names:
    """Yield the sections that have something to say."""
    return (name for name, said in sections.items() if said)


def _evidence(corpus: Corpus, claims: Iterable[str]) -> _Names:
    """Yield what a page has that rests on claims: a section, the sources, a line for each claim, the works behind."""
    known = [corpus.claims[claim] for claim in dict.fromkeys(claims) if claim in corpus.claims]
    if known:
        yield from ("evidence", "references")
        yield from (urls.evidence(claim.id) for claim in known)
        yield from (f"evidence-{source}" for source in {claim.source for claim in known})


def _relations(relations: Iterable[Relation]) -> _Names:
    yield from (name for relation in relations for name in ("relations", anchor(relation)))


def _events(corpus: Corpus, events: list[Event], claims: Iterable[str] = ()) -> _Names:
    """Yield what a page has that shows events, and the places of claims besides; last, for it is told the slowest."""
    if events:
        yield from ("timeline", "picture-timeline")
    if is_drawn(corpus, places_of(corpus, events, claims)):
        yield from ("timeline", "picture-map")


def _parts(corpus: Corpus, threat: Threat) -> _Names:
    for part in threat.actors:
        known = corpus.actors.get(part.actor)
        names = (part.actor, *(known.former if known else ()))
        yield from (urls.part(threat.id, name).anchor for name in names)


def _on_threat(corpus: Corpus, identifier: str) -> _Names:
    threat, linked = corpus.threats[identifier], connections(corpus)
    relations, events = relations_about(corpus, threat), linked.events_of_threat.get(identifier, [])
    own = [claim.id for claim in claims_of_threat(corpus, threat)]
    yield from ("at-a-glance", "founding")
    yield from _if_any(
        {
            "key-points": threat.key_points,
            "agreement": threat.agreement or threat.comparison,
            "caveats": threat.caveats,
            "open-questions": threat.open_questions,
            "related": threat.related or linked.questions_of_threat.get(identifier),
            "key-figures": any(claim.figure for claim in linked.claims_of_threat.get(identifier, ())),
        }
    )
    if threat.teaching:
        yield from ("for-teaching", "outcomes", "discussion", "pairings")
        own += cited_claims(corpus, threat.teaching.questions)
    yield from (*account_anchors(threat.body), *_parts(corpus, threat), *_relations(relations))
    rows: tuple[Part | Event, ...] = (*threat.actors, *events)
    beside = (claim for row in rows for claim in row.claims)
    yield from _evidence(corpus, (*own, *beside, *(claim for cited in relations.values() for claim in cited)))
    yield from _events(corpus, events, own)


def _on_actor(corpus: Corpus, identifier: str) -> _Names:
    actor, linked = corpus.actors[identifier], connections(corpus)
    parts, relations = linked.parts_of.get(identifier, []), linked.relations_of_actor.get(identifier, [])
    events = linked.events_of_actor.get(identifier, [])
    names = actor.also or actor.native or actor.distinguish
    yield from _if_any({"names": names, ACCOUNT: has_opening(actor.body), "threats": parts})
    yield from (*account_anchors(actor.body), *_relations(relations))
    rows: tuple[Part | Relation | Event, ...] = (*(part for _, part in parts), *relations, *events)
    own = [claim.id for claim in claims_of_actor(corpus, actor)]
    yield from _evidence(corpus, (*own, *(claim for row in rows for claim in row.claims)))
    yield from _events(corpus, events)


def _on_question(corpus: Corpus, identifier: str) -> _Names:
    question = corpus.questions[identifier]
    yield "answers"
    yield from _if_any({"related": question.threats})
    answered = (claim for answer in question.answers for claim in answer.claims)
    yield from _evidence(corpus, (*cited_claims(corpus, (question.intro,)), *answered))


def _on_claim(corpus: Corpus, identifier: str) -> _Names:
    claim = corpus.claims[identifier]
    yield from ("more", verdict.ANCHOR)
    yield from _if_any(
        {
            "note": claim.note,
            seen_elsewhere.ANCHOR: connections(corpus).checks_of.get(identifier),
            verdict.SELECTOR: corpus.sources[claim.source].text,
        }
    )


def _on_source(corpus: Corpus, identifier: str) -> _Names:
    dossier = corpus.sources[identifier]
    source = dossier.source
    yield from _if_any(
        {
            "unknown": source.unknown,
            "cautions": source.cautions,
            "lookalikes": source.not_the_same_as,
            "works": dossier.text and dossier.text.citations,
        }
    )
    yield from passage_anchors(dossier)


def _on_reading_list(corpus: Corpus, identifier: str) -> _Names:
    yield "files"
    yield from (f"part-{number}" for number, _ in enumerate(corpus.lists[identifier].parts, 1))


ON_PAGES: Final[Mapping[str, Callable[[Corpus, str], _Names]]] = {
    THREAT.name: _on_threat,
    ACTOR.name: _on_actor,
    QUESTION.name: _on_question,
    CLAIM.name: _on_claim,
    SOURCE.name: _on_source,
    READING_LIST.name: _on_reading_list,
}
"""The anchors of a record's page by its kind, given its id."""
