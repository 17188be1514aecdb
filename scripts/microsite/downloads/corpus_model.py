"""What ``data/corpus.json`` holds, as a model: the seeds' own records, each with the address of its page.

Its JSON Schema is written from this. A change that takes something away, or gives it another meaning,
raises :attr:`CorpusFile.version`.
"""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, WithJsonSchema

from microsite.model.claim import Claim, Via, Withdrawal
from microsite.model.entity import Actor, Term, Threat
from microsite.model.field_types import Day, Id, Locator, Sha256
from microsite.model.geography import NamedPlace
from microsite.model.ledger import Check, Event, Question, Reference, Relation
from microsite.model.passage import FoundCitation, Passage, Section, Segmentation, TextFile
from microsite.model.prose_field import ProseField
from microsite.model.record import Record
from microsite.model.source import Source
from microsite.model.vocabulary import Verdict

_DESCRIBED = ConfigDict(use_attribute_docstrings=True)


class MeasuredText(Record):
    """What was measured in the text of a source. The text itself is not here; its spans and hashes are."""

    model_config = _DESCRIBED

    file: TextFile
    normalisation: int
    """Number of the rules by which the text was normalised before anything was counted."""
    segmentation: Segmentation
    """Number of the rules by which the text was divided into sentences."""
    characters: int
    hash: Sha256
    """SHA-256 of the whole normalised text."""
    words: int
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    """Paragraphs and their sentences; spans count characters of the normalised text, and hashes are of the spans."""
    citations: tuple[FoundCitation, ...]


class PublishedSource(Source):
    """A source and its measured text."""

    id: Id
    address: str
    # The pattern of model.record.Url is a regular expression of Python; those of JSON Schema are JavaScript's.
    url: Annotated[str, WithJsonSchema({"type": "string", "format": "uri"})] | None
    text: MeasuredText | None


class PublishedVerification(Record):
    """Whether the passages of a claim were found in the source, in exactly the bytes that its record names."""

    model_config = _DESCRIBED

    verdict: Verdict
    date: Day | None
    """The day on which they were looked up; null where no record of that holds."""
    selectors: tuple[dict[str, Any], ...]
    """The place of each passage: a SpecificResource of the W3C Web Annotation model, its bytes named as in RFC 6920."""


class PublishedClaim(Claim):
    """A claim; passages and cited works are lists here, even where there is one."""

    model_config = _DESCRIBED

    address: str
    source_id: Id = Field(alias="source")
    """Id of the source whose claim it is."""
    at: tuple[Locator, ...] = Field(min_length=1)
    via: tuple[Via, ...]
    verification: PublishedVerification


class PublishedWithdrawal(Withdrawal):
    """A claim that is no longer made."""

    id: Id
    address: str
    source: Id


class PublishedThreat(Threat):
    """A threat briefing with its text."""

    id: Id
    address: str
    body: ProseField


class PublishedActor(Actor):
    """An actor with the text of its page."""

    id: Id
    address: str
    body: ProseField


class PublishedTerm(Term):
    """A glossary term."""

    address: str


class PublishedEvent(Event):
    """An event."""

    model_config = _DESCRIBED

    address: str
    place: str | None
    """Its places in words."""


class PublishedPlace(NamedPlace):
    """A place, with the coordinates that its record gives."""

    coordinates: str | None
    """How they are known, where it is the same of all places."""

    address: str


class PublishedQuestion(Question):
    """A question and where each source stands on it."""

    address: str


class PublishedWork(Reference):
    """A work that a source cites."""

    model_config = _DESCRIBED

    address: str
    csl: dict[str, Any]
    """The work as a CSL-JSON item; without a title where nobody knows it."""
    untitled: str | None
    """Where the title is not known: what is."""


class CorpusFile(Record):
    """Every record of the site. Prose is Markdown with [@citations] of claims and works and [[links]] to entities."""

    model_config = _DESCRIBED

    schema_file: Literal["corpus.schema.json"] = Field(alias="$schema")
    version: Literal[1]
    """Version of this format."""
    sources: tuple[PublishedSource, ...]
    claims: tuple[PublishedClaim, ...]
    threats: tuple[PublishedThreat, ...]
    actors: tuple[PublishedActor, ...]
    terms: tuple[PublishedTerm, ...]
    events: tuple[PublishedEvent, ...]
    places: tuple[PublishedPlace, ...]
    relations: tuple[Relation, ...]
    questions: tuple[PublishedQuestion, ...]
    works: tuple[PublishedWork, ...]
    checks: tuple[Check, ...]
    """What was found elsewhere about claims."""
    withdrawn: tuple[PublishedWithdrawal, ...]
    """Claims that are no longer made. Their addresses stay, and their ids are not used again."""
