"""What people know and state about a source: ``source.yml``."""

from typing import Final, Literal

from pydantic import Field

from microsite.model.doi import Doi, doi_address
from microsite.model.field_types import (
    Day,
    Edtf,
    Few,
    FilledText,
    Id,
    Language,
    Locator,
    Many,
    PrintedText,
    SourceRef,
    Url,
)
from microsite.model.hint import Hint
from microsite.model.record import Record
from microsite.model.vocabulary_ids import KindOfSourceId

NOT_WRITTEN: Final = "To be written."
"""What a new source says of itself until somebody does."""
NOT_ESTABLISHED: Final = "Not established yet."
"""On what the date of a new source rests until somebody looked for it."""


class Name(Record):
    """A person or body, with the fields of CSL: family and given, or literal."""

    family: PrintedText | None = None
    given: PrintedText | None = None
    literal: PrintedText | None = None


class PublishedIn(Record):
    """The journal, newspaper or book that a source is a part of."""

    title: PrintedText
    volume: PrintedText | None = None
    issue: PrintedText | None = None
    pages: PrintedText | None = None
    """From and to, or the number of the article."""


class Dating(Record):
    """When a source appeared, and how that is known."""

    edtf: Edtf
    inferred: bool
    """True where no date is printed on the source; such a date is never shown as its publication date."""
    basis: FilledText


class Repair(Record):
    """A word that the text layer broke; mended before anything is measured."""

    line: int = Field(ge=1)
    printed: str = Field(min_length=1, max_length=40)
    read: str = Field(min_length=1, max_length=40)


class NoClaim(Record):
    """A passage from which nothing was claimed, and why."""

    at: Locator
    why: FilledText


class Lookalike(Record):
    """A work that could be taken for this source and is not it."""

    reference: PrintedText
    why_not: FilledText


class Retirement(Record):
    """A source that is no longer used. Its pages stay and say so; its claims are withdrawn with it."""

    date: Day
    reason: FilledText
    to: SourceRef | None = None
    """The source that stands in its place."""


class Source(Record):
    """A source. Unknown is a value: ``title: null`` says that nobody knows it."""

    title: PrintedText | None
    label: FilledText
    """What the site calls it in running text: a short title, or a description where there is none."""
    run_in: FilledText | None = None
    """What a paragraph that reports it begins with, in bold and with a full stop; its label unless said otherwise."""
    also: Few[FilledText] = ()
    """What readers type who look for it, for the search."""
    kind: KindOfSourceId
    authors: Many[Name]
    publisher: PrintedText | None
    published_in: PublishedIn | None = None
    """Where it stands in a journal, a newspaper or a book."""
    doi: Doi | None = None
    """Without the address of the resolver: ``10.1000/182``."""
    dating: Dating
    url: Url | None
    language: Language
    paged: bool
    """True only if the text we read carries page numbers; else a page number is an error."""
    about: FilledText
    reading: Literal["complete", "in-part"]
    """``complete``: every sentence is accounted for, and check holds us to it. ``in-part``: said so on its page."""
    identified: bool
    origin_group: Id | None = None
    """Sources that share it come from one hand and count once."""
    unknown: Few[FilledText] = ()
    """What could not be established, in words."""
    cautions: Few[FilledText] = ()
    """What a reader should bear in mind about it."""
    not_the_same_as: Few[Lookalike] = ()
    retired: Retirement | None = None
    """When and why it is no longer used. With it every claim of it is withdrawn."""
    hints: Many[Hint] = ()
    repairs: Many[Repair] = ()
    without_claims: Many[NoClaim] = ()

    @property
    def public_address(self) -> str | None:
        """A public address at which readers find it: its own, or that of its DOI."""
        return self.url or (doi_address(self.doi) if self.doi else None)
