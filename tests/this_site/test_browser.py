"""This site in a real browser: no other host is called, nothing is logged."""

from pathlib import Path

from playwright.sync_api import Page

from tests.conftest import needs_chromium, served
from tests.site.test_browser import _assert_quiet

pytestmark = needs_chromium


def test_the_real_pages_are_quiet_too(page: Page, real_site: Path) -> None:
    site = real_site / "site"
    with served(site) as address:
        _assert_quiet(page, address, "")
        for folder in ("threats", "actors", "sources", "claims"):
            name = min(path.name for path in (site / folder).glob("*/"))
            _assert_quiet(page, address, f"{folder}/{name}/")
