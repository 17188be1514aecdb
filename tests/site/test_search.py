"""The search: what is indexed, and what a visitor finds, by mouse, keyboard and without JavaScript."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from microsite.corpus.project import load
from microsite.site.html.searched import searched_pages
from microsite.site.search.index import FOLDER, write_index
from microsite.site.search.pagefind_files import fragment
from microsite.site.search.pagefind_process import IndexingError, PagefindProcess
from microsite.site.search.records import search_records
from tests.chromium import needs_chromium
from tests.project_copies import TOY
from tests.serving import served
from tests.tabs import Tab, quiet
from tests.typed import typed


@pytest.fixture(scope="module")
def below(toy_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The toy site, served below a path, as a project page of a host is."""
    root = tmp_path_factory.mktemp("host")
    shutil.copytree(toy_site / "site", root / "team" / "project")
    with served(root) as address:
        yield f"{address}team/project/"


@pytest.fixture
def page(tab: Tab, below: str) -> Iterator[Page]:
    """A page with an empty cache that calls no other host and logs nothing wrong."""
    page = tab()
    with quiet(below) as listen:
        listen(page)
        yield page


def _search(page: Page, below: str, query: str) -> None:
    page.goto(f"{below}search/")
    page.locator("#finder-q").fill(query)
    expect(page.locator("#finder-status")).not_to_be_empty()


# --- the index ------------------------------------------------------------------------------------------------------


def _index(site: Path) -> dict[str, bytes]:
    folder = site / FOLDER
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_an_event_is_found_by_its_name() -> None:
    titles = {record.title for record in search_records(load(TOY)[0].corpus)}
    assert "The day of forty sandwiches" in titles


def test_the_same_site_gives_the_same_index(toy_site: Path, tmp_path: Path) -> None:
    site, found = tmp_path / "site", search_records(load(TOY)[0].corpus)
    shutil.copytree(toy_site / "site", site)
    for _ in range(3):
        shutil.rmtree(site / FOLDER)
        assert write_index(site, searched_pages(site), found) == []
        assert _index(site) == _index(toy_site / "site")


