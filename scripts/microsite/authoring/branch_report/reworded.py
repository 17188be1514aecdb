"""Sentences to read again: they stand as before, and a claim under them says something else now."""

from collections.abc import Iterator
from typing import Final

from microsite.authoring.branch_report.claims import changed_claims, fields
from microsite.authoring.branch_report.escape_markdown import block, count_words
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.authoring.branch_report.texts import sentences_of_seeds
from microsite.model.claim import Claim

SHOWN: Final = 60
_MEANING: Final = ("says", "kind", "strength", "voice.", "via", "figure.")
"""How the fields begin that change what a claim says; others change where it is shown."""


def _meaning(claim: Claim) -> dict[str, str]:
    return {key: value for key, value in fields(claim).items() if key.startswith(_MEANING)}


def reworded(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section, if there is such a sentence."""
    before = base.corpus.claims
    changed = {claim.id for claim in changed_claims(base, new) if _meaning(before[claim.id]) != _meaning(claim)}
    if not changed:
        return
    stood = {sentence.text for sentence in sentences_of_seeds(base)}
    resting = [s for s in sentences_of_seeds(new) if changed & set(s.cites) and s.text in stood]
    if not resting:
        return
    yield f"{count_words(len(resting), 'sentence rests', 'sentences rest')} on a claim that says something else now:"
    yield ""
    yield from block(
        ("!", f"{s.begins}, on {', '.join(sorted(changed & set(s.cites)))}: {s.text}") for s in resting[:SHOWN]
    )
    if len(resting) > SHOWN:
        yield f"And {len(resting) - SHOWN} more."
