"""Makes the index of a built site with Pagefind: many small files, of which a query loads a few.

Pages say themselves whether and as what they are indexed (``data-pagefind-body`` and its like, written by the theme's
templates); what has only an anchor comes as records.
"""

import base64
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from microsite.model.atomic_write import write_if_changed
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.model.quotes import curl
from microsite.site.search.pagefind_process import IndexingError, PagefindProcess
from microsite.site.search.records import SearchRecord
from microsite.site.search.reproducible_index import make_reproducible
from microsite.site.search.words import word_files
from microsite.sources.html.reading import read_elements

FOLDER: Final = "pagefind"

LEFT_OUT: Final = (
    ".claim", "#evidence",            # a claim has its own page; twenty briefings that repeat it would hide it
    ".passages", ".fingerprints",     # the same, and rows of hashes
    ".own-copy",                      # the same words on every claim
    ".backlinks", ".neighbours",      # titles of other pages
    ".meaning",                       # what our words mean, on every claim
    'a[href*="/c/"]', ".claim-id",    # ids are made of names that the claim need not speak of
    ".cite", "#cite-this", ".edit", ".imprint", ".seed", ".reviewed", ".headerlink", ".markers", ".back",
)  # fmt: skip
"""Parts of pages that readers need and a search does not."""

_NEEDED: Final = re.compile(r"pagefind(-entry\.json|\.js|\..*\.pf_meta)|wasm\..*\.pagefind")
"""Files of the folder itself that our search page loads; Pagefind also brings three user interfaces of its own."""


def _language(site: Path) -> str:
    root = next(read_elements((site / "index.html").read_text("utf-8")))
    return root.values().get("lang", "").partition("-")[0].lower() or "en"


def _files(site: Path, records: Iterable[SearchRecord]) -> dict[str, bytes]:
    """Return the files of the index by path."""
    language = _language(site)
    with PagefindProcess() as service:
        config = {"exclude_selectors": LEFT_OUT, "force_language": language}
        index = service.ask("NewIndex", config=config)["index_id"]
        service.ask("AddDir", index_id=index, path=str(site))
        for record in records:
            service.ask("AddRecord", index_id=index, language=language, **_fields(record))
        # Not WriteFiles: that answers before all is on the disk.
        files = service.ask("GetFiles", index_id=index)["files"]
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


def write_index(site: Path, records: Iterable[SearchRecord]) -> list[Finding]:
    """Write the index of a built site into it; return what stands in the way. The same site gives the same files."""
    try:
        files = make_reproducible(_files(site, records))
        for name, data in word_files(site, files, _language(site)):
            write_if_changed(site / name, data)
    except IndexingError as error:
        return [finding(Place(site.name), "not-indexed", f"the search has no index: {error}")]
    for name, data in files.items():
        if "/" in name or _NEEDED.fullmatch(name):
            write_if_changed(site / FOLDER / name, data)
    return []


def _fields(record: SearchRecord) -> dict[str, object]:
    filters = {"kind": [record.kind]} | {name: ids for name, ids in record.filters.items() if ids}
    said = {"content": curl(record.text), "meta": {"title": curl(record.title)}}
    return {"url": record.address.url, **said, "filters": filters}
