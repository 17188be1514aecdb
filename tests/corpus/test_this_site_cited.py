"""How this site is cited: a box on every page, in styles and formats that read back to the same."""

import html
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from microsite.corpus.citations.this_site import READ_ON, STYLES, biblatex, format_pages
from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.kinds import THREAT
from microsite.model.site import Site
from microsite.pages.sections.cite import as_citable, with_citations
from microsite.pages.writing.page import Page
from tests.commands import run
from tests.corpus.cited_pages import (
    DEPLOYED,
    HOSTILE,
    LABELS,
    UNKNOWN,
    Csl,
    box_of,
    plain_title,
    read_by_pandoc,
    toy_pages,
)
from tests.pages.made import lines_of
from tests.project_copies import THEME, TOY


def test_a_page_in_another_language_is_named_by_its_own_path() -> None:
    page = next(page for page in toy_pages(UNKNOWN) if page.address == urls.question())
    assert "page /questions/ of the site" in as_citable(page, UNKNOWN).csl["note"]
    assert "page /fa/questions/ of the site" in as_citable(page, replace(UNKNOWN, folder="fa")).csl["note"]


@pytest.mark.turns(6, on=4)
def test_the_last_section_of_every_page_is_a_whole_box(deployed: list[Page]) -> None:
    assert len(deployed) > 30
    for page in deployed:
        assert tuple(box_of(page)) == LABELS, page.address.url
        last = re.findall(r"^## (.*?) \{:", page.text(), re.MULTILINE)[-1]
        claim = page.address.page.startswith("claims/") and not page.address.page.endswith("index.md")
        assert last == ("Cite this claim" if claim else "Cite this page")
        buttons = re.findall(r'<button type="button" class="copy" data-copy="#([a-z-]+)" hidden="">', page.text())
        assert buttons == re.findall(r'<code id="(cite-[a-z-]+)">', page.text())


def _author(item: Csl) -> str:
    """Return the author; a body is a literal, and pandoc's RIS reader has no literals but takes it for a family."""
    (name,) = item["author"]
    assert set(name) <= {"literal", "family"}
    return str(name.get("literal") or name["family"])


def _year(item: Csl) -> int | None:
    return item["issued"]["date-parts"][0][0] if "issued" in item else None


@pytest.mark.turns(2)
@pytest.mark.parametrize("pages", ["deployed", "unknown"])
def test_the_three_formats_read_back_to_the_same(pages: str, request: pytest.FixtureRequest) -> None:
    boxes = {page.address.url: (page, box_of(page)) for page in request.getfixturevalue(pages)}
    entries = {item["id"]: item for item in read_by_pandoc([box["BibTeX"] for _, box in boxes.values()], "biblatex")}
    records = read_by_pandoc([box["RIS"] for _, box in boxes.values()], "ris")
    for record, (url, (page, box)) in zip(records, boxes.items(), strict=True):
        (item,) = read_by_pandoc([box["CSL-JSON"]], "csljson")
        entry = entries[item["id"]]
        for read in (item, entry, record):
            assert _author(read) == "Contributors to Brill Harbour"
            assert plain_title(read["title"]) == plain_title(page.cited or page.label or page.title), url
            assert "Brill Harbour" in (read.get("publisher"), read.get("container-title"))
            assert read["language"] == "en"
            assert read.get("URL") == (f"https://host.example/team{url}" if pages == "deployed" else None)
        day = [int(part) for part in page.updated.split("-")] if page.updated else None
        assert entry.get("issued") == item.get("issued") == ({"date-parts": [day]} if day else None)
        # Pandoc reads the year of a RIS record and not its day, which is there nevertheless.
        assert _year(record) == (day[0] if day else None)
        assert ("DA  - " in box["RIS"]) == bool(day)
        assert not page.updated or f"DA  - {page.updated.replace('-', '/')}/" in box["RIS"]


def test_kinds_of_pages_are_kinds_of_works(deployed: list[Page]) -> None:
    kinds = {page.address.url: json.loads(box_of(page)["CSL-JSON"])[0] for page in deployed}
    assert kinds["/threats/silting/"]["type"] == "report"
    assert kinds["/actors/friends-of-brill/"]["type"] == "report"
    assert kinds["/questions/is-silt-the-problem/"]["type"] == "report"
    for url in ("/threats/", "/claims/", "/glossary/", "/bibliography/", "/data/", "/sources/harbour-report/"):
        assert kinds[url]["type"] == "webpage", url
    claim = kinds["/claims/harbour-report-004/"]
    assert (claim["type"], claim["abstract"][:31]) == ("entry", "A claim from the harbour report")
    assert claim["URL"] == "https://host.example/team/claims/harbour-report-004/"


def test_what_a_reader_copies(deployed: list[Page]) -> None:
    pages = {page.address.url: box_of(page) for page in deployed}
    threat, claim = pages["/threats/silting/"], pages["/claims/harbour-report-004/"]
    by, where = "Contributors to Brill Harbour", "https://host.example/team/threats/silting/"
    assert [threat[style] for style in STYLES] == [
        f"{by}. 2026. Silting of the Harbour. Brill Harbour. {where}.",
        f"{by}. (2026). Silting of the harbour. Brill Harbour. {where}",
        f"{by}. Silting of the Harbour. Brill Harbour, 22 Nov. 2026, {where}.",
    ]
    where = "https://host.example/team/claims/harbour-report-004/"
    says = "At low water the channel was found to be no less than 6 metres deep"
    says += " (claim harbour-report-004, from the harbour report)"
    assert [claim[style] for style in STYLES] == [
        f"{by}. n.d. “{says}.” In Brill Harbour. Accessed {READ_ON}. {where}.",
        f"{by}. (n.d.). {says}. In Brill Harbour. Retrieved {READ_ON}, from {where}",
        f"{by}. “{says}.” Brill Harbour, {where}. Accessed {READ_ON}.",
    ]


