"""The scripts of the search page, one by one, and a language of five rules: what they are asked is invented."""

from typing import Any

from playwright.sync_api import Page

from tests.project_copies import THEME

MODULES = THEME / "assets" / "search"
RULES = {
    "stop": ["the", "is", "a", "what's"],
    "joined": ["i", "e", "al"],
    "spellings": [["is", "iz", "(?:e|ed|ation)$"], ["our", "or", "s?$"]],
    "alike": [["(\\p{L})\\1+", "$1"], ["[iey]", "i"]],
    "endings": ["s"],
    "months": ["First", "Second", "Third"],
    "asking": ["how come", "who(?:s| is) behind", "(?:is it )?true(?: that)?", "à propos"],
    "groups": [["nest nests nesting", "brood broods"], ["fly flies flew"]],
}
"""A language of five rules."""
WORDS = "harbour harbours dredging organised realise brill kaffir gulls kaffa shah gulf دوستان isis porto".split()


def ask(page: Page, module: str, body: str, *given: object) -> Any:
    """Return what the body says, with all that the module exports in ``m`` and what is given in ``g``."""
    path = f"/assets/search/{module}.js"
    return page.evaluate(f"async g => {{ const m = await import({path!r}); {body} }}", list(given))