def test_only_what_changed_is_indexed_anew(toy_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, kept, made = tmp_path / "site", tmp_path / "kept", list[str]()
    shutil.copytree(toy_site / "site", site)
    pages, records = searched_pages(site), search_records(load(TOY)[0].corpus)

    def ask(self: PagefindProcess, request: str, **fields: object) -> dict[str, Any]:
        made.append(str(fields.get("url", "")))
        return _ask(self, request, **fields)

    def indexed(pages: dict[str, str]) -> tuple[set[str], dict[str, bytes]]:
        made.clear()
        shutil.rmtree(site / FOLDER)
        assert write_index(site, pages, records, kept) == []
        return {url.split("/")[1] for url in made if url}, _index(site)

    _ask = PagefindProcess.ask
    monkeypatch.setattr(PagefindProcess, "ask", ask)
    folders, first = indexed(pages)
    assert {"claims", "threats", "glossary"} <= folders
    assert indexed(pages) == (set(), first)
    changed = pages | {"claims/gull-letter-002/index.html": pages["claims/gull-letter-001/index.html"]}
    folders, after = indexed(changed)
    assert folders == {"claims"}
    assert first != after
    shutil.rmtree(kept)
    assert indexed(changed)[1] == after, "what was kept is what a clean build makes"
    damaged = kept / "index"
    damaged.write_bytes(damaged.read_bytes()[:-9])
    folders, again = indexed(changed)
    assert "claims" not in folders
    assert again == after


def _fragments(site: Path) -> dict[str, str]:
    """Return the indexed text of pages and records by address."""
    result = {}
    for name, data in _index(site).items():
        if name.endswith(".pf_fragment"):
            kept = fragment(data)
            result[kept["url"]] = kept["content"]
    return result


def test_what_is_indexed(toy_site: Path) -> None:
    texts = _fragments(toy_site / "site")
    assert {"/threats/silting/", "/actors/friends-of-brill/", "/claims/gull-letter-002/", "/sources/harbour-report/",
            "/questions/is-silt-the-problem/", "/glossary/#channel", "/method/"} <= set(texts)  # fmt: skip
    folders = {"threats", "actors", "claims", "sources", "questions"}
    lists = {"", "search", "a-z", "topics", "findings", "data", "figures", "elsewhere", *folders}
    assert not [url for url in texts if url.strip("/") in lists or url.startswith(("/development", "/topics"))]


def test_a_claim_is_on_its_own_page_and_not_on_those_that_repeat_it(toy_site: Path) -> None:
    texts = _fragments(toy_site / "site")
    for claim_id, record in load(TOY)[0].corpus.claims.items():
        holding = [url for url, text in texts.items() if " ".join(record.says.split()) in typed(text)]
        assert holding == [f"/claims/{claim_id}/"], record.says
    claim = texts["/claims/gull-letter-002/"]
    assert "SHA-256" not in claim
    assert "BibTeX" not in claim
    assert "passed on from somebody else" not in claim


def test_no_index_of_the_whole_site_is_published(toy_site: Path) -> None:
    assert list((toy_site / "site").rglob("search_index.json")) == []
    assert {path.name for path in (toy_site / "site" / FOLDER).glob("*ui*")} == set()


def test_a_refusal_is_said(tmp_path: Path) -> None:
    with PagefindProcess() as service, pytest.raises(IndexingError):
        service.ask("AddDir", index_id=99, path=str(tmp_path))


def test_names_hold_every_alias(toy_site: Path) -> None:
    names = json.loads((toy_site / "site" / "search" / "names.json").read_text("utf-8"))
    (friends,) = [entry for entry in names["entries"] if entry["id"] == "friends-of-brill"]
    assert friends["also"] == ["The Friends", "FoB", ["دوستان بریل", "fa"]]
    assert friends["url"] == "actors/friends-of-brill/"


# --- the visitor ----------------------------------------------------------------------------------------------------


@pytest.mark.turns(3)
@needs_chromium
@pytest.mark.parametrize(
    "query", ["FoB", "fob", "the-friends", "Thé Friends", "دوستان بریل", "دوستان بريل", "Friendsof Brill"]
)
def test_every_spelling_leads_to_the_entity_first(page: Page, below: str, query: str) -> None:
    _search(page, below, query)
    answer = page.locator(".finder-answer a").first
    expect(answer).to_have_attribute("href", f"{below}actors/friends-of-brill/")


@needs_chromium
def test_a_name_within_a_query_is_understood(page: Page, below: str) -> None:
    _search(page, below, "breakwater FoB")
    expect(page.locator(".finder-answer a").first).to_have_text("Friends of Brill")


@needs_chromium
def test_a_misspelled_name_is_suggested(page: Page, below: str) -> None:
    _search(page, below, "Bril")
    expect(page.locator("#finder-status")).to_contain_text("No page has the word “Bril”")
    _search(page, below, "breakwter")
    expect(page.locator("#finder-status")).to_contain_text("Did you mean “breakwater”?")


@needs_chromium
def test_a_result_is_the_claim_itself(page: Page, below: str) -> None:
    page.goto(f"{below}search/?q=sandwiches&kind=claim")
    expect(page.locator("#finder-status")).to_have_text("1 result for “sandwiches”, narrowed down.")
    result = page.locator(".finder-results li").first
    expect(result.locator("mark").first).to_have_text("sandwiches")
    result.locator("a").first.click()
    page.wait_for_url(f"{below}claims/gull-letter-002/")
    page.go_back()
    expect(page.locator("#finder-q")).to_have_value("sandwiches")
    expect(page.locator(".finder-results li")).to_have_count(1)


@needs_chromium
def test_a_phrase_is_a_phrase(page: Page, below: str) -> None:
    _search(page, below, "“forty sandwiches”")
    expect(page.locator(".finder-results li")).to_have_count(3)
    page.locator("#finder-q").fill('"sandwiches forty"')
    expect(page.locator("#finder-status")).to_have_text("No page has the phrase “sandwiches forty”.")
    expect(page.locator(".finder-results li")).to_have_count(0)


@needs_chromium
def test_filters_narrow_down_and_are_in_the_address(page: Page, below: str) -> None:
    _search(page, below, "harbour")
    page.locator("#finder-filters > summary").click()
    box = page.get_by_role("group", name="Kind").get_by_label("Claims")
    label = page.locator("#finder-sets label", has_text="Claims")
    expect(label).to_contain_text(re.compile(r"\(\d+\)"))
    count = re.search(r"\((\d+)\)", label.inner_text())
    assert count is not None
    box.check()
    expect(page.locator("#finder-status")).to_contain_text(f"{count[1]} results")
    page.wait_for_url(lambda url: url.endswith("search/?q=harbour&kind=claim"))
    listed = page.locator(".finder-results .about")
    expect(listed.first).to_be_visible()  # after the number of results has been told
    abouts = listed.all_inner_texts()
    assert all(re.search(r"^\w+ · .* · [\w-]+-\d{3}$", about) for about in abouts), "only claims have such a line"
    page.go_back()
    expect(page.get_by_role("group", name="Kind").get_by_label("Claims")).not_to_be_checked()
    page.goto(f"{below}search/?kind=claim&source=gull-letter&strength=asserted")
    expect(page.locator("#finder-status")).to_contain_text("narrowed down")
    expect(listed.first).to_be_visible()
    found = listed.all_inner_texts()
    assert all("gull-letter" in about and "asserted" in about for about in found)


@needs_chromium
def test_by_keyboard_from_end_to_end(page: Page, below: str) -> None:
    page.goto(f"{below}threats/silting/")
    page.keyboard.press("/")
    page.keyboard.type("sandwiches")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=sandwiches")
    result = page.locator(".finder-results a").first
    expect(result).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator("#finder-q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(result).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#finder-q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#finder-q")).to_be_focused()
    expect(page.locator("#finder-q")).to_have_value("")
    expect(result).to_have_count(0)


