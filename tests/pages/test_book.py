"""The book of all briefings: a sound EPUB whose markers lead to evidence and back, the same bytes every time.

By hand, with epubcheck 5.3.0: no errors and no warnings, in the toy's book and the real one.
"""

import html
import io
import posixpath
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from microsite.corpus.project import Project, load
from microsite.model.site import Site
from microsite.pages.types import all_pages, book
from microsite.site.generate import plan
from tests.conftest import ROOT, TOY

X = "{http://www.w3.org/1999/xhtml}"
OPF = {"o": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


def _raw(project: Project, site: Site | None = None) -> bytes:
    corpus = replace(project.corpus, site=site or project.site)
    [file] = book.files(corpus, all_pages(corpus))
    return file.data


def _parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module", params=[TOY, ROOT], ids=["toy", "real"])
def project(request: pytest.FixtureRequest) -> Project:
    return load(request.param)[0]


@pytest.fixture(scope="module")
def parts(project: Project) -> dict[str, bytes]:
    return _parts(_raw(project))


def test_the_container_is_as_readers_expect_it(project: Project, parts: dict[str, bytes]) -> None:
    raw = _raw(project)
    assert raw[30:58] == b"mimetypeapplication/epub+zip", "first, not compressed, without extra fields"
    container = ET.fromstring(parts["META-INF/container.xml"])  # noqa: S314 - our own bytes
    assert container[0][0].get("full-path") == "EPUB/package.opf"


def test_the_package_names_every_part_once(project: Project, parts: dict[str, bytes]) -> None:
    package = ET.fromstring(parts["EPUB/package.opf"])  # noqa: S314
    listed = [item.get("href") for item in package.iterfind("o:manifest/o:item", OPF)]
    assert sorted(f"EPUB/{href}" for href in listed) == sorted(p for p in parts if p[:5] == "EPUB/" and p[-3:] != "opf")
    ids = [item.get("id") for item in package.iterfind("o:manifest/o:item", OPF)]
    spine = [item.get("idref") for item in package.iterfind("o:spine/o:itemref", OPF)]
    assert spine[:2] == ["c-about-this-book", "nav"]
    assert spine[2:] == [f"c-{threat}" for threat in project.corpus.threats]
    assert set(spine) <= set(ids)
    identity = project.corpus.seeds.identity
    assert identity
    assert package.findtext("o:metadata/dc:identifier", namespaces=OPF) == f"{identity.tag}data/briefings.epub"
    assert package.findtext("o:metadata/dc:language", namespaces=OPF) == "en"
    reviewed = max(threat.reviewed for threat in project.corpus.threats.values())
    [modified] = [m.text for m in package.iterfind("o:metadata/o:meta", OPF) if m.get("property") == "dcterms:modified"]
    assert modified == f"{reviewed}T00:00:00Z"


def _chapters(parts: dict[str, bytes]) -> dict[str, ET.Element]:
    return {name: ET.fromstring(data) for name, data in parts.items() if name.endswith(".xhtml")}  # noqa: S314


def test_every_link_leads_to_a_place_in_the_book(parts: dict[str, bytes]) -> None:
    chapters = _chapters(parts)
    ids = {name: [e.get("id") for e in root.iter() if e.get("id")] for name, root in chapters.items()}
    inner = 0
    for name, root in chapters.items():
        assert len(ids[name]) == len(set(ids[name])), name
        for link in root.iter(f"{X}a"):
            href = link.get("href", "")
            if href.startswith(("http://", "https://")):
                continue
            path, _, anchor = href.partition("#")
            target = posixpath.join("EPUB", path) if path else name
            assert target in chapters, href
            assert not anchor or anchor in ids[target], href
            inner += 1
    assert inner > 20


def test_markers_lead_to_evidence_and_back(project: Project, parts: dict[str, bytes]) -> None:
    for threat in project.corpus.threats:
        root = _chapters(parts)[f"EPUB/{threat}.xhtml"]
        markers = {e.get("id"): e for e in root.iter(f"{X}a") if e.get("class") == "marker" and e.get("id")}
        claims = {e.get("id"): e for e in root.iter(f"{X}div") if e.get("class") == "claim"}
        assert markers
        for anchor, marker in markers.items():
            assert (marker.get("aria-label") or "").startswith("Evidence ")
            first = list(claims).index((marker.get("href") or "")[1:])
            numbers = [int(number) for number in re.findall(r"\d+", "".join(marker.itertext()))]
            assert numbers[0] == first + 1
            for claim in list(claims.values())[first : numbers[-1]]:
                back = [e.get("href") for e in claim.iter(f"{X}a") if "back" in (e.get("class") or "")]
                assert f"#{anchor}" in back
                says = project.corpus.claims[(claim.get("id") or "")[2:]].says
                assert "".join(says.split()) in "".join("".join(claim.itertext()).split())


def test_no_picture_script_or_macro_is_left(parts: dict[str, bytes], project: Project) -> None:
    seeds = b"".join(path.read_bytes() for path in sorted((project.root / "seeds").rglob("*.[my]*")))
    for name, root in _chapters(parts).items():
        tags = {element.tag.removeprefix(X) for element in root.iter()}
        assert not tags & {"svg", "figure", "script", "img", "iframe"}, name
        # Braces stand in records of the toy, and are text; others would be a macro that is left.
        assert set(re.findall(rb"\{\{[^{}]*\}\}", parts[name])) <= set(re.findall(rb"\{\{[^{}]*\}\}", seeds))
        assert b"{:" not in parts[name]


def test_the_same_records_make_the_same_bytes(project: Project) -> None:
    assert _raw(load(project.root)[0]) == _raw(project)


def test_hostile_text_stays_text() -> None:
    project, _ = load(TOY)
    name = 'A "site" & <script>alert(1)</script> {{ x }} دوستان'
    parts = _parts(_raw(project, Site(name, "https://site.example/a")))
    package = ET.fromstring(parts["EPUB/package.opf"])  # noqa: S314
    assert package.findtext("o:metadata/dc:title", namespaces=OPF) == f"{name}: all briefings with their evidence"
    cover = _chapters(parts)["EPUB/about-this-book.xhtml"]
    assert name in "".join(cover.itertext())
    assert "The site is at https://site.example/a/." in "".join(cover.itertext())
    assert not list(cover.iter(f"{X}script"))


def test_the_book_is_listed_with_its_size() -> None:
    project, _ = load(TOY)
    files = plan(project).files()
    data = files[book.PATH]
    assert isinstance(data, bytes)
    page = files["data/index.md"]
    assert isinstance(page, str)
    [row] = [line for line in page.splitlines() if "[briefings.epub](briefings.epub)" in line]
    assert html.unescape(row).endswith(f"| {len(data):,} bytes |")


def test_without_an_identity_there_is_no_book() -> None:
    project, _ = load(TOY)
    nameless = type(project.corpus)(replace(project.corpus.seeds, identity=None))
    assert list(book.files(nameless, all_pages(nameless))) == []
