"""After the build: one style sheet instead of several, with what pages can use, and nothing of the theme unused."""

from pathlib import Path

from microsite.assets.reach import by_hand, remove_unreached
from microsite.assets.sheets import bundle
from microsite.assets.switches import remove_switches


def trim(site: Path, docs: Path) -> None:
    """Bring the assets of the built ``site`` down to what its pages load; what lies in ``docs`` is never removed."""
    remove_switches(site)
    kept = by_hand(docs)
    bundle(site)
    remove_unreached(site, kept)
