"""References as they are printed, to fields that import_references takes."""

import json
from pathlib import Path

import pytest

from microsite.sources.documents.printed_reference import csl_item, parse_reference
from tests.commands import run

HOLM = {"family": "Holm", "given": "B."}
MARSH = {"family": "Marsh", "given": "A. C."}


@pytest.mark.parametrize(
    ("printed", "authors", "title", "year"),
    [
        (
            "Holm, B., & Marsh, A. C. (2004). Mud of the basin. Basin Press, 12, 1-9.",
            [HOLM, MARSH],
            "Mud of the basin",
            2004,
        ),
        (
            "12. Holm B, Marsh AC, et al. Mud of the basin: a count. J Mud. 2004;12: 1-9. doi:10.1234/mud.5",
            [{"family": "Holm", "given": "B"}, {"family": "Marsh", "given": "AC"}],
            "Mud of the basin: a count",
            2004,
        ),
        (
            'Ada Marsh, "Boats and Buckets of the Basin," Basin Press, 1998.',
            [{"literal": "Ada Marsh"}],
            "Boats and Buckets of the Basin",
            1998,
        ),
        (
            "[3] Council of the Basin (2001) A Count of Boats. https://example.org/a",
            [{"literal": "Council of the Basin"}],
            "A Count of Boats",
            2001,
        ),
        (
            "4. Holm, B., Marsh, A. C. & Øster, L.-M. Boats of E. coli and ten others. Basin Press 1529, 9-18 (2000).",
            [HOLM, MARSH, {"family": "Øster", "given": "L.-M."}],
            "Boats of E. coli and ten others",
            2000,
        ),
        (
            "Institute of Piers and Ropes [IPR]. (2008). Rules for ropes of hemp, 3rd Edn. Wayne: The Institute.",
            [{"literal": "Institute of Piers and Ropes [IPR]"}],
            "Rules for ropes of hemp, 3rd Edn",
            2008,
        ),
        (
            "Holm, Berit, and Ada van Marsh. 1998. Ropes Linn. as a trade. Basin Press.",
            [{"family": "Holm", "given": "Berit"}, {"family": "van Marsh", "given": "Ada"}],
            "Ropes Linn. as a trade",
            1998,
        ),
        (
            "van der Holm B, Marsh AC; 2001a. Tides [Internet]. Basin.",
            [{"family": "van der Holm", "given": "B"}, {"family": "Marsh", "given": "AC"}],
            "Tides",
            2001,
        ),
    ],
)
def test_what_its_signs_tell(printed: str, authors: list[dict[str, str]], title: str, year: int) -> None:
    item = csl_item(parse_reference(printed), 3)
    assert (item["author"], item["title"]) == (authors, title)
    assert item["issued"] == {"date-parts": [[year]]}
    assert item.get("DOI") in (None, "10.1234/mud.5")
    assert item.get("URL") in (None, "https://example.org/a")


def test_what_cannot_be_told_stands_in_brackets() -> None:
    assert csl_item(parse_reference("7. Basin papers, box 4"), 7)["title"] == "[Basin papers, box 4]"


@pytest.mark.parametrize(
    "printed",
    [
        "8. Half of the papers of 2011 are free to read now Ada Marsh Basin Letters (2013-08) https://example.org/a",
        "BS ISO 26324:2012. Counting of boats",
    ],
)
def test_no_names_are_made_of_a_title(printed: str) -> None:
    item = csl_item(parse_reference(printed), 1)
    assert "author" not in item
    assert item["title"].startswith("[")


def test_editors_are_no_authors() -> None:
    item = csl_item(parse_reference("Holm B, Marsh AC, editors. Opening piers. Basin Press; 2014."), 1)
    assert ("author" in item, item["editor"], item["title"]) == (
        False,
        [{"family": "Holm", "given": "B"}, {"family": "Marsh", "given": "AC"}],
        "Opening piers",
    )


def test_references_of_a_document_go_into_the_site(toy: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    listed = "<p>Holm, B. (2004). Mud of the deep basin. Basin Press.</p><p>Lee, C. (2005). Boats of wood. Pier.</p>"
    page.write_text(f"<h1>Silt</h1><p>It fell (Holm, 2004) in the spring of a dry year.</p><h2>References</h2>{listed}")
    shown = run("ingest.py", toy, str(page), "--show", "--format", "csl")
    assert [item["title"] for item in json.loads(shown.stdout)] == ["Mud of the deep basin", "Boats of wood"]
    (tmp_path / "refs.json").write_text(shown.stdout)
    done = run("import_references.py", toy, str(tmp_path / "refs.json"), "--dry-run")
    assert done.returncode == 0
    assert "2 of 2 works would be added" in done.stdout
