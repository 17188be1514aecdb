"""Files to lines: plain text, PDF with a text layer, HTML."""

import hashlib
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LIMIT: Final = 50_000_000
"""Bytes of the largest source file that is read."""


class SourceError(Exception):
    """The file holds no text that could be read; the message says what was expected and how to mend it."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Extract:
    """A source text as lines, with the page of each line where the file has pages."""

    name: str
    bytes: int
    sha256: str
    lines: tuple[str, ...]
    pages: tuple[int, ...] | None = None


def _plain(raw: bytes) -> tuple[list[str], list[int] | None]:
    if b"\0" in raw:
        raise SourceError("unreadable", "expected text, found binary data; give a .txt, .pdf or .html file")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceError(
            "unreadable", f"expected UTF-8, found other bytes in line {line}; save the file as UTF-8"
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), None


def _pdf(raw: bytes) -> tuple[list[str], list[int] | None]:
    import pypdfium2  # noqa: PLC0415 - heavy, and only needed for PDFs

    try:
        document = pypdfium2.PdfDocument(raw)  # type: ignore[no-untyped-call]
    except pypdfium2.PdfiumError as error:
        raise SourceError("unreadable", f"expected a PDF, but it could not be opened ({error})") from None
    lines: list[str] = []
    pages: list[int] = []
    for number, page in enumerate(document, 1):
        text = page.get_textpage().get_text_bounded().replace("\r\n", "\n").replace("\ufffe", "-")
        lines += (page_lines := text.split("\n"))
        pages += [number] * len(page_lines)
    if not any(line.strip() for line in lines):
        raise SourceError("empty-text-layer", "the PDF has no text layer (a scan?); run it through OCR first")
    return lines, pages


def _html(raw: bytes) -> tuple[list[str], list[int] | None]:
    import trafilatura  # noqa: PLC0415 - heavy, and only needed for web pages

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = trafilatura.extract(raw, include_comments=False, include_tables=False)
    if not text:
        raise SourceError("empty-text-layer", "no article text was found in the page; copy its text into a .txt file")
    return [part for line in text.split("\n") for part in (line, "")], None


_READERS = {".txt": _plain, ".pdf": _pdf, ".html": _html, ".htm": _html}


def extract(path: Path) -> Extract:
    """Read a source file; raises :class:`SourceError` with a message for people."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise SourceError("unreadable", f"expected a file ending in {', '.join(_READERS)}, got {path.name}")
    try:
        if path.stat().st_size > LIMIT:
            raise SourceError("unreadable", f"the file is larger than {LIMIT // 10**6} MB")
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError("unreadable", f"the file could not be read ({error.strerror})") from None
    lines, pages = reader(raw)
    if not any(line.strip() for line in lines):
        raise SourceError("empty-text-layer", "the file holds no text")
    digest = hashlib.sha256(raw).hexdigest()
    return Extract(path.name, len(raw), digest, tuple(lines), tuple(pages) if pages else None)
