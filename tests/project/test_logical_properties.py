"""Styles say start and end, block and inline, so that a page that runs from right to left needs no second sheet."""

import re

import pytest

from tests.project_copies import ROOT, THEME

PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:left|right|top|bottom|(?:scroll-)?(?:margin|padding)-(?:left|right|top|bottom)"
    r"|border-(?:left|right|top|bottom)(?:-[a-z]+)*|(?:min-|max-)?(?:width|height))\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)"
)
# What is asked of a window, or said of a margin of paper, has no other name.
NOT_DECLARED = re.compile(
    r"/\*.*?\*/|@(?:media|container|supports)[^{]*|@(?:bottom|top)-(?:left|right|center)", re.DOTALL
)


def physical(css: str) -> list[str]:
    """Return what a style sheet says of sides of the screen."""
    return PHYSICAL.findall(NOT_DECLARED.sub("", css))


@pytest.mark.parametrize("path", sorted((THEME / "assets").rglob("*.css")), ids=lambda path: path.name)
def test_styles_know_no_left_and_no_right(path: object) -> None:
    assert physical((ROOT / str(path)).read_text("utf-8")) == []


@pytest.mark.parametrize(
    "css",
    ["a{left:0}", "a{ margin-left: 1em }", "a{text-align:right}", "a{border-top-left-radius:0}", "a{max-width:1em}"],
)
def test_sides_are_seen(css: str) -> None:
    assert len(physical(css)) == 1
    assert physical(f"/* {css} */ @media (min-width: 3em) {{ a {{ inset-inline-start: 0; }} }}") == []
