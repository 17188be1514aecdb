"""What a briefing offers to those who teach with it."""

from pydantic import Field

from microsite.model.field_types import Few, FilledText, PageRef
from microsite.model.prose_field import ProseField
from microsite.model.record import Record
from microsite.model.vocabulary import Difficulty


class Pairing(Record):
    """A page to read beside a briefing, and why."""

    page: PageRef
    """The id of another briefing, an actor or a question."""
    reason: FilledText
    """What reading the two together shows; a description, not a claim."""


class Teaching(Record):
    """The ``teaching`` record of a briefing. The minutes it takes are not here: they are worked out from its words."""

    difficulty: Difficulty
    outcomes: tuple[FilledText, ...] = Field(min_length=2, max_length=4)
    """What a student should be able to do afterwards; each goes on from "to"."""
    questions: tuple[ProseField, ...] = Field(min_length=3, max_length=5)
    """For discussion: open ones, which no single answer of one side settles."""
    pair_with: Few[Pairing] = Field(min_length=1)
