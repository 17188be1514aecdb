"""Notes of Zotero: paragraphs with marked words in quotation marks, a citation behind them, and what was noted.

As Zotero keeps them (HTML), exports them as HTML or Markdown, or puts them into RDF (as ``rdf:value`` of a Memo).
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from microsite.authoring.highlights.colours import colour_named
from microsite.authoring.highlights.highlight import Highlight, HighlightError, HighlightFile
from microsite.authoring.highlights.json_values import number_in, text_in
from microsite.sources.documents.archive import no_entities
from microsite.sources.documents.markup.elements import PageElement, parsed, read_elements
from microsite.sources.documents.markup.inline_text import running_text

_CITED, _BEGINS, _ENDS = "\ue000", "\ue001", "\ue002"
_SIGNS: Final = re.compile(f"[{_CITED}{_BEGINS}{_ENDS}]")
_QUOTED: Final = re.compile(
    f'{_BEGINS}(?P<marked>[^{_ENDS}]*){_ENDS}|[“"](?P<quoted>[^”"{_CITED}{_BEGINS}]+)[”"](?=\\s*\\(?{_CITED})'
)
_AROUND: Final = "“”\"' "
_EMPTY: Final = re.compile(rf"\(?\s*{_CITED}\s*\)?")
_PAGE: Final = re.compile(r"\bpp?\.\s*([\w-]{1,20})\W*$")
_LEAF: Final = re.compile(r"[?&]page=(\d{1,5})\b")
_VALUE: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}value"


def _is_mark(element: PageElement) -> bool:
    return element.tag == "mark" or bool({"highlight", "underline"} & element.called)


def _is_citation(element: PageElement) -> bool:
    return "citation" in element.called or (element.tag == "a" and element.get("href").startswith("zotero:"))


def _line(element: PageElement, marks: list[PageElement], citations: list[PageElement]) -> str:
    """Return a paragraph as one line, signs for its marks and citations, which are added to the lists."""
    if _is_mark(element):
        marks.append(element)
        return f"{_BEGINS}{_SIGNS.sub('', running_text(element))}{_ENDS}"
    if _is_citation(element):
        citations.append(element)
        return _CITED
    parts = (_SIGNS.sub("", part) if isinstance(part, str) else _line(part, marks, citations) for part in element.parts)
    return "".join(parts) + (" " if element.tag == "br" else "")


def _stated(mark: PageElement | None) -> Any:
    """Return what Zotero says of a highlight in an attribute: JSON, written as in an address."""
    try:
        return json.loads(unquote(mark.get("data-annotation"))) if mark else {}
    except (ValueError, RecursionError):
        return {}


def _colour(mark: PageElement | None) -> str:
    """Return how the colour of a mark is written, in it or in what stands in it."""
    styles = (each.get("style") for each in ([mark, *mark.all] if mark else ()))
    return next((style for style in styles if "background" in style), "")


def _leaf(stated: Any, cited: list[PageElement]) -> int | None:
    index = number_in(stated.get("position") if isinstance(stated, dict) else None, "pageIndex")
    links = (_LEAF.search(each.get("href")) for each in cited)
    return index + 1 if index is not None else next((int(link[1]) for link in links if link), None)


def _pages(stated: Any, cited: list[PageElement]) -> tuple[str, ...]:
    printed = (_PAGE.search(running_text(each)) for each in cited)
    return tuple(dict.fromkeys(filter(None, (text_in(stated, "pageLabel"), *(page[1] for page in printed if page)))))


def _highlights(block: PageElement, place: str) -> Iterator[Highlight]:
    """Yield the highlights in a paragraph; what is noted stands behind each, or before the first."""
    marks, citations = list[PageElement](), list[PageElement]()
    line = _line(block, marks, citations)
    found = list(_QUOTED.finditer(line))
    ends = [*(each.start() for each in found), len(line)][1:]
    for number, (each, end) in enumerate(zip(found, ends, strict=True) if found else ()):
        before, behind = line[: each.start()] if number == 0 else "", line[each.end() : end]
        mark = marks[line.count(_BEGINS, 0, each.start())] if each["marked"] is not None else None
        skipped = line.count(_CITED, 0, each.end())
        cited, stated = citations[skipped : skipped + behind.count(_CITED)], _stated(mark)
        comment = " ".join(_EMPTY.sub(" ", f"{before} {behind}").split()).lstrip(".,;: ")
        colour = colour_named(text_in(stated, "color") or _colour(mark))
        quote = (each["marked"] or each["quoted"] or "").strip(_AROUND)
        at = place if len(found) == 1 else f"{place}, highlight {number + 1}"
        pages, leaf, key = _pages(stated, cited), _leaf(stated, cited), text_in(stated, "annotationKey")
        yield Highlight(at, quote, comment, colour, pages=pages, leaf=leaf, key=key)


def add_note(html: str, file: HighlightFile) -> None:
    """Add the highlights of a note; raises ``SourceError`` where it is larger or deeper than can be read."""
    body = read_elements(parsed(html))
    blocks = [each for each in body.all if each.breaks and not any(inner.breaks for inner in each.all)]
    for number, block in enumerate(blocks or [body], 1):
        for highlight in _highlights(block, f"paragraph {number}"):
            file.add(highlight)


def read_zotero_note(html: str) -> HighlightFile:
    """Return the highlights in a note that was exported as HTML."""
    file = HighlightFile("a note of Zotero")
    add_note(html, file)
    return file


def read_zotero_rdf(raw: bytes) -> HighlightFile:
    """Return the highlights in the notes of an RDF export; raises ``SourceError`` or :class:`HighlightError`."""
    no_entities(raw, "an RDF export of Zotero")
    try:
        root = ET.fromstring(raw)  # noqa: S314 - no entities are declared
    except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
        raise HighlightError(f"expected an RDF export of Zotero, but it is damaged ({error})") from None
    file = HighlightFile("an RDF export of Zotero")
    for memo in root.iter():
        if memo.tag.endswith("}Memo"):
            add_note("".join(text for value in memo.iter(_VALUE) for text in value.itertext()), file)
    return file
