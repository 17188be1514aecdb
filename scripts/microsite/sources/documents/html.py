"""Web pages that were saved."""

import logging

from microsite.sources.documents.document import DocumentContent, SourceError
from microsite.sources.documents.plain_text import blocks_of_lines


def article_lines(raw: bytes) -> list[str]:
    """Return the lines of the article of a web page, a blank one between paragraphs."""
    import trafilatura  # noqa: PLC0415 - heavy, and only needed for web pages

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = trafilatura.extract(raw, include_comments=False, include_tables=False)
    if not text:
        raise SourceError("empty-text-layer", "no article text was found in the page; copy its text into a .txt file")
    return [part for line in text.split("\n") for part in (line, "")]


def read(raw: bytes) -> DocumentContent:
    """Read the article of a web page."""
    return DocumentContent(blocks_of_lines(article_lines(raw)))
