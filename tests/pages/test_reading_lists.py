"""Reading lists: the page that a class is handed, its twin and its references."""

import html
import json
import re
from pathlib import Path

import pypandoc
import pytest
from playwright.sync_api import Page

from microsite.model.kinds import READING_LIST
from tests.chromium import needs_chromium
from tests.pages.listed import (
    ADDRESS,
    PATHS,
    Files,
    pinned_project,
    planned_files,
    toy_project,
    with_seeds,
)


def test_words_of_a_list_reach_the_page_as_they_are_and_do_nothing(toy_site: Path) -> None:
    page = (toy_site / "site/lists/one-evening/index.html").read_text("utf-8")
    article = page[page.index("<article") : page.index("</article>")]
    text = html.unescape(re.sub(r"<[^>]+>", "", article))
    assert "<script>alert(1)</script> Two sources, one harbour; {% raw %} nothing to prepare." in text
    assert "دوستان بندر, with an *evening* | a lamp." in text
    assert (
        "1. Whose word is each sentence? [x](javascript:alert(1)) {: onclick=x } <img src=x onerror=alert(1)>" in text
    )
    for markup in ("<script>alert", "<img", "<b>mud", "<i>channel", "onclick=x }<", 'href="javascript'):
        assert markup not in article
    assert "onclick" not in "".join(re.findall(r"<[^>]+>", article))


def test_items_are_numbered_through_and_lead_to_the_living_pages(toy_site: Path) -> None:
    page = toy_site / "site/lists/one-evening/index.html"
    text = page.read_text("utf-8")
    assert re.findall(r'<ol start="(\d+)">', text) == ["1", "4"]
    hrefs = re.findall(r'href="([^"]+)" class="reading"', text)
    assert hrefs == [f"../..{path}" for path in PATHS]
    for href in hrefs:
        assert (page.parent / href.partition("#")[0] / "index.html").is_file()


def test_times_are_added_up(placed: Files) -> None:
    page = html.unescape(placed["lists/one-evening.md"].decode())
    assert "1 hour 51 minutes, 8 items" in page
    assert "30 minutes in all." in page
    assert "1 hour 21 minutes in all." in page
    assert "Glossary term, 1 minute<" in page


def test_addresses_are_printed_whole_where_the_site_knows_its_own(placed: Files, pinned: Files) -> None:
    printed = re.compile(r'class="printed-address">([^<]+)<')

    def plain(files: Files) -> list[str]:
        found = printed.findall(files["lists/one-evening.md"].decode())
        return [html.unescape(text) for text in found]

    changes = "/lists/one-evening/changes/"
    assert plain(placed) == [f"{ADDRESS}{path}" for path in (changes, *PATHS)]
    assert plain(pinned) == [f"{ADDRESS}{changes}", *(f"{ADDRESS}/e/2026-12{path}" for path in PATHS)]
    assert plain(planned_files(toy_project())) == [f"{path} on the site" for path in (changes, *PATHS)]


def test_a_pinned_list_leads_into_its_edition(pinned: Files) -> None:
    page = pinned["lists/one-evening.md"].decode()
    assert "Pinned: links lead to edition 2026-12, frozen on 1 December 2026. Its pages do not change." in page
    hrefs = re.findall(r'href="([^"]+)" class="reading" data-living', page)
    assert hrefs == [f"../../e/2026-12{path}" for path in PATHS]


@pytest.mark.turns(2, on=0)
def test_the_frozen_copy_of_a_pinned_list_leads_to_the_edition_beside_it() -> None:
    page = planned_files(pinned_project(toy_project(address=f"{ADDRESS}/e/2027-01", frozen=True)))[
        "lists/one-evening.md"
    ].decode()
    hrefs = re.findall(r'href="([^"]+)" class="reading" data-living', page)
    assert hrefs == [f"../../../../e/2026-12{path}" for path in PATHS]
    assert f"{ADDRESS}/e/2026-12/method/".replace(":", "&#58;") in page
    assert "2027-01/e/" not in page


@pytest.mark.turns(2, on=0)
def test_without_lists_there_is_a_page_that_says_so() -> None:
    project = toy_project()
    without = with_seeds(project, project.corpus.seeds.having(READING_LIST, []))
    files = planned_files(without)
    assert "There are none yet." in files["lists/index.md"].decode()
    assert json.loads(files["lists/index.json"]) == {"records": []}
    assert not [name for name in files if name.startswith("data/lists/")]


