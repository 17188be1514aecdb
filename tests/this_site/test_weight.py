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


def test_only_a_table_near_the_top_holds_a_page_back(real_site: Path) -> None:
    seen = {True: 0, False: 0}
    for path in (real_site / "site").rglob("index.html"):
        html = path.read_text("utf-8")
        before, table, _ = html[html.find("<article") :].partition("<table")
        text = len(re.sub(r"<[^>]*>", "", before))
        if table and not 1500 < text < 2500:  # about where the first screen ends
            waits = 'rel="expect"' in html
            assert waits == (text < 2000), path
            seen[waits] += 1
    assert all(seen.values())
