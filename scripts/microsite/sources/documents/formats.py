"""Which reader reads which file. A new format is a reader in a file of its own, and a line here."""

import hashlib
import re
import stat
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from microsite.sources.documents import epub, html, jats, markdown, pdf, plain_text, word_processors
from microsite.sources.documents.document import DocumentContent, SourceDocument, SourceError, no_more_than_longest
from microsite.sources.documents.reference_list import with_references_apart
from microsite.sources.documents.signatures import wrong_ending
from microsite.sources.text.normalise import normalise

LIMIT: Final = 50_000_000
"""Bytes of the largest source file that is read."""

_ADDRESS: Final = re.compile(r"\w+:/|www\.|(?:[\w-]+\.)+(?:org|com|net|edu|gov|int)/")

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


def _refused(message: str) -> SourceError:
    return SourceError("unreadable", message)


def file_bytes(path: Path, suffixes: Iterable[str] = FORMATS) -> bytes:
    """Return the bytes of a source file; raises :class:`SourceError` if it is none, too large, or cannot be had."""
    if _ADDRESS.match(str(path)) and not path.exists():
        raise _refused("expected a file, got a web address; save the page first, and give that file")
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise _refused(f"expected a file, got a folder; name the file in it: {path.name}/…")
        if path.suffix.lower() not in suffixes:
            raise _refused(f"expected a file ending in {', '.join(suffixes)}, got {path.name}")
        if not stat.S_ISREG(mode):
            raise _refused("expected a file, got a pipe or a device; save what it gives in a file first")
        with path.open("rb") as file:
            raw = file.read(LIMIT + 1)
    except OSError as error:
        raise _refused(
            f"the file could not be read ({error.strerror}); look at its name, its folder and its rights"
        ) from None
    if len(raw) > LIMIT:
        raise _refused(f"the file is larger than {LIMIT // 10**6} MB; make sources of its parts")
    if other := wrong_ending(raw, path.name, path.suffix.lower()):
        raise _refused(other)
    return raw


def read_document(path: Path) -> SourceDocument:
    """Read a source file; raises :class:`SourceError` with a message for people."""
    raw = file_bytes(path)
    read = FORMATS[path.suffix.lower()](raw)
    no_more_than_longest(sum(len(block.text) for block in read.blocks))
    content = with_references_apart(read)
    if not any(normalise(block.text) for block in content.blocks):
        raise SourceError("empty-text-layer", "the file holds no text")
    return SourceDocument(path.name, len(raw), hashlib.sha256(raw).hexdigest(), content)
