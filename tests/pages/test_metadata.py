"""What pages tell machines, read back from the built HTML: JSON-LD, links, twins."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest

from microsite.corpus.project import load
from microsite.downloads.corpus_json import content
from microsite.pages.metadata.jsonld import LICENCE
from tests.forks import run_copy
from tests.pages.read_back import SITE_NAME, Read, page, pages
from tests.project_copies import ROOT, TOY
from tests.turns import OF_REAL_SITE
from tests.typed import typed

BASE = "https://site.invalid/"


def target(site: Path, here: str, reference: str) -> tuple[Path, str]:
    """Return the file and the anchor that a reference on the page ``here`` means."""
    parts = urlsplit(urljoin(f"{BASE}{here}/" if here != "." else BASE, reference))
    assert f"{parts.scheme}://{parts.netloc}/" == BASE, reference
    path = site / unquote(parts.path).lstrip("/")
    return (path / "index.html" if parts.path.endswith("/") or path.is_dir() else path), unquote(parts.fragment)


def references(node: object) -> Iterator[str]:
    """Yield every IRI of our own site in a JSON-LD document."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("@id", "item", "url", "contentUrl") and isinstance(value, str) and "://" not in value:
                yield value
            yield from references(value)
    elif isinstance(node, list):
        for part in node:
            yield from references(part)


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        (".", "WebSite", SITE_NAME),
        ("method", "WebPage", "Method"),
        ("threats", "ItemList", "Briefings"),
        ("threats/silting", "Report", "Silting of the harbour"),
        ("actors", "ItemList", "Who is who"),
        ("actors/friends-of-brill", "Organization", "Friends of Brill"),
        ("actors/baker", "Person", "The baker"),
        ("actors/fishermen", "Thing", "Fishermen of Brill"),
        ("sources", "ItemList", "Sources"),
        ("sources/harbour-report", "Report", "Silt and the Future of Brill Harbour"),
        ("sources/gull-letter", "Article", "A Letter About Gulls"),
        ("claims", "ItemList", "Claims"),
        ("claims/harbour-report-004", "Claim", "Claim harbour-report-004"),
        ("questions", "ItemList", "Questions"),
        ("questions/is-silt-the-problem", "WebPage", "Is silt what troubles Brill most?"),
        ("timeline", "WebPage", "Timeline"),
        ("figures", "WebPage", "Key figures"),
        ("glossary", "DefinedTermSet", "Glossary"),
        ("bibliography", "ItemList", "Bibliography"),
        ("data", "Dataset", "Data"),
        ("data/codebook", "WebPage", "Codebook"),
    ],
)
def test_every_page_type_says_what_it_is(toy_site: Path, path: str, kind: str, name: str) -> None:
    read = page(toy_site, path)
    assert len(read.jsonld) == 1
    assert read.jsonld[0]["@context"] == "https://schema.org"
    assert (read.subject()["@type"], read.subject()["name"]) == (kind, name)


