"""Cards on evidence markers and on links to actors, threats, terms and claims; deep links (WCAG 2.2, 1.4.13, 2.5.8)."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from microsite.corpus.project import load
from microsite.downloads import previews
from tests.browsing import AT_LINE_STARTS, PAGES, SMALL_MARKERS, WIDTHS
from tests.conftest import TOY, Opened, Tab
from tests.tabs import go, listening, until
from tests.turns import by_turns

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


def _row(page: Page, number: int) -> Locator:
    return page.locator("details.claim").nth(number - 1)


@pytest.mark.turns(2, on=1)
def test_a_card_says_what_the_evidence_section_says(opened: Opened) -> None:
    page = opened()
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
            for part in _row(page, number).locator("summary > strong, summary > .stands").all():
                assert _text(part) in _text(card)
        if not last and len(labels) == 1:
            for part in _row(page, first).locator("p:not(:has(.back)), li").all():
                assert _text(part) in _text(card)
        page.keyboard.press("Escape")
        expect(card).to_have_count(0)


def _text(locator: Locator) -> str:
    """Return what stands in an element, folded away or not."""
    return " ".join(str(locator.text_content()).split())


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
        *(_text(_row(page, number).locator(".stands")) for number in (1, 2)),
        "It rests on no claim of a source.",
    ):
        assert said in _text(card)


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


def test_by_mouse_a_click_follows_the_marker(opened: Opened) -> None:
    page = opened()
    page.locator("a.marker").first.click()
    page.wait_for_url("**#c-harbour-report-001")
    page.wait_for_timeout(400)
    expect(page.locator(CARD)).to_have_count(0)


def test_by_mouse_it_waits_and_stays_out_of_the_tab_order(opened: Opened) -> None:
    page = opened()
    marker, card = page.locator("a.marker").first, page.locator(CARD)
    marker.hover()
    page.wait_for_timeout(150)
    assert card.count() == 0
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
    expect(_row(page, 1)).to_have_attribute("open", "")


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
    page = opened(has_touch=True, viewport={"width": 360, "height": 640})
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
    page = opened(viewport={"width": 360, "height": height}, script=script)
    for marker in page.locator("a.marker").all():
        marker.press("Enter")
        expect(page.locator(CARD)).to_be_visible()
        assert _in_window(page)
        page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.turns(2)
@pytest.mark.parametrize("script", ["", NO_POPOVER])
def test_the_text_does_not_move(opened: Opened, script: str) -> None:
    page = opened(viewport={"width": 360, "height": 640}, script=script)
    where = "document.querySelector('#cite-this').getBoundingClientRect().top + scrollY"
    for marker in page.locator("a.marker").all():
        before = page.evaluate(where)
        marker.press("Enter")
        expect(page.locator(CARD)).to_be_visible()
        assert page.evaluate(where) == before
        page.keyboard.press("Escape")


def test_markers_are_large_enough_to_tap(opened: Opened) -> None:
    page = opened(viewport={"width": 360, "height": 640})
    alone = 0
    for marker in page.locator("a.marker").all():
        box = marker.bounding_box()
        assert box
        assert box["height"] >= 24
        if marker.evaluate("marker => marker.matches(':only-child')"):
            alone += 1
            assert box["width"] >= 24
    assert alone > 3


@pytest.mark.parametrize("path", by_turns(((path,) for path in PAGES), 8))
def test_markers_never_begin_a_line_and_are_never_too_small(opened: Opened, path: str) -> None:
    page = opened(path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(AT_LINE_STARTS) == []
        assert page.evaluate(SMALL_MARKERS) == []


def test_a_marker_that_begins_a_line_is_seen(opened: Opened) -> None:
    page = opened(viewport={"width": 320, "height": 800})
    page.evaluate(
        "document.querySelectorAll('.markers').forEach(marker => marker.before(document.createElement('br')))"
    )
    assert len(page.evaluate(AT_LINE_STARTS)) > 5


def test_reduced_motion(opened: Opened) -> None:
    for motion, name in (("reduce", "none"), ("no-preference", "card")):
        page = opened(reduced_motion=motion)
        page.locator("a.marker").first.hover()
        assert page.locator(CARD).evaluate("card => getComputedStyle(card).animationName") == name


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


# Actors, threats, terms, claims


@pytest.mark.turns(5)
@pytest.mark.parametrize(
    ("path", "link", "title", "text"),
    [
        (PAGE, "a[href$='/glossary/#channel']", "Channel", "The deep part of a harbour that ships use."),
        (PAGE, "a[href$='/actors/friends-of-brill/']", "Friends of Brill", "Actor: organisation"),
        (PAGE, "#related + details a[href$='/ferry-loss/']", "Loss of the ferry", "The ferry could move away."),
        ("glossary/", "a.marker[href*='claims/']", "Claim harbour-report-004", "no less than 6 metres deep"),
        ("", "a[href='threats/silting/']", "Silting of the harbour", "The harbour loses depth."),
    ],
)
def test_a_preview_is_fetched_when_it_is_wanted(opened: Opened, path: str, link: str, title: str, text: str) -> None:
    page = opened(path)
    asked: list[str] = []
    with listening(page, request=lambda each: asked.extend([each.url] if each.url.endswith(".json") else [])):
        page.evaluate("document.querySelectorAll('article details').forEach(fold => { fold.open = true })")
        page.locator(link).first.hover()
        card = page.locator(CARD)
        expect(card).to_contain_text(title)
        expect(card).to_contain_text(text)
        assert len(asked) == 1
        page.keyboard.press("Escape")
        page.mouse.move(1, 1)
        page.locator(link).first.hover()
        expect(card).to_be_visible()
        assert len(asked) == 1


def test_previews_of_the_toy_project() -> None:
    project, _ = load(TOY)
    files = {file.path: file.data.decode() for file in previews.files(project.corpus)}
    corpus = project.corpus
    assert len(files) == len(corpus.actors) + len(corpus.threats) + len(corpus.terms) + len(corpus.claims)
    assert files["data/previews/claims/gull-letter-003.json"] == (
        '{"title": "Claim gull-letter-003", "kind": "asserted", '
        '"text": "To the writer’s knowledge the channel has not been measured since 2011."}\n'
    )
    assert files["data/previews/low-water.json"] == (
        '{"title": "Low water", "kind": "Glossary: as a source defines it", '
        '"text": "The lowest level of the tide, at which the report gives its depth."}\n'
    )
    assert max(len(text.encode()) for text in files.values()) < 1000


def test_without_network_a_tap_follows_the_link(tab: Tab, address: str) -> None:
    page = tab(has_touch=True)
    go(page, address + PAGE)
    page.route("**/previews/*", lambda route: route.abort())
    page.locator("a[href$='/actors/friends-of-brill/']").first.tap()
    page.wait_for_url("**/actors/friends-of-brill/")


def test_a_name_that_looks_like_markup_is_text(opened: Opened) -> None:
    page = opened()
    evil = '{"title": "<img src=x onerror=alert(1)>", "kind": "</p><script>", "text": "دوستان & {{ 7*7 }}"}'
    page.route("**/previews/*", lambda route: route.fulfill(body=evil, content_type="application/json"))
    page.locator("a[href$='/glossary/#channel']").first.hover()
    expect(page.locator(CARD)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(CARD)).to_contain_text("دوستان & {{ 7*7 }}")
    assert page.locator(f"{CARD} img, {CARD} script").count() == 0


def test_lists_have_no_previews(opened: Opened) -> None:
    page = opened("threats/")
    page.locator("article a[href$='silting/']").first.hover()
    page.wait_for_timeout(700)
    assert page.locator(CARD).count() == 0


# Deep links


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
