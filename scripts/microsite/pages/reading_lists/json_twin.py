"""The JSON twin of each reading list, ``lists/<id>.json`` beside ``/lists/<id>/``, and of the list of them."""

import json
from collections.abc import Iterator
from typing import Any

from microsite.corpus.corpus import Corpus
from microsite.corpus.reading_lists import claims, reading_minutes, resolve_items
from microsite.downloads.corpus_json import plain_record
from microsite.model import urls
from microsite.model.address import in_edition, json_twin
from microsite.model.data_file import DataFile
from microsite.model.reading_list import ReadingList
from microsite.model.site import Site


def _worked_out(corpus: Corpus, site: Site, reading_list: ReadingList) -> dict[str, Any]:
    """Return what the page works out: where each item is, the time of all, and the claims behind them."""
    numbered = [reading for _, own in resolve_items(corpus, site, reading_list) for reading in own]
    return {
        "minutes": reading_minutes(reading_list.items),
        "items": [
            {
                "kind": reading.item.kind,
                "id": reading.item.names,
                "title": reading.title,
                "address": in_edition(reading_list.pinned, reading.target.url),
                "minutes": reading.item.minutes,
            }
            for reading in numbered
        ],
        "claims": sorted(claims(corpus, reading_list)),
    }


def _file(path: str, data: object) -> DataFile:
    return DataFile(path, f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode(), "")


def _known(value: Any) -> Any:
    """Drop what says nothing: an item names one thing of eight."""
    if isinstance(value, dict):
        return {key: _known(item) for key, item in value.items() if item is not None}
    return [_known(item) for item in value] if isinstance(value, list) else value


def files(corpus: Corpus, site: Site) -> Iterator[DataFile]:
    """Yield the twins."""
    for each in corpus.lists.values():
        here = urls.reading_list(each.id)
        record = {"id": each.id, "address": here.url} | _known(plain_record(each))
        yield _file(json_twin(here), {"record": record} | _worked_out(corpus, site, each))
    records = [{"id": each.id, "address": urls.reading_list(each.id).url} for each in corpus.lists.values()]
    yield _file(json_twin(urls.reading_list()), {"records": records})
