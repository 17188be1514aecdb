"""The search of a large site: names in files by letter, filters when they are asked for; the same answers."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from microsite.corpus.name_index import index_entries
from microsite.corpus.project import load
from microsite.downloads import names_json
from microsite.site.search.index import FOLDER
from microsite.site.search.pagefind_files import fragments
from microsite.site.search.words import CLAIMS_FOLDER, word_files
from tests.chromium import needs_chromium
from tests.project_copies import THEME, TOY
from tests.serving import served
from tests.tabs import listening
from tests.typed import typed

pytestmark = needs_chromium

_OWN = re.compile(r"/assets/search/(?:names|titles)\.js$")
"""Scripts that the site has joined with others."""


@pytest.fixture(scope="module")
def large(toy_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The toy site with its names as a large site has them, served."""
    site = tmp_path_factory.mktemp("large") / "site"
    shutil.copytree(toy_site / "site", site)
    for file in names_json.files(load(TOY)[0].corpus, long=0):
        (site / file.path).parent.mkdir(exist_ok=True)
        (site / file.path).write_bytes(file.data)
    parts = (
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("fragment/*")}
        for folder in (site / FOLDER, site / FOLDER / CLAIMS_FOLDER)
    )
    for name, data in word_files(site, fragments(parts), "en", claims=9, long=0, later=0):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_bytes(data)
    with served(site) as address:
        yield address


@pytest.fixture
def asked(page: Page) -> Iterator[tuple[Page, list[str]]]:
    """A page with an empty cache, and the files it asks for."""
    files = list[str]()

    def note(request: Request) -> None:
        files.extend((request.url.partition("/search/names/")[2], request.url.rpartition("/")[2]))

    with listening(page, request=note):
        yield page, files


def test_each_name_is_in_the_file_of_its_letter() -> None:
    corpus = load(TOY)[0].corpus
    files = {file.path: json.loads(file.data) for file in names_json.files(corpus, long=0)}
    for entry in index_entries(corpus):
        for name in (entry.name, *(alias.name for alias in entry.also)):
            found = files[f"search/names/{names_json.letters(name)}.json"]
            same = [one["name"] for one in found if (one["kind"], one["id"]) == (entry.kind, entry.id)]
            assert [typed(each) for each in same] == [typed(entry.name)]
    assert {entry["kind"] for entry in files["search/names.json"]["entries"]} == {"source"}
    assert [file.path for file in names_json.files(corpus)] == ["search/names.json"]


@pytest.mark.turns(4)
@pytest.mark.parametrize("name", ["Ölpreis", "“the  Board”", "انجمن", "كابل", "ۀ", "9th", "…"])
def test_letters_are_found_as_the_page_finds_them(large: str, asked: tuple[Page, list[str]], name: str) -> None:
    page, _ = asked
    scripts = THEME / "assets" / "search"
    page.route(_OWN, lambda route: route.fulfill(path=scripts / route.request.url.rpartition("/")[2]))
    page.goto(f"{large}search/")
    letters = page.evaluate(
        "async name => (await import(new URL('../assets/search/names.js', location.href))).letters(name)", name
    )
    expected = names_json.letters(name)
    assert (letters[0] if letters else "") == expected


def test_a_query_loads_the_letters_of_its_words_and_no_filters(large: str, asked: tuple[Page, list[str]]) -> None:
    page, files = asked
    page.goto(f"{large}search/?q=Brill+Harbour+Board")
    expect(page.locator("#finder-status")).to_contain_text("results")
    expect(page.locator("#finder-answers")).to_contain_text("Brill Harbour Board")
    assert {file for file in files if re.fullmatch(r"[0-9a-f-]+\.json", file)} == {
        "62-72.json",
        "68-61.json",
        "62-6f.json",
    }
    assert "filters.json" not in files
    page.locator("#finder-filters > summary").click()
    expect(page.get_by_role("group", name="Actor")).to_contain_text("Brill Harbour Board")
    assert "filters.json" in files


def test_a_misspelled_name_is_looked_for_in_all_letters(large: str, asked: tuple[Page, list[str]]) -> None:
    page, _ = asked
    page.goto(f"{large}search/?q=Fiends")
    expect(page.locator("#finder-status")).to_have_text("No page has the word “Fiends”.")
    expect(page.locator("#finder-answers")).to_contain_text("Friends of Brill (actor)")


def test_claims_are_asked_when_somebody_wants_them(large: str, asked: tuple[Page, list[str]]) -> None:
    page, files = asked
    page.goto(f"{large}search/?q=harbour")
    offered = page.get_by_role("region", name="Claims")
    expect(offered).to_contain_text("9 more pages have not been looked through yet.")
    assert not [file for file in files if "-claim-" in file]
    before = page.locator("#finder-status").inner_text()
    offered.get_by_role("button", name="Look there too").click()
    expect(page.get_by_role("region", name="Claims").get_by_role("link").first).to_be_focused()
    assert [file for file in files if "-claim-" in file]
    expect(page.locator("#finder-status")).not_to_have_text(before)
    page.locator("#finder-q").fill("silt")
    expect(page.locator("#finder-status")).to_contain_text("“silt”")
    expect(page.get_by_role("region", name="Claims").get_by_role("link").first).to_be_visible()


@pytest.mark.parametrize("query", ["q=forecast", "q=harbour+forecast", "q=forecsat", "q=harbour&kind=claim"])
def test_claims_are_asked_where_nothing_else_answers(large: str, asked: tuple[Page, list[str]], query: str) -> None:
    page, _ = asked
    page.goto(f"{large}search/?{query}")
    expect(page.get_by_role("region", name="Claims").get_by_role("link").first).to_be_visible()
