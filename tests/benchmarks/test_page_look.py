"""What `make look` measures, on a page whose values are known, and the page that it writes."""

from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page

from tests.benchmarks.page_look.measure import PHONE, WIDTHS, Look, look, orphans
from tests.benchmarks.page_look.pages import briefings, longest_actor, singles
from tests.benchmarks.page_look.table import page
from tests.chromium import needs_chromium
from tests.serving import served

_PAGE: Final = """<!doctype html><html lang=en><title>A</title><meta name=viewport content="width=device-width">
<style>body{margin:0}h1,h2,p{margin:0;block-size:100px;line-height:20px;overflow:hidden}details{display:block}
summary{block-size:50px}details>div{block-size:500px}.orphan{inline-size:60px}</style>
<main><article><h1>A</h1><p class=bottom-line>Answer</p><h2 id=why>Why?</h2><p>Because</p><h2 id=agreement>Agree</h2>
<p>They do</p><details><summary>Open</summary><div></div></details>
<p class=orphan>aaaaaaa <span class=markers><a href="#x">[1]</a></span></p>
<p>b\u2060<span class=markers>[2]</span></p>
<h2 id=evidence>Evidence</h2><details class=claim><summary>One</summary><div></div></details>
<h2 id=related>Related</h2><details><summary>Two</summary><div></div></details></article></main></html>"""


@needs_chromium
def test_a_page_is_measured_as_it_is(page: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(_PAGE, "utf-8")
    with served(tmp_path) as address:
        found = look(page, address, PHONE)
        # Two headings and two lines, 50 px and 500 px of the open fold, two lines, two headings, two closed folds.
        assert (found.answer, found.account, found.agreement) == (200, 300, 400)
        assert found.height == 100 * 10 + 550 + 2 * 50
        assert found.stops == 4
        assert found.shift == 0
        assert found.axe == 0
        assert orphans(page, address) == dict.fromkeys(WIDTHS, 1)


def test_pages_of_each_type_are_found(toy_site: Path) -> None:
    site = toy_site / "site"
    assert briefings(site) == ["threats/ferry-loss/", "threats/silting/"]
    assert longest_actor(site).startswith("actors/")
    assert dict(singles(site))["Claim"] == "claims/gull-letter-001/"
    assert dict(singles(site))["Home"] == ""


@pytest.mark.parametrize(("name", "height"), [("one", 9000), ("two", 12000)])
def test_the_table_says_what_was_measured(name: str, height: int) -> None:
    other = Look(8000, 900, 3376, 500, 0.0, 20, 0)
    looks = {"zero": (other, other), name: (Look(height, 1000, 4220, 600, 0.0, 30, 1), other)}
    text = page(looks, {"Home": (other, other)}, {"zero": 0, name: 2, "Home": 0}, "2026-01-02, some machine")
    assert f"| height, the longest | 52,299 px | {height:,} px ({name}) |" in text
    assert "| the account begins, at the latest | 3,718 px | 1,000 px |" in text
    assert "| screen 29 (mean) | screen 4.5 |" in text
    assert f"| {name} | {height:,} | 8,000 | 1,000 | 0.0000 | 30 | 2 | 1 |" in text
    assert text.endswith("Measured on 2026-01-02, some machine.\n")
