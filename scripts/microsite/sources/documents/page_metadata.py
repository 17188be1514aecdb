"""What a web page says of itself: title, authors, date, language."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.sources.documents.file_metadata import FileMetadata, day
from microsite.sources.text.normalise import normalise

_TITLES: Final = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title")
_AUTHORS: Final = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author")
_DATES: Final = (
    "citation_publication_date", "citation_date", "article:published_time", "dc.date", "dcterms.date", "dcterms.issued",
    "dcterms.created", "dc.date.issued", "date", "parsely-pub-date", "datepublished",
)  # fmt: skip
_ARTICLES: Final = re.compile(r"Article|Posting|Report|WebPage|Book|Chapter|Thesis|Document", re.IGNORECASE)


def _attribute(node: LexborNode, name: str) -> str:
    """Return an attribute of an element of lexbor, or "" where there is none."""
    return node.attributes.get(name) or ""


def _linked_data(page: LexborHTMLParser) -> Iterator[Mapping[str, object]]:
    for script in page.css('script[type="application/ld+json"]'):
        try:
            said = json.loads(script.text(deep=True))
        except (ValueError, RecursionError):
            continue
        rows = said if isinstance(said, list) else [said]
        for row in rows:
            if isinstance(row, dict):
                graph = row.get("@graph")
                yield from (each for each in (graph if isinstance(graph, list) else [row]) if isinstance(each, dict))


def _persons(said: object) -> list[str]:
    rows = said if isinstance(said, list) else [said]
    named = [row.get("name") if isinstance(row, dict) else row for row in rows]
    return [name for name in named if isinstance(name, str)]


def _meta(page: LexborHTMLParser) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in page.css("meta"):
        name = (_attribute(each, "name") or _attribute(each, "property") or _attribute(each, "itemprop")).lower()
        if name and (content := normalise(_attribute(each, "content"))):
            found.setdefault(name, []).append(content)
    return found


def _clean_authors(authors: list[str]) -> tuple[str, ...]:
    """An address is no name; a name that is given twice is one."""
    return tuple(dict.fromkeys(name for name in map(normalise, authors) if name and "://" not in name))


def _titles(page: LexborHTMLParser, meta: Mapping[str, list[str]], article: Mapping[str, object]) -> Iterator[str]:
    for name in _TITLES:
        yield from meta.get(name, [])
    yield str(article.get("headline") or article.get("name") or "")
    yield from (title.text(deep=True) for title in page.css("head > title")[:1])


def _dates(page: LexborHTMLParser, meta: Mapping[str, list[str]], article: Mapping[str, object]) -> Iterator[str]:
    for name in _DATES:
        yield from meta.get(name, [])
    yield str(article.get("datePublished") or "")
    yield from (_attribute(each, "datetime") for each in page.css("article time[datetime], main time[datetime]")[:1])


def _languages(page: LexborHTMLParser, meta: Mapping[str, list[str]]) -> Iterator[str]:
    for each in page.css("html"):
        yield _attribute(each, "lang")
        yield _attribute(each, "xml:lang")
    for name in ("dc.language", "dcterms.language", "citation_language", "og:locale"):
        yield from meta.get(name, [])


def page_metadata(page: LexborHTMLParser) -> FileMetadata:
    """Return what a page says in its meta elements, its linked data (JSON-LD) and its head, in that order of trust."""
    meta = _meta(page)
    article: Mapping[str, object] = next(
        (row for row in _linked_data(page) if _ARTICLES.search(str(row.get("@type", "")))), {}
    )
    authors = next((meta[name] for name in _AUTHORS if meta.get(name)), []) or _persons(article.get("author"))
    language = next(filter(None, _languages(page, meta)), None)
    return FileMetadata(
        title=next(filter(None, map(normalise, _titles(page, meta, article))), None),
        authors=_clean_authors(authors),
        date=next(filter(None, map(day, _dates(page, meta, article))), None),
        language=language.replace("_", "-") if language else None,
    )