def test_what_a_list_names_leads_back_to_it(placed: Files) -> None:
    back = "[Reading list: One evening on “silt” &#38; &#60;b&#62;mud&#60;/b&#62;, &#123;&#123; site &#125;&#125;]"
    for page in ("threats/silting.md", "claims/harbour-report-004.md", "questions/is-silt-the-problem.md"):
        assert f"- {back}(../lists/one-evening.md)" in placed[page].decode()


def test_a_claim_that_is_titled_by_its_sentence_says_it_once(placed: Files) -> None:
    says = "At low water the channel was found to be no less than 6 metres deep."
    lines = placed["lists/one-evening.md"].decode().splitlines()
    [line] = [line for line in lines if line.startswith((says, f"[{says}]"))]
    assert "](../claims/harbour-report-004.md)" in line


@needs_chromium
def test_on_paper_addresses_show_and_downloads_do_not(page: Page, address: str) -> None:
    page.goto(f"{address}lists/one-evening/")
    where, files = page.locator("ol .printed-address").first, page.locator("#files")
    assert not where.is_visible()
    assert files.is_visible()
    page.emulate_media(media="print")
    assert where.is_visible()
    assert where.inner_text() == "/method/ on the site"
    assert page.get_by_text("/lists/one-evening/changes/ on the site").is_visible()
    assert not files.is_visible()
    assert page.locator("#cite-chicago").is_visible()
    assert not page.locator("#cite-csl-json").is_visible()
    starts = page.locator("article ol").evaluate_all("lists => lists.map(list => list.start)")
    assert starts == [1, 4]


# The twin


def test_the_twin_has_the_record_and_what_it_comes_to(placed: Files, pinned: Files) -> None:
    twin = json.loads(placed["lists/one-evening.json"])
    assert twin["record"]["id"] == "one-evening"
    assert twin["record"]["title"] == 'One evening on "silt" & <b>mud</b>, {{ site }}'
    assert twin["record"]["parts"][1]["items"][1] == {
        "claim": "harbour-report-004",
        "minutes": 3,
        "note": "Look at the note, then at the passage.",
    }
    assert twin["minutes"] == 111
    assert [item["address"] for item in twin["items"]] == PATHS
    assert {"gull-letter-001", "harbour-report-002", "harbour-report-004"} <= set(twin["claims"])
    assert "gull-letter-005" not in twin["claims"], "it was withdrawn"
    in_edition = json.loads(pinned["lists/one-evening.json"])["items"]
    assert [item["address"] for item in in_edition] == [f"/e/2026-12{path}" for path in PATHS]


# Reference managers

IDS = [
    "method",
    "threats-silting",
    "actors-friends-of-brill",
    "questions-is-silt-the-problem",
    "claims-harbour-report-004",
    "sources-gull-letter",
    "glossary-low-water",
    "gull-letter",
    "fisk-lamb-2011",
]


def test_references_are_the_same_in_three_formats(placed: Files) -> None:
    items = json.loads(placed["data/lists/one-evening.csl.json"])
    assert [item["id"] for item in items] == IDS
    assert [item.get("URL") for item in items[:7]] == [
        f"{ADDRESS}{path}" for path in PATHS if not path.startswith("/bibliography/")
    ]
    assert "title" not in items[-1], "a placeholder is no title"
    ris = placed["data/lists/one-evening.ris"].decode()
    assert re.findall(r"^ID  - (.*)\r$", ris, re.MULTILINE) == IDS
    assert "\n" not in ris.replace("\r\n", "")
    bib = placed["data/lists/one-evening.bib"].decode()
    again = json.loads(pypandoc.convert_text(bib, "csljson", "biblatex"))
    assert [item["id"] for item in again] == IDS


def test_references_of_a_pinned_list_name_the_frozen_pages(pinned: Files) -> None:
    items = json.loads(pinned["data/lists/one-evening.csl.json"])
    assert items[1]["URL"] == f"{ADDRESS}/e/2026-12/threats/silting/"
    assert "issued" not in items[1], "the day of the living page is not that of the frozen one"
    assert f"{ADDRESS}/e/2026-12/glossary/#low-water" in pinned["data/lists/one-evening.ris"].decode()


def test_references_without_an_address_name_the_path() -> None:
    items = json.loads(planned_files(pinned_project(toy_project()))["data/lists/one-evening.csl.json"])
    assert items[1]["note"] == "page /e/2026-12/threats/silting/ of the site, whose web address is not known here"
