"""References as the manuals of the styles print them, of works that this site cites."""

import html
from collections.abc import Sequence
from pathlib import Path

import pytest

from microsite.corpus.citations.cited_works import in_style as as_cited
from microsite.corpus.citations.this_site import STYLES, reference_list
from microsite.corpus.project import load
from microsite.model.address import Address
from microsite.model.prose import Cited
from microsite.model.tree.inlines import plain
from microsite.pages.types import all_pages
from microsite.pages.writing.page_writer import PageWriter
from tests.corpus.cited_pages import (
    SAME_YEAR,
    Csl,
)
from tests.pages.made import lines_of
from tests.project_copies import ROOT
from tests.tables import read_table

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
