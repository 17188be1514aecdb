"""Pages on which the scripts of the theme are tried."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.site.own_copy_field import OpenField, open_field
from tests.site.search_scripts import MODULES
from tests.tabs import Tab, Tabs, listening


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


@pytest.fixture
def open_own_copy(tab: Tab, address: str) -> Iterator[OpenField]:
    """Open a page and its field for a reader's own copy; a console that speaks fails."""
    page, wrong = tab(viewport={"width": 390, "height": 844}, reduced_motion="reduce"), list[str]()
    with listening(
        page,
        console=lambda message: wrong.append(message.text),
        pageerror=lambda error: wrong.append(str(error)),
    ):
        yield lambda path: open_field(page, address + path)
    assert wrong == []
