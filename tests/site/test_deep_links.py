"""Links to a claim on a page: what hides it opens, it can be seen, and its link can be copied."""

from playwright.sync_api import expect

from tests.site.cards import PAGE
from tests.tabs import Opened


def test_a_deep_link_shows_its_claim(opened: Opened) -> None:
    page = opened(f"{PAGE}#c-harbour-report-006", viewport={"width": 360, "height": 640})
    claim = page.locator("#c-harbour-report-006")
    expect(claim).to_be_in_viewport()
    top = claim.evaluate("claim => claim.getBoundingClientRect().top")
    assert top >= page.locator(".md-header").evaluate("header => header.getBoundingClientRect().bottom")
    sign_of = "getComputedStyle(claim.querySelector('strong'), '::before').content"
    styles = f"claim => [getComputedStyle(claim).outlineStyle, {sign_of}]"
    style, sign = claim.evaluate(styles)
    assert style == "solid"  # a box and a sign, not colour alone
    assert "▸" in sign


def test_a_deep_link_opens_what_hides_its_target(opened: Opened) -> None:
    page = opened(f"{PAGE}#cite-apa")
    expect(page.locator("details.cite")).to_have_attribute("open", "")
    expect(page.locator("#cite-apa")).to_be_in_viewport()
    # Chromium does this by itself, other browsers do not: closed again, it is for our script to open it.
    page.evaluate("document.querySelector('details.cite').open = false; dispatchEvent(new Event('hashchange'))")
    expect(page.locator("details.cite")).to_have_attribute("open", "")


def test_the_link_to_a_claim_is_copied(opened: Opened, address: str) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    page.locator("#c-harbour-report-001 summary").click()
    button = page.get_by_role("button", name="Copy the link to claim harbour-report-001")
    button.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Link to claim harbour-report-001 copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}claims/harbour-report-001/"
