"""Records that tie claims together: works, outside checks, events, relations, questions."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.csl import Csl
from microsite.model.parse_prose import ProseField
from microsite.model.record import ActorRef, ClaimRef, Edtf, Id, Record, SourceRef, Text, ThreatRef
from microsite.model.vocabulary import CheckGrade, CheckResult, RelationType, Stance, Standing


class CitedAs(Record):
    """How a source cites a work: the key ingest made of it."""

    source: SourceRef
    key: Id


class Evidence(Record):
    """A public record that shows something of a work."""

    record: Text
    shows: Text


class Candidate(Record):
    """A work that may be the one meant."""

    title: Text
    year: int | None = None
    author: Text | None = None
    publisher: Text | None = None
    why: Text


class Reference(Record):
    """A work that a source cites, with how far it is established."""

    key: Id
    csl: Csl
    """The work in CSL-JSON, without id. A title in square brackets is a placeholder and never shown as a title."""
    standing: Standing
    reconstructed: bool = True
    """True where the entry was put together by us, not copied from the source's own list."""
    cited_as: tuple[CitedAs, ...] = ()
    established: Text
    """How the work was identified."""
    correction: Text | None = None
    """What the source's citation gets wrong, printed beside it."""
    issues: tuple[Text, ...] = ()
    from_knowledge: tuple[Text, ...] = ()
    """Fields known only from an editor's general knowledge."""
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    former: tuple[Id, ...] = ()
    """Keys it had before; their anchors stay."""


class Check(Record):
    """What was found elsewhere about a claim."""

    claim: ClaimRef
    result: CheckResult
    where: Text
    """The pages that were seen, by name; "not checked" where none was."""
    grade: CheckGrade
    shows: Text


class EventDating(Record):
    """How a date was worked out, where the source does not print it."""

    printed: Text | None
    """What the source says of the time, a word or two; null where it says nothing."""
    reasoning: Text
    grade: CheckGrade


class Event(Record):
    """Something that happened and can be dated, if only roughly."""

    id: Id
    what: Text
    date: Edtf | None
    """null where no date could be established."""
    dating: EventDating | None = None
    place: Text | None = None
    claims: tuple[ClaimRef, ...] = Field(min_length=1)
    actors: tuple[ActorRef, ...] = ()
    threats: tuple[ThreatRef, ...] = ()
    former: tuple[Id, ...] = ()
    """Ids it had before; their anchors stay."""


class Relation(Record):
    """A typed, directed relation between two actors that rests on claims."""

    id: Id
    from_: ActorRef = Field(alias="from")
    to: ActorRef
    type: RelationType
    date: Edtf | None = None
    claims: tuple[ClaimRef, ...] = Field(min_length=1)
    note: Text | None = None


class Answer(Record):
    """Where one source stands on a question."""

    source: SourceRef
    stance: Stance
    claims: tuple[ClaimRef, ...] = ()
    looked_for: Text | None = None
    """For ``silent``: what was looked for in the source, and how."""
    note: Text | None = None

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        if self.stance == "silent" and not self.looked_for:
            raise PydanticCustomError("no-ground", "silent needs looked_for: what was looked for, and how")
        if self.stance != "silent" and not self.claims:
            raise PydanticCustomError("no-ground", "{stance} needs the claims that show it", {"stance": self.stance})
        return self


class Question(Record):
    """A question on which sources can be laid side by side."""

    id: Id
    question: Text
    short: Text
    """The same in a few words, for tables."""
    intro: ProseField
    threats: tuple[ThreatRef, ...] = ()
    answers: tuple[Answer, ...] = Field(min_length=1)
    former: tuple[Id, ...] = ()
    """Ids it had before; its old addresses lead to the new one."""
