"""The reading list of the toy, and what the project makes of it."""

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project, load
from microsite.model.claim_ledger import ClaimChange, ClaimState
from microsite.model.edition import Edition
from microsite.model.kinds import READING_LIST
from microsite.seeds.reading.seeds import Seeds
from microsite.site.generate import plan
from microsite.site.planned_addresses import check_addresses_planned
from tests.project_copies import TOY
from tests.recorded import as_read, held

ADDRESS = "https://host.example/project"
CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
WL = "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"
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


def toy_project(root: Path = TOY, address: str = "", *, frozen: bool = False) -> Project:
    project, findings = load(root, address, frozen=frozen)
    assert findings == []
    return project


def _change(claim: str, day: str, says: str) -> ClaimChange:
    return ClaimChange(date=day, claim=claim, change="reworded", now=ClaimState(says=says))


CHANGES = (
    _change("harbour-report-004", "2026-11-01", "At low <water>, 6 metres."),
    _change("harbour-report-008", "2026-11-02", "Nothing of the list."),
    _change("gull-letter-001", "2026-12-02", "Gulls, گول & {{ more }}."),
)


def pinned_project(project: Project) -> Project:
    """Return the toy with its list pinned to an edition that was frozen after the second of the changes."""
    seeds = project.corpus.seeds
    edition = Edition(id="2026-12", frozen="2026-12-01", manifest="0" * 64, ledgers="0" * 64).located(
        seeds.of(READING_LIST)[0].origin
    )
    lists = [each.model_copy(update={"edition": "2026-12"}).located(each.origin) for each in seeds.of(READING_LIST)]
    then = held("2026-12", as_read(CHANGES[:2]))
    return with_seeds(project, replace(seeds, editions=[edition], held=[then]).having(READING_LIST, lists))


def with_seeds(project: Project, seeds: Seeds) -> Project:
    return replace(project, corpus=Corpus(seeds, project.site))


def planned_files(project: Project) -> Files:
    assert check_addresses_planned(project) == []
    files = plan(project).files()
    return {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}


@cache
def placed_files() -> Files:
    """Return the toy's files where the address of the site is known."""
    return planned_files(toy_project(address=f"{ADDRESS}/"))


@cache
def pinned_files() -> Files:
    """Return the same with the list pinned to an edition."""
    return planned_files(pinned_project(toy_project(address=ADDRESS)))


def cartridge_files(files: Files) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(files["data/lists/one-evening.imscc"])) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - made by the code under test


def cartridge_links(files: Files) -> list[tuple[str, str]]:
    """Return title and address of every web link, in the order of the manifest's resources."""
    opened = cartridge_files(files)
    found = []
    for resource in parsed(opened["imsmanifest.xml"]).iter(f"{CP}resource"):
        (file,) = resource
        link = parsed(opened[file.attrib["href"]])
        assert [child.tag for child in link] == [f"{WL}title", f"{WL}url"]
        found.append((link[0].text or "", link[1].attrib["href"]))
    return found


def edit_file(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
