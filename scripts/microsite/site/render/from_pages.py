"""The articles of generated pages, so that nobody need read their Markdown: :mod:`microsite.site.render.article`."""

from collections.abc import Iterable
from functools import lru_cache

from microsite.model.tree.article import article
from microsite.pages.writing.page import Page
from microsite.site.render.article import ArticleHeading, ArticleLink, Articles, ReadyArticle


def as_article(page: Page) -> ReadyArticle:
    """Return what MkDocs would know of a page after it has read its Markdown."""
    made = article(page.address, page.blocks)
    headings, links = (ArticleHeading(*entry) for entry in made.headings), (ArticleLink(*link) for link in made.links)
    return ReadyArticle(made.html, tuple(headings), made.title, page.meta, made.anchors, tuple(links))


def articles_of(pages: Iterable[Page]) -> Articles:
    """Return what makes the article of each page when it is asked for, first for its head and then for all of it."""
    waiting = {page.file: page for page in pages}

    @lru_cache(maxsize=1)
    def give(uri: str) -> ReadyArticle | None:
        return as_article(waiting[uri]) if uri in waiting else None

    return give
