"""PDF files that have a text layer: their structure from the geometry of their letters."""

from microsite.sources.documents.document import DocumentContent


def read(raw: bytes) -> DocumentContent:
    """Read a PDF; raises ``SourceError`` if it cannot be opened or has no text layer."""
    from microsite.sources.documents.pdf.reading import read as read_pdf  # noqa: PLC0415 - only for PDFs

    return read_pdf(raw)
