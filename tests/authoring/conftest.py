"""What many tests of authoring begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from microsite.authoring.desk.server import DeskServer
from tests.authoring.desk_project import add_source, laid


@pytest.fixture
def text(toy: Path, tmp_path: Path) -> Path:
    """The toy project with the source; the file of its text."""
    return add_source(toy, tmp_path)


@pytest.fixture
def desk(toy: Path, text: Path) -> Iterator[DeskServer]:
    with laid(toy, text) as server:
        yield server


@pytest.fixture
def into(toy: Path) -> Path:
    """The toy project; its list of works, to import into."""
    return toy / "seeds" / "references.yml"
