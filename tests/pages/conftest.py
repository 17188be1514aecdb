"""The files that tests of reading lists read."""

import pytest

from tests.pages.listed import Files, pinned_files, placed_files


@pytest.fixture(scope="session")
def placed() -> Files:
    """The toy's files where the address of the site is known."""
    return placed_files()


@pytest.fixture(scope="session")
def pinned() -> Files:
    """The same with the list pinned to an edition."""
    return pinned_files()
