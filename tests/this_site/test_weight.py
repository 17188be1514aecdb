"""The heaviest briefing of this site is within the budget."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.page_weight.serve import serving
from tests.benchmarks.test_budget import _over
from tests.conftest import needs_chromium

pytestmark = needs_chromium


def test_the_heaviest_briefing_is_within_the_budget(browser: Browser, real_site: Path) -> None:
    site = real_site / "site"
    heaviest = max((site / "threats").glob("*/index.html"), key=lambda path: path.stat().st_size)
    with serving(site) as address:
        assert _over(browser, address + heaviest.parent.relative_to(site).as_posix() + "/") == []
