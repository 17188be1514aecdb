"""The book of all briefings: a sound EPUB with a cover, in the order of topics, whose markers open notes that lead
back; the same bytes every time.

By hand, with epubcheck 5.3.0: no errors and no warnings, in the toy's book and the real one.
"""

import html
import io
import posixpath
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from microsite.corpus import record_wording
from microsite.corpus.project import Project, load
from microsite.model.site import Site
from microsite.pages.pictures.book_cover import WIDTH, book_cover
from microsite.pages.types import all_pages, book
from microsite.site.generate import plan
from tests.project_copies import ROOT, TOY
from tests.turns import OF_REAL_SITE
from tests.typed import typed

X = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
TYPE = "{http://www.idpf.org/2007/ops}type"
OPF = {"o": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


def _raw(project: Project, site: Site | None = None) -> bytes:
    corpus = replace(project.corpus, site=site or project.site)
    [file] = book.files(corpus, all_pages(corpus))
    return file.data


def _parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module", params=[TOY, pytest.param(ROOT, marks=OF_REAL_SITE)], ids=["toy", "real"])
def project(request: pytest.FixtureRequest) -> Project:
    return load(request.param)[0]


@pytest.fixture(scope="module")
def raw(project: Project, request: pytest.FixtureRequest) -> bytes:
    """The book of the toy, and of this site as it was built for all tests."""
    if project.root == TOY:
        return _raw(project)
    root: Path = request.getfixturevalue("real_site")
    return (root / "site" / book.path()).read_bytes()


@pytest.fixture(scope="module")
def parts(raw: bytes) -> dict[str, bytes]:
    return _parts(raw)


def test_the_container_is_as_readers_expect_it(raw: bytes, parts: dict[str, bytes]) -> None:
    assert raw[30:58] == b"mimetypeapplication/epub+zip", "first, not compressed, without extra fields"
    container = ET.fromstring(parts["META-INF/container.xml"])  # noqa: S314 - our own bytes
    assert container[0][0].get("full-path") == "EPUB/package.opf"


def test_the_package_names_every_part_once(project: Project, parts: dict[str, bytes]) -> None:
    package = ET.fromstring(parts["EPUB/package.opf"])  # noqa: S314
    listed = [item.get("href") for item in package.iterfind("o:manifest/o:item", OPF)]
    assert sorted(f"EPUB/{href}" for href in listed) == sorted(p for p in parts if p[:5] == "EPUB/" and p[-3:] != "opf")
    ids = [item.get("id") for item in package.iterfind("o:manifest/o:item", OPF)]
    spine = [item.get("idref", "") for item in package.iterfind("o:spine/o:itemref", OPF)]
    assert spine[:3] == ["cover", "c-about-this-book", "nav"]
    assert sorted(spine[3:]) == sorted(f"c-{threat}" for threat in project.corpus.threats)
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


def _text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_chapters_stand_under_their_topics_and_those_of_none_come_last(
    project: Project, parts: dict[str, bytes]
) -> None:
    topics = project.corpus.topics.values()
    expected = [(topic.title, [f"{threat}.xhtml" for threat in topic.threats]) for topic in topics]
    filed = {name for _, names in expected for name in names}
    rest = [f"{threat}.xhtml" for threat in project.corpus.threats if f"{threat}.xhtml" not in filed]
    expected += [("Other briefings", rest)] if rest else []
    [contents] = [nav for nav in _chapters(parts)["EPUB/nav.xhtml"].iter(f"{X}nav") if nav.get(TYPE) == "toc"]
    named = contents.findall(f"{X}ol/{X}li")
    assert _text(named[0]) == "About this book"
    found = [(item.findtext(f"{X}span"), [a.get("href") for a in item.iter(f"{X}a")]) for item in named[1:]]
    assert found == expected
    package = ET.fromstring(parts["EPUB/package.opf"])  # noqa: S314
    spine = [item.get("idref", "") for item in package.iterfind("o:spine/o:itemref", OPF)]
    assert [f"{name.removeprefix('c-')}.xhtml" for name in spine[3:]] == [
        name for _, names in expected for name in names
    ]


def test_markers_open_a_note_each_that_leads_back(project: Project, parts: dict[str, bytes]) -> None:
    for threat in project.corpus.threats:
        root = _chapters(parts)[f"EPUB/{threat}.xhtml"]
        notes = {e.get("id"): e for e in root.iter(f"{X}aside") if e.get(TYPE) == "footnote"}
        spans = [e for e in root.iter(f"{X}span") if "markers" in (e.get("class") or "").split()]
        referring = [e for span in spans for e in span.iter(f"{X}a") if e.get(TYPE) == "noteref"]
        assert len(referring) > len(spans) / 2 > 1
        assert len(referring) == len([e for e in root.iter() if e.get("role") == "doc-noteref"])
        for marker in referring:
            name = (marker.get("href") or "")[1:]
            number = list(notes).index(name) + 1
            assert (_text(marker), marker.get("aria-label")) == (str(number), f"Evidence {number}")
        for span in spans:
            first = next((e.get("id") for e in span.iter(f"{X}a") if e.get("id")), None)
            for marker in span.iter(f"{X}a"):
                if marker.get(TYPE) == "noteref":
                    note = notes[(marker.get("href") or "")[1:]]
                    back = {e.get("href") for e in note.iter(f"{X}a") if e.get("class") == "back"}
                    assert back & {f"#{e.get('id')}" for e in span.iter(f"{X}a") if e.get("id")}, first


def test_a_note_says_what_a_claim_is_worth(project: Project, parts: dict[str, bytes]) -> None:
    corpus, seen = project.corpus, 0
    for threat in corpus.threats:
        for note in _chapters(parts)[f"EPUB/{threat}.xhtml"].iter(f"{X}aside"):
            claim = corpus.claims[(note.get("id") or "")[2:]]
            first, second = (typed(_text(paragraph)) for paragraph in note.findall(f"{X}p")[:2])
            assert first.partition(" ")[2].split() == typed(claim.says).split()
            label = corpus.sources[claim.source].source.label
            places = "; ".join(record_wording.locator(at) for at in claim.locators)
            expected = (f"{label}, {places}", claim.strength, record_wording.voice(corpus, claim))
            assert second.startswith(typed(" ".join(" · ".join(expected).split())))
            assert second.endswith(claim.id)
            said = record_wording.places_in_words(claim.note or "", corpus.sources[claim.source])
            assert typed("".join(said.split())) in typed("".join(_text(note).split()))
            seen += 1
    assert seen > 4


def test_the_cover_shows_the_title(project: Project, parts: dict[str, bytes]) -> None:
    package = ET.fromstring(parts["EPUB/package.opf"])  # noqa: S314
    [cover] = [i for i in package.iterfind("o:manifest/o:item", OPF) if i.get("properties") == "cover-image"]
    assert cover.get("media-type") == "image/svg+xml"
    [shown] = _chapters(parts)["EPUB/_cover.xhtml"].iter(f"{X}img")
    assert shown.get("src") == cover.get("href")
    assert shown.get("alt") == f"{project.site.name}: all briefings with their evidence"
    drawn = ET.fromstring(parts[f"EPUB/{cover.get('href')}"])  # noqa: S314
    lines = " ".join(_text(line) for line in drawn.iter(f"{SVG}text"))
    assert lines.startswith(f"{project.site.name} All briefings with their evidence Last reviewed 20")


@pytest.mark.parametrize("words", [1, 3, 12, 25])
def test_a_long_title_gets_smaller_letters_and_is_whole(words: int) -> None:
    title = " ".join(["Lighthouses"] * words)
    drawn = ET.fromstring(book_cover(title, "All", "2026"))  # noqa: S314
    lines = [line for line in drawn.iter(f"{SVG}text") if line.get("font-weight") == "bold"]
    assert " ".join(_text(line) for line in lines) == title
    # No letter of a bold book face is wider than 0.8 of its size on average.
    assert all(len(_text(line)) * float(line.get("font-size", "")) * 0.6 < WIDTH for line in lines)
    assert float(lines[-1].get("y", "")) < 600


def test_voices_stay_and_all_is_open(project: Project, parts: dict[str, bytes]) -> None:
    for threat in project.corpus.threats:
        root = _chapters(parts)[f"EPUB/{threat}.xhtml"]
        voices = [e for e in root.iter(f"{X}div") if "voice" in (e.get("class") or "").split()]
        for voice in voices:
            assert voice[0].tag == f"{X}p"
            assert voice[0][0].tag == f"{X}strong"
            assert _text(voice[0][0]).endswith(".")
        written = (project.root / "seeds" / "threats" / f"{threat}.md").read_text("utf-8")
        run_ins = {" ".join(said.split()) for said in re.findall(r"^\*\*([^*\n]+\.)\*\* ", written, re.MULTILINE)}
        assert run_ins <= {_text(voice[0][0]) for voice in voices}
        assert not [e for e in root.iter() if e.tag in (f"{X}details", f"{X}summary")]


def test_links_leave_the_book_only_where_the_site_is_known() -> None:
    project, _ = load(TOY)
    with_address = _chapters(_parts(_raw(project, Site("A site", "https://site.example/a"))))
    without = _chapters(_parts(_raw(project, Site("A site"))))
    for threat in project.corpus.threats:
        links = [e.get("href", "") for e in with_address[f"EPUB/{threat}.xhtml"].iter(f"{X}a")]
        claims = [href for href in links if href.startswith("https://site.example/a/claims/")]
        assert claims
        assert not [href for href in links if href.startswith("https://site.example/a/threats/") and "#" not in href]
        plain = [e.get("href", "") for e in without[f"EPUB/{threat}.xhtml"].iter(f"{X}a")]
        assert not [href for href in plain if "site.example" in href]
        assert [h for h in plain if h.startswith("#")] == [h for h in links if h.startswith("#")]


def test_the_editors_sign_leads_to_what_it_means(project: Project, parts: dict[str, bytes]) -> None:
    chapters = _chapters(parts)
    [meaning] = [e for e in chapters["EPUB/about-this-book.xhtml"].iter(f"{X}p") if e.get("id") == "editors"]
    assert _text(meaning).startswith("ed. in brackets")
    signs = [
        e for t in project.corpus.threats for e in chapters[f"EPUB/{t}.xhtml"].iter() if e.get("class") == "editors"
    ]
    assert signs
    assert {e.get("href") for e in signs} == {"about-this-book.xhtml#editors"}
    assert {e.get(TYPE) for e in signs} == {None}, "it opens no note"


def test_no_picture_script_or_macro_is_left(parts: dict[str, bytes], project: Project) -> None:
    seeds = b"".join(path.read_bytes() for path in sorted((project.root / "seeds").rglob("*.[my]*")))
    for name, root in _chapters(parts).items():
        tags = {element.tag.removeprefix(X) for element in root.iter()}
        allowed = {"img"} if name == "EPUB/_cover.xhtml" else set()
        assert not tags & {"svg", "figure", "script", "img", "iframe", "button"} - allowed, name
        assert not [key for element in root.iter() for key in element.attrib if key.startswith("on")], name
        # Braces stand in records of the toy, and are text; others would be a macro that is left.
        assert set(re.findall(rb"\{\{[^{}]*\}\}", parts[name])) <= set(re.findall(rb"\{\{[^{}]*\}\}", seeds))
        assert b"{:" not in parts[name]


def test_the_same_records_make_the_same_bytes() -> None:
    assert _raw(load(TOY)[0]) == _raw(load(TOY)[0])


def test_hostile_text_stays_text() -> None:
    project, _ = load(TOY)
    name = 'A "site" & <script>alert(1)</script> {{ x }} دوستان'
    parts = _parts(_raw(project, Site(name, "https://site.example/a")))
    package = ET.fromstring(parts["EPUB/package.opf"])  # noqa: S314
    assert package.findtext("o:metadata/dc:title", namespaces=OPF) == f"{name}: all briefings with their evidence"
    cover = _chapters(parts)["EPUB/about-this-book.xhtml"]
    assert name in typed("".join(cover.itertext()))
    assert "The site is at https://site.example/a/." in "".join(cover.itertext())
    assert not list(cover.iter(f"{X}script"))


@pytest.mark.turns(2, on=1)
def test_the_book_is_listed_with_its_size() -> None:
    project, _ = load(TOY)
    files = plan(project).files()
    data = files[book.path()]
    assert isinstance(data, bytes)
    page = files["data/index.md"]
    assert isinstance(page, str)
    [row] = [line for line in page.splitlines() if "[briefings.epub](briefings.epub)" in line]
    assert html.unescape(row).endswith(f"| {len(data) / 1000:.0f} kB |")


def test_without_an_identity_there_is_no_book() -> None:
    project, _ = load(TOY)
    nameless = type(project.corpus)(replace(project.corpus.seeds, identity=None))
    assert list(book.files(nameless, all_pages(nameless))) == []


def test_a_book_in_persian_runs_from_right_to_left(project: Project) -> None:
    site = replace(project.site, language="fa")
    with site.speaking():
        parts = _parts(_raw(project, site))
    package, contents = parts["EPUB/package.opf"].decode(), parts["EPUB/nav.xhtml"].decode()
    assert '<spine page-progression-direction="rtl">' in package
    assert "<dc:language>fa</dc:language>" in package
    assert ' lang="fa" xml:lang="fa" dir="rtl">' in contents
    assert "<h1>فهرست مطالب</h1>" in contents
    assert "Every claim" not in "".join(text.decode() for name, text in parts.items() if name.endswith(".xhtml"))
