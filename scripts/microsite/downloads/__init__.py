"""Files for machines: one format a file. A new one is a new file and a line in EXPORTS."""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.downloads import (
    changes_feed,
    claims_csv,
    corpus_json,
    found_passages,
    json_twins,
    map_outlines,
    names_json,
    own_copy,
    previews,
    reading_notes,
    references,
    sqlite,
    stix,
    verify_kit,
)
from microsite.model.data_file import DataFile

Export = Callable[[Corpus], Iterator[DataFile]]

EXPORTS: Final[tuple[Export, ...]] = (
    claims_csv.files,
    corpus_json.files,
    references.files,
    sqlite.files,
    json_twins.files,
    previews.files,
    verify_kit.files,
    own_copy.files,
    reading_notes.files,
    found_passages.files,
    stix.files,
    changes_feed.files,
    names_json.files,
    map_outlines.files,
)


def all_files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield every download."""
    for files in EXPORTS:
        yield from files(corpus)


def files_in_language(corpus: Corpus, pages: Collection[str]) -> Iterator[DataFile]:
    """Yield what the pages of another language load; all other downloads lie with the main one.

    ``pages`` are its generated pages, by their Markdown files.
    """
    yield from (file for file in previews.files(corpus) if previews.page_of(corpus, file.path) in pages)
    yield from own_copy.files(corpus)
    yield from names_json.files(corpus)


_ALWAYS: Final = frozenset(
    {
        "data/changes.atom", "data/claims.csv", "data/corpus.json", "data/corpus.schema.json", "data/corpus.sqlite",
        "data/corpus.stix.json", "data/references.bib", "data/references.json", "data/references.ris",
        "data/verify/passages.json", "data/verify/vectors.json", "data/verify/verify.py",
    }
)  # fmt: skip


def is_surely_there(corpus: Corpus, path: str) -> bool:
    """Say whether a file is a download of the corpus that is known without making any; others may be there as well."""
    return path in _ALWAYS or path in map_outlines.paths(corpus)
