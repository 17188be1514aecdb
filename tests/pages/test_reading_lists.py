"""Reading lists: what a class is handed, links to, imports and is told of later."""

import html
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pypandoc
import pytest
from playwright.sync_api import Page

from microsite.corpus import reading_lists
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project, load
from microsite.model.claim_ledger import ClaimChange, ClaimState
from microsite.model.edition import Edition
from microsite.model.kinds import QUESTION, READING_LIST
from microsite.model.site import Site
from microsite.pages.reading_lists import cartridge, feed
from microsite.seeds.reading.seeds import Seeds
from microsite.site.editions.pinned import check_pinned
from microsite.site.generate import plan
from microsite.site.planned_addresses import check_addresses_planned
from tests.conftest import TOY, copy_toy, needs_chromium, run, run_copy
from tests.recorded import as_read, held

ADDRESS = "https://host.example/project"
CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
WL = "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"
ATOM = "{http://www.w3.org/2005/Atom}"
PATHS = [
    "/method/",
    "/threats/silting/",
    "/actors/friends-of-brill/",
    "/questions/is-silt-the-problem/",
    "/claims/harbour-report-004/",
    "/sources/gull-letter/",
    "/glossary/#low-water",
    "/bibliography/#fisk-lamb-2011",
]
"""What the toy's list leads to, in order."""

Files = dict[str, bytes]


def _project(root: Path = TOY, address: str = "", *, frozen: bool = False) -> Project:
    project, findings = load(root, address, frozen=frozen)
    assert findings == []
    return project


def _pinned(project: Project) -> Project:
    """Return the toy with its list pinned to an edition that was frozen after the second of the changes."""
    seeds = project.corpus.seeds
    edition = Edition(id="2026-12", frozen="2026-12-01", manifest="0" * 64, ledgers="0" * 64).located(
        seeds.of(READING_LIST)[0].origin
    )
    lists = [each.model_copy(update={"edition": "2026-12"}).located(each.origin) for each in seeds.of(READING_LIST)]
    then = held("2026-12", as_read(CHANGES[:2]))
    return _with_seeds(project, replace(seeds, editions=[edition], held=[then]).having(READING_LIST, lists))


def _with_seeds(project: Project, seeds: Seeds) -> Project:
    return replace(project, corpus=Corpus(seeds, project.site))


def _files(project: Project) -> Files:
    assert check_addresses_planned(project) == []
    files = plan(project).files()
    return {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}


@pytest.fixture(scope="module")
def placed() -> Files:
    """The toy's files where the address of the site is known."""
    return _files(_project(address=f"{ADDRESS}/"))


@pytest.fixture(scope="module")
def pinned() -> Files:
    """The same with the list pinned to an edition."""
    return _files(_pinned(_project(address=ADDRESS)))


