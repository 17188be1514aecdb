"""Pages from which the scripts of the theme are asked."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.site.search_scripts import MODULES
from tests.tabs import Tabs


@pytest.fixture(scope="module")
def scripts(tabs: Tabs, address: str) -> Iterator[Page]:
    """A page of the toy site, from which its scripts are asked."""
    before = tabs.lent
    page = tabs.lend()
    page.route(
        "**/assets/search/*.js", lambda route: route.fulfill(path=MODULES / route.request.url.rpartition("/")[2])
    )
    page.goto(f"{address}404.html")
    yield page
    tabs.take_back(before)
