"""The articles of generated pages, so that nobody need read their Markdown: :mod:`microsite.rendering.article`."""

from collections.abc import Iterable

from microsite.pages.page import Page
from microsite.rendering.article import Article, Articles, Heading, Link
from microsite.tree.article import article


def as_article(page: Page) -> Article:
    """Return what MkDocs would know of a page after it has read its Markdown."""
    made = article(page.address, page.blocks)
    headings, links = (Heading(*entry) for entry in made.headings), (Link(*link) for link in made.links)
    return Article(made.html, tuple(headings), made.title, page.meta, made.anchors, tuple(links))


def articles_of(pages: Iterable[Page]) -> Articles:
    """Return what gives the article of each page, made when it is asked for first and kept no longer than this."""
    waiting = {page.address.page: page for page in pages}
    made: dict[str, Article] = {}

    def give(uri: str) -> Article | None:
        if uri not in made and uri in waiting:
            made[uri] = as_article(waiting[uri])
        return made.get(uri)

    return give
