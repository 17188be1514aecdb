"""axe-core finds nothing on any kind of page of this site."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.chromium import needs_chromium
from tests.serving import served
from tests.site.test_accessibility import _all_violations

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all runs: opening a new one costs more than axe itself."""
    context = browser.new_context(reduced_motion="reduce")
    # The site remembers the scheme that it showed; here the one that is emulated counts.
    context.add_init_script("localStorage.clear()")
    yield context.new_page()
    context.close()


@pytest.mark.long
def test_axe_finds_nothing_on_the_real_pages(page: Page, real_site: Path) -> None:
    site = real_site / "site"
    folders = sorted({path.parent.parent.relative_to(site).as_posix() for path in site.glob("*/*/index.html")})
    assert {"threats", "actors", "sources", "claims"} <= set(folders)
    with served(site) as address:
        lists = [f"{path.parent.name}/" for path in sorted(site.glob("*/index.html"))]
        first = [
            min(path.parent.relative_to(site).as_posix() for path in (site / f).glob("*/index.html")) for f in folders
        ]
        assert {"relations/", "a-z/", "topics/", "search/", "data/"} <= set(lists)
        for path in ("", "404.html", "search/?q=border", *lists, *(f"{name}/" for name in first)):
            assert (path, _all_violations(page, address + path)) == (path, [])