@pytest.mark.parametrize("project", ["toy_site", pytest.param("real_site", marks=OF_REAL_SITE)])
def test_every_page_leads_home_and_every_reference_leads_somewhere(
    project: str, request: pytest.FixtureRequest
) -> None:
    root: Path = request.getfixturevalue(project)
    all_pages = pages(root)
    assert len(all_pages) > 20
    for here, read in all_pages.items():
        trail = read.jsonld[0]["@graph"][-1]
        assert trail["@type"] == "BreadcrumbList", here
        steps = trail["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert steps[0]["name"] == "Home"
        ends = [target(root / "site", here, step["item"])[0] for step in (steps[0], steps[-1])]
        assert ends == [root / "site" / "index.html", root / "site" / here / "index.html"], here
        for reference in references(read.jsonld):
            path, anchor = target(root / "site", here, reference)
            assert path.is_file(), f"{here}: {reference}"
            known = all_pages[path.parent.relative_to(root / "site").as_posix()].ids if anchor else set()
            assert anchor in known | {"", "actor", "work"}, f"{here}: {reference}"
        for link in read.links:
            if "://" not in link["href"]:
                assert target(root / "site", here, link["href"])[0].is_file(), f"{here}: {link}"


@pytest.mark.parametrize(
    ("path", "names"),
    [
        (".", ["Home"]),
        ("method", ["Home", "Method"]),
        ("glossary", ["Home", "Glossary"]),
        ("claims/gull-letter-001", ["Home", "Claims", "Letter about gulls", "Claim gull-letter-001"]),
        ("questions", ["Home", "Questions"]),
        ("questions/is-silt-the-problem", ["Home", "Questions", "Is silt what troubles Brill most?"]),
        ("data/codebook", ["Home", "Data", "Codebook"]),
    ],
)
def test_the_way_to_a_page_goes_through_its_list(toy_site: Path, path: str, names: list[str]) -> None:
    steps = page(toy_site, path).jsonld[0]["@graph"][-1]["itemListElement"]
    assert [step["name"] for step in steps] == names


def test_a_page_that_is_none_says_nothing(toy_site: Path) -> None:
    lost = Read(toy_site / "site" / "404.html")
    assert (lost.jsonld, lost.links, lost.tags) == ([], [], [])


def test_a_briefing_names_what_it_rests_on(toy_site: Path) -> None:
    node = page(toy_site, "threats/silting").subject()
    assert node["abstract"] == "The harbour loses depth."
    assert node["dateModified"] == "2026-11-22"
    assert [(actor["@type"], actor["@id"]) for actor in node["about"]] == [
        ("Organization", "../../actors/harbour-board/#actor"),
        ("Thing", "../../actors/fishermen/#actor"),
    ]
    assert [source["@id"] for source in node["isBasedOn"]] == [
        "../../sources/gull-letter/#work",
        "../../sources/harbour-report/#work",
    ]
    assert node["citation"] == [
        {"@type": "Book", "@id": "../../bibliography/#oduya-1998", "name": "Channels of the North"},
        {"@type": "Report", "@id": "../../bibliography/#fisk-lamb-2011"},
    ]


def test_a_claim_names_its_source_and_the_work_behind_it(toy_site: Path) -> None:
    passed_on = page(toy_site, "claims/harbour-report-003").subject()
    assert passed_on["text"] == "When it was opened, the channel had a depth of nine metres."
    assert passed_on["appearance"]["@id"] == "../../sources/harbour-report/#work"
    assert [work["name"] for work in passed_on["firstAppearance"]] == ["Channels of the North"]
    own = page(toy_site, "claims/gull-letter-001").subject()
    assert own["appearance"]["name"] == "A Letter About Gulls"
    assert "firstAppearance" not in own


def test_an_actor_has_all_its_names(toy_site: Path) -> None:
    names = page(toy_site, "actors/friends-of-brill").subject()["alternateName"]
    assert names == ["The Friends", "FoB", {"@language": "fa", "@value": "دوستان بریل"}]


def test_works_say_what_is_known_and_no_more(toy_site: Path) -> None:
    works = [entry["item"] for entry in page(toy_site, "bibliography").subject()["itemListElement"]]
    letter, report, untitled, book = works
    assert {"name", "datePublished", "author"} & set(letter) == {"name"}, "its date is inferred, its writer unknown"
    assert (report["datePublished"], report["publisher"]["name"]) == ("2012-03", "Brill Harbour Board")
    assert report["author"][0] == {
        "@type": "Person", "name": "Ada Quill", "givenName": "Ada", "familyName": "Quill"
    }  # fmt: skip
    assert "name" not in untitled, "a placeholder is not a title"
    assert (book["@type"], book["@id"], book["datePublished"]) == ("Book", "#oduya-1998", "1998")
    assert "inLanguage" not in book, "nobody stated it"


def test_terms_are_at_their_anchors(toy_site: Path) -> None:
    terms = page(toy_site, "glossary").subject()["hasDefinedTerm"]
    assert [(term["@id"], term["name"]) for term in terms] == [("#channel", "Channel"), ("#low-water", "Low water")]
    assert terms[0]["alternateName"] == ["fairway"]
    assert terms[1]["description"] == "The lowest level of the tide, at which the report gives its depth."


def test_the_data_are_a_data_set(toy_site: Path) -> None:
    read = page(toy_site, "data")
    node = read.subject()
    assert node["license"] == LICENCE
    table = next(file for file in node["distribution"] if file["name"] == "claims.csv")
    assert (table["encodingFormat"], table["contentUrl"]) == ("text/csv", "claims.csv")
    assert table["contentSize"] == f"{(toy_site / 'site' / 'data' / 'claims.csv').stat().st_size} B"
    assert read.hrefs("item") == [file["contentUrl"] for file in node["distribution"]]
    assert not [file for file in node["distribution"] if file["contentUrl"].startswith("..")], "twins are not listed"


def test_links_for_machines(toy_site: Path) -> None:
    threat = page(toy_site, "threats/silting")
    assert threat.hrefs("license") == [LICENCE]
    assert LICENCE in (ROOT / "LICENSE-TEXT.md").read_text("utf-8")
    assert threat.hrefs("type") == ["https://schema.org/Report"]
    assert threat.hrefs("describedby") == ["../silting.json"]
    assert threat.hrefs("collection") == ["../"]
    assert threat.hrefs("cite-as") == [], "the address of this copy is not known"
    assert threat.hrefs("alternate") == ["../../data/changes.atom"]
    assert page(toy_site, "threats").hrefs("item") == ["silting/", "ferry-loss/"], "by topic"
    assert page(toy_site, "sources/gull-letter").hrefs("type") == ["https://schema.org/AboutPage"]


def test_every_record_has_its_twin(toy_site: Path) -> None:
    corpus = load(TOY)[0].corpus
    records = content(corpus)
    for folder in ("claims", "threats", "actors", "sources", "questions"):
        assert records[folder]
        for record in records[folder]:
            read = page(toy_site, f"{folder}/{record['id']}")
            (link,) = [link for link in read.links if link["rel"] == "describedby"]
            path, _ = target(toy_site / "site", f"{folder}/{record['id']}", link["href"])
            assert link["type"] == "application/json"
            assert json.loads(path.read_text("utf-8"))["record"] == record


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("glossary", "terms"), ("timeline", "events"), ("figures", "claims"), ("bibliography", "works")]
    + [(kind, kind) for kind in ("claims", "threats", "actors", "sources", "questions")],
)
def test_every_list_has_its_twin(folder: str, kind: str, toy_site: Path) -> None:
    records = content(load(TOY)[0].corpus)
    (link,) = [link for link in page(toy_site, folder).links if link["rel"] == "describedby"]
    path, _ = target(toy_site / "site", folder, link["href"])
    read = json.loads(path.read_text("utf-8"))["records"]
    wanted = {
        "figures": [claim for claim in records["claims"] if claim["figure"]],
        "bibliography": [*records["sources"], *records["works"]],
    }.get(folder, records[kind])
    assert wanted
    if folder == kind:
        wanted = [{"id": record["id"], "address": record["address"]} for record in wanted]
    assert read == json.loads(json.dumps(wanted))


