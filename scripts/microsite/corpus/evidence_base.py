"""How well founded a set of claims is: counted from the records, with every input shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.vocabulary import STRENGTHS, CheckResult
from microsite.model.wording import marks

LEVELS: Final = marks("thin", "narrow", "moderate", "broad")
"""From the least founded to the best; what each means is said by :func:`level`."""


@dataclass(frozen=True)
class EvidenceBase:
    """The inputs of the judgement, and the judgement."""

    claims: int
    sources: tuple[str, ...]
    independent: int
    """Sources that do not share an origin."""
    strengths: dict[str, int]
    second_hand: int
    """Claims that pass on a cited work."""
    perceptions: int
    """Claims about how somebody sees things."""
    checked: dict[CheckResult, int]
    """Claims checked elsewhere, by result."""

    @property
    def level(self) -> str:
        """``broad``: three or more independent sources; ``moderate``: two, and something corroborated elsewhere.

        ``narrow``: two, or one with five or more claims; ``thin``: less than that. Adding evidence never lowers it.
        """
        if self.independent >= 3:
            return "broad"
        if self.independent == 2:
            return "moderate" if self.checked.get("corroborates") else "narrow"
        return "narrow" if self.claims >= 5 else "thin"

    @property
    def level_below(self) -> str | None:
        """The word one step below, to which editors may lower it; none below the last."""
        place = LEVELS.index(self.level)
        return LEVELS[place - 1] if place else None


def assess_evidence(corpus: Corpus, claims: Sequence[Claim]) -> EvidenceBase:
    """Count what the claims of a briefing rest on."""
    sources = tuple(sorted({claim.source for claim in claims}))
    origins = {corpus.sources[source].source.origin_group or source for source in sources if source in corpus.sources}
    results = [check.result for claim in claims for check in connections(corpus).checks_of.get(claim.id, ())]
    return EvidenceBase(
        claims=len(claims),
        sources=sources,
        independent=len(origins),
        strengths=by_strength(claims),
        second_hand=sum(1 for claim in claims if claim.works),
        perceptions=sum(1 for claim in claims if claim.voice.perceiver),
        checked={result: results.count(result) for result in dict.fromkeys(results)},
    )


def by_strength(claims: Iterable[Claim]) -> dict[str, int]:
    """Count claims by strength, in the order of the scale, leaving out what does not occur."""
    found = [claim.strength for claim in claims]
    return {strength: found.count(strength) for strength in STRENGTHS if strength in found}
