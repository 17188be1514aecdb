"""Which claims a briefing or an actor's page rests on: the same list for the page, its JSON twin and its metadata."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from microsite.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.entity import Actor, Threat
from microsite.model.prose import Prose


def cited_claims(corpus: Corpus, proses: Iterable[Prose]) -> list[str]:
    """Return the ids of the claims that texts cite, each once, in order."""
    keys = (item.key for prose in proses for item in prose.cited())
    return [key for key in dict.fromkeys(keys) if key in corpus.claims]


def claims_of_threat(corpus: Corpus, threat: Threat) -> list[Claim]:
    """Return every claim of a briefing: those tagged with it and those its text cites."""
    tagged = {claim.id: claim for claim in corpus.claims_of_threat.get(threat.id, ())}
    cited = cited_claims(corpus, (threat.bottom_line, threat.body, *threat.caveats))
    return list((tagged | {key: corpus.claims[key] for key in cited}).values())


def claims_of_actor(corpus: Corpus, actor: Actor) -> list[Claim]:
    """Return every claim of an actor's page: those about it, in its voice or through its eyes, and those cited."""
    voiced = corpus.claims_voiced_by.get(actor.id, ())
    tagged = {claim.id: claim for claim in (*corpus.claims_of_actor.get(actor.id, ()), *voiced)}
    cited = cited_claims(corpus, (actor.body, *actor.distinguish))
    return list((tagged | {key: corpus.claims[key] for key in cited}).values())


def briefings(corpus: Corpus) -> Mapping[str, list[str]]:
    """Return the threats whose briefings rest on a claim, by claim; a claim that none uses is not there."""
    result: defaultdict[str, list[str]] = defaultdict(list)
    for threat in corpus.threats.values():
        for claim in claims_of_threat(corpus, threat):
            result[claim.id].append(threat.id)
    return dict(result)
