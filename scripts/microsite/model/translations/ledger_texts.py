"""The words of what ties claims together, in another language: questions, outside checks, events, relations."""

from microsite.model.field_types import CellText, ClaimRef, Few, FilledText, Id, SourceRef
from microsite.model.prose_field import ProseField
from microsite.model.record import Record


class AnswerText(Record):
    """The answer of a source, which is named, to a question."""

    source: SourceRef
    gist: CellText | None = None
    looked_for: FilledText | None = None
    note: FilledText | None = None


class QuestionText(Record):
    """A question."""

    id: Id
    question: FilledText
    short: FilledText
    also: Few[FilledText] = ()
    intro: ProseField | None = None
    answers: Few[AnswerText] = ()


class CheckText(Record):
    """What was found elsewhere about a claim, which is named."""

    claim: ClaimRef
    where: FilledText | None = None
    shows: FilledText
    in_short: FilledText | None = None


class DatingText(Record):
    """How the date of an event was worked out."""

    reasoning: FilledText


class EventText(Record):
    """An event."""

    id: Id
    name: FilledText | None = None
    what: FilledText
    dating: DatingText | None = None


class RelationText(Record):
    """A relation."""

    id: Id
    note: FilledText
