"""How pages look: each page type at three widths, light and dark, against small grey pictures kept in
tests/site/screens/.

The pictures are coarse on purpose: they show that a block moved, vanished or changed its weight, not how a letter is
drawn. After a change that is meant: ``pytest tests/site/test_screens.py --write-expected``, and look at what changed.
"""

import base64
import json
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from tests.chromium import needs_chromium
from tests.project_copies import ROOT
from tests.tabs import Tab
from tests.turns import one_a_day

SCREENS = ROOT / "tests/site/screens"
PAGES = (
    "", "threats/", "threats/silting/", "actors/", "actors/friends-of-brill/", "sources/harbour-report/",
    "claims/harbour-report-004/", "questions/", "questions/is-silt-the-problem/", "relations/", "timeline/", "figures/",
    "glossary/", "bibliography/", "a-z/", "search/", "data/", "lists/one-evening/", "exercises/silting/", "404.html",
)  # fmt: skip
WIDTHS = (360, 768, 1440)
SCHEMES: dict[int, tuple[Literal["light", "dark"], ...]] = {360: ("light",), 768: ("light",), 1440: ("light", "dark")}
CELL = 24
"""Width of a cell in pixels: a kept picture has the mean grey of each square of the screen, in hexadecimal."""
MOST = 0.015
"""How far a picture may be from the kept one: the mean difference of its cells, 1 being black against white."""

_SHRINK = """async ([url, columns]) => {
  const image = new Image(); image.src = url; await image.decode();
  const rows = Math.round(columns * image.height / image.width);
  const canvas = new OffscreenCanvas(columns, rows), pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "high"; pen.drawImage(image, 0, 0, columns, rows);
  const data = pen.getImageData(0, 0, columns, rows).data, cells = [];
  for (let i = 0; i < data.length; i += 4) cells.push(Math.round((data[i] + data[i + 1] + data[i + 2]) / 3));
  return cells.map((cell) => cell.toString(16).padStart(2, "0")).join("");
}"""

_FONTS = """() => {
  const pen = document.createElement("canvas").getContext("2d");
  return ["Charter, Georgia, serif", "system-ui, Arial, sans-serif"].map((face) => {
    pen.font = `40px ${face}`; return Math.round(pen.measureText("Hamburgefonstiv 0123").width);
  });
}"""


def _name(path: str, width: int) -> str:
    return f"{path.strip('/').replace('/', '-').replace('.html', '') or 'home'}-{width}.json"


def _cells(page: Page, blank: Page) -> str:
    shot = base64.b64encode(page.screenshot(animations="disabled", caret="hide")).decode()
    size = page.viewport_size
    assert size
    cells: str = blank.evaluate(_SHRINK, [f"data:image/png;base64,{shot}", size["width"] // CELL])
    return cells


def _seen(tab: Tab, site: str, width: int, paths: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    blank = tab()
    pages = {each: tab(viewport={"width": width, "height": 900}, color_scheme=each) for each in SCHEMES[width]}
    for path in paths:
        seen: dict[str, Any] = {}
        for scheme in SCHEMES[width]:
            page = pages[scheme]
            page.goto(f"{site}{path}", wait_until="load")
            if path == "search/":  # its form comes when its program is there, after the page is loaded
                page.locator("#finder").wait_for()
            seen[scheme] = _cells(page, blank)
            seen["fonts"] = page.evaluate(_FONTS)
        yield path, seen


def _difference(kept: str, seen: str) -> float:
    before, now = bytes.fromhex(kept), bytes.fromhex(seen)
    return sum(abs(a - b) for a, b in zip(before, now, strict=True)) / (255 * len(before))


@needs_chromium
@pytest.mark.parametrize("width", one_a_day((width,) for width in WIDTHS))
def test_pages_look_as_they_did(width: int, tab: Tab, address: str, request: pytest.FixtureRequest) -> None:
    writing, wrong, fonts = request.config.getoption("--write-expected"), {}, True
    for path, seen in _seen(tab, address, width, PAGES):
        file = SCREENS / _name(path, width)
        if writing:
            file.parent.mkdir(exist_ok=True)
            file.write_text(json.dumps(seen, separators=(",", ":")) + "\n")
        kept = json.loads(file.read_text("utf-8"))
        fonts = fonts and kept["fonts"] == seen["fonts"]
        for scheme in SCHEMES[width]:
            off = _difference(kept[scheme], seen[scheme])
            if off > MOST:
                wrong[f"{path or 'home'} {width} {scheme}"] = round(off, 3)
    if wrong and not fonts:
        pytest.skip("this machine has other fonts than the one the pictures were taken on")
    assert wrong == {}


def test_every_kept_picture_is_compared() -> None:
    assert {path.name for path in SCREENS.glob("*")} == {_name(path, width) for path in PAGES for width in WIDTHS}
    assert sum(path.stat().st_size for path in SCREENS.glob("*")) < 1_500_000


@needs_chromium
def test_a_block_that_moves_is_seen(tab: Tab, address: str) -> None:
    page, blank = tab(viewport={"width": 768, "height": 900}, bypass_csp=True), tab()
    page.goto(f"{address}threats/silting/", wait_until="load")
    before = _cells(page, blank)
    assert _difference(before, _cells(page, blank)) < 0.001
    page.add_style_tag(content=".bottom-line { display: none }")
    moved = _difference(before, _cells(page, blank))
    assert moved > MOST
