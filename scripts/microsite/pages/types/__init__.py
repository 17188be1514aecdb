"""One page type a file. A new one is a new file and a line in PAGE_TYPES."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, Protocol

from microsite.corpus import pagination
from microsite.corpus.corpus import Corpus
from microsite.corpus.translations.pages_in import is_in_language
from microsite.downloads import all_files, files_in_language
from microsite.model.address import Address
from microsite.model.data_file import DataFile
from microsite.pages.types import (
    actor,
    actor_list,
    az,
    bibliography,
    book,
    claim,
    claim_list,
    contributors,
    data,
    editions,
    elsewhere,
    exercises,
    figures,
    findings,
    glossary,
    list_changes,
    places,
    question,
    questions,
    read_source,
    reading_list,
    redirects,
    relations_overview,
    search,
    source,
    source_list,
    threat,
    threat_list,
    timeline,
    topics,
    withdrawn,
)
from microsite.pages.writing.page import Page


class PageType(Protocol):
    """A kind of page: it says which addresses it has, and makes the page at one of them."""

    def addresses(self, corpus: Corpus) -> Iterable[Address]:
        """Return the addresses of all its pages, in the order of readers, without making any."""
        ...

    def page(self, corpus: Corpus, address: Address) -> Page:
        """Return the page at one of its addresses."""
        ...


PAGE_TYPES: Final[tuple[PageType, ...]] = (
    threat_list,
    actor_list,
    source_list,
    claim_list,
    threat,
    actor,
    source,
    read_source,
    claim,
    withdrawn,
    questions,
    question,
    timeline,
    places,
    figures,
    relations_overview,
    elsewhere,
    glossary,
    bibliography,
    findings,
    editions,
    az,
    topics,
    search,
    exercises,
    list_changes,
    reading_list,
    contributors,
)
"""The site's route table. The pages about downloads and those that lead on are made after all others."""


Route = tuple[Address, PageType]


def _each_route(corpus: Corpus) -> Iterator[Route]:
    """Yield every address with the page type that has it, as far as somebody goes on; most types ask the corpus."""
    every = ((address, kind) for kind in PAGE_TYPES for address in kind.addresses(corpus))
    return ((address, kind) for address, kind in every if is_in_language(corpus, address))


def routes(corpus: Corpus) -> tuple[Route, ...]:
    """Return every address with the page type that has it, worked out once; an address that two want stands twice."""
    depends_on = (PAGE_TYPES, pagination.LONG)
    result: tuple[Route, ...] = corpus.worked_out.cached("routes", depends_on, lambda: tuple(_each_route(corpus)))
    return result


def known_files(corpus: Corpus) -> set[str]:
    """Return the Markdown files of all pages that readers may be led to."""
    return {address.page for address, _ in routes(corpus)} | {address.page for address in data_addresses(corpus)}


def data_addresses(corpus: Corpus) -> tuple[Address, ...]:
    """Return the addresses of the pages about the downloads, which lie with the main language."""
    return () if corpus.translation else tuple(data.ADDRESSES)


def all_addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every page that is generated."""
    yield from (address for address, _ in routes(corpus))
    yield from data_addresses(corpus)
    yield from (page.address for page in redirects.pages(corpus, known_files(corpus)))


def page_at(corpus: Corpus, file: str) -> Page | None:
    """Return the page of a Markdown file below docs/; None if it is none that is made of seeds alone."""
    with corpus.site.speaking():
        return _page_at(corpus, file)


def _page_at(corpus: Corpus, file: str) -> Page | None:
    # A preview asks for one page of each corpus, and needs no address behind it.
    for address, kind in _each_route(corpus):
        if address.page == file:
            return kind.page(corpus, address)
    return next((page for page in redirects.pages(corpus, known_files(corpus)) if page.file == file), None)


class Outputs(NamedTuple):
    """What is made of a corpus, before any of it is a file."""

    pages: list[Page]
    downloads: list[DataFile]


def all_pages(corpus: Corpus) -> Iterator[Page]:
    """Yield every page but those about the downloads and those that lead on."""
    return (kind.page(corpus, address) for address, kind in routes(corpus))


def make_outputs(corpus: Corpus) -> Outputs:
    """Make every page and every download, each once: the book is made of briefings, and a page lists all downloads."""
    pages = list(all_pages(corpus))
    if corpus.translation:
        return Outputs(pages, [*files_in_language(corpus, known_files(corpus))])
    downloads = [*all_files(corpus), *book.files(corpus, pages)]
    for page in pages:
        page.let_go()  # the book had some made
    return Outputs([*pages, *data.pages(downloads)], downloads)
