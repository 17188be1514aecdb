"""A site in two languages: each page says which others have it, nothing that is missing looks as if it were there."""

import re
import shutil
from pathlib import Path

import pytest

from microsite.site.links import check_site, read_site
from tests.axe import violations
from tests.conftest import PLACED, Tab, needs_chromium, run_copy, served
from tests.two_languages import change, copy_two_languages

_ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
_AT = PLACED["SITE_URL"]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy in two languages, built; its root. Tests only read it."""
    root = copy_two_languages(tmp_path_factory.mktemp("languages") / "two")
    done = run_copy("build.py", root, **PLACED)
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture
def copied(two: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    return Path(shutil.copytree(two, tmp_path / "copy"))


def _html(root: Path, page: str) -> str:
    return (root / "site" / page / "index.html").read_text("utf-8")


def test_every_link_holds_across_languages(two: Path) -> None:
    assert list(check_site(two / "site", two)) == []


def test_pages_are_there_as_far_as_they_are_translated(two: Path) -> None:
    pages = {file.removesuffix("index.html") for file in read_site(two / "site") if file.startswith("fa/")}
    assert pages == {
        "fa/404.html", "fa/", "fa/search/", "fa/glossary/", "fa/threats/", "fa/threats/silting/", "fa/questions/",
        "fa/questions/is-silt-the-problem/", "fa/claims/harbour-report-001/", "fa/claims/harbour-report-003/",
        "fa/c/harbour-report-001/", "fa/c/harbour-report-003/",
    }  # fmt: skip


def test_alternates_name_each_other(two: Path) -> None:
    site, found = two / "site", dict[str, dict[str, str]]()
    for file in read_site(site):
        if links := dict(_ALTERNATE.findall((site / file).read_text("utf-8"))):
            found[f"{_AT}{file.removesuffix('index.html')}"] = links
    assert len(found) == 18
    for address, links in found.items():
        own = "fa" if address.startswith(f"{_AT}fa/") else "en"
        assert links[own] == address
        assert links["x-default"] == links["en"]
        assert found[links["en"]] == found[links["fa"]] == links


def test_the_switch_keeps_the_page_or_says_that_it_does_not(two: Path) -> None:
    there, not_there = _html(two, "threats/silting"), _html(two, "threats/ferry-loss")
    assert '<a href="../../fa/threats/silting/" hreflang="fa">' in there
    assert '<a href="../../fa/" hreflang="fa" title="This page is not there' in not_there
    assert '<span class="instead">home page</span>' in not_there
    assert '<a href="../../../threats/silting/" hreflang="en">' in _html(two, "fa/threats/silting")


def test_what_is_not_translated_says_its_language(two: Path) -> None:
    page = _html(two, "fa/threats/silting")
    assert "<html" in page
    assert re.search(r'<html[^>]* lang="fa"', page)
    assert '<bdi lang="en" class="original">At low water the channel was found' in page
    assert '<bdi lang="en">Fishermen of Brill</bdi>' in page
    assert '<a href="../../../sources/harbour-report/" hreflang="en">' in page
    assert "“no less than” from “about”" in page


def test_the_page_has_the_claims_and_anchors_of_the_original(two: Path) -> None:
    def anchors(page: str) -> set[str]:
        return set(re.findall(r' id="((?:c-|m-)[^"]+)"', _html(two, page)))

    assert anchors("fa/threats/silting") == anchors("threats/silting")
    assert 'id="what-it-costs"' in _html(two, "fa/threats/silting")


def test_each_language_has_its_own_search(two: Path) -> None:
    names = (two / "site/fa/search/names.json").read_text("utf-8")
    assert "کانال" in names
    assert "Fishermen" not in names
    words = (two / "site/search/words.json").read_text("utf-8")
    assert "کانال" not in words
    assert (two / "site/fa/pagefind/pagefind.js").is_file()


def test_one_map_names_the_pages_of_both(two: Path) -> None:
    text = (two / "site/sitemap.xml").read_text("utf-8")
    assert f"<loc>{_AT}threats/silting/</loc>" in text
    assert f"<loc>{_AT}fa/threats/silting/</loc>" in text
    assert not (two / "site/fa/sitemap.xml").exists()


def test_an_edited_claim_is_marked_once_on_its_pages(copied: Path) -> None:
    claims = "seeds/sources/harbour-report/claims.yml"
    change(copied, claims, "each year since its breakwater was put up", "each year since the breakwater")
    done = run_copy("build.py", copied, **PLACED)
    assert done.returncode == 0, done.stderr
    own, others = "fa/claims/harbour-report-001", ("fa/threats/silting", "fa/claims/harbour-report-003", "fa")
    marks = [_html(copied, page).count('class="changed"') for page in (own, *others, "claims/harbour-report-001")]
    assert marks == [1, 1, 0, 1, 0]
    assert '<a href="../../../claims/harbour-report-001/" class="changed" hreflang="en">' in _html(copied, own)


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


def test_pages_that_are_the_same_are_kept(copied: Path) -> None:
    assert run_copy("build.py", copied, "--force", **PLACED).returncode == 0
    change(copied, "seeds/sources/gull-letter/claims.yml", "gulls took forty", "the gulls took forty")
    done = run_copy("build.py", copied, **PLACED)
    assert done.returncode == 0, done.stderr
    assert int(re.findall(r"(\d+) pages rendered", done.stdout)[0]) < 60


def test_a_page_that_is_not_translated_any_more_leads_on(copied: Path) -> None:
    assert run_copy("record.py", copied, "--date", "2026-11-30", **PLACED).returncode == 0
    (copied / "seeds/threats/silting.fa.md").unlink()
    assert run_copy("translate.py", copied, "fa", "--accept").returncode == 0
    done = run_copy("build.py", copied, **PLACED)
    assert done.returncode == 0, done.stderr
    assert 'href="../../../threats/silting/"' in _html(copied, "fa/threats/silting")


@needs_chromium
@pytest.mark.parametrize("page", ["fa/", "fa/threats/silting/", "fa/claims/harbour-report-001/", "threats/ferry-loss/"])
def test_axe_finds_nothing(two: Path, page: str, tab: Tab) -> None:
    with served(two / "site") as address:
        for width in (360, 1440):
            opened = tab(viewport={"width": width, "height": 900})
            opened.goto(address + page)
            assert violations(opened) == []
