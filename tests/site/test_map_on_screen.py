"""The map in a browser: what stands on it can be read on a phone and on a wide screen."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import needs_chromium
from tests.tabs import until

pytestmark = needs_chromium

SEEN = """() => [...document.querySelectorAll('.map-names text')].filter(t => t.checkVisibility()).map(t => {
  const r = t.getBoundingClientRect();
  return {said: t.textContent, size: parseFloat(getComputedStyle(t).fontSize), box: [r.left, r.top, r.right, r.bottom]};
})"""
FIELD = """() => { const r = document.querySelector('.map-field').getBoundingClientRect();
  return [r.left, r.top, r.right, r.bottom]; }"""


@pytest.mark.turns(4)
@pytest.mark.parametrize("width", [320, 390, 768, 1366])
def test_names_are_legible_and_inside(width: int, opened: Callable[..., Page]) -> None:
    page = opened("places/", viewport={"width": width, "height": 800})
    left, top, right, bottom = page.evaluate(FIELD)
    assert right - left > 240
    names = page.evaluate(SEEN)
    assert "Brill Town 1" in [name["said"] for name in names]
    for index, name in enumerate(names):
        assert name["size"] >= 11
        x1, y1, x2, y2 = name["box"]
        assert left <= x1 < x2 <= right + 0.5, name
        assert top <= y1 < y2 <= bottom + 0.5, name
        for other in names[index + 1 :]:
            a, b, c, d = other["box"]
            assert x2 <= a or c <= x1 or y2 <= b or d <= y1, (name, other)


@pytest.mark.parametrize("width", [320, 1366])
def test_a_pin_stands_at_its_place_at_every_width(width: int, opened: Callable[..., Page]) -> None:
    page = opened("places/", viewport={"width": width, "height": 800})
    left, top, right, bottom = page.evaluate(FIELD)
    x, y = page.evaluate(
        """() => { const r = document.querySelector('.map-pin').getBoundingClientRect();
          return [r.left + r.width / 2, r.top + r.height / 2]; }"""
    )
    assert abs((x - left) / (right - left) - 0.275) < 0.01
    assert abs((y - top) / (bottom - top) - 0.525) < 0.01
    # Both pictures have the same size, or pins would stand beside their places.
    heights = page.locator(".map-field > :is(img, svg):visible").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height)"
    )
    assert abs(heights[0] - heights[1]) < 1


def test_one_tap_on_a_name_leads_to_the_place(opened: Callable[..., Page]) -> None:
    page = opened("places/", has_touch=True, viewport={"width": 390, "height": 800})
    page.locator(".map-names a:visible").first.tap()
    expect(page).to_have_url(re.compile(r"/places/#."))


@pytest.mark.parametrize(("scheme", "media"), [("light", "screen"), ("dark", "screen"), ("dark", "print")])
def test_of_the_two_outlines_the_one_that_fits_is_loaded(
    scheme: Literal["light", "dark"], media: Literal["screen", "print"], opened: Callable[..., Page]
) -> None:
    asked = []
    page = opened("", color_scheme=scheme)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url + "places/")
    page.emulate_media(media=media)
    shown = page.locator(".map-outline:visible")
    expect(shown).to_have_class(f"map-outline map-{'light' if media == 'print' else scheme}")
    until(page, "image => image.complete && image.naturalWidth", shown.element_handle())
    if media == "screen":
        assert [url.rpartition("/")[2] for url in asked if "/map/" in url] == [f"{scheme}.svg"]


def test_the_map_needs_no_script_and_no_colour(opened: Callable[..., Page]) -> None:
    page = opened("places/", java_script_enabled=False, forced_colors="active")
    pin, outline = page.locator(".map-pin"), page.locator(".map-outline:visible")
    assert pin.is_visible()
    assert outline.evaluate("image => image.naturalWidth > 0")
    page.locator(".map-names a").focus()
    assert page.locator(".map-names a:focus").count() == 1
