"""Journal articles as JATS XML."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html.entities import html5
from typing import Final
from xml.etree import ElementTree as ET

from microsite.sources.documents.archive import no_entities
from microsite.sources.documents.document import DocumentContent, SourceError
from microsite.sources.documents.file_metadata import FileMetadata, day, doi_in
from microsite.sources.documents.jats_formulas import read_formulas
from microsite.sources.documents.jats_markup import NO_TEXT, to_html
from microsite.sources.documents.jats_references import listed_works
from microsite.sources.documents.jats_text import name_of, text_of
from microsite.sources.documents.markup.elements import parsed, read_elements
from microsite.sources.documents.markup.page import page_content
from microsite.sources.documents.printed_reference import PrintedReference
from microsite.sources.documents.xml_tree import xml_tree
from microsite.sources.text.normalise import normalise

LIMIT: Final = 20_000_000
"""Bytes of the largest article that is read."""
_WHAT: Final = "an article as JATS XML"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMED: Final = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML: Final = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_NOT_READ: Final = frozenset({"graphical", "teaser", "toc", "key-points"})
"""Kinds of abstract that say again what another says."""


def _character(reference: re.Match[bytes]) -> bytes:
    """Return a character that XML has no name for by its number: the grammar of JATS has the names of HTML."""
    meant = html5.get(reference[1].decode() + ";") if reference[1] not in _XML else None
    return "".join(f"&#{ord(sign)};" for sign in meant).encode() if meant else reference[0]


def _article(raw: bytes) -> ET.Element:
    """Return the article in a file; raises :class:`SourceError` if there is none."""
    if len(raw) > LIMIT:
        raise SourceError("unreadable", f"expected {_WHAT}, but it is larger than {LIMIT // 10**6} MB")
    no_entities(raw, _WHAT)
    try:
        root = xml_tree(_NAMED.sub(_character, raw), _WHAT)
    except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
        raise SourceError("unreadable", f"expected {_WHAT}, but it is damaged ({error})") from None
    article = next((each for each in root.iter() if name_of(each) == "article"), None)
    if article is None:
        raise SourceError("unreadable", f"expected {_WHAT} (<article>), got <{name_of(root)}>")
    return article


def _first(above: ET.Element, name: str) -> ET.Element | None:
    return next((each for each in above.iter() if name_of(each) == name), None)


def _date(meta: ET.Element) -> str | None:
    """Return the earliest of the fullest dates of publication."""
    dates = []
    for each in meta.iter():
        if name_of(each) == "pub-date":
            parts = {name_of(part): text_of(part) for part in each}
            dates.append(day("-".join(filter(None, (parts.get(name) for name in ("year", "month", "day"))))))
    return min((date for date in dates if date), key=lambda date: (-len(date), date), default=None)


def _authors(meta: ET.Element) -> Iterator[tuple[str, str]]:
    """Yield given and family name of each author; of a body no given name."""
    for each in meta.iter():
        if name_of(each) == "contrib" and each.get("contrib-type", "author") == "author":
            parts = {name_of(part): text_of(part) for part in each.iter()}
            yield parts.get("given-names", ""), parts.get("surname") or parts.get("collab", "")


def _pages(said: Mapping[str, str]) -> str | None:
    """Return the pages of the article; of one without pages its own number."""
    pages = "-".join(dict.fromkeys(filter(None, (said.get("fpage"), said.get("lpage")))))
    return pages or said.get("elocation-id")


def _said(article: ET.Element, meta: ET.Element) -> FileMetadata:
    names = [each for each in dict.fromkeys(_authors(meta)) if each[1]]
    journal = _first(article, "journal-meta")
    within = journal if journal is not None else ET.Element("journal-meta")
    ids = (text_of(each) for each in meta if name_of(each) == "article-id" and each.get("pub-id-type") == "doi")
    simple = {name_of(each): text_of(each) for each in meta if not len(each)}
    return FileMetadata(
        text_of(_first(meta, "article-title")) or None,
        tuple(" ".join(filter(None, name)) for name in names),
        _date(meta),
        article.get(_LANGUAGE),
        doi=doi_in(" ".join(ids)),
        container=text_of(_first(within, "journal-title")) or None,
        publisher=text_of(_first(within, "publisher-name")) or None,
        turned=tuple(name for name in names if name[0]),
        volume=simple.get("volume"),
        issue=simple.get("issue"),
        pages=_pages(simple),
    )


def _works(parts: Sequence[ET.Element], references: Sequence[str]) -> dict[int, PrintedReference]:
    """Return what the elements say of each of the references; nothing if these are not the works of the lists."""
    lists = [each for part in parts for each in _outermost_lists(part)]
    works = [work for listed in lists for work in listed_works(listed)]
    if [normalise(work.text) for work in works] != list(references):
        return {}
    return {place: work.told for place, work in enumerate(works)}


def _outermost_lists(element: ET.Element) -> Iterator[ET.Element]:
    if name_of(element) == "ref-list":
        yield element
    elif name_of(element) not in NO_TEXT:
        for child in element:
            yield from _outermost_lists(child)


def read(raw: bytes) -> DocumentContent:
    """Read a JATS article; raises :class:`SourceError` for other XML, and for XML that declares entities."""
    article = _article(raw)
    meta = _first(article, "article-meta")
    meta = meta if meta is not None else ET.Element("article-meta")
    abstracts = [each for each in meta if name_of(each) in ("abstract", "trans-abstract")]
    parts = [each for each in abstracts if each.get("abstract-type") not in _NOT_READ]
    parts += [each for each in article if name_of(each) in ("body", "back", "floats-group")]
    pictures = read_formulas(parts)
    try:
        html = "".join(piece for part in parts for piece in to_html(part))
    except RecursionError:
        raise SourceError("unreadable", f"expected {_WHAT}, but its elements stand in each other too deeply") from None
    content = page_content(read_elements(parsed(f"<!doctype html><body>{html}")), _said(article, meta))
    left_out = (*content.left_out, *pictures)
    return replace(content, works=_works(parts, content.references), left_out=left_out)
