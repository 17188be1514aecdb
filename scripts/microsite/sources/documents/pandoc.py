"""What pandoc reads: word processors' files and Markdown, as pages of HTML."""

from dataclasses import replace

from microsite.sources.documents.document import DocumentContent
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.documents.markup.elements import parsed, read_elements
from microsite.sources.documents.markup.inline_text import running_text
from microsite.sources.documents.markup.page import page_content
from microsite.sources.documents.page_metadata import page_metadata
from microsite.sources.documents.run_pandoc import to_html


def read_with_pandoc(raw: bytes, source: str, *, what: str, properties: FileMetadata | None = None) -> DocumentContent:
    """Read a file in pandoc's format ``source``; ``what`` names it in messages.

    ``properties`` is what the file says of itself beside its text; what the text says goes before it.
    Raises :class:`SourceError` if it cannot be read within bounds.
    """
    page = parsed(to_html(raw, source, what=what))
    body = read_elements(page)
    heading = next((each for each in body.all if each.get("id") == "title-block-header"), None)
    title = next((running_text(each) for each in heading.all if each.tag == "h1"), None) if heading else None
    said = replace(page_metadata(page), title=title)
    return page_content(body, said.or_else(properties or FileMetadata()))