HOSTILE = "</script><b>\"{{ 7*7 }} {% raw %} <!-- ' & گِل"


def spoil(path: Path, field: str, text: str = HOSTILE) -> str:
    """Make a field of a seed hostile, wherever it first stands; return what it says now."""
    hostile = f"{text} {path.stem}"
    # The title of a source stands as it is printed; in words of ours a sign of markup has a backslash before it.
    marked = hostile if path.name == "source.yml" else re.sub(r"[\[\]{}@<`*_&]", r"\\\g<0>", hostile)
    written, count = re.subn(
        rf"^(- |  |)({field}): .*$",
        lambda match: f"{match[1]}{match[2]}: {json.dumps(marked, ensure_ascii=False)}",
        path.read_text("utf-8"),
        count=1,
        flags=re.MULTILINE,
    )
    assert count == 1
    path.write_text(written, "utf-8")
    return hostile


@pytest.mark.turns(6, on=2)
def test_hostile_text_stays_inert_and_whole(toy: Path) -> None:
    seeds, letter = toy / "seeds", toy / "seeds" / "sources" / "gull-letter"
    title = spoil(seeds / "threats" / "silting.md", "title")
    spoil(seeds / "threats" / "silting.md", "short")
    name = spoil(seeds / "actors" / "fishermen.md", "name")
    # Not a whole tag: the citation processor takes that for markup.
    work = spoil(letter / "source.yml", "title", "\"{{ 7+7 }} | & ' < b > گِل=")
    says = spoil(letter / "claims.yml", "says")
    # Numbers of a sentence that its passage does not have are told in the note.
    claims = (letter / "claims.yml").read_text("utf-8")
    numbers = "\n  note: Ours are 1 and 7.\n  kind:"
    (letter / "claims.yml").write_text(claims.replace("\n  kind:", numbers, 1), "utf-8")
    term = spoil(seeds / "glossary.yml", "term")
    done = run_copy("build.py", toy, SITE_URL="https://harbour.example/a/")
    assert done.returncode == 0, done.stderr
    for path, read in pages(toy).items():
        assert "b" not in read.elements, path
        assert len(read.jsonld) == 1, path
    threat = page(toy, "threats/silting")
    assert threat.subject()["name"] == threat.subject()["abstract"] == title
    assert threat.subject()["about"][1]["name"] == name
    assert typed(threat.jsonld[0]["@graph"][-1]["itemListElement"][-1]["name"]) == title
    # Title and line are the same words here; all in one line, as titles are.
    printed = (threat.graph["og:title"], threat.graph["og:description"], threat.description)
    assert {typed(each) for each in printed} == {title}
    assert typed(threat.title) == f"{title} - {SITE_NAME}"
    tags = dict(threat.tags)
    assert tags["citation_title"] == tags["citation_abstract"] == title
    assert ("citation_keywords", name) in threat.tags
    assert threat.hrefs("cite-as") == [tags["citation_public_url"]] == ["https://harbour.example/a/threats/silting/"]
    assert page(toy, "claims/gull-letter-001").subject()["text"] == says
    assert term in [defined["name"] for defined in page(toy, "glossary").subject()["hasDefinedTerm"]]
    assert parse_qs(page(toy, "sources/gull-letter").coins[0])["rft.title"] == [work]
    assert json.loads((toy / "site/threats/silting.json").read_text("utf-8"))["record"]["title"] == title