def _opened(files: Files) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(files["data/lists/one-evening.imscc"])) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def _xml(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - made by the code under test


def _links(files: Files) -> list[tuple[str, str]]:
    """Return title and address of every web link, in the order of the manifest's resources."""
    opened = _opened(files)
    found = []
    for resource in _xml(opened["imsmanifest.xml"]).iter(f"{CP}resource"):
        (file,) = resource
        link = _xml(opened[file.attrib["href"]])
        assert [child.tag for child in link] == [f"{WL}title", f"{WL}url"]
        found.append((link[0].text or "", link[1].attrib["href"]))
    return found


# The page


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
    assert plain(_files(_project())) == [f"{path} on the site" for path in (changes, *PATHS)]


def test_a_pinned_list_leads_into_its_edition(pinned: Files) -> None:
    page = pinned["lists/one-evening.md"].decode()
    assert "Pinned: links lead to edition 2026-12, frozen on 1 December 2026. Its pages do not change." in page
    hrefs = re.findall(r'href="([^"]+)" class="reading" data-living', page)
    assert hrefs == [f"../../e/2026-12{path}" for path in PATHS]


def test_the_frozen_copy_of_a_pinned_list_leads_to_the_edition_beside_it() -> None:
    page = _files(_pinned(_project(address=f"{ADDRESS}/e/2027-01", frozen=True)))["lists/one-evening.md"].decode()
    hrefs = re.findall(r'href="([^"]+)" class="reading" data-living', page)
    assert hrefs == [f"../../../../e/2026-12{path}" for path in PATHS]
    assert f"{ADDRESS}/e/2026-12/method/".replace(":", "&#58;") in page
    assert "2027-01/e/" not in page


def test_without_lists_there_is_a_page_that_says_so() -> None:
    project = _project()
    without = _with_seeds(project, project.corpus.seeds.having(READING_LIST, []))
    files = _files(without)
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
    items = json.loads(_files(_pinned(_project()))["data/lists/one-evening.csl.json"])
    assert items[1]["note"] == "page /e/2026-12/threats/silting/ of the site, whose web address is not known here"


# The cartridge: Common Cartridge Profile 1.1, as its published schema has it


def test_the_manifest_is_what_the_specification_says(placed: Files) -> None:
    opened = _opened(placed)
    assert next(iter(opened)) == "imsmanifest.xml"
    assert b'xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"' in opened["imsmanifest.xml"][:500]
    root = _xml(opened["imsmanifest.xml"])
    assert root.tag == f"{CP}manifest"
    assert [child.tag for child in root] == [f"{CP}{name}" for name in ("metadata", "organizations", "resources")]
    assert [child.tag for child in root[0]] == [f"{CP}schema", f"{CP}schemaversion", f"{LOM}lom"]
    assert (root[0][0].text, root[0][1].text) == ("IMS Common Cartridge", "1.1.0")
    lom = root[0][2]
    assert [child.tag for child in lom] == [f"{LOM}general", f"{LOM}rights"]
    assert [child.tag for child in lom[0]] == [f"{LOM}{name}" for name in ("title", "language", "description")]
    title = lom.find(f"{LOM}general/{LOM}title/{LOM}string")
    assert title is not None
    assert title.text == 'One evening on "silt" & <b>mud</b>, {{ site }}'
    assert title.attrib == {"language": "en"}


def test_the_organization_is_a_rooted_hierarchy(placed: Files) -> None:
    root = _xml(_opened(placed)["imsmanifest.xml"])
    (organization,) = root[1]
    assert organization.attrib["structure"] == "rooted-hierarchy"
    (top,) = organization
    assert top.find(f"{CP}title") is None, "the root has no title"
    assert "identifierref" not in top.attrib
    resources = {each.attrib["identifier"] for each in root[2]}
    leaves: list[ET.Element] = []
    folders: list[ET.Element] = []
    for item in organization.iter(f"{CP}item"):
        if item is top:
            continue
        assert item[0].tag == f"{CP}title"
        assert item[0].text
        (leaves if "identifierref" in item.attrib else folders).append(item)
    assert [leaf.attrib["identifierref"] for leaf in leaves] == [each.attrib["identifier"] for each in root[2]]
    assert {leaf.attrib["identifierref"] for leaf in leaves} == resources
    assert all(not leaf.findall(f"{CP}item") for leaf in leaves)
    title = 'One evening on "silt" & <b>mud</b>, {{ site }}'
    assert [folder[0].text for folder in folders] == [title, "Before: the <i>channel</i>", "Side by side"]
    assert [len(folder.findall(f"{CP}item")) for folder in folders] == [1, 3, 5]
    assert list(top) == folders, "Canvas puts what stands beside folders into a Misc Module"


def test_identifiers_are_names_and_given_once(placed: Files) -> None:
    root = _xml(_opened(placed)["imsmanifest.xml"])
    identifiers = [element.attrib["identifier"] for element in root.iter() if "identifier" in element.attrib]
    assert len(identifiers) == 1 + 1 + 1 + 3 + 9 + 9
    assert len(set(identifiers)) == len(identifiers)
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9._-]*", identifier) for identifier in identifiers)


def test_resources_are_web_links_of_one_file_each(placed: Files) -> None:
    opened = _opened(placed)
    root, files = _xml(opened["imsmanifest.xml"]), []
    for resource in root[2]:
        assert set(resource.attrib) == {"identifier", "type"}, "a web link has no href of its own"
        assert resource.attrib["type"] == "imswl_xmlv1p1"
        (file,) = resource
        assert file.tag == f"{CP}file"
        files.append(file.attrib["href"])
    assert {"imsmanifest.xml", *files} == set(opened)
    assert len(files) == len(set(files)) == 9
    for name in files:
        assert _xml(opened[name]).tag == f"{WL}webLink"
        assert opened[name].startswith(b"<?xml version='1.0' encoding='utf-8'?>")


