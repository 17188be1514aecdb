"""What ingest knows of a source's text without keeping any of it: ``passages.yml``."""

import base64
import binascii
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from microsite.model.field_types import Bulk, Id, Locator, MachineText, Sha256
from microsite.model.generator import typed
from microsite.model.limits import FINGERPRINT
from microsite.model.passage_kinds import PassageKind
from microsite.model.record import Record

Count = Annotated[int, Field(ge=0)]

_Span = Annotated[tuple[Count, ...], Field(min_length=2, max_length=2)]
"""Start and end of a piece of the normalised text, in characters, end not included."""

Segmentation = Literal[1, 2, 3, 4, 5, 6]
"""Version of the rules by which a text is divided into blocks and sentences, and by which citations are found in it."""

HASH_BYTES = 8
"""Bytes of each hash of a fingerprint."""


def _whole_hashes(text: str) -> str:
    try:
        length = len(base64.b64decode("".join(text.split()), validate=True))
    except binascii.Error:
        length = -1
    if length % HASH_BYTES:
        message = f"this fingerprint is damaged, or of an older kind; read the source again with {typed('ingest')}"
        raise PydanticCustomError("wrong-type", message)
    return text


class Sentence(Record):
    """One sentence of a passage."""

    at: Locator
    span: _Span
    words: Count
    hash: Sha256
    numbers: Bulk[MachineText] = ()
    """The numbers in it, in plain decimals; pages inside citations left out."""
    cites: Bulk[Id] = ()
    """Keys of the in-text citations in it."""


class Passage(Record):
    """A paragraph, list item, caption, footnote, quotation, table, heading, title or byline."""

    at: MachineText
    kind: PassageKind
    lines: _Span | None = None
    """First and last line in the file, where it has lines that people can see."""
    page: Count | None = None
    label: MachineText | None = None
    """The number printed on that page, where it is another one."""
    mark: MachineText | None = None
    """The number or sign before it, as printed, which is not part of its text."""
    span: _Span
    words: Count
    hash: Sha256
    sentences: Bulk[Sentence] = ()


class Section(Record):
    """A section and its heading, as printed."""

    at: MachineText
    heading: MachineText | None = None
    level: Count = 1


class FoundCitation(Record):
    """An in-text citation of the source."""

    key: MachineText
    printed: MachineText
    """Names and year as printed, or the number."""
    locator: MachineText | None = None
    form: Literal["parenthetical", "narrative", "numeric"]
    at: Locator
    line: Count | None = None


class TextFile(Record):
    """The bytes that were read."""

    name: MachineText
    bytes: Count
    sha256: Sha256


class SourceText(Record):
    """The measured text of one source."""

    source: Id
    file: TextFile
    normalisation: Count
    segmentation: Segmentation = 1
    """The rules that divided it into sentences; without a number it was the first. Kept when the text is read again."""
    characters: Count
    hash: Sha256
    words: Count
    sections: Bulk[Section]
    passages: Bulk[Passage]
    citations: Bulk[FoundCitation]
    checksum: Sha256 | None = None
    """Of all that stands here besides it; files that were written before there was one have none."""
    fingerprint: Annotated[str, Field(max_length=FINGERPRINT), AfterValidator(_whole_hashes)]
