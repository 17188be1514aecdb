"""The search of this site: what a first query costs, and what readers find with sixty queries of theirs."""

import gzip
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, Page, Response, expect

from tests.chromium import needs_chromium
from tests.serving import served
from tests.tables import read_table
from tests.tabs import until

MOST = 200_000
"""Bytes on the wire that a first query adds with an empty cache: what the search itself loads."""

QUERIES: list[dict[str, Any]] = read_table(Path(__file__).with_name("search.yml"))
PERSIAN: list[dict[str, Any]] = read_table(Path(__file__).with_name("search.fa.yml"))
HOMES = ("/", "/fa/")


@needs_chromium
def test_a_first_query_is_small(browser: Browser, real_site: Path) -> None:
    sizes: dict[str, int] = {}

    def note(response: Response) -> None:
        body = response.body()
        packed = re.search(r"\.(pf_\w+|pagefind|png|jpg|woff2)$", response.url)
        sizes[response.url] = len(body) if packed else len(gzip.compress(body))

    context = browser.new_context()
    page = context.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - it wants a function
    with served(real_site / "site") as address:
        page.goto(f"{address}search/?q=border", wait_until="networkidle")
        expect(page.locator(".finder-results li").first).to_be_visible()
        for response in responses:
            note(response)
    context.close()
    of_the_search = {url: size for url, size in sizes.items() if re.search(r"/(pagefind|search)/", url)}
    assert any(url.endswith(".pf_index") for url in of_the_search), os.linesep.join(sizes)
    assert sum(of_the_search.values()) <= MOST, sizes


def _asked(page: Page, query: str) -> tuple[str, list[str], list[str]]:
    """Type a query; return what is said, where the links below the field lead, and which words are marked."""
    page.locator("#finder-q").fill(query)
    page.locator("#finder-q").press("Enter")
    until(page, "query => document.getElementById('finder-results').dataset.query === query", query)
    links = page.locator(".finder-answer a, .finder-results a").evaluate_all("all => all.map(one => one.href)")
    marks = page.locator(".finder-results mark").all_inner_texts()
    return page.locator("#finder-status").inner_text(), [_way(link) for link in links], marks


def _way(link: str) -> str:
    """Return where a link leads: the path of its page, and the part of it."""
    parts = urlsplit(link)
    return parts.path + (f"#{parts.fragment}" if parts.fragment else "")


def _wrong(case: dict[str, Any], said: str, links: list[str], marks: list[str]) -> list[str]:
    """Return what is not as the table says."""
    query, lost = case["q"], case.get("lost", [])
    named = re.findall(r"“([^”]*)”", " ".join(re.findall(r"No page has the (?:word|phrase)s? [^.]*\.", said)))
    wrong = [f"{query}: named as missing are {named}, not {lost}: {said}"] if named != lost else []
    if case.get("none") and (links or re.search(r"\d+ (?:result|page)", said)):
        wrong.append(f"{query}: {said} {links[:1]}")
    first = case.get("first")
    # A home page is no beginning of others.
    if first and not (links and (links[0] == first if first in HOMES else links[0].startswith(first))):
        wrong.append(f"{query}: first is {links[:1]}, not {first}: {said}")
    if case.get("least", 0) > max(map(int, re.findall(r"(\d+) (?:result|page)", said)), default=0):
        wrong.append(f"{query}: fewer than {case['least']}: {said}")
    if lost and "result" in said:
        wrong.append(f"{query}: counted as results of the query: {said}")
    return wrong + [f"{query}: marked is {mark}" for mark in marks if len(mark) < 2 and not mark.isdigit()]


@needs_chromium
def test_what_readers_look_for_comes_first(browser: Browser, real_site: Path) -> None:
    assert len(QUERIES) >= 60
    assert len([case for case in QUERIES if case.get("lost")]) >= 12
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page, wrong = context.new_page(), list[str]()
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    with served(real_site / "site") as address:
        page.goto(f"{address}search/?q={quote('takeover')}")
        expect(page.locator("#finder-status")).not_to_be_empty()
        for case in QUERIES:
            wrong += _wrong(case, *_asked(page, case["q"]))
            if shows := case.get("shows"):
                shown = page.locator(".finder-results .excerpt").first.inner_text()
                wrong += [] if shown.startswith(shows) else [f"{case['q']}: shows {shown}"]
            ways = [
                _way(link) for link in page.locator(".finder-covered a").evaluate_all("all => all.map(a => a.href)")
            ]
            if ways != (["/sources/", "/places/"] if case.get("lost") and not case.get("respelled") else []):
                wrong.append(f"{case['q']}: leads on to {ways}")
        page.goto(f"{address}search/?q=ISIS")
        briefing = page.locator(".finder-results a", has_text="IS-KP").first
        box = briefing.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 844, "the briefing stands on the first screen of a phone"
    context.close()
    assert wrong == [], os.linesep.join(wrong)


@needs_chromium
def test_plain_questions_in_persian_find_what_they_mean(browser: Browser, real_site: Path) -> None:
    assert len(PERSIAN) >= 5
    page, wrong = browser.new_page(), list[str]()
    with served(real_site / "site") as address:
        page.goto(f"{address}fa/search/?q={quote('طالبان')}")
        expect(page.locator("#finder-status")).not_to_be_empty()
        for case in PERSIAN:
            _said, links, _marks = _asked(page, case["q"])
            fits = links and (
                links[0] == case["first"] if case["first"] in HOMES else links[0].startswith(case["first"])
            )
            wrong += [] if fits else [f"{case['q']}: first is {links[:1]}, not {case['first']}"]
    page.close()
    assert wrong == [], os.linesep.join(wrong)
