"""The field for a reader's own copy, as tests use it: opened, given a text, and what it says of each sentence."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.project_copies import THEME, TOY

HARBOUR = TOY / "texts" / "harbour.txt"
TEXT = HARBOUR.read_text("utf-8")
CLAIM, SOURCE, ANY = "claims/harbour-report-004/", "sources/harbour-report/", "verify/"
TOOL = THEME / "assets" / "own-copy"
OpenField = Callable[..., Page]


def open_field(page: Page, address: str) -> Page:
    """Go to a page and open its field."""
    page.goto(address)
    field = page.locator("details.own-copy")
    if field.get_attribute("open") is None:
        field.locator("> summary").click()
    page.locator(".own-copy-tool").wait_for()
    return page


def give(page: Page, text: str | bytes, name: str = "copy.txt") -> str:
    """Choose a file with this content; return what is said of it."""
    data = text.encode() if isinstance(text, str) else text
    page.locator(".own-copy-status").evaluate("one => { one.textContent = '' }")
    page.set_input_files("input[type=file]", {"name": name, "mimeType": "", "buffer": data})
    expect(page.locator(".own-copy-status")).to_have_text(DONE)
    return page.locator(".own-copy-status").inner_text()


DONE = re.compile(r"^(?!Comparing).+")


def states(page: Page) -> dict[str, str]:
    """Return what is said of each sentence, by its place."""
    said = page.locator(".own-copy-tool > div details > ul > li").evaluate_all(
        "lines => lines.map(line => [line.querySelector('a').textContent, line.className.replace('copy-', '')])"
    )
    return dict(said)
