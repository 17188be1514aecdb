"""The first visit to a page stays within tests/budget.yml: bytes, requests, other hosts, movement."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.benchmarks.page_weight.measure import weigh
from tests.benchmarks.page_weight.serve import serving
from tests.browsing import PAGES
from tests.chromium import needs_chromium
from tests.project_copies import ROOT
from tests.tables import read_table
from tests.turns import by_turns

pytestmark = needs_chromium

BUDGET = read_table(ROOT / "tests" / "budget.yml")
# Pages whose field for a reader's own copy is open from the start.
OPEN = ("verify/", "sources/harbour-report/read/")
# Not reached by links; and the search has a budget of its own, for a first query (test_search.py, test_weigh.py).
APART = ("404.html", "search/", "search/?q=harbour")


def _over(browser: Browser, address: str) -> list[str]:
    weight = weigh(browser, address, slow=False)
    assert weight.bytes > 1000
    spent = {
        "kilobytes": weight.bytes / 1000,
        "requests": weight.requests,
        "foreign": len(weight.foreign),
        "shift": round(weight.shift, 3),
    }
    return [f"{what}: {value:.4g}, budget {BUDGET[what]}" for what, value in spent.items() if value > BUDGET[what]]


@pytest.mark.parametrize("path", by_turns(((path,) for path in (*PAGES, *OPEN) if path not in APART), 10))
def test_toy_pages_are_within_the_budget(browser: Browser, toy_site: Path, path: str) -> None:
    with serving(toy_site / "site") as address:
        assert _over(browser, address + path) == []


def test_what_moves_and_what_is_heavy_is_seen(browser: Browser, tmp_path: Path) -> None:
    late = (
        "<p>text</p><script>new PerformanceObserver(() => document.body.prepend(document.createElement('h1')))"
        ".observe({type: 'paint', buffered: true})</script>"
    )
    style = "<style>h1{block-size:300px}</style>"
    noise = "".join(chr(33 + i * i * 7919 % 8191) for i in range(60_000))
    (tmp_path / "index.html").write_text(f"<!doctype html><meta charset=utf-8>{style}{late}<!-- {noise} -->", "utf-8")
    with serving(tmp_path) as address:
        weight = weigh(browser, address, slow=False)
    assert weight.shift > 0.1
    assert weight.bytes > 10_000
    assert weight.foreign == ()
