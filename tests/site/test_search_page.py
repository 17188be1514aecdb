"""The search page as it stands: nothing moves, the field is ready, and each kind of result has its heading."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.chromium import needs_chromium
from tests.tabs import Opened, Tab

pytestmark = needs_chromium

SHIFTS = """window.shifted = 0
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifted += entry.value })
  .observe({type: "layout-shift", buffered: true})"""
PHONE: ViewportSize = {"width": 390, "height": 844}
LAPTOP: ViewportSize = {"width": 1366, "height": 768}


@pytest.mark.turns(4)
@pytest.mark.parametrize("screen", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize("query", ["", "?q=silt", "?q=nowhere", "?q=silt&kind=claim"])
def test_nothing_moves(opened: Opened, screen: ViewportSize, query: str) -> None:
    page = opened(f"search/{query}", script=SHIFTS, viewport=screen)
    expect(page.locator("#finder-status")).to_have_text(re.compile("." if query else "^$"))
    page.wait_for_timeout(400)
    assert page.evaluate("window.shifted") == 0


def test_the_icon_leads_to_a_field_that_is_ready(opened: Opened) -> None:
    page = opened("threats/silting/", viewport=PHONE)
    page.locator(".site-search button").click()
    page.wait_for_url(lambda url: urlsplit(url).path == "/search/")
    expect(page.locator("#finder-q")).to_be_focused()
    page.goto(f"{page.url.partition('?')[0]}?q=silt")
    expect(page.locator("#finder-status")).to_contain_text("silt")
    expect(page.locator("#finder-q")).not_to_be_focused()


def test_a_page_that_does_not_exist_has_a_field(tab: Tab, address: str) -> None:
    page = tab(java_script_enabled=False, viewport=PHONE)
    page.goto(f"{address}404.html")
    form = page.get_by_role("search", name="Search this site")
    assert form.get_attribute("method") == "get"
    form.get_by_label("Search for").fill("silt")
    form.get_by_role("button").click()
    page.wait_for_url(f"{address}search/?q=silt")


def test_each_kind_has_its_heading_and_its_number(opened: Opened) -> None:
    page = opened("search/?q=harbour")
    expect(page.locator(".finder-results h2").first).to_be_visible()
    headings = page.locator(".finder-results h2").all_inner_texts()
    kinds = [heading.rpartition(" (")[0] for heading in headings]
    assert kinds[0] == "Briefings"
    assert kinds[-1] == "Claims"
    total = sum(int(heading.rpartition("(")[2].rstrip(")")) for heading in headings)
    expect(page.locator("#finder-status")).to_have_text(f"{total} results for “harbour”.")
    claims = page.get_by_role("region", name="Claims")
    count, shown = int(headings[-1].rpartition("(")[2].rstrip(")")), claims.locator("li").count()
    assert 0 < shown < count
    claims.get_by_role("button").click()
    expect(claims.locator("li")).to_have_count(min(count, shown + 20))
    expect(claims.locator("li").nth(shown).locator("a").first).to_be_focused()


def test_a_briefing_answers_with_its_headline(opened: Opened) -> None:
    page = opened("search/?q=silting")
    first = page.locator(".finder-results li").first
    expect(first.locator(".excerpt")).to_contain_text("the harbour has become shallower year by year")


def test_a_word_that_no_page_has_is_named(opened: Opened) -> None:
    page = opened("search/?q=harbour+helmet")
    expect(page.locator("#finder-status")).to_contain_text("No page has the word “helmet”.")
    expect(page.locator("#finder-status")).to_contain_text("pages have “harbour”.")
    page.goto(f"{page.url.partition('?')[0]}?q=helmet")
    expect(page.locator("#finder-status")).to_have_text("No page has the word “helmet”.")
    assert page.locator(".finder-results li").count() == 0
    expect(page.locator("#finder-ways").get_by_role("link", name="A–Z")).to_be_visible()


def test_an_id_leads_to_its_claim(opened: Opened) -> None:
    page = opened("search/?q=[@gull-letter-002]")
    expect(page.locator(".finder-answer a").first).to_have_attribute("href", re.compile("/claims/gull-letter-002/$"))


def test_the_name_of_a_list_leads_to_it(opened: Opened) -> None:
    page = opened("search/?q=timeline")
    expect(page.locator(".finder-answer a").first).to_have_attribute("href", re.compile("/timeline/$"))