def test_links_are_the_list_and_its_items(placed: Files, pinned: Files) -> None:
    links = _links(placed)
    assert links[0] == (
        'One evening on "silt" & <b>mud</b>, {{ site }}: the list with all notes',
        f"{ADDRESS}/lists/one-evening/",
    )
    assert [address for _, address in links[1:]] == [f"{ADDRESS}{path}" for path in PATHS]
    assert links[2][0] == "2. Silting of the harbour (20 minutes)"
    assert [address for _, address in _links(pinned)[1:]] == [f"{ADDRESS}/e/2026-12{path}" for path in PATHS]


def test_titles_fit_into_the_tables_of_platforms(placed: Files) -> None:
    project = _project(address=ADDRESS)
    long = [
        each.model_copy(update={"title": "Silt & سیل " * 60}).located(each.origin)
        for each in project.corpus.seeds.of(READING_LIST)
    ]
    questions = [
        q.model_copy(update={"question": "Who? " * 90}).located(q.origin) for q in project.corpus.seeds.of(QUESTION)
    ]
    seeds = project.corpus.seeds.having(READING_LIST, long).having(QUESTION, questions)
    links = _links(_files(_with_seeds(project, seeds)))
    assert max(len(title) for title, _ in links) == 255
    assert links[0][0].endswith("…: the list with all notes")
    assert links[4][0].endswith("Who… (10 minutes)")
    assert max(len(title) for title, _ in _links(placed)) < 255


def test_same_list_same_bytes() -> None:
    site = Site("x", ADDRESS)
    first, second = ({file.path: file.data for file in cartridge.files(_project().corpus, site)} for _ in range(2))
    assert first == second
    assert first
    for data in first.values():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_without_an_address_there_is_no_cartridge_and_the_page_says_so() -> None:
    files = _files(_project())
    assert not [name for name in files if name.endswith(".imscc")]
    page = files["lists/one-evening.md"].decode()
    assert "not on this copy of the site: it does not know its web address" in page
    assert ".imscc" not in page


def test_an_edition_has_no_cartridge_and_says_where_it_is() -> None:
    files = _files(_project(address=f"{ADDRESS}/e/edition-being-frozen", frozen=True))
    assert not [name for name in files if name.endswith(".imscc")]
    assert "cartridge of links on the living page of this list" in files["lists/one-evening.md"].decode()


# The feed


def _change(claim: str, day: str, says: str) -> ClaimChange:
    return ClaimChange(date=day, claim=claim, change="reworded", now=ClaimState(says=says))


def _entries(project: Project) -> list[str]:
    (file,) = feed.files(project.corpus)
    assert file.path == "data/lists/one-evening.atom"
    root = _xml(file.data)
    for link in root.findall(f"{ATOM}entry/{ATOM}link"):
        assert link.attrib["href"].startswith("../../claims/")
    return [element.text or "" for element in root.findall(f"{ATOM}entry/{ATOM}title")]


def _with_changes(project: Project, *changes: ClaimChange) -> Project:
    return _with_seeds(project, replace(project.corpus.seeds, changes=as_read(changes)))


CHANGES = (
    _change("harbour-report-004", "2026-11-01", "At low <water>, 6 metres."),
    _change("harbour-report-008", "2026-11-02", "Nothing of the list."),
    _change("gull-letter-001", "2026-12-02", "Gulls, گول & {{ more }}."),
)


def test_the_feed_tells_of_the_claims_behind_the_list_and_no_others() -> None:
    project = _project()
    behind = reading_lists.claims(project.corpus, project.corpus.lists["one-evening"])
    assert "harbour-report-008" not in behind
    titles = _entries(_with_changes(project, *CHANGES))
    assert [title.partition(":")[0] for title in titles] == ["Claim gull-letter-001", "Claim harbour-report-004"]


def test_the_feed_of_a_pinned_list_begins_with_its_edition() -> None:
    titles = _entries(_with_changes(_pinned(_project()), *CHANGES))
    assert [title.partition(":")[0] for title in titles] == ["Claim gull-letter-001"]


def test_a_claim_that_is_withdrawn_is_told_of() -> None:
    project = _project()
    change = ClaimChange(
        date="2026-11-23", claim="gull-letter-005", change="withdrawn", now=ClaimState(reason="A misreading.")
    )
    assert _entries(_with_changes(project, change))[0].startswith("Claim gull-letter-005:")


