"""Makes the index of a built site with Pagefind: many small files, of which a query loads a few.

Pages say themselves whether and as what they are indexed (``data-pagefind-body`` and its like, written by the theme's
templates); what has only an anchor comes as records.
"""

import asyncio
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pagefind.index import IndexConfig, PagefindIndex

from microsite.search.records import Found

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


async def _write(site: Path, found: Iterable[Found]) -> int:
    language, count = _language(site), 0
    config = IndexConfig(
        exclude_selectors=LEFT_OUT, force_language=language, output_path=str((site / FOLDER).resolve())
    )
    async with PagefindIndex(config) as index:
        for path in sorted(site.rglob("*.html")):
            content = path.read_text("utf-8")
            if "data-pagefind-body" in content:
                await index.add_html_file(content=content, source_path=path.relative_to(site).as_posix())
                count += 1
        for record in found:
            await index.add_custom_record(
                url=record.address.url,
                content=record.text,
                language=language,
                meta={"title": record.title},
                filters={"kind": [str(record.kind)]} | {name: ids for name, ids in record.filters.items() if ids},
            )
            count += 1
    return count


def write_index(site: Path, found: Iterable[Found]) -> int:
    """Write the index into the built site and return how many pages and records are in it.

    The same site gives the same files: everything is handed over in one order.
    """
    count = asyncio.run(_write(site, found))
    for path in (site / FOLDER).iterdir():
        if path.is_file() and not _NEEDED.fullmatch(path.name):
            path.unlink()
    return count
