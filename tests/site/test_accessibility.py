"""axe-core finds nothing on any page type: light and dark, on a phone and on a desk."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests.axe import EVERY, violations
from tests.browsing import PAGES
from tests.chromium import needs_chromium
from tests.turns import by_turns

pytestmark = needs_chromium

# What a colour scheme can change; everything else is the same in both and is asked once.
OF_COLOUR: Final = ["color-contrast", "link-in-text-block"]
WIDTHS: Final = (360, 1440)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all runs: opening a new one costs more than axe itself."""
    context = browser.new_context(reduced_motion="reduce")
    # The site remembers the scheme that it showed; here the one that is emulated counts.
    context.add_init_script("localStorage.clear()")
    yield context.new_page()
    context.close()


def _all_violations(page: Page, address: str) -> list[str]:
    found = []
    for scheme, only in (
        ("light", EVERY),
        ("dark", {"type": "rule", "values": OF_COLOUR}),
    ):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{scheme} {width}: {line}" for line in violations(page, only)]
    return found


@pytest.mark.parametrize("path", by_turns(((path,) for path in PAGES), 16))
def test_axe_finds_nothing(page: Page, address: str, path: str) -> None:
    assert _all_violations(page, address + path) == []


def test_axe_sees_what_is_wrong(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend', '<img src=\"x.png\"><h6>Gap</h6>')"
    )
    found = violations(page, EVERY)
    assert {line.split(":")[0] for line in found} >= {"image-alt", "heading-order"}


def test_dark_is_dark(page: Page, address: str) -> None:
    """Otherwise the runs in the dark would look at light pages."""
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
