"""Which reader reads which file of highlights: by what stands in it, for its name says little."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from microsite.authoring.highlights.highlight import HighlightError, HighlightFile
from microsite.authoring.highlights.hypothesis import is_hypothesis, read_hypothesis
from microsite.authoring.highlights.json_values import parse_json
from microsite.authoring.highlights.pdf_annotations import read_pdf_annotations
from microsite.authoring.highlights.web_annotations import is_web_annotation, read_web_annotations
from microsite.authoring.highlights.zotero_items import is_zotero, read_zotero
from microsite.authoring.highlights.zotero_notes import read_zotero_note, read_zotero_rdf
from microsite.sources.documents.plain_text import utf8_text
from microsite.sources.documents.run_pandoc import to_html

LIMIT: Final = 50_000_000
"""Bytes of the largest PDF that is read."""
TEXT_LIMIT: Final = 20_000_000
"""Bytes of the largest other file."""
KINDS_READ: Final = (
    "a PDF with highlights in it, items or notes of Zotero (JSON, RDF, HTML, Markdown), annotations of Hypothesis "
    "(JSON) or Web Annotations (JSON-LD)"
)
"""What can be imported, in words."""

_JSON: Final[tuple[tuple[Callable[[Any], bool], Callable[[Any], HighlightFile]], ...]] = (
    (is_hypothesis, read_hypothesis),
    (is_zotero, read_zotero),
    (is_web_annotation, read_web_annotations),
)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(LIMIT + 1)
    except OSError as error:
        raise HighlightError(f"the file could not be read ({error.strerror}); expected {KINDS_READ}") from None
    limit = LIMIT if b"%PDF-" in raw[:1024] else TEXT_LIMIT
    if len(raw) > limit:
        raise HighlightError(f"the file is larger than {limit // 10**6} MB; import parts of it")
    return raw


def _from_json(text: str) -> HighlightFile:
    data = parse_json(text)
    for knows, read in _JSON:
        if knows(data):
            return read(data)
    raise HighlightError(f"this JSON holds no annotations that are known; expected {KINDS_READ}")


def read_highlights(path: Path) -> HighlightFile:
    """Return what a file holds; raises :class:`HighlightError` or ``SourceError``, each with a line for people."""
    raw = _bytes(path)
    if b"%PDF-" in raw[:1024]:
        return read_pdf_annotations(raw)
    if b"\0" in raw:
        raise HighlightError(f"expected {KINDS_READ}, found binary data")
    text = utf8_text(raw).strip()
    if text[:1] in ("{", "["):
        return _from_json(text)
    if "<rdf:RDF" in text[:5000]:
        return read_zotero_rdf(text.encode())
    if text[:1] == "<" and path.suffix.lower() not in (".md", ".markdown"):
        return read_zotero_note(text)
    if "zotero://" in text or "<mark" in text:
        return read_zotero_note(to_html(text.encode(), "commonmark_x-smart", what="a note of Zotero in Markdown"))
    raise HighlightError(f"expected {KINDS_READ}, found something else")
