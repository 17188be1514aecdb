"""All briefings with their evidence as one book: ``data/briefings.epub``, a chapter a briefing.

Chapters are the pages themselves, rendered as MkDocs renders them. Markers lead to the evidence of the chapter and
back. Pictures stay out: the same data stands beside each as text. Links to pages outside the book are plain words.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from markdown import Markdown

from microsite import markdown, urls
from microsite.answers import answered
from microsite.corpus import Corpus
from microsite.exports.data_file import DataFile
from microsite.exports.epub import Book, Chapter, epub
from microsite.model.site import Site
from microsite.pages.page import Page

PATH: Final = "data/briefings.epub"
LANGUAGE: Final = "en"
RIGHTS: Final = "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"
EXTENSIONS: Final = ("attr_list", "def_list", "md_in_html", "tables")
"""Those of mkdocs.yml that change what a page says."""

_MARKERS: Final = (
    "A number in brackets leads to its evidence at the end of the chapter, and the arrow there leads back. The id of a "
    "claim, such as the one at the end of each entry, is its permanent address on the site."
)
_MISSING: Final = (
    "The pictures of the site are not in the book; the data behind them is. What links to other pages of the site "
    "stands here as plain words. The texts of the sources are not republished, here or there."
)

_PICTURE = re.compile(r"<figure\b.*?</figure>", re.DOTALL)


def _rendered(page: Page, cache: Path | None) -> str:
    """Return a page as XHTML in one element. Python-Markdown takes longer for it than all else here, so it is kept."""
    text = "\n".join((f"# {markdown.escape(page.title)}", "", *page.body))

    def ask() -> str:
        return str(Markdown(extensions=list(EXTENSIONS), output_format="xhtml").convert(text))

    keep = cache / "book" / f"{_name(page.address.page)}.json" if cache else None
    html = answered(ask, (version("markdown"), *EXTENSIONS, text), keep)
    return f"<section>{_PICTURE.sub('', html)}</section>"


def _parsed(chapter: str) -> ET.Element:
    return ET.fromstring(chapter)  # noqa: S314 - our own page


def _relinked(page: Page, chapter: str, anchors: Mapping[str, set[str]]) -> str:
    """Let links lead to where they lead within the book; links out of it that are not web addresses lose their aim.

    ``anchors`` are those of each page of the book.
    """
    body = _parsed(chapter)
    for link in list(body.iter("a")):
        href = link.get("href", "")
        path, _, anchor = href.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.address.page), path))
        if href.startswith(("http://", "https://")):
            continue
        inside = page.address.page if not path else target
        if inside in anchors and (not anchor or anchor in anchors[inside]):
            name = "" if inside == page.address.page and anchor else f"{_name(inside)}.xhtml"
            link.set("href", name + (f"#{anchor}" if anchor else ""))
            continue
        link.tag = "span"
        for name in ("href", "aria-label", "title"):
            link.attrib.pop(name, None)
    return ET.tostring(body, encoding="unicode")


def _name(page: str) -> str:
    return posixpath.basename(page).removesuffix(".md")


def _cover(corpus: Corpus, site: Site, title: str, reviewed: str) -> Chapter:
    where = f" The site is at {site.address}/." if site.address else ""
    about = f"Every briefing of {site.name} in one book, with the claims it rests on.{where} Last reviewed {reviewed}."
    sources = [f"{d.source.title or d.source.label}: {d.source.about}" for d in corpus.sources.values()]
    paragraphs = (about, _MARKERS, _MISSING, f"Texts under {RIGHTS}.")
    body = [f"<h1>{markdown.attribute(title)}</h1>", *(f"<p>{markdown.attribute(text)}</p>" for text in paragraphs)]
    body += ["<h2>Sources</h2>", "<ul>", *(f"<li>{markdown.attribute(text)}</li>" for text in sources), "</ul>"]
    return Chapter("about-this-book", "About this book", "\n".join(body))


def files(corpus: Corpus, site: Site, pages: Iterable[Page], cache: Path | None = None) -> Iterator[DataFile]:
    """Yield the book of the briefings among ``pages``; nothing without briefings, or while ids have no ground.

    ``cache`` is a folder for what was rendered.
    """
    addresses, identity = {urls.threat(threat) for threat in corpus.threats}, corpus.seeds.identity
    pages = [page for page in pages if page.address in addresses]
    if not pages or identity is None:
        return
    bodies = {page.address.page: _rendered(page, cache) for page in pages}
    anchors = {name: {element.get("id", "") for element in _parsed(body).iter()} for name, body in bodies.items()}
    chapters = []
    for page in pages:
        body = _relinked(page, bodies[page.address.page], anchors)
        chapters.append(Chapter(_name(page.address.page), page.title, body))
    reviewed = max(page.updated or "" for page in pages)
    title = f"{site.name}: all briefings with their evidence"
    cover = _cover(corpus, site, title, reviewed)
    book = Book(
        identity.tag + PATH, title, f"Contributors to {site.name}", LANGUAGE, reviewed, RIGHTS, (cover, *chapters)
    )
    yield DataFile(PATH, epub(book), "All briefings with their evidence as a book (EPUB 3), for e-readers.")
