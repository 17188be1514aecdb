"""How far a source is read: of each sentence whether a claim rests on it, whether it is excused, or is open."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from microsite.checks.rules.coverage import covered_passages, excused_passages
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.draft import ClaimDraft

SentenceState = Literal["covered", "excused", "open"]
STATES: Final[Mapping[SentenceState, str]] = {
    "covered": "a claim rests on it",
    "excused": "listed as carrying no claim",
    "open": "no claim yet",
}
"""What each means, in words for readers."""


@dataclass(frozen=True)
class ReadingState:
    """The sentences of a source with their states, and the claims by locator."""

    states: Mapping[str, SentenceState]
    claims: Mapping[str, tuple[Claim, ...]]
    """The claims, withdrawn ones too, by each passage or sentence that they rest on."""

    drafts: Mapping[str, tuple[ClaimDraft, ...]]
    """What was marked and is no claim yet, by the first place it was marked at."""

    @property
    def open(self) -> tuple[str, ...]:
        """The sentences that nobody has accounted for yet, in their order."""
        return tuple(at for at, state in self.states.items() if state == "open")


def reading_state(dossier: Dossier) -> ReadingState:
    """Return how far the source of a dossier is read."""
    covered, excused = covered_passages(dossier), excused_passages(dossier)
    passages = dossier.text.passages if dossier.text else ()
    states: dict[str, SentenceState] = {
        sentence.at: "covered" if sentence.at in covered else "excused" if sentence.at in excused else "open"
        for passage in passages
        for sentence in passage.sentences
    }
    claims: dict[str, tuple[Claim, ...]] = {}
    for claim in (*dossier.claims, *dossier.withdrawn):
        for at in claim.locators:
            claims[at] = (*claims.get(at, ()), claim)
    drafts: dict[str, tuple[ClaimDraft, ...]] = {}
    for draft in dossier.drafts:
        drafts[draft.locators[0]] = (*drafts.get(draft.locators[0], ()), draft)
    return ReadingState(states, claims, drafts)
