"""The pages that tests of citations read."""

import pytest

from microsite.pages.writing.page import Page
from tests.corpus.cited_pages import DEPLOYED, UNKNOWN, toy_pages


@pytest.fixture(scope="session")
def deployed() -> list[Page]:
    return [page for page in toy_pages(DEPLOYED) if page.citable]


@pytest.fixture(scope="session")
def unknown() -> list[Page]:
    return [page for page in toy_pages(UNKNOWN) if page.citable]
