"""Claims of which something else was found elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.ledger import Check
from microsite.model.vocabulary import CheckResult

DIFFERS: Final[tuple[CheckResult, ...]] = ("contradicts", "qualifies")
"""Results of looking elsewhere that a reader of the claim must know of, the graver one first."""


def differing_checks(corpus: Corpus, claim: str) -> list[Check]:
    """Return the checks of a claim that found something else, the graver ones first."""
    checks = (check for check in connections(corpus).checks_of.get(claim, ()) if check.result in DIFFERS)
    return sorted(checks, key=lambda check: DIFFERS.index(check.result))


def claims_that_differ(corpus: Corpus) -> list[Claim]:
    """Return the claims of which something else was found elsewhere, in the order of the sources."""
    return [claim for claim in corpus.claims.values() if differing_checks(corpus, claim.id)]


@dataclass(frozen=True)
class ComparedElsewhere:
    """Which of some claims were looked for elsewhere, and which of these were found otherwise there."""

    claims: tuple[Claim, ...]
    differing: tuple[Claim, ...]


def compared(corpus: Corpus, claims: Iterable[Claim]) -> ComparedElsewhere:
    """Return what came of looking elsewhere, in the order of the claims."""
    looked = tuple(claim for claim in claims if claim.id in connections(corpus).checks_of)
    return ComparedElsewhere(looked, tuple(claim for claim in looked if differing_checks(corpus, claim.id)))
