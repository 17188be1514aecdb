"""All briefings with their evidence as one book, ``data/briefings.epub``: a chapter a briefing, in the order of topics.

Chapters are the trees of the pages. Markers lead to notes, the evidence of the chapter, and back. Pictures stay out:
the same data stands beside each as text. Links to pages outside the book lead to the site, if its address is known.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.downloads.epub import Book, Chapter, epub, footnotes
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.data_file import DataFile
from microsite.model.edtf_words import reviewed_on
from microsite.model.quotes import curl
from microsite.model.site import Site
from microsite.model.tree.anchors import used_anchors
from microsite.model.tree.blocks import Block, Blocks, Box
from microsite.model.tree.html import HtmlWriter
from microsite.model.tree.inlines import Target
from microsite.model.tree.quotes import typographic
from microsite.model.tree.targets import WebAddress
from microsite.model.tree.transform import lead_links, without_folds, without_pictures
from microsite.model.wording import mark, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.pictures.book_cover import book_cover
from microsite.pages.sections.book_front import EXPLAINED, PAGE, TITLE, front
from microsite.pages.sections.book_notes import Noted, noted
from microsite.pages.sections.briefing_list import OTHERS, topics
from microsite.pages.writing.page import Page

RIGHTS: Final = "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"

_WHAT: Final = mark("All {threat.many} with their evidence as a book (EPUB 3), for e-readers.")
_OF_THE_SITE: Final = frozenset({"backlinks", "neighbours"})
"""Boxes that help through the site, and have nothing to help through in a book."""

_Anchors = Mapping[str, frozenset[str]]
"""Those of each page of the book, by its Markdown file."""


def _within(anchors: _Anchors, site: Site) -> Callable[[Target], Target | None]:
    """Return what keeps a link's aim within the book or on the web; others have none."""

    def to(target: Target) -> Target | None:
        if not isinstance(target, Address):
            return target if isinstance(target, WebAddress) else None
        target = EXPLAINED.get(target, target)
        if (not target.anchor and target.page in anchors) or target.anchor in anchors.get(target.page, ()):
            return target
        url = site.url(target.url)
        return WebAddress(url) if url else None

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


def _is_of_the_site(block: Block) -> bool:
    return isinstance(block, Box) and not _OF_THE_SITE.isdisjoint(block.attributes.classes)


def _read(page: Page) -> Noted:
    """Return a page as it is read in the book: all of it open, without what only the site can show."""
    blocks = tuple(block for block in without_pictures(page.blocks) if not _is_of_the_site(block))
    return noted(blocks)


def _anchors(read: Noted) -> frozenset[str]:
    return frozenset(used_anchors((*read.before, *read.notes, *read.after)))


def _chapter(page: Page, read: Noted, to: Callable[[Target], Target | None], part: str) -> Chapter:
    writer = HtmlWriter(_href(page.address), signs=False)

    def written(blocks: Blocks) -> str:
        return writer.blocks(lead_links(without_folds(blocks), to))

    notes = footnotes((note.attributes.id, written(note.blocks)) for note in read.notes) if read.notes else ""
    body = "\n".join(filter(None, (written(read.before), notes, written(read.after))))
    return Chapter(page.address.name, curl(page.title), f"<section>{body}</section>", part)


def path() -> str:
    """Return the file of the book, below docs/."""
    return f"data/{vocabulary().in_addresses('threat')}.epub"


def _parts(corpus: Corpus) -> dict[Address, str]:
    """Return the briefings in the order of their topics, those of none last, with what each stands under."""
    return {
        urls.threat(threat.id): curl(topic.title) if topic else words(OTHERS) if corpus.topics else ""
        for topic, threats in topics(corpus)
        for threat in threats
    }


def _book(corpus: Corpus, pages: Mapping[Address, Page], identifier: str) -> Book:
    reviewed = max(page.updated or "" for page in pages.values())
    title = words("{site}: all {threat.many} with their evidence", site=corpus.site.name)
    about = front(corpus, title, reviewed, RIGHTS)
    read = {address: _read(page) for address, page in pages.items()}
    anchors = {address.page: _anchors(each) for address, each in read.items()}
    to = _within({**anchors, PAGE.page: frozenset(used_anchors(about))}, corpus.site)
    parts = _parts(corpus)
    chapters = (_chapter(pages[a], read[a], to, part) for a, part in parts.items() if a in pages)
    opening = Chapter(PAGE.name, words(TITLE), HtmlWriter(_href(PAGE), signs=False).blocks(typographic(about)))
    cover = book_cover(
        corpus.site.name,
        words("All {threat.many} with their evidence"),
        words("Last reviewed {day}", day=reviewed_on(reviewed)),
    )
    by = words("Contributors to {site}", site=corpus.site.name)
    return Book(identifier, title, by, corpus.site.language, reviewed, RIGHTS, cover, (opening, *chapters))


def files(corpus: Corpus, pages: Iterable[Page]) -> Iterator[DataFile]:
    """Yield the book of the briefings among ``pages``; nothing without briefings, or while ids have no ground."""
    addresses, identity = {urls.threat(threat) for threat in corpus.threats}, corpus.seeds.identity
    briefings = {page.address: page for page in pages if page.address in addresses}
    if briefings and identity is not None:
        yield DataFile(path(), epub(_book(corpus, briefings, identity.tag + path())), words(_WHAT))
