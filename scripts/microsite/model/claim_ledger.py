"""A line of the ledger of claims: what changed in one claim on one day, and how it has read since.

Lines are only ever added. What a claim said before a change is what the lines above say of it; so a line holds no more
than what is new. Written by ``scripts/record.py``.
"""

from typing import Final, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.claim import Claim, ClaimId, Figure, Via, Voice
from microsite.model.field_types import Day, Few, Id, Locator, PrintedText, Sha256
from microsite.model.generator import typed
from microsite.model.record import Record
from microsite.model.vocabulary import ChangeKind, ClaimKind, Strength

WHOLE: Final = ("says", "kind", "strength", "at", "hashes")
"""What the first line of a claim must say; the rest is left out where a claim has none of it."""

LINKS: Final = ("actors", "threats", "terms", "events")

ASPECTS: Final[dict[ChangeKind, tuple[str, ...]]] = {
    "reworded": ("says",),
    "kind-moved": ("kind",),
    "strength-moved": ("strength",),
    "voice-moved": ("voice",),
    "evidence-added": ("at", "hashes"),
    "evidence-moved": ("at", "hashes"),
    "evidence-lost": ("at", "hashes"),
    "works-changed": ("via",),
    "figure-changed": ("figure",),
    "note-changed": ("note",),
    "links-changed": LINKS,
}
"""The fields that a change is about. Added, restored and withdrawn are about the whole claim."""


class RecordedFigure(Figure):
    """A figure as it was read: its words stand here as readers saw them, whatever signs are in them."""

    unit: PrintedText


class ClaimState(Record):
    """What is new of a claim. Fields that are not given are as they were."""

    says: PrintedText | None = None
    kind: ClaimKind | None = None
    strength: Strength | None = None
    voice: Voice | None = None
    at: Few[Locator] = ()
    hashes: Few[Sha256] = ()
    """SHA-256 of each passage, in the order of ``at``."""
    via: Few[Via] = ()
    figure: RecordedFigure | None = None
    note: PrintedText | None = None
    actors: Few[Id] = ()
    threats: Few[Id] = ()
    terms: Few[Id] = ()
    events: Few[Id] = ()
    reason: PrintedText | None = None
    """Why a claim was withdrawn."""


class ClaimChange(Record):
    """One change of one claim."""

    date: Day
    """The day on which it was recorded."""
    claim: ClaimId
    change: ChangeKind
    now: ClaimState = Field(default_factory=ClaimState)

    @model_validator(mode="after")
    def _says_what_is_new(self) -> Self:
        given = self.now.model_fields_set
        if self.change in ("added", "restored"):
            needed, allowed = set(WHOLE), set(ClaimState.model_fields) - {"reason"}
        else:
            needed = allowed = set(ASPECTS.get(self.change, ("reason",)))
        if not needed <= given <= allowed:
            raise PydanticCustomError(
                "bad-ledger",
                f"expected {{change}} to say {{needed}} under now; put the line back as {typed('record')} wrote it",
                {"change": self.change, "needed": ", ".join(sorted(needed))},
            )
        return self

    @property
    def source(self) -> str:
        """Id of the source, which the claim's id begins with."""
        return self.claim.rpartition("-")[0]


def claim_state(claim: Claim, hashes: tuple[str, ...]) -> ClaimState:
    """Return a claim as the ledger keeps it; ``hashes`` are those of its passages, in order."""
    same = {name: getattr(claim, name) for name in ("says", "kind", "strength", "voice", "note", *LINKS)}
    figure = RecordedFigure.model_validate(claim.figure.model_dump(exclude_unset=True)) if claim.figure else None
    return ClaimState(**same, figure=figure, at=claim.locators, hashes=hashes, via=claim.works)
