"""One format a file. A new one is a new file and a line in EXPORTS."""

from collections.abc import Callable, Iterator
from typing import Final

from microsite.corpus import Corpus
from microsite.exports import claims_csv, corpus_json, feed, kit, names_json, previews, references, sqlite, stix, twins
from microsite.exports.data_file import DataFile

Export = Callable[[Corpus], Iterator[DataFile]]

EXPORTS: Final[tuple[Export, ...]] = (
    claims_csv.files,
    corpus_json.files,
    references.files,
    sqlite.files,
    twins.files,
    previews.files,
    kit.files,
    stix.files,
    feed.files,
    names_json.files,
)


def all_files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield every download."""
    for files in EXPORTS:
        yield from files(corpus)
