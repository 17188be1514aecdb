"""Plain text."""

from microsite.sources.documents.document import (
    DocumentBlock,
    DocumentContent,
    LeftOut,
    SourceError,
    no_more_than_longest,
)
from microsite.sources.documents.layout import laid_out, text_lines
from microsite.sources.documents.structure import TextBlock


def utf8_text(raw: bytes) -> str:
    """Return a text file as text, with line feeds alone; raises :class:`SourceError` if it is none in UTF-8."""
    if b"\0" in raw:
        raise SourceError("unreadable", "expected text, found binary data; give it the ending of what it is")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceError(
            "unreadable", f"expected UTF-8, found other bytes in line {line}; save the file as UTF-8"
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decoded_text(raw: bytes) -> str:
    """Return a text file as :func:`utf8_text` does; :class:`SourceError` if it is longer than a source can be, too."""
    text = utf8_text(raw)
    no_more_than_longest(len(text))
    return text


def decoded_lines(raw: bytes) -> list[str]:
    """Return the lines of a plain text file; raises :class:`SourceError` if it is none."""
    return decoded_text(raw).split("\n")


def _block(part: TextBlock) -> DocumentBlock:
    return DocumentBlock(
        part.kind or "paragraph",
        part.text,
        level=part.level,
        page=part.lines[0].page,
        mark=part.marker.strip() or None,
        line=part.lines[0].number,
    )


def read(raw: bytes) -> DocumentContent:
    """Read a plain text file in UTF-8."""
    found = laid_out(text_lines(decoded_lines(raw)))
    left_out = tuple(LeftOut(each.text, "table of contents", each.lines[0].page) for each in found.contents)
    return DocumentContent(tuple(_block(part) for part in found.blocks), left_out=left_out)
