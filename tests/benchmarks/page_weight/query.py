"""What the search itself loads for the first query of a visitor."""

import re
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser

from tests.benchmarks.page_weight.measure import weigh
from tests.benchmarks.page_weight.serve import serving

_OF_THE_SEARCH: Final = re.compile(r"/(pagefind|search)/")


def first_query(browser: Browser, site: Path, word: str) -> int:
    """Return the bytes transferred for a search for ``word`` in a built and indexed site, with an empty cache.

    Counted is what only the search needs: not the style sheet, menu and pictures that every page loads.
    Raises ``ValueError`` if the index was not asked, because then nothing was measured.
    """
    with serving(site) as address:
        files = weigh(browser, f"{address}search/?q={word}", slow=False).files
    if not any(".pf_index" in name for name in files):
        raise ValueError(f"the search did not look {word!r} up; is the site indexed?")
    return sum(size for name, size in files.items() if _OF_THE_SEARCH.search(name))
