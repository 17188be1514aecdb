"""The verdict on a claim: does its passage stand in the source? From the committed records; no text is needed."""

from dataclasses import dataclass
from typing import Any

from microsite.corpus.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.verification import Verification
from microsite.model.vocabulary import Verdict
from microsite.sources import web_annotation


@dataclass(frozen=True)
class ClaimVerdict:
    """A verdict and what it rests on."""

    verdict: Verdict
    record: Verification | None
    """The record that says so; None where there is none, or where it is of other passages than there are now."""
    selectors: tuple[dict[str, Any], ...]
    """The place of each passage of the claim, in the claim's order."""


def claim_verdict(corpus: Corpus, claim: Claim) -> ClaimVerdict:
    """Return the verdict on a claim. It is about the passages alone, not about what we make of them."""
    dossier = corpus.sources.get(claim.source)
    if dossier is None or dossier.text is None:
        return ClaimVerdict("not-checkable-here", None, ())
    record, units = corpus.verifications.get(dossier.id), [dossier.units.get(at) for at in claim.locators]
    places = tuple(web_annotation.selector(dossier.text, unit) for unit in units if unit)
    if record is None or None in units:
        return ClaimVerdict("not-checkable-here", None, places)
    failed = any(at in record.failed for at in claim.locators)
    return ClaimVerdict("failed" if failed else "verified", record, places)
