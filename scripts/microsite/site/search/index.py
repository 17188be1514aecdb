"""Makes the index of a built site with Pagefind: many small files, of which a query loads a few.

There are two, each made anew only where what it holds has changed: one of claims in a folder of its own, and one of all
else, which the search page begins with.
"""

import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

from microsite.model.atomic_write import write_if_changed
from microsite.model.cache import cached
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.site.search.condensed_index import condense
from microsite.site.search.pagefind_files import fragments
from microsite.site.search.pagefind_process import IndexingError, PagefindProcess
from microsite.site.search.records import SearchRecord
from microsite.site.search.requests import SearchRequest, requests_by_part
from microsite.site.search.words import CLAIMS_FOLDER, word_files
from microsite.sources.html.reading import read_elements

FOLDER: Final = "pagefind"
_NAMES: Final = ("index", "claims")
"""What the two are kept as."""

_PROGRAM: Final = re.compile(r"pagefind\.js|wasm\..*\.pagefind")
"""What the search page runs; Pagefind also brings three user interfaces of its own."""


def _language(site: Path) -> str:
    root = next(read_elements((site / "index.html").read_text("utf-8")))
    return root.values().get("lang", "").partition("-")[0].lower() or "en"


def _made(requests: Sequence[SearchRequest], language: str) -> dict[str, bytes]:
    """Return the files of an index by path, with the program of the search."""
    with PagefindProcess() as service:
        index = service.ask("NewIndex", config={"force_language": language})["index_id"]
        for request in requests:
            service.ask(request.verb, index_id=index, **request.fields)
        # Not WriteFiles: that answers before all is on the disk.
        answer = service.ask("GetFiles", index_id=index)["files"]
    files = {file["path"]: base64.b64decode(file["content"]) for file in answer}
    return condense(files) | {name: data for name, data in files.items() if _PROGRAM.fullmatch(name)}


def _depends_on(requests: Sequence[SearchRequest], language: str) -> Iterator[str]:
    """Yield all that an index depends on: Pagefind, this room, and what is told."""
    yield version("pagefind")
    yield from (path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("*.py")))
    yield language
    yield from (json.dumps([request.verb, request.fields]) for request in requests)


def _index(requests: Sequence[SearchRequest], language: str, kept: Path | None) -> dict[str, bytes]:
    """Return the files of an index by path, those that were ``kept`` if it is of the very same things."""

    def make() -> str:
        return json.dumps({path: base64.b64encode(data).decode() for path, data in _made(requests, language).items()})

    files = json.loads(cached(kept, _depends_on(requests, language), make))
    return {path: base64.b64decode(data) for path, data in files.items()}


def write_index(
    site: Path, pages: Mapping[str, str], records: Iterable[SearchRecord], kept: Path | None = None
) -> list[Finding]:
    """Write the index of a built site into it; return what stands in the way. The same site gives the same files.

    ``pages`` is what the search reads of each, by file; ``kept`` the folder for indexes from one build to the next.
    """
    language = _language(site)
    parts = requests_by_part(pages, records, language)
    try:
        first, claims = (
            _index(told, language, kept and kept / name) if told else {}
            for name, told in zip(_NAMES, parts, strict=True)
        )
        for name, data in word_files(site, fragments((first, claims)), language, claims=len(parts[1])):
            write_if_changed(site / name, data)
    except IndexingError as error:
        return [finding(Place(site.name), "not-indexed", f"the search has no index: {error}")]
    beside = {f"{CLAIMS_FOLDER}{name}": data for name, data in claims.items() if not _PROGRAM.fullmatch(name)}
    for name, data in (first | beside).items():
        write_if_changed(site / FOLDER / name, data)
    return []
