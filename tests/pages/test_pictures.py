"""Pictures on pages: they survive Markdown, their links lead somewhere, the table beside them says the same."""

import re
from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from microsite.corpus.project import load
from microsite.site.generate import plan
from microsite.site.planned_addresses import check_addresses_planned
from tests.pages.pictured import ODD, SVG, assert_legible, drawn
from tests.project_copies import THEME, TOY, copy_toy
from tests.typed import typed


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The generated pages of the toy project in which names, events and units have every odd character."""
    root = copy_toy(tmp_path_factory.mktemp("pictures") / "toy")
    # A backslash makes a sign of markup a plain one.
    quoted = "'" + re.sub(r"([\\*\[\]`{}<])", r"\\\1", ODD).replace("'", "''") + "'"
    for path, old in (
        ("actors/friends-of-brill.md", "name: Friends of Brill\nkind"),
        ("events.yml", "what: Gulls take forty sandwiches on one day."),
        ("questions.yml", "short: Silt the main trouble"),
        ("threats/silting.md", "title: Silting of the harbour"),
    ):
        text = (root / "seeds" / path).read_text("utf-8")
        key, _, rest = old.partition(": ")
        new = f"{key}: {quoted}" + ("\nkind" if rest.endswith("\nkind") else "")
        assert old in text
        (root / "seeds" / path).write_text(text.replace(old, new), "utf-8")
    project, findings = load(root)
    assert findings == []
    assert check_addresses_planned(project) == []
    files = plan(project).files()
    return {name: text for name, text in files.items() if isinstance(text, str) and name.endswith(".md")}


def rendered(page: str) -> str:
    """Return a page as the site's Markdown extensions render it."""
    body = page.split("\n---\n", 1)[1]
    return markdown.markdown(body, extensions=["attr_list", "def_list", "md_in_html", "tables", "toc"])


WITH_PICTURES = {
    "relations/index.md": {"picture-relations", "picture-parts"},
}


@pytest.mark.turns(2)
@pytest.mark.parametrize("name", sorted(WITH_PICTURES))
def test_a_picture_survives_markdown_with_any_character(name: str, pages: dict[str, str]) -> None:
    html = rendered(pages[name])
    found = drawn(html)
    assert {svg.attrib["aria-labelledby"].split("-title")[0] for svg in found} == WITH_PICTURES[name]
    assert SVG.findall(html) == SVG.findall(pages[name])
    assert "{{" not in "".join(SVG.findall(html))
    assert "<script" not in html
    for svg in found:
        assert_legible(svg)
        title, desc = svg.find("title"), svg.find("desc")
        assert title is not None
        assert desc is not None
        assert title.text
        assert desc.text
        assert svg.attrib["aria-labelledby"] == f"{title.get('id')} {desc.get('id')}"
        assert svg.attrib["role"] == ("group" if svg.find(".//a") is not None else "img")


def test_odd_names_are_drawn_as_they_are(pages: dict[str, str]) -> None:
    svg = next(svg for svg in drawn(pages["relations/index.md"]) if "relations" in svg.attrib["aria-labelledby"])
    said = " ".join("".join(text.itertext()) for text in svg.iter("text"))
    assert "Friends <script>alert(1)</script> & “Brill”" in " ".join(said.split())


def test_every_link_of_a_picture_leads_to_an_address_that_exists(pages: dict[str, str]) -> None:
    html = {name: rendered(page) for name, page in pages.items()}
    ids = {}
    for name, text in html.items():
        found = [node.id for node in LexborHTMLParser(text).css("[id]")]
        assert len(found) == len(set(found)), name
        ids[name] = set(found)
    links = 0
    for name in pages:
        here = Path("/") / name.removesuffix("index.md").removesuffix(".md")
        for svg in drawn(html[name], maps=True):
            for link in svg.iter("a"):
                path, _, anchor = link.attrib["href"].partition("#")
                target = (here / path).resolve().relative_to("/").as_posix() if path else None
                file = name if target is None else next(f for f in (f"{target}.md", f"{target}/index.md") if f in pages)
                assert not anchor or anchor in ids[file], (name, link.attrib["href"])
                links += 1
    assert links > 10


