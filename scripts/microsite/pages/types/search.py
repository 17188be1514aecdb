"""The search page: what it says for itself. The form comes from its template, the answers from its script."""

from collections.abc import Iterator

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.place import Place
from microsite.model.tree.build import paragraph
from microsite.model.urls import Address
from microsite.model.wording import text
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of the search page."""
    del corpus
    yield urls.search()


def page(corpus: Corpus, address: Address) -> Page:
    """Return the search page."""
    sheet = PageWriter(corpus, address, evidence=False)
    ways = text(
        "You can also look in the {names}, by {topics}, or in the lists: {glossary}, {bibliography}.",
        names=sheet.link("A–Z of all names", urls.names()),
        topics=sheet.link("topics", urls.topic_index()),
        glossary=sheet.link("glossary", urls.term()),
        bibliography=sheet.link("bibliography", urls.work()),
    )
    place, extra = Place("overrides/search.html"), {"template": "search.html"}
    return Page(address, "Search", (paragraph(ways),), place, "Search the whole site.", extra=extra, citable=False)
