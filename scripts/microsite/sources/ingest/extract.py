"""Files to lines: plain text, PDF with a text layer, HTML."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from microsite.sources.documents import html
from microsite.sources.documents.document import SourceError
from microsite.sources.documents.formats import file_bytes
from microsite.sources.documents.pdf.text_layer import page_lines
from microsite.sources.documents.plain_text import decoded_lines


@dataclass(frozen=True)
class Extract:
    """A source text as lines, with the page of each line where the file has pages."""

    name: str
    bytes: int
    sha256: str
    lines: tuple[str, ...]
    pages: tuple[int, ...] | None = None


def _article_lines(raw: bytes) -> list[str]:
    return [part for block in html.read(raw).blocks for part in (block.text, "")]


_Lines = tuple[list[str], list[int] | None]
_READERS: dict[str, Callable[[bytes], _Lines]] = {
    ".txt": lambda raw: (decoded_lines(raw), None),
    ".pdf": page_lines,
    ".html": lambda raw: (_article_lines(raw), None),
    ".htm": lambda raw: (_article_lines(raw), None),
}


def extract(path: Path) -> Extract:
    """Read a source file; raises :class:`SourceError` with a message for people."""
    raw = file_bytes(path, _READERS)
    lines, pages = _READERS[path.suffix.lower()](raw)
    if not any(line.strip() for line in lines):
        raise SourceError("empty-text-layer", "the file holds no text")
    digest = hashlib.sha256(raw).hexdigest()
    return Extract(path.name, len(raw), digest, tuple(lines), tuple(pages) if pages else None)
