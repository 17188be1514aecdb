"""A page that is still coming in does not move: what is painted of it stays where it is when the rest is there."""

import re
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.chromium import needs_chromium
from tests.serving import Quiet, served

pytestmark = [needs_chromium, pytest.mark.turns(3)]

_SHIFT: Final = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => resolve(sum), 200);
})"""
_SHOWN: Final = 300
"""Milliseconds for a browser that goes on showing what is there."""
_PAINTED: Final = "() => performance.getEntriesByType('paint').length"


def _in_halves(begins: str, count: int, go_on: threading.Event) -> type[SimpleHTTPRequestHandler]:
    """Return a server that sends a page up to where ``begins`` comes for the ``count``-th time, and then the rest."""

    class InHalves(Quiet):
        def do_GET(self) -> None:  # noqa: N802 (its name in http.server)
            path = Path(self.translate_path(self.path))
            if not path.is_dir():
                super().do_GET()
                return
            page = (path / "index.html").read_bytes()
            cut = [found.start() for found in re.finditer(begins.encode(), page)][count - 1]
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page[:cut])
            self.wfile.flush()
            go_on.wait(60)
            self.wfile.write(page[cut:])

    return InHalves


@pytest.fixture
def shift(browser: Browser) -> Callable[[Path, str, str, int], float]:
    """Return the layout shift of a page of a site that comes in halves, on a phone."""

    def measure(site: Path, path: str, begins: str, count: int) -> float:
        go_on = threading.Event()
        context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2)
        page = context.new_page()
        with served(site, _in_halves(begins, count, go_on)) as address:
            page.goto(address + path, wait_until="commit")
            for _ in range(10):  # A page may also choose to be shown when all of it is there.
                page.wait_for_timeout(_SHOWN)
                if page.evaluate(_PAINTED):
                    break
            page.wait_for_timeout(_SHOWN)
            go_on.set()
            page.wait_for_load_state("networkidle")
            moved: float = page.evaluate(_SHIFT)
        context.close()
        return moved

    return measure


TOY: Final = [
    ("data/", "<tr", 3),
    ("data/codebook/", "<tr", 3),
    ("method/", "<tr", 3),
]


@pytest.mark.parametrize(("path", "begins", "count"), TOY)
def test_what_is_painted_stays(
    shift: Callable[[Path, str, str, int], float], toy_site: Path, path: str, begins: str, count: int
) -> None:
    assert shift(toy_site / "site", path, begins, count) == 0


@pytest.mark.parametrize(
    "begins", ['<form class="site-search"', '<nav class="languages"', '<script src="[^"]*scheme.js"']
)
def test_the_header_stays(shift: Callable[[Path, str, str, int], float], languages_site: Path, begins: str) -> None:
    assert shift(languages_site / "site", "threats/silting/", begins, 1) == 0
