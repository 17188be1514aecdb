"""All briefings with their evidence as one book: ``data/briefings.epub``, a chapter a briefing.

Chapters are the trees of the pages. Markers lead to the evidence of the chapter and back. Pictures stay out: the same
data stands beside each as text. Links to pages outside the book are plain words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.downloads.epub import Book, Chapter, epub
from microsite.model import urls
from microsite.model.data_file import DataFile
from microsite.model.tree.anchors import place_anchors, used_anchors
from microsite.model.tree.blocks import Block, Blocks
from microsite.model.tree.build import bullets, heading, paragraph
from microsite.model.tree.html import HtmlWriter
from microsite.model.tree.inlines import Target
from microsite.model.tree.targets import WebAddress
from microsite.model.tree.transform import lead_links, without_folds, without_pictures
from microsite.model.urls import Address
from microsite.model.wording import words
from microsite.pages.writing.page import Page

PATH: Final = "data/briefings.epub"
LANGUAGE: Final = "en"
RIGHTS: Final = "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"

_ABOUT: Final = "Every briefing of {site} in one book, with the claims it rests on. Last reviewed {day}."
_ABOUT_WITH_ADDRESS: Final = (
    "Every briefing of {site} in one book, with the claims it rests on. The site is at {address}/. Last reviewed {day}."
)
_MARKERS: Final = (
    "A number in brackets leads to its evidence at the end of the chapter, and the letters there lead back. The id of "
    "a claim, such as the one at the end of each entry, is its permanent address on the site."
)
_MISSING: Final = (
    "The pictures of the site are not in the book; the data behind them is. What links to other pages of the site "
    "stands here as plain words. The texts of the sources are not republished, here or there."
)
_WHAT: Final = "All briefings with their evidence as a book (EPUB 3), for e-readers."

Anchors = Mapping[str, frozenset[str]]
"""Those of each page of the book, by its Markdown file."""


def _within(anchors: Anchors) -> Callable[[Target], Target | None]:
    """Return what keeps a link's aim within the book or on the web; others have none."""

    def to(target: Target) -> Target | None:
        if isinstance(target, WebAddress):
            return target
        if not isinstance(target, Address) or target.page not in anchors:
            return None
        return target if not target.anchor or target.anchor in anchors[target.page] else None

    return to


def _href(here: Address) -> Callable[[Target], str]:
    """Return what writes the links of a chapter."""

    def href(target: Target) -> str:
        if isinstance(target, WebAddress):
            return target.url
        assert isinstance(target, Address)  # noqa: S101 - all others were taken out
        file = "" if target.page == here.page and target.anchor else f"{target.name}.xhtml"
        return file + (f"#{target.anchor}" if target.anchor else "")

    return href


def _chapter(page: Page, blocks: Blocks, anchors: Anchors) -> Chapter:
    written = HtmlWriter(_href(page.address), signs=False).blocks(lead_links(blocks, _within(anchors)))
    return Chapter(page.address.name, page.title, f"<section>{written}</section>")


def _cover(corpus: Corpus, title: str, reviewed: str) -> Chapter:
    site = corpus.site
    places = {"site": site.name, "day": reviewed} | ({"address": site.address} if site.address else {})
    said = (
        words(_ABOUT_WITH_ADDRESS if site.address else _ABOUT, **places),
        _MARKERS,
        _MISSING,
        words("Texts under {rights}.", rights=RIGHTS),
    )
    sources = (
        words("{source}: {about}", source=d.source.title or d.source.label, about=d.source.about)
        for d in corpus.sources.values()
    )
    body: tuple[Block, ...] = (
        heading(1, title, "about-this-book"),
        *map(paragraph, said),
        heading(2, "Sources", "sources"),
        *bullets(sources),
    )
    written = HtmlWriter(_href(Address("about-this-book.md")), signs=False).blocks(place_anchors(body))
    return Chapter("about-this-book", "About this book", written)


def _book(corpus: Corpus, pages: list[Page], identifier: str) -> Book:
    bodies = {page.address.page: without_folds(without_pictures(page.blocks)) for page in pages}
    anchors = {name: frozenset(used_anchors(body)) for name, body in bodies.items()}
    reviewed = max(page.updated or "" for page in pages)
    title = words("{site}: all briefings with their evidence", site=corpus.site.name)
    chapters = (_chapter(page, bodies[page.address.page], anchors) for page in pages)
    by = words("Contributors to {site}", site=corpus.site.name)
    return Book(identifier, title, by, LANGUAGE, reviewed, RIGHTS, (_cover(corpus, title, reviewed), *chapters))


def files(corpus: Corpus, pages: Iterable[Page]) -> Iterator[DataFile]:
    """Yield the book of the briefings among ``pages``; nothing without briefings, or while ids have no ground."""
    addresses, identity = {urls.threat(threat) for threat in corpus.threats}, corpus.seeds.identity
    briefings = [page for page in pages if page.address in addresses]
    if briefings and identity is not None:
        yield DataFile(PATH, epub(_book(corpus, briefings, identity.tag + PATH)), _WHAT)
