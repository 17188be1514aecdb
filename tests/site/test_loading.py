"""What a page makes a browser ask another host for: a table of HTML holds us to Chromium, and Chromium to the table.

A row of ``addresses/loaded.jsonl`` is the HTML of a page, and whether Chromium asks ``evil.example`` for something when
it shows it. What it asks for must be seen; what it does not must not, but where a row says ``doubted``: other browsers
may, or this one at another time. For a new row, write ``why``, ``html`` and ``"asks": false``, and let Chromium fill it
in: ``pytest tests/site/test_loading.py --write-expected``.
"""

import json
import re
from time import monotonic
from typing import Any, Final

import pytest
from playwright.sync_api import Page, Route

from microsite.site.html import facts_of
from microsite.sources.html.address_resolution import asks_another_host
from tests.chromium import needs_chromium
from tests.project_copies import ROOT

TABLE = ROOT / "tests/sources/addresses" / "loaded.jsonl"
ROWS: list[dict[str, Any]] = [json.loads(line) for line in TABLE.read_text("utf-8").splitlines()]
SITE: Final = "https://site.invalid/"
_ROW: Final = re.compile(rf"{SITE}(\d+)/")
_ASKED: Final = re.compile(r"https?://(?:site\.invalid\.)?evil-(\d+)\.example/")
_QUIET: Final = 1500
"""Milliseconds in which what should not be asked for would be."""
_LONGEST: Final = 200
"""Seconds until everything that should be asked for is: prefetching waits until all else is there."""


def _seen(html: str) -> bool:
    """Say whether the check of the built site would find anything."""
    facts = facts_of(html)
    return bool(facts.active or facts.scripts or any(map(asks_another_host, facts.fetched)))


def _asking(page: Page, awaited: set[int]) -> set[int]:
    """Return the numbers of the rows that ask another host for something, each shown in a frame of one page."""
    asking: set[int] = set()

    def answer(route: Route) -> None:
        url = route.request.url
        if match := _ASKED.match(url):
            asking.add(int(match[1]))
            route.abort()
        elif url == SITE:
            frames = "".join(f'<iframe src="/{number}/"></iframe>' for number in range(len(ROWS)))
            route.fulfill(content_type="text/html", body=frames)
        elif match := _ROW.fullmatch(url):
            # Each row asks a host of its own, so that it is known whose request it was.
            body = ROWS[int(match[1])]["html"].replace("evil", f"evil-{match[1]}")
            route.fulfill(content_type="text/html; charset=utf-8", body=body)
        else:
            route.fulfill(status=404, body="")

    page.route("**/*", answer)
    page.goto(SITE, wait_until="commit")
    begun = monotonic()
    while awaited - asking and monotonic() < begun + _LONGEST:
        page.wait_for_timeout(100)
    page.wait_for_timeout(_QUIET)
    page.unroute_all(behavior="ignoreErrors")  # what is still asked for has no page to answer it
    return asking


@pytest.mark.turns(6, on=4)
@needs_chromium
def test_the_table_says_what_chromium_asks_for(page: Page, request: pytest.FixtureRequest) -> None:
    asking = _asking(page, {number for number, row in enumerate(ROWS) if row["asks"]})
    if request.config.getoption("--write-expected"):
        for number, row in enumerate(ROWS):
            row["asks"] = number in asking
            row.pop("doubted", None)
            if _seen(row["html"]) and not row["asks"]:
                row["doubted"] = True
        TABLE.write_text("".join(f"{json.dumps(row)}\n" for row in ROWS), "utf-8")
    asks, doubted = ({number for number, row in enumerate(ROWS) if row.get(word)} for word in ("asks", "doubted"))
    assert [ROWS[number]["why"] for number in sorted(asks - asking)] == []
    assert [ROWS[number]["why"] for number in sorted(asking - asks - doubted)] == []


def test_there_are_enough_rows_and_no_two_alike() -> None:
    assert len(ROWS) >= 100
    assert len({row["why"] for row in ROWS}) == len({row["html"] for row in ROWS}) == len(ROWS)


def test_what_a_browser_asks_for_is_seen_and_nothing_else() -> None:
    seen = {row["why"] for row in ROWS if _seen(row["html"])}
    asked, doubted = ({row["why"] for row in ROWS if row.get(word)} for word in ("asks", "doubted"))
    assert seen == asked | doubted
    assert asked & doubted == set()
