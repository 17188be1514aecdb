"""What a web page says of itself: title, authors, date, language, and where it was published."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.model.web_address import ADDRESS, reached_by
from microsite.sources.documents.file_metadata import FileMetadata, day, doi_in, turned_name
from microsite.sources.text.normalise import normalise

_TITLES: Final = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title")
_AUTHORS: Final = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author")
_DATES: Final = (
    "citation_publication_date", "citation_date", "article:published_time", "dc.date", "dcterms.date", "dcterms.issued",
    "dcterms.created", "dc.date.issued", "date", "parsely-pub-date", "datepublished",
)  # fmt: skip
_SIMPLE: Final[Mapping[str, tuple[str, ...]]] = {
    "container": ("citation_journal_title", "citation_inbook_title", "prism.publicationname"),
    "volume": ("citation_volume", "prism.volume"),
    "issue": ("citation_issue", "prism.number", "prism.issue"),
    "publisher": ("citation_publisher", "dc.publisher", "dcterms.publisher"),
}
_DOIS: Final = ("citation_doi", "prism.doi", "dc.identifier", "dcterms.identifier", "bepress_citation_doi")
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


def _authors(meta: Mapping[str, list[str]], article: Mapping[str, object]) -> dict[str, tuple[str, str] | None]:
    """Return the authors in natural order, each with given and family name where the page turns them."""
    said = next((meta[name] for name in _AUTHORS if meta.get(name)), []) or _persons(article.get("author"))
    names = [(name, turned_name(name)) for name in _clean_authors(said)]
    return {" ".join(turned) if turned else name: turned for name, turned in names}


def _pages(meta: Mapping[str, list[str]]) -> str | None:
    first, last = (next(iter(meta.get(f"citation_{end}page", ())), "") for end in ("first", "last"))
    return "-".join(dict.fromkeys(filter(None, (first, last)))) or None


def _address(page: LexborHTMLParser, meta: Mapping[str, list[str]]) -> str | None:
    said = [*(_attribute(each, "href") for each in page.css('link[rel="canonical"]')), *meta.get("og:url", ())]
    return next((url for url in said if ADDRESS.fullmatch(url) and not reached_by(url)), None)


def page_metadata(page: LexborHTMLParser) -> FileMetadata:
    """Return what a page says in its meta elements, its linked data (JSON-LD) and its head, in that order of trust."""
    meta = _meta(page)
    article: Mapping[str, object] = next(
        (row for row in _linked_data(page) if _ARTICLES.search(str(row.get("@type", "")))), {}
    )
    authors = _authors(meta, article)
    simple = {field: next((v for n in names for v in meta.get(n, ())), None) for field, names in _SIMPLE.items()}
    language = next(filter(None, _languages(page, meta)), None)
    return FileMetadata(
        title=next(filter(None, map(normalise, _titles(page, meta, article))), None),
        authors=tuple(authors),
        date=next(filter(None, map(day, _dates(page, meta, article))), None),
        language=language.replace("_", "-") if language else None,
        doi=doi_in(" ".join(value for name in _DOIS for value in meta.get(name, ()))),
        pages=_pages(meta),
        url=_address(page, meta),
        turned=tuple(filter(None, authors.values())),
        container=simple["container"],
        volume=simple["volume"],
        issue=simple["issue"],
        publisher=simple["publisher"],
    )
