"""What pages tell reference managers, read back from the built HTML: Highwire tags and COinS."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tests.pages.read_back import SITE_NAME, page, pages
from tests.turns import OF_REAL_SITE
from tests.typed import typed


def test_zotero_files_a_briefing_as_a_report(toy_site: Path) -> None:
    assert page(toy_site, "threats/silting").tags == [
        ("citation_title", "Silting of the harbour"),
        ("citation_author", f"Contributors to {SITE_NAME},"),
        ("citation_publication_date", "2026/11/22"),
        ("citation_online_date", "2026/11/22"),
        ("citation_technical_report_institution", SITE_NAME),
        ("citation_abstract", "The harbour loses depth."),
        ("citation_keywords", "Brill Harbour Board"),
        ("citation_keywords", "Fishermen of Brill"),
        ("citation_keywords", "Channel"),
        ("citation_language", "en"),
    ]


@pytest.mark.parametrize("project", ["toy_site", "placed_site", pytest.param("real_site", marks=OF_REAL_SITE)])
def test_the_head_says_what_the_box_says(project: str, request: pytest.FixtureRequest) -> None:
    """Every page that prints how to cite it says the same to programs, and no other page says anything."""
    root: Path = request.getfixturevalue(project)
    cited = 0
    for path, read in pages(root).items():
        assert bool(read.tags) == bool(read.box), path
        if not read.box:
            continue
        (item,), tags, cited = json.loads(read.box), dict(read.tags), cited + 1
        title, day = tags["citation_title"], tags.get("citation_publication_date", "").replace("/", "-")
        assert title == item["title"] or (item["type"] == "entry" and title.startswith(f"{item['title']}: ")), path
        assert as_zotero_files(tags["citation_author"]) == [(item["author"][0]["literal"], "")]
        dates = item.get("issued", {}).get("date-parts", [[]])[0]
        assert day == "-".join(f"{part:02}" for part in dates), path
        assert tags.get("citation_public_url") == item.get("URL"), path
        assert ("citation_technical_report_institution" in tags) == (item["type"] == "report"), path
        assert read.graph["og:type"] == ("article" if item["type"] == "report" else "website"), path
    assert cited > 20


@pytest.mark.parametrize("project", ["toy_site", pytest.param("real_site", marks=OF_REAL_SITE)])
def test_every_value_of_the_head_is_escaped_once(project: str, request: pytest.FixtureRequest) -> None:
    root: Path = request.getfixturevalue(project)
    for path, read in pages(root).items():
        graph, name = read.graph, read.graph["og:site_name"]
        assert graph["og:description"] == read.description, path
        abstract = dict(read.tags).get("citation_abstract", read.description)
        assert typed(abstract) == typed(read.description), path
        assert read.title == (name if path == "." else f"{graph['og:title']} - {name}"), path
        assert not re.search(r"&(?:amp;)*(?:#?\w+);", " ".join([read.title, *graph.values()])), path


def test_the_home_page_goes_by_the_name_of_the_site(toy_site: Path) -> None:
    home = page(toy_site, ".")
    assert (home.title, home.graph["og:title"], home.graph["og:type"]) == (SITE_NAME, SITE_NAME, "website")
    assert home.subject()["name"] == SITE_NAME


def test_only_works_have_coins(toy_site: Path) -> None:
    assert {path for path, read in pages(toy_site).items() if read.coins} == {
        "bibliography",
        "sources/gull-letter",
        "sources/harbour-report",
    }


def test_works_read_back_from_coins(toy_site: Path) -> None:
    letter, report, book = (parse_qs(span, strict_parsing=True) for span in page(toy_site, "bibliography").coins)
    assert letter["rft.title"] == ["A Letter About Gulls"]
    assert (letter["rft.date"], letter["rft.description"]) == (["2013"], ["Date: about 2013."]), "it is inferred"
    assert report == {
        "ctx_ver": ["Z39.88-2004"],
        "rft_val_fmt": ["info:ofi/fmt:kev:mtx:book"],
        "rft.genre": ["report"],
        "rft.btitle": ["Silt and the Future of Brill Harbour"],
        "rft.aulast": ["Quill"],
        "rft.aufirst": ["Ada"],
        "rft.pub": ["Brill Harbour Board"],
        "rft.date": ["2012-03"],
        "rft.language": ["en"],
        "rft_id": ["https://harbour.example/silt"],
    }
    assert (book["rft.genre"], book["rft.btitle"]) == (["book"], ["Channels of the North"])
    assert [parse_qs(span) for span in page(toy_site, "sources/harbour-report").coins] == [report]


def as_zotero_files(author: str) -> list[tuple[str, str]]:
    """Return last and first names as Zotero's Embedded Metadata translator makes them of a citation_author.

    Written after zotero/translators, Embedded Metadata.js (addHighwireMetadata), and Zotero's cleanAuthor.
    """
    authors = re.split(r"\s*;\s*", author)
    parts = re.split(r"\s*,\s*", author)
    if len(authors) == 1 and len(parts) > 1 and " " in parts[0] and " " in parts[1]:
        authors = parts
    names = []
    for name in filter(None, map(str.strip, authors)):
        bare = re.sub(r"^[\s.,/\[\]:]+|[\s.,/\[\]:]+$", "", name)
        if "," in name:
            last, _, first = bare.partition(",")
            names.append((last, first.strip()))
        else:
            first, _, last = bare.rpartition(" ")
            names.append((last, first))
    return names


def test_zotero_keeps_the_author_in_one_piece(toy_site: Path) -> None:
    (author,) = [value for name, value in page(toy_site, "threats/silting").tags if name == "citation_author"]
    assert as_zotero_files(author) == [(f"Contributors to {SITE_NAME}", "")]
    # What happens without the comma at the end.
    assert as_zotero_files(author.rstrip(",")) != [(f"Contributors to {SITE_NAME}", "")]
