"""One page type a file. A new one is a new file and a line in PAGE_TYPES."""

from collections.abc import Callable, Iterator
from typing import Final

from microsite.corpus import Corpus
from microsite.model.site import Site
from microsite.pages import (
    actor,
    az,
    bibliography,
    claim,
    data,
    editions,
    exercises,
    figures,
    findings,
    glossary,
    indexes,
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
)


def all_pages(corpus: Corpus, site: Site = UNNAMED) -> Iterator[Page]:
    """Yield every page of the corpus. Reading lists print where the site is; the list of downloads names its book."""
    for pages in PAGE_TYPES:
        yield from pages(corpus)
    yield from reading_list.pages(corpus, site)
    yield from data.pages(corpus, site)
