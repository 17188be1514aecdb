"""Markers in the lines of a page: large enough to tap, and never the first thing in a line."""

import pytest

from tests.browsing import AT_LINE_STARTS, PAGES, SMALL_MARKERS, WIDTHS
from tests.tabs import Opened
from tests.turns import by_turns


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
