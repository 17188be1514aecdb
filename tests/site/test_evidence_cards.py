"""Cards on evidence markers say what the evidence section says; they come late, and paper has none."""

import re

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.site.cards import CARD, PAGE, row, text_of
from tests.tabs import Opened, Tab, until


def _words(locator: Locator) -> str:
    return " ".join(locator.inner_text().split())


@pytest.mark.turns(2, on=1)
def test_a_card_says_what_the_evidence_section_says(opened: Opened) -> None:
    page = opened(reduced_motion="reduce")  # for so many cards: each picture of the animation is drawn by the processor
    markers = page.locator(".markers:has(a[href^='#']):visible")
    assert markers.count() > 5
    for marker in markers.all():
        link, card = marker.locator("a").first, page.locator(CARD)
        link.focus()
        expect(card).to_have_count(0)
        link.press("Enter")
        labels = [str(each.get_attribute("aria-label")) for each in marker.locator("a").all()]
        expect(card).to_have_attribute("aria-label", ", ".join(labels))
        first, *last = map(int, re.findall(r"\d+", link.inner_text()))
        for number in range(first, (last or [first])[0] + 1):
            said = "summary > strong, summary > .stands, p:not(:has(.back)), li"
            for part in row(page, number).locator(said).all():
                assert text_of(part) in text_of(card)
        page.keyboard.press("Escape")
        expect(card).to_have_count(0)


def test_a_marker_of_several_links_has_one_card(opened: Opened) -> None:
    page = opened()
    page.evaluate("""() => {
      const [first, second] = document.querySelectorAll(".markers:has(a[href^='#'])")
      const editors = document.querySelector("a.editors")
      first.append(second.firstElementChild.cloneNode(true), editors.cloneNode(true))
    }""")
    page.locator("a.marker").nth(1).press("Enter")
    card = page.locator(CARD)
    expect(card).to_have_count(1)
    expect(card).to_have_attribute("aria-label", "Evidence 1, Evidence 2, The editors’ own remark")
    for said in (
        *(text_of(row(page, number).locator(".stands")) for number in (1, 2)),
        "It rests on no claim of a source.",
        "2 claims",  # the second may be out of sight
    ):
        assert said in text_of(card)


def test_what_makes_cards_comes_when_a_reader_comes_near(opened: Opened) -> None:
    page = opened()
    assert not page.evaluate(_LOADED)
    page.locator("a.marker").first.hover()
    until(page, f"() => {_LOADED}")


_LOADED = "performance.getEntriesByType('resource').some(each => each.name.endsWith('/cards.js'))"


@pytest.mark.parametrize("by", ["tap", "Enter"])
@pytest.mark.parametrize("comes", [True, False])
def test_a_marker_asked_before_that_came_opens_or_leads_on(tab: Tab, address: str, by: str, comes: bool) -> None:
    page = tab(has_touch=True, viewport={"width": 360, "height": 640})
    asked: list[Route] = []
    page.route("**/cards.js", lambda route: asked.append(route))  # noqa: PLW0108
    page.goto(address + PAGE)
    marker = page.locator("a.marker").first
    marker.tap() if by == "tap" else marker.press(by)
    expect(page.locator(CARD)).to_have_count(0)
    assert page.url == address + PAGE
    (route,) = asked
    route.continue_() if comes else route.abort()
    if comes:
        expect(page.locator(CARD)).to_be_visible()
        assert page.url == address + PAGE
    else:
        page.wait_for_url("**#c-harbour-report-001")


def test_the_editors_remark(opened: Opened) -> None:
    page = opened()
    page.locator("a.editors:first-child:visible").first.hover()
    assert "It rests on no claim of a source." in _words(page.locator(CARD))
    page.locator(CARD).get_by_role("link", name="What this means").click()
    page.wait_for_url("**/method/#editors")


def test_paper_has_the_evidence_and_no_card(opened: Opened) -> None:
    page = opened()
    page.locator("a.marker").first.press("Enter")
    expect(page.locator(CARD)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(CARD)).not_to_be_visible()
    expect(page.locator("#c-harbour-report-001")).to_be_visible()
    expect(page.locator(".copy-link").first).not_to_be_visible()


def test_without_javascript_a_marker_is_a_footnote(opened: Opened) -> None:
    page = opened(java_script_enabled=False)
    page.locator("a.marker").first.press("Enter")
    page.wait_for_url("**#c-harbour-report-001")
    expect(page.locator("#c-harbour-report-001")).to_be_in_viewport()
    expect(page.locator("#c-harbour-report-001 .permalink")).to_be_visible()
    assert page.locator(CARD).count() == 0
