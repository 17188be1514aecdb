"""Built pages in a real browser: no other host is called, nothing is logged, and all text is there without JavaScript.

Needs Chromium (Debian's package); where BROWSER_TESTS=required is set, as in CI, its absence fails.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import needs_chromium
from tests.tabs import Opened, Tab, go, until
from tests.turns import by_turns

pytestmark = needs_chromium

PAGES = (
    "", "method/", "threats/", "threats/silting/", "actors/friends-of-brill/", "sources/harbour-report/",
    "claims/harbour-report-004/", "questions/is-silt-the-problem/", "timeline/", "figures/", "relations/", "glossary/",
    "bibliography/",
)  # fmt: skip


@pytest.mark.parametrize("path", by_turns(((path,) for path in PAGES), 3))
def test_no_other_host_and_no_error(opened: Opened, path: str) -> None:
    assert opened(path).locator("article").count() == 1


@pytest.mark.parametrize("path", by_turns(((path,) for path in PAGES), 6))
def test_all_text_is_there_without_javascript(tab: Tab, page: Page, address: str, path: str) -> None:
    go(page, address + path)
    with_scripts = page.locator("article").inner_text()
    bare = tab(java_script_enabled=False)
    bare.goto(address + path)
    assert bare.locator("article").inner_text().split() == with_scripts.split()
    assert len(with_scripts.split()) > 5


def test_a_marker_leads_to_its_evidence_and_back(page: Page, address: str) -> None:
    page.goto(address + "threats/silting/")
    marker = page.locator("a.marker").first
    assert marker.inner_text() == "1"
    marker.click()
    claim = page.locator("#c-harbour-report-001")
    page.wait_for_url("**#c-harbour-report-001")
    assert "shallower each year" in claim.inner_text()
    claim.locator("a.back").first.click()
    page.wait_for_url("**#m-1-1")


def test_a_citation_is_copied_by_keyboard(tab: Tab, address: str) -> None:
    page = tab(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + "threats/silting/")
    page.locator("details.cite summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".copied")).not_to_be_empty()
    assert page.locator(".copied").inner_text() == "Chicago copied."
    assert page.locator(".copied").get_attribute("aria-live") == "polite"
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#cite-chicago").text_content()
    assert page.locator("button.copy:visible").count() == 6


def test_without_a_clipboard_the_text_is_selected(tab: Tab, address: str) -> None:
    page = tab("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address + "threats/silting/")
    page.locator("details.cite summary").click()
    page.get_by_role("button", name="Copy BibTeX").click()
    until(page, "() => getSelection().toString().startsWith('@report{threats-silting,')")
    expect(page.locator(".copied")).to_contain_text("Selected.")


def test_citations_can_be_read_without_javascript_and_are_printed(tab: Tab, address: str) -> None:
    bare = tab(java_script_enabled=False)
    bare.goto(address + "claims/harbour-report-004/")
    chicago = bare.locator("#cite-chicago")
    expect(chicago).not_to_be_visible()
    bare.emulate_media(media="print")
    expect(chicago).to_be_visible()
    bare.emulate_media(media="screen")
    bare.locator("details.cite summary").click()
    assert chicago.inner_text().startswith("Contributors to After the Takeover.")
    assert bare.locator("button.copy:visible").count() == 0


def test_on_paper_the_comparison_stays_with_its_lead_and_a_long_voice_may_break(page: Page, address: str) -> None:
    page.goto(address + "threats/silting/")
    page.emulate_media(media="print")
    style = "(element, name) => getComputedStyle(element)[name]"
    assert page.locator("#agreement + p").evaluate(style, "breakAfter") == "avoid"
    assert page.locator(".compared").first.evaluate(style, "breakInside") == "avoid"
    page.goto(address + "threats/ferry-loss/")
    assert page.locator(".account .voice").first.evaluate(style, "breakInside") == "auto"


def test_dark_mode_follows_the_system(tab: Tab, address: str) -> None:
    dark = tab(color_scheme="dark")
    go(dark, address)
    assert dark.locator("body").get_attribute("data-md-color-scheme") == "slate"


@pytest.mark.parametrize(("width", "shown"), [(390, False), (1366, True)])
def test_relations_are_sentences_alone_on_a_phone(tab: Tab, address: str, width: int, shown: bool) -> None:
    page = tab(viewport={"width": width, "height": 800})
    page.goto(address + "relations/")
    assert page.locator("#picture-relations").is_visible() == shown
    assert page.locator(".relation").first.is_visible()