@needs_chromium
def test_the_key_can_be_switched_off(page: Page, below: str) -> None:
    page.goto(f"{below}search/")
    page.locator("#finder-keys > summary").click()
    page.locator("#finder-slash").uncheck()
    page.goto(f"{below}threats/silting/")
    page.keyboard.press("/")
    expect(page.locator("#site-search")).not_to_be_focused()


@needs_chromium
def test_what_is_typed_is_only_text(page: Page, below: str) -> None:
    _search(page, below, "<img src=x onerror=alert(1)> {{ 7*7 }}")
    expect(page.locator("#finder-status")).to_contain_text("No page has the words “img”, “src”")
    assert page.locator(".finder-found img").count() == 0
    page.locator("#finder-q").fill('"<img src=x>"')
    expect(page.locator("#finder-status")).to_have_text("No page has the phrase “img src=x”.")


@needs_chromium
def test_the_number_of_results_is_announced(page: Page, below: str) -> None:
    page.goto(f"{below}search/")
    expect(page.locator("#finder")).to_be_visible()
    assert page.locator("#finder-status").get_attribute("aria-live") == "polite"
    assert page.locator("form[role=search]").count() == 1


@needs_chromium
def test_without_javascript_the_form_leads_to_the_lists(tab: Tab, below: str) -> None:
    page = tab(java_script_enabled=False)
    page.goto(f"{below}actors/friends-of-brill/")
    page.locator("#site-search").fill("FoB")
    page.locator("#site-search").press("Enter")
    page.wait_for_url(f"{below}search/?q=FoB")
    assert "The search needs JavaScript" in page.content().partition("<noscript>")[2].partition("</noscript>")[0]
    expect(page.locator("#finder")).not_to_be_visible()
    page.get_by_role("article").get_by_role("link", name="A–Z").click()
    page.get_by_role("listitem").filter(has_text="FoB: see").get_by_role("link").click()
    page.wait_for_url(f"{below}actors/friends-of-brill/")


@needs_chromium
def test_where_there_is_no_index_it_is_said(tab: Tab, toy_site: Path, tmp_path: Path) -> None:
    shutil.copytree(toy_site / "site", tmp_path / "site", ignore=shutil.ignore_patterns(FOLDER))
    page = tab()
    with served(tmp_path / "site") as address:
        page.goto(f"{address}search/?q=silt")
        expect(page.locator("#finder-status")).to_contain_text("Its files did not come")
