"""Which claims a briefing or an actor's page rests on: the same list for the page, its JSON twin and its metadata."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.contents import contents
from microsite.model.entity import Actor, Threat
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, CLAIM, QUESTION, SOURCE, THREAT, WORK
from microsite.model.prose import Prose
from microsite.model.record import Record


def cited_claims(corpus: Corpus, proses: Iterable[Prose]) -> list[str]:
    """Return the ids of the claims that texts cite, each once, in order."""
    keys = (item.key for prose in proses for item in prose.cited())
    return [key for key in dict.fromkeys(keys) if key in corpus.claims]


def proses_of_threat(threat: Threat) -> tuple[Prose, ...]:
    """Return the texts of a briefing from top to bottom, without those for students."""
    compared = (cell.says for point in threat.comparison for cell in point.said)
    agreement = (threat.agreement,) if threat.agreement else ()
    points = (point.says for point in threat.key_points)
    return (threat.bottom_line, *points, threat.body, *agreement, *compared, *threat.caveats)


def claims_of_threat(corpus: Corpus, threat: Threat) -> list[Claim]:
    """Return every claim of a briefing: those tagged with it and those its text cites."""
    tagged = {claim.id: claim for claim in connections(corpus).claims_of_threat.get(threat.id, ())}
    cited = cited_claims(corpus, proses_of_threat(threat))
    return list((tagged | {key: corpus.claims[key] for key in cited}).values())


def grounding_claims(corpus: Corpus, threat: Threat) -> list[Claim]:
    """Return the claims that tell how well founded a briefing is: about its subject, and cited by a sentence of it.

    A tag alone lifts nothing, nor does a claim borrowed from another subject.
    """
    cited = frozenset(cited_claims(corpus, proses_of_threat(threat)))
    return [claim for claim in connections(corpus).claims_of_threat.get(threat.id, ()) if claim.id in cited]


def claims_of_actor(corpus: Corpus, actor: Actor) -> list[Claim]:
    """Return every claim of an actor's page: those about it, in its voice or through its eyes, and those cited."""
    voiced = connections(corpus).claims_voiced_by.get(actor.id, ())
    tagged = {claim.id: claim for claim in (*connections(corpus).claims_of_actor.get(actor.id, ()), *voiced)}
    background = (actor.background,) if actor.background else ()
    cited = cited_claims(corpus, (*background, actor.body, *actor.distinguish))
    return list((tagged | {key: corpus.claims[key] for key in cited}).values())


def briefings(corpus: Corpus) -> Mapping[str, list[str]]:
    """Return the threats whose briefings cite a claim, by claim: in a sentence or for a part. A tag is no use of it."""
    result: defaultdict[str, list[str]] = defaultdict(list)
    for threat in corpus.threats.values():
        parts = (claim for part in threat.actors for claim in part.claims if claim in corpus.claims)
        for claim in dict.fromkeys([*cited_claims(corpus, proses_of_threat(threat)), *parts]):
            result[claim].append(threat.id)
    return dict(result)


def _named_or_cited(corpus: Corpus, record: Record) -> Iterator[str]:
    for value, _ in contents(record):
        if isinstance(value, Prose):
            yield from cited_claims(corpus, (value,))
        elif value.target == CLAIM.name and value.id in corpus.claims:
            yield value.id


_CLAIMS: Final[Mapping[str, Callable[[Corpus, str], Iterable[str]]]] = {
    THREAT.name: lambda corpus, name: (claim.id for claim in claims_of_threat(corpus, corpus.threats[name])),
    ACTOR.name: lambda corpus, name: (claim.id for claim in claims_of_actor(corpus, corpus.actors[name])),
    CLAIM.name: lambda corpus, name: [name] if name in corpus.claims else [],
    SOURCE.name: lambda corpus, name: (claim.id for claim in corpus.sources[name].claims),
    WORK.name: lambda corpus, name: (c.id for c in corpus.claims.values() if name in [via.work for via in c.works]),
    QUESTION.name: lambda corpus, name: (c for answer in corpus.questions[name].answers for c in answer.claims),
}
"""The claims behind a record, by its kind, where they are more or less than what the record names and cites."""


def claims_of(corpus: Corpus, kind: Kind[Any], identifier: str) -> Iterable[str]:
    """Return the ids of the claims that a record rests on."""
    known = _CLAIMS.get(kind.name)
    return known(corpus, identifier) if known else _named_or_cited(corpus, corpus.of(kind)[identifier])
