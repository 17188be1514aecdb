"""The site in a zip: unpacked, it opens from the disk. Pages, links and evidence cards work; nothing is logged."""

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from microsite.site.links import check_site
from microsite.site.offline import archive, offline
from tests.chromium import needs_chromium
from tests.commands import run
from tests.project_copies import TOY
from tests.tabs import Tab, listening
from tests.turns import one_a_day

PARTS = 8


@pytest.fixture(scope="module")
def opened(toy_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy site, packed by the command and unpacked; its folder, in a path that needs escaping."""
    folder = tmp_path_factory.mktemp("offline") / "a folder, with ünlaut & spaces"
    done = run("offline.py", toy_site, "--out", str(folder / "toy.zip"))
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(folder / "toy.zip") as zipped:
        assert {name.partition("/")[0] for name in zipped.namelist()} == {"site"}
        zipped.extractall(folder)
    return folder / "site"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<a href="../">', '<a href="../index.html">'),
        ('<a class="x" href="../threats/silting/#c-1">', '<a class="x" href="../threats/silting/index.html#c-1">'),
        ('<a href="./">', '<a href="index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="">', '<a href="">'),
        ('<a href="#m-1-1">', '<a href="#m-1-1">'),
        ('<a href="../data/claims.csv">', '<a href="../data/claims.csv">'),
        ('<a href="https://example.org/">', '<a href="https://example.org/">'),
        ('<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'),
        ('<a xlink:href="../x/">', '<a xlink:href="../x/index.html">'),
        ('<meta http-equiv="refresh" content="0; url=.">', '<meta http-equiv="refresh" content="0; url=index.html">'),
        ('<p>write href="../" so</p>', '<p>write href="../" so</p>'),
        ('<script type="module" src="x.js"></script><p>', "<p>"),
    ],
)  # fmt: skip
def test_links_name_files(written: str, expected: str) -> None:
    assert offline(written) == expected


def test_every_link_leads_to_a_file(opened: Path, toy_site: Path) -> None:
    assert list(check_site(opened, toy_site)) == []
    pages = {p.relative_to(opened).as_posix() for p in opened.rglob("*.html")}
    built = {p.relative_to(toy_site / "site").as_posix() for p in (toy_site / "site").rglob("*.html")}
    assert pages == {name for name in built if name != "404.html" and not name.startswith("e/")}
    for page in pages:
        html = (opened / page).read_text("utf-8")
        links = re.findall(r'<a [^>]*href="([^"#]*)', html)
        assert links
        assert not [link for link in links if link.endswith("/") and not link.startswith(("http:", "https:"))], page
        assert 'type="module"' not in html
        assert "pagefind.js" not in html


def test_the_same_site_gives_the_same_bytes(toy_site: Path) -> None:
    assert archive(toy_site / "site") == archive(toy_site / "site")


def test_the_command_says_what_is_wrong(toy: Path, toy_site: Path) -> None:
    none = run("offline.py", toy)
    assert none.returncode == 1
    assert "build the site first" in none.stderr
    inside = run("offline.py", toy_site, "--out", str(toy_site / "site" / "x.zip"))
    assert inside.returncode == 1
    assert not (toy_site / "site" / "x.zip").exists()


@pytest.fixture
def said(page: Page) -> Iterator[list[str]]:
    """What a page logs; nothing may be wrong at the end."""
    lines: list[str] = []

    def failed(request: Request) -> None:
        # Aborted is what a page did not get round to loading before the next one was opened.
        lines.extend([f"{request.failure}: {request.url}"] if request.failure != "net::ERR_ABORTED" else [])

    hear: dict[str, Callable[[Any], None]] = {
        "console": lambda message: lines.append(f"{message.type}: {message.text}"),
        "pageerror": lambda error: lines.append(f"error: {error}"),
    }
    with listening(page, requestfailed=failed, **hear):
        yield lines
    assert [line for line in lines if not line.startswith(("log:", "info:"))] == []


@needs_chromium
@pytest.mark.parametrize("part", one_a_day((part,) for part in range(PARTS)))
def test_every_page_opens_from_the_disk(part: int, page: Page, opened: Path, said: list[str]) -> None:
    requests: list[str] = []
    paths = sorted(opened.rglob("*.html"))[part::PARTS]
    assert len(paths) > 40 / PARTS
    with listening(page, request=lambda request: requests.append(request.url)):
        for path in paths:
            page.goto(path.as_uri())
            assert page.locator("article, body").first.inner_text().strip()
    assert [url for url in requests if not url.startswith(("file:", "data:"))] == []
    assert said == []


@needs_chromium
def test_links_and_evidence_cards_work_from_the_disk(page: Page, opened: Path, said: list[str]) -> None:
    page.goto((opened / "index.html").as_uri())
    page.locator("article a[href*='threats/silting/']").first.click()
    page.wait_for_url("**/threats/silting/index.html*")
    marker = page.locator("article a.marker").first
    marker.hover()
    card = page.locator(".link-card")
    card.wait_for()
    assert "shallower each year" in card.inner_text()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    marker.click()
    page.wait_for_url("**#c-harbour-report-001")
    page.locator("#c-harbour-report-001 a.permalink").click()
    page.wait_for_url("**/claims/harbour-report-001/index.html")
    # Previews of other pages would have to be fetched. Without them the link is a plain one.
    page.locator("article a[href*='threats/silting/']").first.hover()
    page.wait_for_timeout(400)
    assert card.count() == 0
    assert said == []


@needs_chromium
def test_the_search_says_that_it_is_absent_and_leads_to_the_names(page: Page, opened: Path, said: list[str]) -> None:
    page.goto((opened / "threats" / "silting" / "index.html").as_uri())
    assert page.locator("form.site-search").count() == 0
    page.locator(".site-search a").click()
    page.wait_for_url("**/a-z/index.html")
    page.goto((opened / "search" / "index.html").as_uri())
    note = page.locator(".finder-note")
    assert "there the search cannot work" in note.inner_text()
    assert page.locator("#finder").count() == 0
    assert page.get_by_text("goes to the search field").count() == 0
    note.locator("a").click()
    page.wait_for_url("**/a-z/index.html")
    assert said == []


@needs_chromium
def test_pages_read_without_scripts_too(tab: Tab, opened: Path) -> None:
    bare = tab(java_script_enabled=False)
    bare.goto((opened / "threats" / "silting" / "index.html").as_uri())
    assert "Silting of the harbour" in bare.locator("h1").inner_text()


@needs_chromium
def test_an_own_copy_is_compared_from_the_disk(page: Page, opened: Path, said: list[str]) -> None:
    for path in ("verify/index.html", "claims/harbour-report-004/index.html"):
        page.goto((opened / path).as_uri())
        field = page.locator("details.own-copy")
        if field.get_attribute("open") is None:
            field.locator("> summary").click()
        page.set_input_files("input[type=file]", TOY / "texts" / "harbour.txt")
        expect(page.locator(".own-copy-status")).to_contain_text("the very file we read, byte for byte")
        page.locator(".own-copy-tool summary", has_text="14 stand there").click()
        place = page.locator(".own-copy-tool details a", has_text="section 1, paragraph 1, sentence 3")
        assert str(place.get_attribute("href")).endswith("/sources/harbour-report/index.html#at-s1-p1-s3")
    assert said == []
