"""Every name for the search page: ``search/names.json``. It tells what no index of words can: which thing is meant."""

import json
from collections.abc import Iterator, Mapping

from microsite.corpus import Corpus
from microsite.exports.data_file import DataFile
from microsite.model.vocabulary import STRENGTHS
from microsite.names import KINDS, entries


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the file. Keys are short, because every visitor of the search page loads them all."""
    named = [
        {
            "kind": entry.kind,
            "id": entry.id,
            "name": entry.name,
            "url": entry.address.url.removeprefix("/"),
            "short": entry.short,
            "also": [[alias.name, alias.lang] if alias.lang else alias.name for alias in entry.also],
        }
        for entry in entries(corpus)
    ]
    labels = {"kinds": KINDS, "strengths": list(STRENGTHS), "entries": [_without_empty(entry) for entry in named]}
    text = json.dumps(labels, ensure_ascii=False, separators=(",", ":"))
    yield DataFile("search/names.json", f"{text}\n".encode(), "")


def _without_empty(entry: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in entry.items() if value}
