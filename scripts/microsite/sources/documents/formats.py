"""Which reader reads which file. A new format is a reader in a file of its own, and a line here."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from microsite.sources.documents import epub, html, jats, markdown, pdf, plain_text, word_processors
from microsite.sources.documents.document import DocumentContent, SourceDocument, SourceError
from microsite.sources.documents.reference_list import with_references_apart
from microsite.sources.documents.signatures import wrong_ending

LIMIT: Final = 50_000_000
"""Bytes of the largest source file that is read."""

Reader = Callable[[bytes], DocumentContent]
"""Takes the bytes of a file. Raises :class:`SourceError` if it cannot be read, or holds no text."""

FORMATS: Final[Mapping[str, Reader]] = {
    ".txt": plain_text.read,
    ".pdf": pdf.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".docx": word_processors.read_docx,
    ".odt": word_processors.read_odt,
    ".epub": epub.read,
    ".md": markdown.read,
    ".xml": jats.read,
}
ENDINGS: Final = ", ".join(FORMATS)
"""What the name of a source file may end in, in words."""


def file_bytes(path: Path, suffixes: Iterable[str] = FORMATS) -> bytes:
    """Return the bytes of a source file; raises :class:`SourceError` if it is none, too large, or cannot be had."""
    if str(path).startswith(("http:", "https:")):
        raise SourceError("unreadable", "expected a file, got a web address; save the page first, and give that file")
    if path.suffix.lower() not in suffixes:
        raise SourceError("unreadable", f"expected a file ending in {', '.join(suffixes)}, got {path.name}")
    try:
        if path.stat().st_size > LIMIT:
            raise SourceError("unreadable", f"the file is larger than {LIMIT // 10**6} MB")
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError("unreadable", f"the file could not be read ({error.strerror})") from None
    if other := wrong_ending(raw, path.suffix.lower()):
        raise SourceError("unreadable", other)
    return raw


def read_document(path: Path) -> SourceDocument:
    """Read a source file; raises :class:`SourceError` with a message for people."""
    raw = file_bytes(path)
    content = with_references_apart(FORMATS[path.suffix.lower()](raw))
    if not any(block.text.strip() for block in content.blocks):
        raise SourceError("empty-text-layer", "the file holds no text")
    return SourceDocument(path.name, len(raw), hashlib.sha256(raw).hexdigest(), content)
