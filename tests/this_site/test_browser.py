"""This site in a real browser: no other host is called, nothing is logged."""

from pathlib import Path

from playwright.sync_api import Page

from tests.chromium import needs_chromium
from tests.serving import served
from tests.tabs import quiet

pytestmark = needs_chromium


def test_the_real_pages_are_quiet_too(page: Page, real_site: Path) -> None:
    site = real_site / "site"
    with served(site) as address, quiet(address) as listen:
        listen(page)
        for folder in ("threats", "actors", "sources", "claims"):
            name = min(path.name for path in (site / folder).glob("*/"))
            page.goto(f"{address}{folder}/{name}/", wait_until="networkidle")
        page.goto(address, wait_until="networkidle")
