"""The search page: what it says for itself. The form comes from its template, the answers from its script."""

from collections.abc import Iterator

from microsite import urls
from microsite.corpus import Corpus
from microsite.model.place import Place
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the search page."""
    sheet = Sheet(corpus, urls.search(), evidence=False)
    names, topics = sheet.link("A–Z of all names", urls.names()), sheet.link("topics", urls.topic_index())
    lists = f"{sheet.link('glossary', urls.term())}, {sheet.link('bibliography', urls.work())}"
    body = (f"You can also look in the {names}, by {topics}, or in the lists: {lists}.",)
    place = Place("overrides/search.html")
    extra = {"template": "search.html"}
    yield Page(sheet.address, "Search", body, place, "Search the whole site.", extra=extra, citable=False)
