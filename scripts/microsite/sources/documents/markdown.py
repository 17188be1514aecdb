"""Markdown, as GitHub and pandoc write it: with tables, notes, front matter and HTML in it."""

from microsite.sources.documents.document import DocumentContent
from microsite.sources.documents.pandoc import read_with_pandoc
from microsite.sources.documents.plain_text import decoded_text


def read(raw: bytes) -> DocumentContent:
    """Read a Markdown file in UTF-8; raises :class:`SourceError` if it is none, or cannot be read within bounds.

    Quotation marks stay as they are written, and HTML in it is read as HTML.
    """
    return read_with_pandoc(decoded_text(raw).encode(), "commonmark_x-smart+east_asian_line_breaks", what="Markdown")
