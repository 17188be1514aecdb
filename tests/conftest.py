"""What tests are given: copies of the toy project, built sites, and pages of a browser; and which tests a run takes."""

import gc
import os
import shutil
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from microsite.model.project_vocabulary import DEFAULT
from microsite.model.words_in_force import holding
from microsite.site import chromium
from tests.built_sites import PLACED, built_once, shared_folder
from tests.chromium import CHROMIUM
from tests.forks import lend_from
from tests.project_copies import ROOT, copy_real, copy_toy
from tests.read_by_turns import read_tests
from tests.serving import served
from tests.tabs import Opened, Tab, Tabs, go, quiet
from tests.turns import not_today

if not entry_points(group="mkdocs.themes", name="microsite"):
    pytest.exit("the package is not installed here as this checkout has it; type: make setup", returncode=2)

expect.set_options(timeout=30_000)  # a hard stop, for what is waited for; how long it takes is no test


@pytest.fixture(scope="session", autouse=True)
def _kept_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> None:
    lend_from(shared_folder(tmp_path_factory) / "toy" / ".build")


@pytest.fixture(autouse=True)
def _default_words() -> Iterator[None]:
    """Begin every test with the default vocabulary, whatever project was read before."""
    with holding(DEFAULT):
        yield


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A copy of the toy project to spoil."""
    return copy_toy(tmp_path / "toy project")


@pytest.fixture
def built_toy(tmp_path: Path, toy_site: Path) -> Path:
    """A copy of the toy project with its built site, as somebody has it who built it, to spoil."""
    return Path(shutil.copytree(toy_site, tmp_path / "built toy project"))


@pytest.fixture(scope="session")
def toy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy project, built; its root. Tests only read it."""
    return built_once("toy", copy_toy, tmp_path_factory)


@pytest.fixture(scope="session")
def placed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy project, built for an address and with a repository; its root. Tests only read it."""
    return built_once("placed", copy_toy, tmp_path_factory, **PLACED)


@pytest.fixture(scope="session")
def languages_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The placed toy in English, Persian and German, built; its root. Tests only read it."""
    two_languages = import_module("tests.two_languages")
    return built_once("languages", two_languages.copy_three_languages, tmp_path_factory, **PLACED)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project, built from a clean copy; its root. Tests only read it."""
    return built_once("real", copy_real, tmp_path_factory)


@pytest.fixture(scope="session")
def address(toy_site: Path) -> Iterator[str]:
    """The toy site, served."""
    with served(toy_site / "site") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    assert CHROMIUM, "BROWSER_TESTS=required, and there is no Chromium"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(chromium.ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """The pages that all tests share."""
    return Tabs(browser)


@pytest.fixture
def tab(tabs: Tabs) -> Iterator[Tab]:
    """Lend pages of the shared browser, until the test ends."""
    before = tabs.lent
    yield tabs.lend
    tabs.take_back(before)


@pytest.fixture
def page(tab: Tab) -> Page:
    """An empty page with an empty cache."""
    return tab()


@pytest.fixture
def opened(tab: Tab, address: str) -> Iterator[Opened]:
    """Open a page of the toy site in a browser of its own. A console that speaks or a foreign request fails."""
    with quiet(address) as listen:

        def open_page(path: str = "threats/silting/", **options: Any) -> Page:
            page = tab(**options)
            listen(page)
            (go if options.get("java_script_enabled", True) else Page.goto)(page, address + path)
            return page

        yield open_page


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let expected files be written anew, to be read before they are kept; and let the long tests be run, too."""
    parser.addoption("--write-expected", action="store_true", help="write expected and golden files anew")
    parser.addoption("--long", action="store_true", help="run the long tests, too")


settings.register_profile("short", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=1000, deadline=None)


def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: tests often wait, for a browser or for a site that another one builds."""
    return (os.cpu_count() or 1) + 1


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name no test by the bytes of a file: a zip holds the hour it was made, and every process must name it alike."""
    return "bytes" if isinstance(val, bytes) else None


def pytest_configure(config: pytest.Config) -> None:
    """Invented inputs: few and always the same in every run, many and new ones in the long run."""
    settings.load_profile("long" if config.getoption("--long") else "short")
    if "PYTEST_XDIST_WORKER" not in os.environ:  # what was asked for only the first process of a run is told
        named = config.args_source is pytest.Config.ArgsSource.ARGS
        os.environ["TEST_EVERY_TURN"] = "1" if named or config.getoption("--long") else ""


def pytest_sessionstart(session: pytest.Session) -> None:
    """Let each process of a whole run begin with another share of the modules."""
    worker = getattr(session.config, "workerinput", None)
    if worker and not os.environ["TEST_EVERY_TURN"]:
        read_tests(ROOT, worker)


def pytest_collection_finish() -> None:
    """Let the collector of garbage look no more at all that is loaded now: it stays, and each look takes a second."""
    gc.freeze()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest; leave out the long tests, if nobody asked for them, and what comes another day."""
    items.sort(key=lambda item: item.get_closest_marker("first") is None)
    if config.getoption("--long"):
        return
    left_out = {item for item in items if item.get_closest_marker("long")}
    if not os.environ["TEST_EVERY_TURN"]:
        left_out.update(not_today(items))
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=list(left_out))
