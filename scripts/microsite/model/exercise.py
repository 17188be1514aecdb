"""A reading exercise: a claim, and sentences that its passage does not support although they read as if it might."""

from pydantic import Field

from microsite.model.field_types import ClaimRef, Few, FilledText, ThreatRef
from microsite.model.record import Record


class Misreading(Record):
    """What a passage does not say."""

    says: FilledText
    wrong_because: FilledText
    """What was changed, for the teacher's key; readers of the site never see it."""


class ReadingExercise(Record):
    """A record of ``seeds/exercises.yml``. The order of the file is the order on every sheet."""

    claim: ClaimRef
    """The right reading: its words as they are recorded."""
    threats: Few[ThreatRef] = Field(min_length=1)
    """The briefings on whose sheets it stands."""
    misreadings: tuple[Misreading, ...] = Field(min_length=2, max_length=5)
