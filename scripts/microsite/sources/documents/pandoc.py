"""What pandoc reads: word processors' files and Markdown, as pages of HTML."""

import re
from dataclasses import replace
from typing import Final

from microsite.sources.documents.document import DocumentContent
from microsite.sources.documents.file_metadata import FileMetadata, as_printed
from microsite.sources.documents.markup.elements import parsed, read_elements
from microsite.sources.documents.markup.inline_text import running_text
from microsite.sources.documents.markup.page import page_content
from microsite.sources.documents.page_metadata import page_metadata
from microsite.sources.documents.printed_names import printed_authors
from microsite.sources.documents.run_pandoc import to_html

_BEGINNING: Final = 12
"""Blocks among which a title is printed."""

PLACE: Final = "\ue010"
PLACE_END: Final = "\ue011"
"""Letters of private use around the name of a place in a text, where pandoc would lose it."""
_PLACE: Final = re.compile(f"{PLACE}([^<>{PLACE}{PLACE_END}]{{0,200}}){PLACE_END}")


def _with_places(html: str) -> str:
    """Return a page with marked places as elements that links can lead to."""
    if PLACE not in html:
        return html
    head, body, rest = html.partition("<body")
    return _PLACE.sub("", head) + body + _PLACE.sub(lambda found: f'<a id="{found[1].replace(chr(34), "")}"></a>', rest)


def read_with_pandoc(raw: bytes, source: str, *, what: str, properties: FileMetadata | None = None) -> DocumentContent:
    """Read a file in pandoc's format ``source``; ``what`` names it in messages.

    ``properties`` is what the file says of itself beside its text; what the text says goes before it.
    Raises :class:`SourceError` if it cannot be read within bounds.
    """
    page = parsed(_with_places(to_html(raw, source, what=what)))
    body = read_elements(page)
    heading = next((each for each in body.all if each.get("id") == "title-block-header"), None)
    title = next((running_text(each) for each in heading.all if each.tag == "h1"), None) if heading else None
    said = replace(page_metadata(page), title=title)
    content = page_content(body, said.or_else(properties or FileMetadata()))
    return replace(content, said=_borne_out(content, sure=bool(said.title)))


def _borne_out(content: DocumentContent, *, sure: bool) -> FileMetadata:
    """Return what the file says of itself, as its text bears it out; ``sure`` says that the title is from there."""
    said = content.said if sure else as_printed(content.said, (block.text for block in content.blocks[:_BEGINNING]))
    names = printed_authors(said.makers, [block.text for block in content.blocks if block.kind == "byline"])
    return replace(said, authors=said.authors or names)
