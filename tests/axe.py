"""Asks axe-core what is wrong with a page."""

from importlib.resources import files
from typing import Any, Final

from playwright.sync_api import Page

AXE: Final = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
EVERY: Final[dict[str, Any]] = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


def violations(page: Page, only: dict[str, Any] = EVERY) -> list[str]:
    """Run axe; one line for each element that breaks a rule."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    results = page.evaluate(
        "only => axe.run({runOnly: only, resultTypes: ['violations']}).then(results => results.violations)",
        only,
    )
    return [f"{rule['id']}: {node['html'][:160]} ({node['target']})" for rule in results for node in rule["nodes"]]
