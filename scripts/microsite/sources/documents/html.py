"""Web pages: the article, by its elements."""

import codecs
import re
from dataclasses import replace
from typing import Final

from microsite.sources.documents.document import DocumentBlock, DocumentContent, SourceError
from microsite.sources.documents.markup.elements import parsed, read_elements
from microsite.sources.documents.markup.inline_text import running_text
from microsite.sources.documents.markup.names import keep_own_links
from microsite.sources.documents.markup.page import page_content
from microsite.sources.documents.page_metadata import page_metadata
from microsite.sources.documents.typed_page import typed_content, typed_pages
from microsite.sources.documents.web_article import article
from microsite.sources.text.normalise import normalise

LIMIT: Final = 10_000_000
"""Bytes of the largest page that is read: ten long books."""

_CHARSET: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)


def decoded(raw: bytes) -> str:
    """Return a page as text: by its byte order mark, by what it says, or as UTF-8."""
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if raw.startswith(mark):
            return raw.decode(name, errors="replace").lstrip("\ufeff")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        said = _CHARSET.search(raw[:2048])
        try:
            return raw.decode(said[1].decode() if said else "cp1252", errors="replace")
        except LookupError:
            return raw.decode("cp1252", errors="replace")


def _title_beside(headings: list[str], title: str | None, content: DocumentContent) -> tuple[DocumentBlock, ...]:
    """Return the title that stands above the article rather than in it, if there is one."""
    there = {block.text for block in content.blocks if block.kind in ("heading", "title")}
    fits = [text for text in headings if title and text and text in normalise(title) and 2 * len(text) > len(title)]
    return (DocumentBlock("title", fits[0]),) if fits and not there & set(fits) else ()


def read(raw: bytes) -> DocumentContent:
    """Read a web page; raises :class:`SourceError` where it is larger or deeper than can be read."""
    if len(raw) > LIMIT:
        raise SourceError("unreadable", f"a page of more than {LIMIT // 10**6} MB is not read; save its article alone")
    page = parsed(decoded(raw))
    said, body = page_metadata(page), read_elements(page)
    if pages := typed_pages(body):
        return replace(typed_content(pages), said=said)
    keep_own_links(body)
    headings = [running_text(each) for each in body.all if each.tag in ("h1", "h2")][:20]
    content = page_content(article(body), said)
    if not content.blocks:
        raise SourceError("empty-text-layer", "no article text was found in the page; copy its text into a .txt file")
    return replace(content, blocks=(*_title_beside(headings, said.title, content), *content.blocks))