def test_the_reader_is_told_what_to_fill_in(deployed: list[Page], unknown: list[Page]) -> None:
    for page in deployed:
        assert ("This page has no date of its own" in page.text()) == (READ_ON in box_of(page)["APA"])
        assert (READ_ON in box_of(page)["APA"]) == (page.updated is None)
    assert any(page.updated for page in deployed)
    assert all("does not know its web address" in page.text() for page in unknown)


def test_no_address_is_made_up(unknown: list[Page]) -> None:
    for page in unknown:
        box = box_of(page)
        assert "://" not in "".join(box.values())
        read = "" if page.updated else f" Read on {READ_ON}."
        for style in STYLES:
            assert box[style].endswith(f" [Page {page.address.url} of the site.]{read}")
        assert ("This page has no date of its own" in page.text()) == bool(read)
        for label in ("BibTeX", "RIS", "CSL-JSON"):
            assert "[day" not in box[label]
            assert f"page {page.address.url} of the site, whose web address is not known here" in box[label]


@pytest.mark.parametrize("where", ["threats/silting.md", "claims/harbour-report-004.md", "glossary/index.md"])
def test_any_title_survives(where: str, deployed: list[Page]) -> None:
    page = next(page for page in deployed if page.address.page == where)
    named = replace(page, title=HOSTILE, label="", cited=page.cited and HOSTILE, body=())
    (hostile,) = with_citations([named], DEPLOYED)
    text, box = "\n".join(lines_of(hostile)), box_of(hostile)
    assert "<script" not in text
    # What stands behind the box are the ways to the pages before and after.
    assert not set("{}") & set(text.partition("</details>")[0].replace("{: #cite-this }", ""))
    shown = HOSTILE.replace('"x"', "“x”")
    assert shown in box["APA"].replace("‘", "“").replace("’", "”")
    assert (
        re.sub(r"\s", "", shown).lower()
        in re.sub(r"\s", "", box["Chicago"].replace("‘", "“").replace("’", "”")).lower()
    )
    assert json.loads(box["CSL-JSON"])[0]["title"] == HOSTILE
    for label, source in (("BibTeX", "biblatex"), ("RIS", "ris")):
        (item,) = read_by_pandoc([box[label]], source)
        assert plain_title(item["title"]) == plain_title(HOSTILE), label


def test_a_quotation_in_a_title_is_nested_by_the_style() -> None:
    page = Page(
        Address("glossary/index.md"), 'What "silt" means', (), load(TOY)[0].corpus.seeds.of(THREAT)[0].origin.place()
    )
    (item,) = [as_citable(page, DEPLOYED)]
    assert "“What ‘Silt’ Means.”" in format_pages([item], "Chicago")["glossary"]
    assert "What “silt” means" in format_pages([item], "APA")["glossary"]


def test_names_and_ids_keep_their_capitals() -> None:
    place = load(TOY)[0].corpus.seeds.of(THREAT)[0].origin.place()
    named = [Page(Address(f"{folder}/x.md"), "jaysh ul-adl", (), place) for folder in ("actors", "claims", "threats")]
    items = [as_citable(page, DEPLOYED) for page in named]
    texts, entries = format_pages(items, "Chicago"), biblatex(items)
    assert [("jaysh ul-adl" in texts[i.id], "Jaysh Ul-Adl" in texts[i.id]) for i in items] == [
        (True, False),
        (True, False),
        (False, True),
    ]
    assert "{{jaysh ul-adl}}" in entries["actors-x"].replace("{{{", "{{").replace("}}}", "}}")


def test_the_site_is_named_by_mkdocs_yml_and_placed_by_the_environment(toy: Path) -> None:
    assert load(TOY)[0].site == Site("Brill Harbour")
    assert load(toy, "https://host.example/team/")[0].site.url("/claims/") == "https://host.example/team/claims/"
    for wrong in ("", "host.example", "javascript:alert(1)"):
        assert load(toy, wrong)[0].site.url("/claims/") is None
    config = toy / "mkdocs.yml"
    config.write_text(re.sub("(?m)^site_name: .*", "site_name: 'Silt: a <b>'", config.read_text("utf-8")), "utf-8")
    assert load(toy)[0].site.name == "Silt: a <b>"
    config.unlink()
    assert load(toy)[0].site.name == "this site"


@pytest.mark.turns(6, on=5)
def test_the_command_passes_the_address_on(toy: Path) -> None:
    page = toy / "docs" / "claims" / "gull-letter-002.md"
    assert run("generate.py", toy).returncode == 0
    assert "host.example" not in page.read_text("utf-8")
    assert run("generate.py", toy, SITE_URL="https://host.example/team/").returncode == 0
    assert '"URL": "https://host.example/team/claims/gull-letter-002/"' in html.unescape(page.read_text("utf-8"))
    assert run("generate.py", toy, SITE_URL="https://host.example/team/").stdout.startswith("0 pages written")


def test_the_script_for_copying_is_small_and_needs_nothing() -> None:
    script = (THEME / "assets" / "copy.js").read_text("utf-8")
    assert script.count("\n") <= 40
    assert not re.search(r"import|require|https?:|fetch", script)
    assert '"copy"' in (THEME / "assets" / "site.js").read_text("utf-8")
