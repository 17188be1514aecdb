"""Pages that people write can be cited like the others, by their own title and day."""

import html
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project, load
from microsite.model.address import Address
from microsite.model.site import Site
from microsite.pages.sections.cite_hand_written import FrontMatterError, cite_box, hand_written_page
from tests.project_copies import ROOT, TOY

CALL = "{{ cite_page() }}"


def _public(project: Project) -> list[str]:
    """Return the pages for readers; docs/development/ is for those who build the site."""
    names = [page.file.removeprefix("docs/") for page in project.pages]
    return [name for name in names if not name.startswith("development/")]


def _project(text: str, address: str = "") -> Project:
    toy = load(TOY)[0]
    corpus = replace(toy.corpus, site=Site(toy.site.name, address))
    return Project(TOY, corpus, (HandWrittenPage("docs/x.md", text),))


def _json_of(box: str) -> dict[str, object]:
    found = re.search(r'id="cite-csl-json".*?(\[.*?\])</', box, re.DOTALL)
    assert found
    (item,) = json.loads(html.unescape(re.sub(r"<[^>]*>", "", found[1])))
    result: dict[str, object] = item
    return result


@pytest.mark.parametrize("root", [ROOT, TOY], ids=["real", "toy"])
def test_every_public_page_ends_with_its_citation_and_is_whole(root: Path) -> None:
    project = load(root)[0]
    texts = {page.file.removeprefix("docs/"): page.text for page in project.pages}
    names = _public(project)
    assert {"index.md", "method.md", "contributing.md", "verify.md"} <= set(names)
    assert [name for name in names if not texts[name].rstrip().endswith(CALL)] == []
    for name in names:
        page = hand_written_page(project, name)
        assert page.title
        assert page.updated is None or re.fullmatch(r"\d{4}-\d\d-\d\d", page.updated)


@pytest.mark.turns(6, on=5)
def test_every_public_page_has_its_box(toy_site: Path) -> None:
    for name in _public(load(TOY)[0]):
        url = Address(name).url
        built = (toy_site / "site" / url.strip("/") / "index.html").read_text("utf-8")
        assert built.count('id="cite-this"') == 1, name
        assert CALL not in built
        item = _json_of(built)
        assert item["title"] == hand_written_page(load(TOY)[0], name).title
        assert item["type"] == "webpage"
        assert f"page {url} of the site" in str(item["note"])
        dated = {"issued": {"date-parts": [[2026, 10, 1]]}} if name == "method.md" else {}
        assert {key: value for key, value in item.items() if key == "issued"} == dated


def test_the_box_tells_title_and_day(tmp_path: Path) -> None:
    text = "---\ntitle: 'Silt: \"why\", {{ x }} | <b>قایق</b>'\nupdated: 2025-03-09\n---\n# x\n"
    box = cite_box(_project(text, "https://harbour.example/site"), "x.md")
    assert "{{" not in box
    assert "<b>" not in box
    item = _json_of(box)
    assert item["title"] == 'Silt: "why", {{ x }} | <b>قایق</b>'
    assert (item["issued"], item["URL"]) == ({"date-parts": [[2025, 3, 9]]}, "https://harbour.example/site/x/")


def test_a_page_without_a_day_gets_none() -> None:
    box = cite_box(_project("---\ntitle: Silt\n---\n", "https://harbour.example"), "x.md")
    assert "issued" not in _json_of(box)
    assert "[day you read it]" in html.unescape(box)


def test_a_page_with_the_name_of_the_site_is_no_part_of_itself() -> None:
    name = load(TOY)[0].site.name
    box = html.unescape(cite_box(_project(f"---\ntitle: {name}\n---\n", "https://harbour.example"), "x.md"))
    assert "container-title" not in _json_of(box)
    assert f"“{name}.”" in box
    assert f"“{name}.” {name}" not in box
    assert "container-title" in _json_of(cite_box(_project("---\ntitle: Silt\n---\n"), "x.md"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# No front matter", "docs/x.md:1:1: missing-field: expected a title"),
        ("---\ntitle: ''\n---\n", "docs/x.md:2:8: empty-text: "),
        (
            "---\ntitle: Silt\nreviewed: yesterday\n---\n",
            'docs/x.md:3:11: bad-id: expected a day, the year first (2026-11-22), got "y',
        ),
        ("---\ntitle: Silt\nreviewed: 2026-02-30\n---\n", "docs/x.md:3:11: bad-id: expected a day of the calendar"),
        ("---\ntitle: [\n---\n", "docs/x.md:3:1: yaml: "),
    ],
)
def test_front_matter_that_cannot_be_cited_is_named(text: str, words: str) -> None:
    with pytest.raises(FrontMatterError, match=re.escape(words)):
        cite_box(_project(text), "x.md")
