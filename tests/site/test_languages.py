"""A site in several languages: each page says which others have it, and nothing that is missing looks as if it were."""

import json
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from microsite.site.links import check_site, read_site
from tests.axe import violations
from tests.built_sites import PLACED
from tests.chromium import needs_chromium
from tests.forks import run_copy
from tests.serving import served
from tests.tabs import Tab
from tests.two_languages import change

_ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
_AT = PLACED["SITE_URL"]


@pytest.fixture
def copied(languages_site: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    return Path(shutil.copytree(languages_site, tmp_path / "copy"))


def _html(root: Path, page: str) -> str:
    return (root / "site" / page / "index.html").read_text("utf-8")


def test_every_link_holds_across_languages(languages_site: Path) -> None:
    assert list(check_site(languages_site / "site", languages_site)) == []


def test_pages_are_there_as_far_as_they_are_translated(languages_site: Path) -> None:
    pages = {file.removesuffix("index.html") for file in read_site(languages_site / "site") if file.startswith("fa/")}
    assert pages == {
        "fa/404.html", "fa/", "fa/search/", "fa/glossary/", "fa/threats/", "fa/threats/silting/", "fa/questions/",
        "fa/questions/is-silt-the-problem/", "fa/claims/harbour-report-001/", "fa/claims/harbour-report-003/",
        "fa/actors/", "fa/timeline/", "fa/elsewhere/",
        "fa/c/harbour-report-001/", "fa/c/harbour-report-003/",
    }  # fmt: skip


def test_alternates_name_each_other(languages_site: Path) -> None:
    site, found = languages_site / "site", dict[str, dict[str, str]]()
    for file in read_site(site):
        if links := dict(_ALTERNATE.findall((site / file).read_text("utf-8"))):
            found[f"{_AT}{file.removesuffix('index.html')}"] = links
    named = Counter(frozenset(links) - {"x-default"} for links in found.values())
    every = frozenset({"en", "fa", "de"})
    assert named == {every: 3 * 5, every - {"de"}: 2 * 7, every - {"fa"}: 2}
    for address, links in found.items():
        way = address.removeprefix(_AT).partition("/")[0]
        assert links[way if way in every else "en"] == address
        assert links["x-default"] == links["en"]
        assert all(found[links[language]] == links for language in every & links.keys())


def test_the_switch_keeps_the_page_or_says_that_it_does_not(languages_site: Path) -> None:
    there, not_there = _html(languages_site, "threats/silting"), _html(languages_site, "threats/ferry-loss")
    assert '<a href="../../fa/threats/silting/" hreflang="fa">' in there
    assert '<a href="../../fa/" hreflang="fa" title="This page is not there' in not_there
    assert '<span class="instead">home page</span>' in not_there
    assert '<a href="../../../threats/silting/" hreflang="en">' in _html(languages_site, "fa/threats/silting")


def test_the_switch_leads_from_each_language_to_each(languages_site: Path) -> None:
    here, only_persian = _html(languages_site, "fa/threats/silting"), _html(languages_site, "fa/questions")
    assert '<a href="../../../de/threats/silting/" hreflang="de">' in here
    assert '<a href="../../../fa/threats/silting/" hreflang="fa">' in _html(languages_site, "de/threats/silting")
    assert '<a href="../../de/" hreflang="de" title="' in only_persian


def test_what_is_not_translated_says_its_language(languages_site: Path) -> None:
    page = _html(languages_site, "fa/threats/silting")
    assert "<html" in page
    assert re.search(r'<html[^>]* lang="fa"', page)
    assert '<bdi lang="en" class="original">At low water the channel was found' in page
    assert '<bdi lang="en">Fishermen of Brill</bdi>' in page
    assert '<a href="../../../sources/harbour-report/" hreflang="en">' in page
    assert "“no less than” from “about”" in page


def test_the_page_has_the_claims_and_anchors_of_the_original(languages_site: Path) -> None:
    def anchors(page: str) -> set[str]:
        return set(re.findall(r' id="((?:c-|m-)[^"]+)"', _html(languages_site, page)))

    assert anchors("fa/threats/silting") == anchors("threats/silting")
    assert 'id="what-it-costs"' in _html(languages_site, "fa/threats/silting")


def test_each_language_has_its_own_search(languages_site: Path) -> None:
    names = (languages_site / "site/fa/search/names.json").read_text("utf-8")
    assert "کانال" in names
    words = (languages_site / "site/search/words.json").read_text("utf-8")
    assert "کانال" not in words
    assert (languages_site / "site/fa/pagefind/pagefind.js").is_file()


def test_the_search_names_what_its_language_has_a_name_for_and_where_it_leads(languages_site: Path) -> None:
    known = json.loads((languages_site / "site/fa/search/names.json").read_text("utf-8"))
    (board,) = (entry for entry in known["entries"] if entry["id"] == "harbour-board")
    assert (board["name"], board["url"], board["leads"]) == ("هیئت بندر بریل", "../actors/harbour-board/", "en")
    (silting,) = (entry for entry in known["entries"] if entry["id"] == "silting")
    assert (silting["url"], "leads" in silting) == ("threats/silting/", False)
    assert known["unlisted"]["actor"]["fishermen"] == "Fishermen of Brill"
    assert "harbour-board" not in known["unlisted"]["actor"]
    assert "unlisted" not in json.loads((languages_site / "site/search/names.json").read_text("utf-8"))


def test_one_map_names_the_pages_of_both(languages_site: Path) -> None:
    text = (languages_site / "site/sitemap.xml").read_text("utf-8")
    assert f"<loc>{_AT}threats/silting/</loc>" in text
    assert f"<loc>{_AT}fa/threats/silting/</loc>" in text
    assert not (languages_site / "site/fa/sitemap.xml").exists()


@pytest.mark.turns(8, on=1)
def test_an_edited_claim_is_marked_once_on_its_pages(copied: Path) -> None:
    claims = "seeds/sources/harbour-report/claims.yml"
    change(copied, claims, "each year since its breakwater was put up", "each year since the breakwater")
    done = run_copy("build.py", copied, **PLACED)
    assert done.returncode == 0, done.stderr
    own, others = "fa/claims/harbour-report-001", ("fa/threats/silting", "fa/claims/harbour-report-003", "fa")
    marks = [_html(copied, page).count('class="changed"') for page in (own, *others, "claims/harbour-report-001")]
    assert marks == [1, 1, 0, 1, 0]
    assert '<a href="../../../claims/harbour-report-001/" class="changed" hreflang="en">' in _html(copied, own)


@pytest.mark.turns(8, on=5)
def test_an_edited_paragraph_is_marked_where_it_stands(copied: Path) -> None:
    change(copied, "seeds/threats/silting.md", "It names a price and a quarrel.", "It names a price, and a quarrel.")
    change(copied, "docs/index.md", "## Briefings", "## All briefings")
    done = run_copy("build.py", copied, **PLACED)
    assert done.returncode == 0, done.stderr
    page = _html(copied, "fa/threats/silting")
    assert page.count('class="changed"') == 1
    (paragraph,) = (each for each in page.split("</p>") if 'class="changed"' in each)
    assert "از هزینه و اختلافی نام می‌برد" in paragraph.rpartition("<p>")[2]
    assert _html(copied, "fa").count('class="changed"') == 1


def test_nothing_new_builds_nothing(copied: Path) -> None:
    assert "nothing has changed" in run_copy("build.py", copied, **PLACED).stdout


@pytest.mark.turns(8, on=2)
def test_pages_that_are_the_same_are_kept(copied: Path) -> None:
    assert run_copy("build.py", copied, "--force", **PLACED).returncode == 0
    change(copied, "seeds/sources/gull-letter/claims.yml", "gulls took forty", "the gulls took forty")
    done = run_copy("build.py", copied, **PLACED)
    assert done.returncode == 0, done.stderr
    assert int(re.findall(r"(\d+) pages rendered", done.stdout)[0]) < 60


@pytest.mark.turns(8, on=6)
def test_a_page_that_is_not_translated_any_more_leads_on(copied: Path) -> None:
    assert run_copy("record.py", copied, "--date", "2026-11-30", **PLACED).returncode == 0
    (copied / "seeds/threats/silting.fa.md").unlink()
    assert run_copy("translate.py", copied, "fa", "--accept").returncode == 0
    done = run_copy("build.py", copied, **PLACED)
    assert done.returncode == 0, done.stderr
    assert 'href="../../../threats/silting/"' in _html(copied, "fa/threats/silting")


@needs_chromium
@pytest.mark.turns(4)
@pytest.mark.parametrize("page", ["fa/", "fa/threats/silting/", "fa/claims/harbour-report-001/", "threats/ferry-loss/"])
def test_axe_finds_nothing(languages_site: Path, page: str, tab: Tab) -> None:
    with served(languages_site / "site") as address:
        for width in (360, 1440):
            opened = tab(viewport={"width": width, "height": 900})
            opened.goto(address + page)
            assert violations(opened) == []
