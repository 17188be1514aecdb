"""The pages that tests of citations read, and a project in two languages."""

from pathlib import Path

import pytest

from microsite.pages.writing.page import Page
from tests.corpus.cited_pages import DEPLOYED, UNKNOWN, toy_pages
from tests.two_languages import copy_two_languages


@pytest.fixture(scope="session")
def deployed() -> list[Page]:
    return [page for page in toy_pages(DEPLOYED) if page.citable]


@pytest.fixture(scope="session")
def unknown() -> list[Page]:
    return [page for page in toy_pages(UNKNOWN) if page.citable]


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """The toy in two languages, to spoil."""
    return copy_two_languages(tmp_path / "two languages")
