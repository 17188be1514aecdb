"""One page type a file. A new one is a new file and a line in PAGE_TYPES."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from microsite.corpus import Corpus
from microsite.exports import all_files
from microsite.exports.data_file import DataFile
from microsite.model.site import Site
from microsite.pages import (
    actor,
    az,
    bibliography,
    book,
    claim,
    data,
    editions,
    exercises,
    figures,
    findings,
    glossary,
    indexes,
    list_changes,
    questions,
    reading_list,
    relations,
    search,
    source,
    threat,
    timeline,
    topics,
    withdrawn,
)
from microsite.pages.page import Page
from microsite.project import UNNAMED

PageType = Callable[[Corpus], Iterator[Page]]

PAGE_TYPES: Final[tuple[PageType, ...]] = (
    indexes.pages,
    threat.pages,
    actor.pages,
    source.pages,
    claim.pages,
    withdrawn.pages,
    questions.pages,
    timeline.pages,
    figures.pages,
    relations.pages,
    glossary.pages,
    bibliography.pages,
    findings.pages,
    editions.pages,
    az.pages,
    topics.pages,
    search.pages,
    exercises.pages,
    list_changes.pages,
)


class Made(NamedTuple):
    """What is made of a corpus, before any of it is a file."""

    pages: list[Page]
    downloads: list[DataFile]


def all_pages(corpus: Corpus, site: Site = UNNAMED) -> Iterator[Page]:
    """Yield every page but those about the downloads. Reading lists print where the site is."""
    for pages in PAGE_TYPES:
        yield from pages(corpus)
    yield from reading_list.pages(corpus, site)


def made(corpus: Corpus, site: Site = UNNAMED, cache: Path | None = None) -> Made:
    """Make every page and every download, each once: the book is made of briefings, and a page lists all downloads.

    ``cache`` is a folder for the answers of slow programs.
    """
    pages = list(all_pages(corpus, site))
    downloads = [*all_files(corpus), *book.files(corpus, site, pages, cache)]
    return Made([*pages, *data.pages(downloads)], downloads)
