"""A reading list as files: one format a file. They are listed on the page of the list, not among the downloads."""

from collections.abc import Iterable, Iterator

from microsite.corpus.corpus import Corpus
from microsite.model.data_file import DataFile
from microsite.model.site import Site
from microsite.pages.reading_lists import cartridge, feed, json_twin, references
from microsite.pages.writing.page import Page


def list_files(corpus: Corpus, site: Site, pages: Iterable[Page]) -> Iterator[DataFile]:
    """Yield the files of every list. ``pages`` are those of the corpus, which lists cite as they cite themselves."""
    planned = {page.address.page: page for page in pages}
    yield from json_twin.files(corpus, site)
    yield from references.files(corpus, site, planned)
    yield from feed.files(corpus)
    yield from cartridge.files(corpus, site)
