"""The menu and the choice of colours, by mouse, keyboard and touch, with JavaScript and without."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import needs_chromium
from tests.tabs import Opened, until

pytestmark = needs_chromium

NARROW = {"width": 360, "height": 640}
WIDE = {"width": 1440, "height": 900}
PAGE = "threats/silting/"


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def _expect_focus(page: Page, words: str) -> None:
    until(page, "words => document.activeElement.textContent.trim() === words", words)


def test_the_menu_by_keyboard(opened: Opened) -> None:
    page = opened(viewport=NARROW)
    button = page.get_by_role("button", name="Menu", exact=True)
    menu = page.locator("#menu")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_have_attribute("aria-controls", "menu")
    expect(menu).not_to_be_visible()
    page.keyboard.press("Tab")
    _expect_focus(page, "Skip to content")
    page.keyboard.press("Tab")
    _expect_focus(page, "Menu")
    page.keyboard.press("Enter")
    expect(page.locator("button.menu-open")).to_have_attribute("aria-expanded", "true")
    expect(menu).to_be_visible()
    _expect_focus(page, "Close menu")
    page.keyboard.press("Escape")
    expect(menu).not_to_be_visible()
    _expect_focus(page, "Menu")
    expect(button).to_have_attribute("aria-expanded", "false")


def test_focus_stays_in_the_open_menu(opened: Opened) -> None:
    page = opened(viewport=NARROW)
    page.locator(".menu-open").press(" ")
    outside = "!document.activeElement.closest('#menu') && document.activeElement !== document.body"
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        assert not page.evaluate(outside)
        reached.add(_focused(page))
    assert {"Home", "Briefings", "Evidence", "Close menu"} <= reached


def test_a_group_of_the_menu_by_keyboard(opened: Opened) -> None:
    page = opened(viewport=NARROW)
    page.locator(".menu-open").click()
    group = page.locator(".site-nav summary", has_text="Evidence")
    claims = page.locator(".site-nav a", has_text="Claims")
    expect(claims).not_to_be_visible()
    group.press("Enter")
    expect(claims).to_be_visible()
    claims.press("Enter")
    page.wait_for_url("**/claims/")
    page.locator(".menu-open").click()
    expect(page.locator(".site-nav [aria-current=page]")).to_have_text("Claims")
    expect(page.locator(".site-nav [aria-current=page]")).to_be_visible()


def test_the_menu_by_touch(opened: Opened) -> None:
    page = opened(viewport=NARROW, has_touch=True)
    page.locator(".menu-open").tap()
    expect(page.locator("#menu")).to_be_visible()
    page.touchscreen.tap(350, 600)
    expect(page.locator("#menu")).not_to_be_visible()
    page.locator(".menu-open").tap()
    page.locator(".page-nav a", has_text="Evidence").first.tap()
    expect(page.locator("#menu")).not_to_be_visible()
    page.wait_for_url("**#evidence")
    expect(page.locator("#evidence")).to_be_in_viewport()


def test_the_menu_goes_when_the_window_grows(opened: Opened) -> None:
    page = opened(viewport=NARROW)
    page.locator(".menu-open").click()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(page.locator(".menu-open")).not_to_be_visible()
    expect(page.locator("[inert]")).to_have_count(0)


def test_the_menu_without_javascript(opened: Opened) -> None:
    page = opened(viewport=NARROW, java_script_enabled=False)
    menu = page.locator("#menu")
    expect(menu).not_to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.locator(".site-nav summary", has_text="Evidence").press("Enter")
    expect(page.locator(".site-nav a", has_text="Claims")).to_be_visible()
    page.locator(".menu-close").press("Enter")
    expect(menu).not_to_be_visible()
    expect(page.locator(".scheme")).not_to_be_visible()


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("path", "listed"),
    [
        ("", []),
        (PAGE, []),
        (
            "claims/harbour-report-004/",
            [
                "Sources",
                "Places",
                "Timeline",
                "Claims",
                "Key figures",
                "Relations",
                "Differs elsewhere",
                "Glossary",
                "Bibliography",
                "Data",
            ],
        ),
    ],
)
def test_wide_pages_list_the_section_they_are_in(opened: Opened, path: str, listed: list[str]) -> None:
    page = opened(path, viewport=WIDE)
    expect(page.locator(".menu-open")).not_to_be_visible()
    expect(page.locator(".menu-close")).not_to_be_visible()
    expect(page.locator(".md-tabs a", has_text="Briefings")).to_be_visible()
    assert [link.inner_text() for link in page.locator(".site-nav a").all() if link.is_visible()] == listed


def test_the_section_being_read_is_marked(opened: Opened) -> None:
    page = opened(viewport=WIDE)
    page.locator(".page-nav a", has_text="Evidence").first.click()
    expect(page.locator(".page-nav [aria-current]")).to_contain_text(["Evidence"])


def test_the_choice_of_colours_is_kept(opened: Opened) -> None:
    page = opened(color_scheme="light")
    scheme = page.locator("body")
    button = page.get_by_role("button", name="Colours")
    expect(scheme).to_have_attribute("data-md-color-scheme", "default")
    expect(button).to_have_attribute("aria-label", re.compile(re.escape("as the system has them. Change to: light.")))
    button.press("Enter")
    button.press("Enter")
    expect(scheme).to_have_attribute("data-md-color-scheme", "slate")
    expect(button).to_have_attribute("aria-label", re.compile(re.escape("Colours: dark.")))
    page.reload()
    expect(scheme).to_have_attribute("data-md-color-scheme", "slate")
    button.click()
    page.reload()
    expect(scheme).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    expect(scheme).to_have_attribute("data-md-color-scheme", "slate")


def test_no_flash_of_the_wrong_colours(opened: Opened) -> None:
    # What the text is first laid out in: the scheme at the moment the article enters the document.
    script = """
      new MutationObserver((_, observer) => {
        if (!document.querySelector("article")) return
        window.first = document.body.dataset.mdColorScheme
        observer.disconnect()
      }).observe(document, {childList: true, subtree: true})
    """
    page = opened(color_scheme="dark", script=script)
    assert page.evaluate("window.first") == "slate"


def test_colours_where_nothing_may_be_stored(opened: Opened) -> None:
    forbidden = (
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page = opened(color_scheme="dark", script=forbidden)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_the_scripts_are_small(opened: Opened) -> None:
    page = opened()
    sources = page.evaluate("[...document.scripts].filter(s => s.src).map(s => s.src)")
    assert [source for source in sources if "bundle" in source] == []
    assert len(sources) >= 2
    gzipped = page.evaluate(
        """async (sources) => {
          let total = 0
          for (const source of sources) {
            const body = (await fetch(source)).body.pipeThrough(new CompressionStream("gzip"))
            total += (await new Response(body).arrayBuffer()).byteLength
          }
          return total
        }""",
        sources,
    )
    assert 0 < gzipped <= 7.25 * 1024
