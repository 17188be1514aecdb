"""The first visit to a page stays within tests/budget.yml: bytes, requests, other hosts, movement."""

import re
import threading
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.benchmarks.page_weight.measure import weigh
from tests.benchmarks.page_weight.serve import serving
from tests.browsing import PAGES
from tests.conftest import ROOT, needs_chromium, served
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


class _InHalves(SimpleHTTPRequestHandler):
    """Sends a page up to the third row of its first table, and the rest when the test says so."""

    go_on = threading.Event()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_dir():
            super().do_GET()
            return
        page = (path / "index.html").read_bytes()
        third = [row.start() for row in re.finditer(b"<tr", page)][2]
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page[:third])
        self.wfile.flush()
        self.go_on.wait(60)
        self.wfile.write(page[third:])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


_SHIFT = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => resolve(sum), 200);
})"""


@pytest.mark.turns(3)
@pytest.mark.parametrize("path", ["data/", "data/codebook/", "method/"])
def test_a_table_does_not_move_while_its_rows_come_in(browser: Browser, toy_site: Path, path: str) -> None:
    _InHalves.go_on.clear()
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2)
    page = context.new_page()
    with served(toy_site / "site", _InHalves) as address:
        page.goto(address + path, wait_until="commit")
        page.locator("tr").nth(1).wait_for(state="attached")
        page.wait_for_timeout(300)  # for a browser that would show what is there
        _InHalves.go_on.set()
        page.wait_for_load_state("networkidle")
        shift = page.evaluate(_SHIFT)
    context.close()
    assert shift == 0


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
