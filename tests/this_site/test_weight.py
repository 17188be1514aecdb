"""A first visit to this site is within the budget: its heaviest briefing, its home page."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.benchmarks.page_weight.compare import heaviest
from tests.benchmarks.page_weight.measure import weigh
from tests.benchmarks.page_weight.serve import serving
from tests.benchmarks.test_budget import _over
from tests.chromium import needs_chromium

pytestmark = needs_chromium


def test_the_heaviest_briefing_is_within_the_budget(browser: Browser, real_site: Path) -> None:
    site = real_site / "site"
    heaviest = max((site / "threats").glob("*/index.html"), key=lambda path: path.stat().st_size)
    with serving(site) as address:
        assert _over(browser, address + heaviest.parent.relative_to(site).as_posix() + "/") == []


@pytest.mark.parametrize(("page", "most"), [("threats/is-kp-attacks/", 50_000), ("", 40_000)])
def test_a_first_visit_is_light(page: str, most: int, browser: Browser, real_site: Path) -> None:
    assert heaviest(real_site / "site") == "threats/is-kp-attacks/"
    with serving(real_site / "site") as address:
        assert weigh(browser, address + page, slow=False).bytes <= most


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
