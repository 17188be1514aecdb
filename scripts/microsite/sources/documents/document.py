"""A document as it was read, whatever its format: its blocks in order, and what the file says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from microsite.model.passage_kinds import PassageKind
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.documents.printed_reference import PrintedReference, parse_reference
from microsite.sources.text.entry_links import PlaceLink
from microsite.sources.text.marked_pieces import Spans
from microsite.sources.text.raised import raised_spans


class SourceError(Exception):
    """The file holds no text that could be read; the message says what was expected and how to mend it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class TooMuchError(SourceError):
    """The file holds more than can be read. What is said of it holds for any file; what to do, for that of a source."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__("unreadable", f"{what}; {cure}")
        self.what = what


LONGEST: Final = 3_000_000
"""Characters of the longest text that is measured: more words than a fingerprint holds (``model/limits.py``)."""


def no_more_than_longest(characters: int) -> None:
    """Raise :class:`SourceError` for a text that no source can have, before anything slow is done with it."""
    if characters > LONGEST:
        what = f"{characters:,} characters are more text than can be read ({LONGEST:,})"
        raise TooMuchError(what, "make sources of its parts")


@dataclass(frozen=True)
class DocumentBlock:
    """A piece of a document that becomes one passage."""

    kind: PassageKind
    text: str
    """Its words, without the number or bullet before them. White space counts as one blank, line breaks as well."""
    level: int | None = None
    """Of a heading: 1 for the highest."""
    page: int | None = None
    """The page of the file on which it begins, from 1."""
    label: str | None = None
    """The number that is printed on that page, or stands in the file for it, where it is another one."""
    mark: str | None = None
    """The number or sign before it, as printed: of a footnote, an item, a heading."""
    line: int | None = None
    """The line of the file on which it begins, from 1, where people can see lines."""
    superscripts: Spans = ()
    """Which pieces of the text are printed raised, where its own signs do not show it."""
    links: tuple[PlaceLink, ...] = ()
    """Which pieces of it lead to other places of the document."""
    names: tuple[str, ...] = ()
    """What links call this place."""

    @property
    def raised(self) -> Spans:
        """Which pieces are printed raised: spans in its normal form."""
        return self.superscripts or raised_spans(self.text)


@dataclass(frozen=True)
class LeftOut:
    """Text that is no passage: a running head, a page number, an entry of the table of contents."""

    text: str
    why: str
    page: int | None = None


@dataclass(frozen=True)
class DocumentContent:
    """What a reader makes of the bytes of a file."""

    blocks: tuple[DocumentBlock, ...]
    pages: int | None = None
    """How many pages the file has; None where it has none."""
    said: FileMetadata = field(default_factory=FileMetadata)
    """What it says of itself."""
    left_out: tuple[LeftOut, ...] = ()
    references: tuple[str, ...] = ()
    """The entries of its list of references, which are no passages."""
    entries_called: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The places in that list, from 0, of the entries that links call by a name."""
    works: Mapping[int, PrintedReference] = field(default_factory=dict)
    """What the file itself says of the parts of an entry, by its place: who wrote it, and what its title is."""
    formulas: int = 0
    """Passages of a PDF that are a formula: its signs stand in the order in which the page draws them."""
    unread: int = 0
    """Letters that stand on the page and could not be read."""


def works_of(content: DocumentContent) -> list[PrintedReference]:
    """Return the entries of a list of references: as the file tells their parts, or by the signs of their print."""
    listed = enumerate(content.references)
    return [content.works[place] if place in content.works else parse_reference(printed) for place, printed in listed]


@dataclass(frozen=True)
class SourceDocument:
    """A file that was read."""

    name: str
    bytes: int
    sha256: str
    content: DocumentContent
