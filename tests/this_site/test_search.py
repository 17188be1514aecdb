"""The search of this site: what a first query costs."""

import gzip
import os
import re
from pathlib import Path

from playwright.sync_api import Browser, Response, expect

from tests.conftest import needs_chromium, served

MOST = 200_000
"""Bytes on the wire that a first query adds with an empty cache: what the search itself loads."""


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
        expect(page.locator(".finder-results > li")).to_have_count(10, timeout=30_000)
        for response in responses:
            note(response)
    context.close()
    of_the_search = {url: size for url, size in sizes.items() if re.search(r"/(pagefind|search)/", url)}
    assert any(url.endswith(".pf_index") for url in of_the_search), os.linesep.join(sizes)
    assert sum(of_the_search.values()) <= MOST, sizes
