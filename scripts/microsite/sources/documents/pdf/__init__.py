"""PDF files that have a text layer."""

from microsite.sources.documents.document import DocumentContent
from microsite.sources.documents.pdf.text_layer import page_lines
from microsite.sources.documents.plain_text import blocks_of_lines


def read(raw: bytes) -> DocumentContent:
    """Read the text layer of a PDF."""
    lines, pages = page_lines(raw)
    return DocumentContent(blocks_of_lines(lines, pages), pages=max(pages))
