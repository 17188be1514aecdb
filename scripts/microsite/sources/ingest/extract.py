"""A source file as it is measured: plain text as its lines, everything else as the blocks of a document."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from microsite.sources.documents.document import SourceDocument, SourceError
from microsite.sources.documents.formats import file_bytes, read_document
from microsite.sources.documents.plain_text import decoded_lines
from microsite.sources.text.normalise import normalise


@dataclass(frozen=True)
class Extract:
    """A plain text as its lines."""

    name: str
    bytes: int
    sha256: str
    lines: tuple[str, ...]


def extract(path: Path) -> Extract | SourceDocument:
    """Read a source file; raises :class:`SourceError` with a message for people."""
    if path.suffix.lower() != ".txt":
        return read_document(path)
    raw = file_bytes(path)
    lines = decoded_lines(raw)
    if not any(normalise(line) for line in lines):
        raise SourceError("empty-text-layer", "the file holds no text")
    return Extract(path.name, len(raw), hashlib.sha256(raw).hexdigest(), tuple(lines))
