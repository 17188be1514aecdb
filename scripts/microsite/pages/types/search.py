"""The search page: nothing but its title. The form comes from its template, the answers from its script."""

from collections.abc import Iterator

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.generator import own_place
from microsite.model.wording import words
from microsite.pages.writing.page import Page


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of the search page."""
    del corpus
    yield urls.search()


def page(corpus: Corpus, address: Address) -> Page:
    """Return the search page."""
    del corpus
    place, extra = own_place("theme/search.html"), {"template": "search.html"}
    return Page(address, words("Search"), (), place, words("Search the whole site."), extra=extra, citable=False)
