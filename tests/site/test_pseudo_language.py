"""All that people see of a built site goes through a catalogue: pages, the book, the feed, and what scripts say."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from microsite.corpus.project import load
from tests.built_sites import built_once
from tests.chromium import needs_chromium
from tests.forks import run_copy
from tests.project_copies import copy_toy
from tests.pseudo_language import outside, speak, unknown, words_of, written
from tests.serving import served

pytestmark = pytest.mark.turns(6, on=4)  # each day: tests/pages/test_pseudo_language.py, without a build

_OF_MAINTAINERS = ("findings/", "moved/", "assets/rooms.svg")
"""What stays English: it is about the seeds and the generator."""
TEXT = (Path(__file__).parent.parent / "toy" / "texts" / "harbour.txt").read_text("utf-8")


def _spoken(target: Path) -> Path:
    root = copy_toy(target)
    speak(root)
    done = run_copy("messages.py", root)
    assert done.returncode == 0, done.stdout
    return root


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy, built in a language of brackets, which is added to it as a file; its root."""
    return built_once("pseudo", _spoken, tmp_path_factory)


@pytest.fixture(scope="session")
def known(site: Path) -> str:
    """The words that people wrote, and those of the copy that is read here."""
    project, _ = load(site)
    return " ".join((written(project), *map(words_of, (TEXT, *COPIES, *QUERIES))))


def _texts(site: Path) -> Iterator[tuple[str, str]]:
    """Yield all files of a site that people read, by name: pages, pictures, the feed, the chapters of the book."""
    for path in sorted(path for kind in ("html", "svg", "atom") for path in site.rglob(f"*.{kind}")):
        name = path.relative_to(site).as_posix()
        if not name.startswith(_OF_MAINTAINERS):
            yield name, path.read_text("utf-8")
    with zipfile.ZipFile(site / "data" / "briefings.epub") as book:
        chapters = [name for name in book.namelist() if name.endswith(".xhtml")]
        yield from ((f"briefings.epub: {name}", book.read(name).decode()) for name in chapters)


def test_a_built_site_says_nothing_that_no_catalogue_has(site: Path, known: str) -> None:
    texts = dict(_texts(site / "site"))
    assert {"index.html", "404.html", "search/index.html", "data/changes.atom"} <= set(texts)
    assert sum(name.startswith("briefings.epub") for name in texts) > 3
    said = {f"{name}: {piece}" for name, text in texts.items() for piece in unknown(outside(text), known)}
    assert "\n".join(sorted(said)) == ""


def _tool(page: Page) -> None:
    field = page.locator("details.own-copy").first
    if field.get_attribute("open") is None:
        field.locator("> summary").click()
    page.locator(".own-copy-tool").first.wait_for()


def _give(page: Page, text: str, name: str = "copy.txt") -> None:
    _tool(page)
    page.locator(".own-copy-status").first.evaluate("one => { one.textContent = '' }")
    page.locator("input[type=file]").first.set_input_files({"name": name, "mimeType": "", "buffer": text.encode()})
    expect(page.locator(".own-copy-status").first).to_have_text(DONE)


DONE = re.compile(r"^(?!⟦Comparing|⟦Checking).+")
CHANGED = TEXT.replace("6 metres", "9 metres").replace("According to Oduya", "They say. According to Oduya")
COPIES = (
    TEXT,
    CHANGED,
    "Something else. Nothing of it.",
    TEXT[: len(TEXT) // 3],
    TEXT.replace("soundings", "sound-\nings"),
)

QUERIES = (
    "", "harbour", "harbor depth", "harbor", "zzyzx", "harbour zzyzx", '"no such phrase"', "FoB", "harbour-report-004",
    "depth -harbour", "the", "harbo", "watr", "low water mark depth tide board",
)  # fmt: skip


def _copies(page: Page) -> Iterator[None]:
    for text in COPIES:
        _give(page, text)
        yield
    for name, text in (("a.pdf", "%PDF-1.7 x"), ("empty.txt", "")):
        _give(page, text, name)
        yield


def _searches(page: Page) -> Iterator[None]:
    for query in (
        "",
        "harbour",
        "harbor depth",
        "zzyzx",
        "harbour zzyzx",
        '"no such phrase"',
        "FoB",
        "harbour-report-004",
    ):
        page.locator("#finder-q").fill(query)
        page.locator("#finder-q").press("Enter")
        page.wait_for_timeout(300)
        yield
    page.locator("#finder-filters > summary").click()
    page.locator("#finder-sets input").first.wait_for()
    yield
    page.locator("#finder-sets input").first.check()
    page.wait_for_timeout(300)
    yield


def _cards(page: Page) -> Iterator[None]:
    for link in page.locator("article a.marker, article .editors, article p a").all()[:12]:
        if link.is_visible():
            link.hover()
            page.wait_for_timeout(250)
            yield
    for fold in page.locator("article details > summary").all():
        if fold.is_visible():
            fold.click()
    yield


def _buttons(page: Page) -> Iterator[None]:
    page.locator(".scheme").click()
    yield
    for fold in page.locator("article details:not([open]) > summary").all():
        if fold.is_visible():
            fold.click()
    for button in page.locator("article button").all():
        if button.is_visible():
            button.click()
            yield


DEEDS = {
    "claims/harbour-report-004/": _copies,
    "sources/harbour-report/read/": _copies,
    "verify/": _copies,
    "exercises/silting/": _copies,
    "search/": _searches,
    "threats/silting/": _cards,
    "sources/harbour-report/": _buttons,
    "method/": _buttons,
}
"""What is done on pages; whenever it stops, the page is read."""


@needs_chromium
@pytest.mark.parametrize("path", DEEDS)
def test_scripts_say_nothing_that_no_catalogue_has(page: Page, site: Path, known: str, path: str) -> None:
    with served(site / "site") as address:
        page.goto(address + path)
        seen = [list(unknown(outside(page.content()), known)) for _ in DEEDS[path](page)]
    assert "\n".join(sorted({piece for pieces in seen for piece in pieces})) == ""
    assert len(seen) > 1


@needs_chromium
def test_the_field_above_a_long_list_speaks_the_language(page: Page, site: Path, known: str) -> None:
    with served(site / "site") as address:
        page.goto(f"{address}findings/")
        field = page.locator(".list-filter")
        for typed in ("", "the", "zzyzx"):
            field.locator("input").fill(typed)
            assert outside(field.inner_html()) == []