def test_every_edge_leads_to_a_sentence_with_its_claims_and_its_note(pages: dict[str, str]) -> None:
    (svg,) = [svg for svg in drawn(pages["relations/index.md"]) if "relations" in svg.attrib["aria-labelledby"]]
    edges = {a.attrib["href"] for a in svg.iter("a") if a.attrib["href"].startswith("#relation-")}
    assert edges == {"#relation-friends-oppose-board"}
    (relation,) = load(TOY)[0].corpus.relations
    assert relation.note
    for name in ("relations/index.md", "actors/friends-of-brill.md", "threats/silting.md"):
        _, _, after = pages[name].partition('id="relation-friends-oppose-board"')
        box, _, _ = after.partition("</div>")
        assert "harbour-report-011" in box
        assert relation.note in typed(box), name


def test_no_link_of_a_picture_is_met_by_the_keyboard(pages: dict[str, str]) -> None:
    links = [a for page in pages.values() for svg in drawn(page) for a in svg.iter("a")]
    assert len(links) > 10
    assert {a.get("tabindex") for a in links} == {"-1"}


def test_the_table_says_what_the_matrix_shows(pages: dict[str, str]) -> None:
    page = pages["relations/index.md"]
    svg = next(svg for svg in drawn(page) if svg.attrib["aria-labelledby"].startswith("picture-parts"))
    titles = [typed(title.text or "") for a in svg.iter("a") for title in a.iter("title")]
    title = " ".join(ODD.split())
    assert titles == [
        f"Fishermen of Brill in {title}: fear for their trade (claims that name both: 1)",
        "Fishermen of Brill in Loss of the ferry: fear it (claims that name both: 1)",
        f"Brill Harbour Board in {title}: calls the matter serious (claims that name both: 2)",
    ]
    table = [line for line in page.split("\n") if "threats/silting.md#part-" in line]
    assert [("calls the matter serious" in line, "fear for their trade" in line) for line in table] == [
        (False, True), (True, False),
    ]  # fmt: skip


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    files = plan(load(copy_toy(tmp_path / "a"))[0]).files()
    again = plan(load(copy_toy(tmp_path / "b"))[0]).files()
    assert {n: t for n, t in files.items() if n.endswith(".md")} == {
        n: t for n, t in again.items() if n.endswith(".md")
    }


def test_the_style_of_pictures_uses_logical_properties_and_no_other_host() -> None:
    css = (THEME / "assets" / "pictures.css").read_text("utf-8")
    assert "url(" not in css
    assert not re.search(r"(?:margin|padding|border)-(?:left|right|top|bottom)|[^-]width:|[^-]height: \d", css)


def test_a_drawing_is_turned_over_where_lines_run_from_right_to_left_and_a_map_is_not() -> None:
    css = (THEME / "assets" / "pictures.css").read_text("utf-8")
    turned = [rule.partition("{")[0].strip() for rule in css.splitlines() if "scaleX(-1)" in rule]
    assert turned == ['[dir="rtl"] .drawing svg, [dir="rtl"] .drawing text']


def test_only_a_series_has_a_scale_and_every_figure_in_it_says_qualifier_and_period(
    toy: Path, pages: dict[str, str]
) -> None:
    assert drawn(pages["figures/index.md"]) == []
    claims = toy / "seeds/sources/harbour-report/claims.yml"
    claims.write_text(claims.read_text("utf-8").replace("unit: metres at low water", "unit: metres of depth"), "utf-8")
    page = plan(load(toy)[0]).files()["figures/index.md"]
    (svg,) = drawn(str(page))
    said = [text.text for text in svg.iter("text")]
    for words in ("at least 6", "about 2011", "period not stated", "9"):
        assert words in said, said
    assert "40" not in said
