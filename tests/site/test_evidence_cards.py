"""Cards on evidence markers and on links to actors, threats, terms and claims; deep links (WCAG 2.2, 1.4.13, 2.5.8)."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from microsite.corpus.project import load
from microsite.downloads import previews
from tests.conftest import TOY, Opened

PAGE = "threats/silting/"
CARD = ".link-card"

NO_POPOVER = "delete HTMLElement.prototype.popover; delete HTMLElement.prototype.showPopover"
"""Makes of this browser one from before 2024: cards then rely on styles alone."""


def _words(locator: Locator) -> str:
    return " ".join(locator.inner_text().split())


def _in_window(page: Page) -> bool:
    return bool(
        page.evaluate(
            """() => {
              const box = document.querySelector(".link-card").getBoundingClientRect()
              return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
            }"""
        )
    )


# Markers


def test_a_card_says_what_the_evidence_section_says(opened: Opened) -> None:
    page = opened()
    markers = page.locator("a.marker[href^='#']")
    assert markers.count() > 5
    for marker in markers.all():
        entry = page.locator(str(marker.get_attribute("href")))
        marker.focus()
        card = page.locator(CARD)
        expect(card).to_have_attribute("aria-label", str(marker.get_attribute("aria-label")))
        for part in entry.locator("p, li").all():
            assert _words(part).replace(" ↑", "") in _words(card)
        assert f"From the {entry.get_attribute('data-source')}" in _words(card)
        page.keyboard.press("Escape")
        expect(card).to_have_count(0)


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


def test_by_keyboard(opened: Opened) -> None:
    page = opened()
    marker, card = page.locator("a.marker").first, page.locator(CARD)
    page.locator(".md-content a").first.focus()
    while not marker.evaluate("marker => marker === document.activeElement"):
        page.keyboard.press("Tab")
    expect(card).to_be_visible()
    described = page.locator(f"#{marker.get_attribute('aria-describedby')}")
    assert "shallower each year" in described.inner_text()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert marker.evaluate("marker => marker === document.activeElement && !marker.ariaDescribedby")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(card).to_be_visible()
    page.keyboard.press("Tab")  # into the card
    assert page.evaluate("document.activeElement.closest('.link-card') !== null")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert marker.evaluate("marker => marker === document.activeElement")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(card).to_be_visible()
    for _ in range(card.locator("a").count()):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Go to the evidence"
    page.keyboard.press("Tab")  # out of it
    expect(card.and_(page.locator("[aria-label='Evidence 1']"))).to_have_count(0)
    marker.press("Enter")
    page.wait_for_url("**#c-harbour-report-001")


def test_by_touch_a_tap_opens_and_a_second_follows(opened: Opened) -> None:
    page = opened(has_touch=True, viewport={"width": 360, "height": 640})
    marker, card = page.locator("a.marker").first, page.locator(CARD)
    before = page.url
    marker.tap()
    expect(card).to_be_visible()
    assert page.url == before
    page.touchscreen.tap(5, 500)
    expect(card).to_have_count(0)
    marker.tap()
    expect(card).to_be_visible()
    marker.tap()
    page.wait_for_url("**#c-harbour-report-001")
    expect(card).to_have_count(0)
    page.go_back()
    marker.tap()
    card.get_by_role("link", name="Go to the evidence").tap()
    page.wait_for_url("**#c-harbour-report-001")
    expect(card).to_have_count(0)


@pytest.mark.parametrize("script", ["", NO_POPOVER])
@pytest.mark.parametrize("height", [640, 256])
def test_nothing_is_clipped_on_a_narrow_screen(opened: Opened, height: int, script: str) -> None:
    page = opened(viewport={"width": 360, "height": height}, script=script)
    for marker in page.locator("a.marker").all():
        marker.scroll_into_view_if_needed()
        marker.focus()
        expect(page.locator(CARD)).to_be_visible()
        assert _in_window(page)
        page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("script", ["", NO_POPOVER])
def test_the_text_does_not_move(opened: Opened, script: str) -> None:
    page = opened(viewport={"width": 360, "height": 640}, script=script)
    where = "document.querySelector('#cite-this').getBoundingClientRect().top + scrollY"
    for marker in page.locator("a.marker").all():
        before = page.evaluate(where)
        marker.focus()
        expect(page.locator(CARD)).to_be_visible()
        assert page.evaluate(where) == before
        page.keyboard.press("Escape")


def test_markers_are_large_enough_to_tap(opened: Opened) -> None:
    page = opened(viewport={"width": 360, "height": 640})
    for marker in page.locator("a.marker").all():
        box = marker.bounding_box()
        assert box
        assert box["width"] >= 24
        assert box["height"] >= 24


def test_reduced_motion(opened: Opened) -> None:
    for motion, name in (("reduce", "none"), ("no-preference", "card")):
        page = opened(reduced_motion=motion)
        page.locator("a.marker").first.hover()
        assert page.locator(CARD).evaluate("card => getComputedStyle(card).animationName") == name


def test_the_editors_remark(opened: Opened) -> None:
    page = opened()
    page.locator("a.editors").first.hover()
    assert "It rests on no claim of a source." in _words(page.locator(CARD))
    page.locator(CARD).get_by_role("link", name="What this means").click()
    page.wait_for_url("**/method/#editors")


def test_paper_has_the_evidence_and_no_card(opened: Opened) -> None:
    page = opened()
    page.locator("a.marker").first.focus()
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
    assert page.locator(CARD).count() == 0


# Actors, threats, terms, claims


@pytest.mark.parametrize(
    ("path", "link", "title", "text"),
    [
        (PAGE, "a[href$='/glossary/#channel']", "Channel", "The deep part of a harbour that ships use."),
        (PAGE, "a[href$='/actors/friends-of-brill/']", "Friends of Brill", "Actor: organisation"),
        (PAGE, "#related ~ ul a[href$='/ferry-loss/']", "Loss of the ferry", "The ferry could move away."),
        ("glossary/", "a.marker[href*='claims/']", "Claim harbour-report-004", "no less than 6 metres deep"),
        ("", "a[href='threats/silting/']", "Silting of the harbour", "The harbour loses depth."),
    ],
)
def test_a_preview_is_fetched_when_it_is_wanted(opened: Opened, path: str, link: str, title: str, text: str) -> None:
    page = opened(path)
    asked: list[str] = []
    page.on("request", lambda request: asked.extend([request.url] if request.url.endswith(".json") else []))
    page.locator(link).first.focus()
    card = page.locator(CARD)
    expect(card).to_contain_text(title)
    expect(card).to_contain_text(text)
    assert len(asked) == 1
    page.keyboard.press("Escape")
    page.locator(link).first.hover()
    expect(card).to_be_visible()
    assert len(asked) == 1


def test_previews_of_the_toy_project() -> None:
    project, _ = load(TOY)
    files = {file.path: file.data.decode() for file in previews.files(project.corpus)}
    corpus = project.corpus
    assert len(files) == len(corpus.actors) + len(corpus.threats) + len(corpus.terms)
    assert files["data/previews/low-water.json"] == (
        '{"title": "Low water", "kind": "Glossary: as a source defines it", '
        '"text": "The lowest level of the tide, at which the report gives its depth."}\n'
    )
    assert max(len(text.encode()) for text in files.values()) < 1000


def test_without_network_a_tap_follows_the_link(browser: Browser, address: str) -> None:
    context = browser.new_context(has_touch=True)
    page = context.new_page()
    page.goto(address + PAGE, wait_until="networkidle")
    page.route("**/previews/*", lambda route: route.abort())
    page.locator("a[href$='/actors/friends-of-brill/']").first.tap()
    page.wait_for_url("**/actors/friends-of-brill/")
    context.close()


def test_a_name_that_looks_like_markup_is_text(opened: Opened) -> None:
    page = opened()
    evil = '{"title": "<img src=x onerror=alert(1)>", "kind": "</p><script>", "text": "دوستان & {{ 7*7 }}"}'
    page.route("**/previews/*", lambda route: route.fulfill(body=evil, content_type="application/json"))
    page.locator("a[href$='/glossary/#channel']").first.focus()
    expect(page.locator(CARD)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(CARD)).to_contain_text("دوستان & {{ 7*7 }}")
    assert page.locator(f"{CARD} img, {CARD} script").count() == 0


def test_lists_have_no_previews(opened: Opened) -> None:
    page = opened("threats/")
    page.locator("article a[href$='silting/']").first.focus()
    page.wait_for_timeout(300)
    assert page.locator(CARD).count() == 0


# Deep links


def test_a_deep_link_shows_its_claim(opened: Opened) -> None:
    page = opened(f"{PAGE}#c-harbour-report-006", viewport={"width": 360, "height": 640})
    claim = page.locator("#c-harbour-report-006")
    expect(claim).to_be_in_viewport()
    top = claim.evaluate("claim => claim.getBoundingClientRect().top")
    assert top >= page.locator(".md-header").evaluate("header => header.getBoundingClientRect().bottom")
    styles = (
        "claim => [getComputedStyle(claim).outlineStyle, getComputedStyle(claim.firstElementChild, '::before').content]"
    )
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
    button = page.get_by_role("button", name="Copy the link to claim harbour-report-001")
    button.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Link to claim harbour-report-001 copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}claims/harbour-report-001/"
