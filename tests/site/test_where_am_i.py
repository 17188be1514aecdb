"""Where a reader is: the tab, the page in its breadcrumb, its title in the header; and helps through lists."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.chromium import needs_chromium
from tests.tabs import Tab

pytestmark = needs_chromium

TABS = {
    "": "Home", "threats/silting/": "Briefings", "actors/baker/": "Who is who", "claims/gull-letter-001/": "Evidence",
    "questions/is-silt-the-problem/": "Questions", "topics/water/": "Find", "exercises/silting/": "Teach",
    "lists/one-evening/changes/": "Teach", "data/codebook/": "Evidence", "findings/": "About",
}  # fmt: skip


@pytest.mark.turns(5)
@pytest.mark.parametrize("path", TABS)
def test_the_tab_of_every_page_is_marked(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.locator(".md-tabs [aria-current]").all_inner_texts() == [TABS[path]]


def test_a_page_stands_in_its_own_breadcrumb(page: Page, address: str) -> None:
    page.goto(address + "claims/harbour-report-004/")
    trail = page.locator(".md-path li").all_inner_texts()
    assert trail == ["Home", "Claims", "Harbour report", "Claim harbour-report-004"]
    assert page.locator(".md-path [aria-current=page]").inner_text() == trail[-1]


def test_names_in_a_breadcrumb_run_on(tab: Tab, address: str) -> None:
    page = tab(viewport={"width": 320, "height": 500})
    page.goto(address + "claims/harbour-report-004/")
    for name in page.locator(".md-path li > *").all():
        name.evaluate(
            "name => { name.innerHTML = 'Disagreements over <span class=whole>IS-KP</span>’s long foothold'; }"
        )
        assert re.sub(r"\s+", " ", name.inner_text()) == "Disagreements over IS-KP’s long foothold"
        assert name.evaluate("name => getComputedStyle(name).display") == "block"
    assert page.locator(".md-path li > *").count() == 4


def test_the_title_comes_into_the_header_without_moving_anything(tab: Tab, address: str) -> None:
    page = tab(viewport={"width": 390, "height": 500})
    page.goto(address + "threats/silting/")
    here, name = page.locator(".md-header__here"), page.locator(".md-header__title")
    expect(here).not_to_be_visible()
    before = page.locator(".md-header").bounding_box()
    page.evaluate("scrollTo(0, 900)")
    expect(here).to_be_visible()
    expect(here).to_have_text("Silting of the harbour")
    expect(name).not_to_be_visible()
    after = page.locator(".md-header").bounding_box()
    assert before is not None
    assert after is not None
    assert (before["height"], before["width"]) == (after["height"], after["width"])


def test_signs_beside_headings_say_where_they_lead(page: Page, address: str) -> None:
    page.goto(address + "threats/silting/")
    names = page.locator("article .headerlink").evaluate_all("all => all.map(a => a.getAttribute('aria-label'))")
    assert "Link to: Evidence" in names
    assert all(name and name.startswith("Link to: ") for name in names[:4])


def test_claims_lead_to_those_before_and_after(page: Page, address: str) -> None:
    page.goto(address + "claims/harbour-report-004/")
    ways = ["../harbour-report-003/", "../harbour-report-005/"]
    foot = page.get_by_role("navigation", name="In this source")
    assert [link.get_attribute("href") for link in foot.locator("a").all()] == ways
    head = page.locator("head link[rel=prev], head link[rel=next]")
    assert [link.get_attribute("href") for link in head.all()] == ways


def test_actors_lead_to_those_beside_them_in_the_list(page: Page, address: str) -> None:
    page.goto(address + "actors/")
    listed = page.locator("article h2 ~ ul a").evaluate_all("all => all.map(a => a.href)")
    ways = {}
    for here in listed:
        page.goto(here)
        foot = page.get_by_role("navigation", name="Who is who", exact=True).locator("a")
        ways[here] = foot.evaluate_all("all => all.map(a => a.href)")
    assert len(listed) > 3
    assert ways == {
        here: [*listed[max(place - 1, 0) : place], *listed[place + 1 : place + 2]] for place, here in enumerate(listed)
    }


@pytest.mark.parametrize("scrolled", [False, True])
def test_a_name_of_two_lines_is_whole_in_the_header_of_a_phone(tab: Tab, address: str, scrolled: bool) -> None:
    page = tab(viewport={"width": 320, "height": 500})
    page.goto(address + "threats/silting/")
    name = page.locator(".md-header__here" if scrolled else ".md-header__title")
    page.evaluate(f"scrollTo(0, {900 * scrolled})")
    expect(name).to_be_visible()
    name.evaluate("name => { name.textContent = 'After the Takeover'; }")
    assert name.evaluate("name => name.scrollWidth <= name.clientWidth && name.scrollHeight <= name.clientHeight")
    assert name.evaluate("name => name.getBoundingClientRect().bottom") <= 48


def test_the_name_has_its_room_before_scripts_come(tab: Tab, address: str) -> None:
    rooms = []
    for script in ("**/nothing.js", "**/scheme.js"):
        page = tab(viewport={"width": 360, "height": 740})
        page.route(script, lambda route: route.abort())
        page.goto(address)
        rooms.append(page.locator(".md-header__title").bounding_box())
        page.unroute(script)
    assert rooms[0] == rooms[1]


def test_a_long_list_can_be_filtered(tab: Tab, page: Page, address: str) -> None:
    page.goto(address + "findings/")
    count = page.locator(".list-filter [role=status]")
    shown = page.locator("article h2:visible")
    total = shown.count()
    expect(count).to_have_text(f"{total - 1} entries" if page.locator("#cite-this").count() else f"{total} entries")
    page.locator(".list-filter input").fill("UNKNOWN topics")
    expect(count).to_have_text(re.compile(r"^\d+ of \d+$"))
    assert shown.count() < total
    assert page.locator(".letters a").count() > 10
    bare = tab(java_script_enabled=False)
    bare.goto(address + "findings/")
    assert bare.locator(".list-filter input").count() == 0
    assert bare.locator("article h2").count() == total


def _answered(body: str | None) -> Callable[[Route], None]:
    """Return what answers a request with this, or not at all."""
    return lambda route: route.fulfill(body=body) if body else route.abort()


def test_the_field_of_a_list_knows_the_spellings_of_the_search(tab: Tab, address: str) -> None:
    page, counts = tab(), []
    known = {"language": {"spellings": [["unknown", "unbeknown", ""]]}, "pages": [], "words": ["unknown"]}
    for answer in (json.dumps(known), None):
        page.route("**/search/words.json", _answered(answer))
        page.goto(address + "findings/")
        count, field = page.locator(".list-filter [role=status]"), page.locator(".list-filter input")
        field.fill("UNKNOWN")
        expect(count).to_have_text(re.compile(r"^\d+ of \d+$"))
        right = count.inner_text()
        field.fill("unbeknown")
        expect(count).to_have_text(right if answer else re.compile("^0 of "))
        counts.append(right)
        page.unroute("**/search/words.json")
    assert counts[0] == counts[1]
    assert not counts[0].startswith("0 ")
