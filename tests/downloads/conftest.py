"""What downloads are read back from: the toy with works that try every format, this site; the kit and its scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from tests.downloads.comparing_scripts import SCRIPTS
from tests.downloads.exotic import exotic
from tests.downloads.kit_in_hand import unpack
from tests.project_copies import ROOT, TOY


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return exotic(load(TOY)[0].corpus.seeds)


@pytest.fixture(scope="session", params=["toy", "real"])
def either(request: pytest.FixtureRequest, corpus: Corpus) -> Corpus:
    return corpus if request.param == "toy" else load(ROOT)[0].corpus


@pytest.fixture
def kit_folder(tmp_path: Path) -> Path:
    """The kit of the toy project in an empty folder."""
    return unpack(TOY, tmp_path / "a kit")


@pytest.fixture(scope="session")
def scripts(browser: Browser) -> Iterator[Page]:
    """A page with nothing but the scripts that compare."""
    context = browser.new_context()
    page = context.new_page()
    for name in ("slices", "sha256", "normal-form", "marks", "lookup", "judge", "numbers"):
        page.add_script_tag(path=SCRIPTS / f"{name}.js")
    yield page
    context.close()
