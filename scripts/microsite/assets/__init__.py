"""After the build: one style sheet instead of several, with what pages can use, and nothing of the theme unused."""

from collections.abc import Mapping
from pathlib import Path
from posixpath import basename

from microsite.assets.prepared import Prepared
from microsite.assets.reach import by_hand, remove_unreached
from microsite.assets.sheets import bundle
from microsite.facts import Facts


def with_assets(site: Path, docs: Path, pages: Mapping[str, Prepared], facts: Mapping[str, Facts]) -> None:
    """Write ``pages``, by their file below ``site``, and bring its assets down to what they load.

    What lies in ``docs`` is never removed.
    """
    kept = by_hand(docs)
    sheets = bundle(site, pages, facts)
    for name, page in pages.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.linked(sheets.get(page.sheets, "")), "utf-8", newline="")
    named = set().union(*(page.files for page in facts.values()), map(basename, sheets.values()))
    remove_unreached(site, kept, named)
