"""What is told to Pagefind: a request for each page and each record that can be found, in parts.

Claims are a part of their own: there are more of them than of all else, and what is changed most often is one of them.
Within a part, those of a kind stand together, short ones first: so the list of pages packs best.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from microsite.model.kinds import CLAIM
from microsite.model.quotes import curl
from microsite.site.search.records import SearchRecord

_KIND: Final = re.compile(r'data-pagefind-filter="kind\[content\]" content="([^"]*)"')
_TAG: Final = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class SearchRequest:
    """One thing that can be found."""

    kind: str
    words: int
    """About so many are in it."""
    url: str
    verb: str
    """What Pagefind is asked to do, with ``fields``."""
    fields: Mapping[str, Any]


def _page(file: str, html: str, language: str) -> SearchRequest:
    """Return the request for a page: ``html`` is what the search reads of it."""
    found = _KIND.search(html)
    url, kind = "/" + file.removesuffix("index.html"), found[1] if found else ""
    fields = {"url": url, "file_contents": f'<html lang="{language}"><body>{html}</body></html>'}
    return SearchRequest(kind, len(_TAG.sub(" ", html).split()), url, "AddFile", fields)


def _record(record: SearchRecord, language: str) -> SearchRequest:
    filters = {"kind": [record.kind]} | {name: ids for name, ids in record.filters.items() if ids}
    said = {"content": curl(record.text), "meta": {"title": curl(record.title)}}
    fields = {"url": record.address.url, **said, "filters": filters, "language": language}
    return SearchRequest(record.kind, len(record.text.split()), record.address.url, "AddRecord", fields)


def requests_by_part(
    pages: Mapping[str, str], records: Iterable[SearchRecord], language: str
) -> tuple[list[SearchRequest], list[SearchRequest]]:
    """Return what can be found: claims apart from all else, which is never empty if there is anything."""
    told = [_page(file, html, language) for file, html in pages.items()]
    told += [_record(record, language) for record in records]
    told.sort(key=lambda request: (request.kind, request.words, request.url))
    claims = [request for request in told if request.kind == CLAIM.name]
    others = [request for request in told if request.kind != CLAIM.name]
    return (others, claims) if others else (claims, [])
