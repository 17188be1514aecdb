"""A document as it was read, whatever its format: its blocks in order, and what the file says of itself."""

from dataclasses import dataclass, field
from typing import Final

from microsite.model.vocabulary import PassageKind
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.text.raised import Spans, raised_spans


class SourceError(Exception):
    """The file holds no text that could be read; the message says what was expected and how to mend it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


LONGEST: Final = 3_000_000
"""Characters of the longest text that is measured: more words than a fingerprint holds (``model/limits.py``)."""


def no_more_than_longest(characters: int) -> None:
    """Raise :class:`SourceError` for a text that no source can have, before anything slow is done with it."""
    if characters > LONGEST:
        message = (
            f"{characters:,} characters are more text than a source can have ({LONGEST:,}); make sources of its parts"
        )
        raise SourceError("unreadable", message)


@dataclass(frozen=True)
class Block:
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

    blocks: tuple[Block, ...]
    pages: int | None = None
    """How many pages the file has; None where it has none."""
    said: FileMetadata = field(default_factory=FileMetadata)
    """What it says of itself."""
    left_out: tuple[LeftOut, ...] = ()
    references: tuple[str, ...] = ()
    """The entries of its list of references, which are no passages."""
    unread: int = 0
    """Letters that stand on the page and could not be read."""


@dataclass(frozen=True)
class SourceDocument:
    """A file that was read."""

    name: str
    bytes: int
    sha256: str
    content: DocumentContent
