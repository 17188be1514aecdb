"""Makes the index of a built site with Pagefind: many small files, of which a query loads a few.

Pages say themselves whether and as what they are indexed (``data-pagefind-body`` and its like, written by the theme's
templates); what has only an anchor comes as records.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from microsite.search.records import Found
from microsite.search.service import Service
from microsite.search.stable import make_stable

FOLDER: Final = "pagefind"

LEFT_OUT: Final = (
    ".claim", "#evidence",            # a claim has its own page; twenty briefings that repeat it would hide it
    ".passages", ".fingerprints",     # the same, and rows of hashes
    ".backlinks", ".meaning",         # titles of other pages; what our words mean, on every claim
    ".cite", "#cite-this", ".edit", ".seed", ".reviewed", ".headerlink", ".marker", ".back",
)  # fmt: skip
"""Parts of pages that readers need and a search does not."""

_NEEDED: Final = re.compile(r"pagefind(-entry\.json|\.js|\..*\.pf_meta)|wasm\..*\.pagefind")
"""Files of the folder itself that our search page loads; Pagefind also brings three user interfaces of its own."""


def _language(site: Path) -> str:
    found = re.search(r'<html[^>]*\slang="([A-Za-z]+)', (site / "index.html").read_text("utf-8"))
    return found.group(1).lower() if found else "en"


def write_index(site: Path, found: Iterable[Found]) -> int:
    """Write the index into the built site and return how many pages and records are in it.

    The same site gives the same files. Raises :exc:`IndexingError` if Pagefind cannot do it.
    """
    language, folder = _language(site), site / FOLDER
    with Service() as service:
        config = {"exclude_selectors": LEFT_OUT, "force_language": language}
        index = service.ask("NewIndex", config=config)["index_id"]
        count: int = service.ask("AddDir", index_id=index, path=str(site))["page_count"]
        for record in found:
            service.ask("AddRecord", index_id=index, language=language, **_fields(record))
            count += 1
        service.ask("WriteFiles", index_id=index, output_path=str(folder))
    for path in folder.iterdir():
        if path.is_file() and not _NEEDED.fullmatch(path.name):
            path.unlink()
    make_stable(folder)
    return count


def _fields(record: Found) -> dict[str, object]:
    filters = {"kind": [record.kind]} | {name: ids for name, ids in record.filters.items() if ids}
    return {"url": record.address.url, "content": record.text, "meta": {"title": record.title}, "filters": filters}
