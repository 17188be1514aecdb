"""How well founded a briefing is, is counted from claims that name it in their threats: with none, it rests on none."""

from collections.abc import Iterator

from microsite.corpus.cited_claims import cited_claims, grounding_claims, proses_of_threat
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.entity import Threat
from microsite.model.finding import Finding, finding
from microsite.model.kinds import CLAIM, THREAT
from microsite.model.prose import EDITORS


def _cited(corpus: Corpus, threat: Threat) -> list[Claim]:
    """Return the claims that a briefing cites; none where one, or what one is about, is not known: that is told."""
    proses = proses_of_threat(threat)
    claims = [corpus.claims[key] for key in cited_claims(corpus, proses)]
    known = {EDITORS} | corpus.claims.keys() | corpus.works.keys()
    is_known = all(item.key in known for prose in proses for item in prose.cited())
    return claims if is_known and all({*claim.threats} <= corpus.threats.keys() for claim in claims) else []


def off_subject(project: Project) -> Iterator[Finding]:
    """Point at briefings that cite claims of which none has them in its ``threats``."""
    corpus = project.corpus
    for threat in corpus.seeds.of(THREAT) if not corpus.seeds.broken_files else ():
        cited = _cited(corpus, threat)
        if cited and not grounding_claims(corpus, threat):
            about = ", ".join((*cited[0].threats, threat.id))
            message = (
                f"no claim that {threat.id} cites says that it is about {threat.id}, so readers are told that it rests "
                f"on none; add {threat.id} to the threats of those that are, as in {CLAIM.file.of(cited[0].source)} "
                f"for {cited[0].id}: threats: [{about}]"
            )
            yield finding(threat.origin.place("bottom_line"), "off-subject", message, threat.id)