def test_nothing_changed_nothing_told() -> None:
    assert _entries(_with_changes(_project())) == []


# The real lists


# In a built site, with an edition


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy, its list pinned to an edition that was frozen from it, built; its root."""
    root = copy_toy(tmp_path_factory.mktemp("lists") / "toy project")
    done = run_copy("edition.py", root, "freeze", "2026-09", "--date", "2026-09-01", SITE_URL=f"{ADDRESS}/")
    assert done.returncode == 0, done.stderr
    _edit(root / "seeds/lists/one-evening.yml", "edition: living", "edition: 2026-09")
    done = run_copy("build.py", root, SITE_URL=f"{ADDRESS}/")
    assert done.returncode == 0, done.stderr
    return root


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def _resolved(site: Path, address: str) -> Iterator[str]:
    """Yield what is wrong with an address on the built site."""
    parts = urlsplit(address)
    assert address.startswith(f"{ADDRESS}/")
    page = site / parts.path.removeprefix("/project/") / "index.html"
    if not page.is_file():
        yield f"{address}: no page"
    elif parts.fragment and f'id="{parts.fragment}"' not in page.read_text("utf-8"):
        yield f"{address}: no anchor"


@pytest.mark.turns(4, on=3)
def test_every_link_of_the_cartridge_is_in_the_built_site(built: Path) -> None:
    site = built / "site"
    data = (site / "data/lists/one-evening.imscc").read_bytes()
    links = [address for _, address in _links({"data/lists/one-evening.imscc": data})]
    assert len(links) == 9
    assert all("/e/2026-09/" in address for address in links[1:])
    assert [wrong for address in links for wrong in _resolved(site, address)] == []
    page = site / "lists/one-evening/index.html"
    for href in re.findall(r'href="([^"#]+)[^"]*" class="reading"', page.read_text("utf-8")):
        assert (page.parent / href / "index.html").is_file()


@pytest.mark.turns(4, on=3)
def test_what_is_younger_than_the_edition_is_found(built: Path) -> None:
    page, site = built / "seeds/lists/one-evening.yml", built / "site/index.html"
    before, text = site.read_bytes(), page.read_text("utf-8")
    term = "- id: new-quay\n  term: New quay\n  definition: Built later.\n  basis: ours\n"
    glossary = built / "seeds/glossary.yml"
    known = glossary.read_text("utf-8")
    try:
        glossary.write_text(known + term, "utf-8")
        _edit(page, "term: low-water", "term: new-quay")
        done = run_copy("build.py", built, SITE_URL=f"{ADDRESS}/")
    finally:
        glossary.write_text(known, "utf-8")
        page.write_text(text, "utf-8")
    assert done.returncode == 1
    line = 'not-in-edition: edition 2026-09 has no term "new-quay"; it is younger than the edition'
    assert re.search(rf"^seeds/lists/one-evening\.yml:\d+:\d+: {re.escape(line)}$", done.stderr, re.MULTILINE)
    assert site.read_bytes() == before


@pytest.mark.turns(4, on=3)
def test_an_edition_is_asked_for_the_name_of_its_time(built: Path, tmp_path: Path) -> None:
    root = tmp_path / "renamed"
    shutil.copytree(built, root, ignore=shutil.ignore_patterns("site", ".build"))
    assert run("rename.py", root, "silting", "silt").returncode == 0
    assert run("rename.py", root, "low-water", "ebb").returncode == 0
    assert "/threats/silting/" in (root / "seeds/ledger/addresses.jsonl").read_text("utf-8"), "what was published stays"
    assert list(check_pinned(_project(root, ADDRESS), root / "editions")) == []
    page = _files(_project(root, ADDRESS))["lists/one-evening.md"].decode()
    assert 'href="../../e/2026-09/threats/silting/"' in page
    assert 'href="../../e/2026-09/glossary/#low-water"' in page
    references = _files(_project(root, ADDRESS))["data/lists/one-evening.ris"].decode()
    assert f"{ADDRESS}/e/2026-09/threats/silting/" in references
    _edit(root / "seeds/lists/one-evening.yml", "threat: silting", "threat: silt")
    (wrong,) = check_pinned(_project(root, ADDRESS), root / "editions")
    assert wrong.message == 'edition 2026-09 has no threat "silt"; it was called "silting" then: name it so'
