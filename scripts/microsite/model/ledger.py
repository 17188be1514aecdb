"""Records that tie claims together: works, outside checks, events, relations, questions."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.csl import Csl
from microsite.model.field_types import (
    ActorRef,
    CellText,
    ClaimRef,
    Edtf,
    Few,
    FilledText,
    Id,
    PlaceRef,
    PrintedText,
    SourceRef,
    ThreatRef,
    Url,
)
from microsite.model.prose_field import ProseField
from microsite.model.record import Record
from microsite.model.vocabulary import CheckResult, Stance, Standing
from microsite.model.vocabulary_ids import GradeOfCheckId, KindOfRelationId


class CitedAs(Record):
    """How a source cites a work: the key ingest made of it."""

    source: SourceRef
    key: Id


class Evidence(Record):
    """A public record that shows something of a work."""

    record: PrintedText
    shows: FilledText


class Candidate(Record):
    """A work that may be the one meant."""

    title: PrintedText
    year: Annotated[int, Field(ge=-9999, le=9999)] | None = None
    author: PrintedText | None = None
    publisher: PrintedText | None = None
    why: FilledText


class Reference(Record):
    """A work that a source cites, with how far it is established."""

    key: Id
    csl: Csl
    """The work in CSL-JSON, without id. A title in square brackets is a placeholder and never shown as a title."""
    standing: Standing
    reconstructed: bool = True
    """True where the entry was put together by us, not copied from the source's own list."""
    cited_as: Few[CitedAs] = ()
    established: FilledText
    """How the work was identified."""
    correction: FilledText | None = None
    """What the source's citation gets wrong, printed beside it."""
    issues: Few[FilledText] = ()
    from_knowledge: Few[FilledText] = ()
    """Fields known only from an editor's general knowledge."""
    evidence: Few[Evidence] = ()
    candidates: Few[Candidate] = ()
    former: Few[Id] = ()
    """Keys it had before; their anchors stay."""


def address_in_words(url: str) -> str:
    """Return an address as people write it in a sentence: ``amu.tv/57468``."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


class Check(Record):
    """What was found elsewhere about a claim."""

    claim: ClaimRef
    result: CheckResult
    where: PrintedText
    """The pages that were seen, by name; "not checked" where none was."""
    urls: Few[Url] = ()
    """Their addresses, where they are known whole; each stands in ``where`` too, with or without https://."""
    grade: GradeOfCheckId
    shows: FilledText
    in_short: FilledText | None = None
    """The same in half a sentence, for beside a number."""

    @model_validator(mode="after")
    def _named(self) -> Self:
        for url in self.urls:
            if address_in_words(url) not in self.where:
                said = "{address} does not stand in where: name every page there"
                raise PydanticCustomError("not-named", said, {"address": address_in_words(url)})
        return self


class EventDating(Record):
    """How a date was worked out, where the source does not print it."""

    printed: PrintedText | None
    """What the source says of the time, a word or two; null where it says nothing."""
    reasoning: FilledText
    grade: GradeOfCheckId


class Event(Record):
    """Something that happened and can be dated, if only roughly."""

    id: Id
    name: FilledText | None = None
    """What it is called in a few words, for headings; without it, ``what`` is the heading."""
    also: Few[PrintedText] = ()
    """Other spellings of its name, for the search."""
    what: FilledText
    date: Edtf | None
    """null where no date could be established."""
    dating: EventDating | None = None
    places: Few[PlaceRef] = ()
    """Where it happened, as the claims say."""
    places_elsewhere: Few[PlaceRef] = ()
    """Where it happened as is known from elsewhere, such as from press reports; no source says so."""
    claims: Few[ClaimRef] = Field(min_length=1)
    actors: Few[ActorRef] = ()
    threats: Few[ThreatRef] = ()
    former: Few[Id] = ()
    """Ids it had before; their anchors stay."""


class Relation(Record):
    """A typed, directed relation between two actors that rests on claims."""

    id: Id
    from_: ActorRef = Field(alias="from")
    to: ActorRef
    type: KindOfRelationId
    past: bool = False
    """Whether it is told of the past only: then it is worded so."""
    date: Edtf | None = None
    claims: Few[ClaimRef] = Field(min_length=1)
    note: FilledText | None = None


class Answer(Record):
    """Where one source stands on a question."""

    source: SourceRef
    stance: Stance
    gist: CellText | None = None
    """What stands behind it, in a few words, for tables."""
    claims: Few[ClaimRef] = ()
    looked_for: FilledText | None = None
    """For ``silent``: what was looked for in the source, and how."""
    note: FilledText | None = None

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
    question: FilledText
    short: FilledText
    """The same in a few words, for tables."""
    also: Few[FilledText] = ()
    """What readers type who mean it, for the search."""
    intro: ProseField
    threats: Few[ThreatRef] = ()
    answers: Few[Answer] = Field(min_length=1)
    former: Few[Id] = ()
    """Ids it had before; its old addresses lead to the new one."""
