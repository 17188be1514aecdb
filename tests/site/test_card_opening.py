"""How a card opens, stays and goes, by mouse, keyboard and finger, and where it lies (WCAG 2.2, 1.4.13, 2.5.8)."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.cards import CARD, NO_POPOVER, row
from tests.tabs import Opened, Tab, until


def _in_window(page: Page) -> bool:
    return bool(
        page.evaluate(
            """() => {
              const box = document.querySelector(".link-card").getBoundingClientRect()
              return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
            }"""
        )
    )


def test_by_mouse_it_opens_stays_and_goes(opened: Opened) -> None:
    page = opened()
    marker, card = page.locator("a.marker").first, page.locator(CARD)
    marker.hover()
    expect(card).to_be_visible()
    page.wait_for_timeout(900)
    expect(card).to_be_visible()  # persistent
    card.hover()
    page.wait_for_timeout(600)
    expect(card).to_be_visible()  # hoverable
    page.mouse.move(5, 5)
    expect(card).to_have_count(0)
    marker.hover()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)  # dismissible, the pointer where it was
    page.wait_for_timeout(500)
    expect(card).to_have_count(0)


def test_by_mouse_a_click_follows_the_marker(opened: Opened) -> None:
    page = opened()
    page.locator("a.marker").first.click()
    page.wait_for_url("**#c-harbour-report-001")
    page.wait_for_timeout(400)
    expect(page.locator(CARD)).to_have_count(0)


def test_by_mouse_it_waits_and_stays_out_of_the_tab_order(opened: Opened) -> None:
    page = opened(clock=True)
    marker, card = page.locator("a.marker").first, page.locator(CARD)
    page.locator("article a[href]:visible").first.focus()
    until(page, "() => !!cards.maker")  # what makes cards is there, and waits by the clock
    page.evaluate("document.activeElement.blur()")
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)
    marker.hover()
    page.clock.run_for(300)
    assert card.count() == 0
    page.clock.run_for(100)
    expect(card).to_be_visible()
    assert card.locator("a, button").evaluate_all("all => all.every(each => each.tabIndex === -1)")
    assert page.evaluate("document.activeElement === document.body")


def test_the_tab_key_stops_once_at_each_link(opened: Opened) -> None:
    page = opened()
    links = page.locator("article a[href]:visible").count()
    page.locator("article a[href]:visible").first.focus()
    for _ in range(links - 1):
        page.keyboard.press("Tab")
        page.wait_for_timeout(10)
    assert page.locator(CARD).count() == 0
    after = "document.activeElement === [...document.querySelectorAll('article :is(a[href], summary)')].pop()"
    stops = links + page.locator("article summary:visible").count()
    for _ in range(stops - links):
        page.keyboard.press("Tab")
    assert page.evaluate(f"{after} || !document.activeElement.closest('article')")


def test_by_keyboard(opened: Opened) -> None:
    page = opened()
    marker, card = page.locator("a.marker").first, page.locator(CARD)
    marker.focus()
    page.wait_for_timeout(600)
    assert card.count() == 0  # focus opens nothing
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    assert page.evaluate("document.activeElement === document.querySelector('.link-card')")
    assert card.get_attribute("role") == "dialog"
    assert marker.get_attribute("aria-expanded") == "true"
    assert "shallower each year" in card.inner_text()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Close"
    page.keyboard.press("Enter")
    expect(card).to_have_count(0)
    assert marker.evaluate("marker => marker === document.activeElement && !marker.hasAttribute('aria-expanded')")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert marker.evaluate("marker => marker === document.activeElement")
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    for _ in range(card.locator("a, button").count()):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Go to the evidence"
    page.keyboard.press("Tab")  # on to what follows in the text
    expect(card).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")
    marker.press("Enter")
    card.get_by_role("link", name="Go to the evidence").press("Enter")
    page.wait_for_url("**#c-harbour-report-001")
    expect(card).to_have_count(0)
    expect(row(page, 1)).to_have_attribute("open", "")


def test_by_touch_a_tap_opens_a_sheet_and_a_second_shuts_it(opened: Opened) -> None:
    page = opened(has_touch=True, viewport={"width": 360, "height": 640})
    marker, card = page.locator("a.marker").first, page.locator(CARD)
    before = page.url
    marker.tap()
    expect(card).to_be_visible()
    assert page.url == before
    page.touchscreen.tap(3, 300)
    expect(card).to_have_count(0)
    marker.tap()
    expect(card).to_be_visible()
    marker.tap()
    expect(card).to_have_count(0)
    assert page.url == before
    marker.tap()
    card.get_by_role("button", name="Close").tap()
    expect(card).to_have_count(0)
    marker.tap()
    card.get_by_role("link", name="Go to the evidence").tap()
    page.wait_for_url("**#c-harbour-report-001")
    expect(card).to_have_count(0)


@pytest.mark.turns(2, on=0)
def test_the_sheet_leaves_most_of_the_screen_and_the_marked_line(opened: Opened) -> None:
    page = opened(has_touch=True, viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    for marker in page.locator("a.marker[href^='#']:visible").all():
        marker.tap()
        sheet, line = page.locator(CARD).bounding_box(), marker.bounding_box()
        assert sheet
        assert line
        assert sheet["height"] <= 0.44 * 640 + 1
        assert (sheet["x"], sheet["width"], sheet["y"] + sheet["height"]) == (0, 360, 640)
        assert line["y"] + line["height"] / 2 < sheet["y"]
        close = page.locator(".card-close").bounding_box()
        assert close
        assert min(close["width"], close["height"]) >= 44
        page.keyboard.press("Escape")


@pytest.mark.turns(4)
@pytest.mark.parametrize("script", ["", NO_POPOVER])
@pytest.mark.parametrize("height", [640, 256])
def test_nothing_is_clipped_on_a_narrow_screen(opened: Opened, height: int, script: str) -> None:
    page = opened(viewport={"width": 360, "height": height}, script=script, reduced_motion="reduce")
    for marker in page.locator("a.marker").all():
        marker.press("Enter")
        expect(page.locator(CARD)).to_be_visible()
        assert _in_window(page)
        page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.turns(2)
@pytest.mark.parametrize("script", ["", NO_POPOVER])
def test_the_text_does_not_move(opened: Opened, script: str) -> None:
    page = opened(viewport={"width": 360, "height": 640}, script=script, reduced_motion="reduce")
    where = "document.querySelector('#cite-this').getBoundingClientRect().top + scrollY"
    for marker in page.locator("a.marker").all():
        before = page.evaluate(where)
        marker.press("Enter")
        expect(page.locator(CARD)).to_be_visible()
        assert page.evaluate(where) == before
        page.keyboard.press("Escape")


def test_reduced_motion(opened: Opened) -> None:
    for motion, name in (("reduce", "none"), ("no-preference", "card")):
        page = opened(reduced_motion=motion)
        page.locator("a.marker").first.hover()
        assert page.locator(CARD).evaluate("card => getComputedStyle(card).animationName") == name


@pytest.mark.parametrize("loaded", [False, True])
def test_an_entry_of_a_list_to_choose_from_needs_one_tap(tab: Tab, address: str, loaded: bool) -> None:
    page = tab(has_touch=True, viewport={"width": 390, "height": 800})
    page.goto(address)
    if loaded:
        page.locator("article p a").first.focus()
        until(page, "() => !!document.querySelector('script[src*=\"cards.js\"]')")
    choice = page.locator(".choices a.choice").first
    line = choice.locator("xpath=following-sibling::*").first.inner_text()
    choice.tap()
    page.wait_for_url(re.compile("/threats/.+/"))
    assert line
    assert page.locator(CARD).count() == 0
