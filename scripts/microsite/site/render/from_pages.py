"""The articles of generated pages, so that nobody need read their Markdown: :mod:`microsite.site.render.article`."""

import os
import pickle
import tempfile
import weakref
from collections.abc import Iterable

from microsite.model.tree.article import article
from microsite.pages.writing.page import Page
from microsite.site.render.article import ArticleHeading, ArticleLink, ReadyArticle


def as_article(page: Page) -> ReadyArticle:
    """Return what MkDocs would know of a page after it has read its Markdown."""
    made = article(page.address, page.blocks)
    headings, links = (ArticleHeading(*entry) for entry in made.headings), (ArticleLink(*link) for link in made.links)
    return ReadyArticle(made.html, tuple(headings), made.title, page.meta, made.anchors, tuple(links))


class PageArticles:
    """The articles of pages, by Markdown file.

    That of a page that was just written is made from the same tree, and lies in a file of the moment until it is
    rendered. Of other pages, which are nearly all kept from the last build, it is made if somebody asks.
    """

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = {page.file: page for page in pages}
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with these articles
        weakref.finalize(self, self._file.close)
        self._places: dict[str, tuple[int, int]] = {}
        """Where in the file an article begins, and how long it is."""
        self._last: tuple[str, ReadyArticle | None] = "", None

    def hold(self, file: str) -> None:
        """Make the article of a page now, if the file is one, while its tree is there."""
        if page := self._pages.get(file):
            raw = pickle.dumps(as_article(page))
            self._places[file] = self._file.tell(), len(raw)
            self._file.write(raw)
            self._file.flush()

    def __call__(self, file: str) -> ReadyArticle | None:
        """Return the article of a file, which is asked for twice, for its head and then for all of it; else None."""
        if self._last[0] != file:
            self._last = file, self._give(file)
        return self._last[1]

    def _give(self, file: str) -> ReadyArticle | None:
        if place := self._places.get(file):
            begin, size = place
            # Copies of this process read at the same time, and share the place in the file where one would read on.
            made: ReadyArticle = pickle.loads(os.pread(self._file.fileno(), size, begin))  # noqa: S301 - written here
            return made
        page = self._pages.get(file)
        if page is None:
            return None
        made = as_article(page)
        page.let_go()
        return made
