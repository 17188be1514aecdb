"""The references of the whole corpus, read back by the tools that they are for."""

import json
import re
from typing import Any

import pypandoc
import pytest

from microsite.corpus.citations import ris
from microsite.corpus.corpus import Corpus
from microsite.downloads import references
from microsite.downloads.biblatex import biblatex
from tests.downloads.exotic import EXOTIC, file_of


def _told(text: str) -> str:
    """Fold what BibTeX cannot tell apart: the kinds of quotation marks, and white space."""
    return " ".join(re.sub("[“”‘’']", '"', text).split())


def _who(names: list[dict[str, str]]) -> list[str]:
    keys = ("given", "dropping-particle", "non-dropping-particle", "family", "literal")
    return [_told(" ".join(name[key] for key in keys if key in name)) for name in names]


def _core(item: dict[str, Any]) -> dict[str, Any]:
    """Return what must come through: author, title, date, container."""
    issued = item.get("issued", {})
    return {
        "author": _who(item.get("author", [])),
        "editor": _who(item.get("editor", [])),
        "title": _told(item.get("title", "")),
        "container": _told(item.get("container-title", "")),
        "date": [list(side) for side in issued.get("date-parts", [])],
        "about": issued.get("circa", False),
        "DOI": item.get("DOI"),
        "page": item.get("page"),
    }


def _year_only(core: dict[str, Any]) -> dict[str, Any]:
    """Return what pandoc's RIS reader can carry: the first year; what is about or a span is said in a note."""
    return core | {"date": [core["date"][0][:1]], "about": False}


def _read(text: str, form: str) -> dict[str, dict[str, Any]]:
    items = json.loads(pypandoc.convert_text(text, "csljson", form))
    return {item["id"]: item for item in items}


def _cores(items: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {key: _core(item) for key, item in items.items()}


@pytest.mark.parametrize(("name", "form"), [("references.json", "csljson"), ("references.bib", "biblatex")])
def test_references_come_back_whole(name: str, form: str, either: Corpus) -> None:
    original = {item["id"]: item for item in references.items(either)}
    assert _cores(_read(file_of(either, name), form)) == _cores(original)
    titled = [dossier.id for dossier in either.sources.values() if dossier.source.title]
    assert list(original) == sorted([*either.works, *titled])


def test_ris_comes_back_as_far_as_it_can_be_read(either: Corpus) -> None:
    # Of a report, the tag that pandoc takes for a container holds the series.
    items = [item | {"container-title": item.get("collection-title", "")} if item["type"] == "report" else item
             for item in references.items(either)]  # fmt: skip
    original = {item["id"]: _year_only(_core(item)) for item in items}
    assert _cores(_read(file_of(either, "references.ris"), "ris")) == original


def test_the_original_is_what_the_seeds_say(corpus: Corpus) -> None:
    items = {item["id"]: item for item in references.items(corpus)}
    assert items["news-2021"]["title"] == EXOTIC
    assert items["harbour-report"]["issued"] == {"date-parts": [[2012, 3]]}
    assert items["gull-letter"]["issued"] == {"date-parts": [[2013]], "circa": True}
    assert items["oduya-1998"]["annote"].startswith("Standing: likely (")
    assert "language" not in items["oduya-1998"]
    assert items["kitab-1387"]["language"] == "fa"


def test_titles_and_publishers_stand_in_bibtex_as_printed(corpus: Corpus) -> None:
    bib = file_of(corpus, "references.bib")
    entry = bib[bib.index("{part-2020") :].split("\n}\n", 1)[0]
    assert "{what} becomes of a harbour, and {Why}" in entry
    assert "publisher = {{Office on Silt and Mud; Lowmarket Bank}}" in entry
    assert _read(bib, "biblatex")["part-2020"]["publisher"] == "Office on Silt and Mud; Lowmarket Bank"
    assert "date = {2013~}" in bib
    assert "doi = {10.5555/a_b(1)}" in bib


@pytest.mark.turns(3)
@pytest.mark.parametrize("name", ["references.json", "references.bib", "references.ris"])
def test_a_placeholder_is_never_a_title(name: str, either: Corpus) -> None:
    text = file_of(either, name)
    placeholders = [w.csl["title"] for w in either.works.values() if str(w.csl.get("title")).startswith("[")]
    assert placeholders
    for placeholder in placeholders:
        assert placeholder not in text
        assert placeholder not in file_of(either, "corpus.json")
    form = {"json": "csljson", "bib": "biblatex", "ris": "ris"}[name.rpartition(".")[2]]
    read = _read(text, form)
    untitled = {key for key, work in either.works.items() if work.csl.get("title") in placeholders}
    assert {key for key, item in read.items() if "title" not in item} == untitled


def test_ris_is_one_tag_a_line_whatever_a_value_holds(corpus: Corpus) -> None:
    raw = file_of(corpus, "references.ris")
    assert raw.count("\n") == raw.count("\r\n")
    lines = raw.split("\r\n")
    assert len(raw.splitlines()) == len(lines) - 1
    assert [line for line in lines if line and not re.match(r"[A-Z][A-Z0-9]  - ", line)] == []
    types = [line for line in lines if line.startswith("TY")]
    assert len(types) == lines.count("ER  - ") == len(references.items(corpus))
    assert "T2  - The Brill Daily ER - TY - BOOK TI - Forged, and Co" in lines
    assert f"TI  - {EXOTIC}" in lines
    assert {"DA  - 2021/09/08/", "AU  - Radio Brill (RB),", "ED  - Lamb, I.", "SP  - 10", "EP  - 20"} <= set(lines)


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        ({"type": "treaty", "id": "x"}, ["TY  - GEN", "ID  - x"]),
        ({"type": "webpage", "id": "x", "issued": {"literal": "long ago"}}, ["TY  - ELEC", "ID  - x"]),
        (
            {"type": "thesis", "id": "x", "issued": {"date-parts": [[2020], [2021, 5]]}, "page": "7"},
            ["TY  - THES", "ID  - x", "N1  - page of the work: 7", "PY  - 2020", "N1  - Date: 2020 to 2021-05"],
        ),
        (
            {"type": "book", "id": "x", "author": [{"family": "Vos", "given": "J.", "non-dropping-particle": "de"}]},
            ["TY  - BOOK", "ID  - x", "AU  - de Vos, J."],
        ),
        ({"type": "book", "id": "x", "author": [{"literal": "Silt, Inc."}]},
         ["TY  - BOOK", "ID  - x", "AU  - Silt Inc.,", "N1  - author in full: Silt, Inc."]),
    ],
)  # fmt: skip
def test_ris_of_rare_items(item: dict[str, Any], lines: list[str]) -> None:
    assert ris.ris([item]) == "\r\n".join([*lines, "ER  - ", "", ""])


def test_no_works_no_entries() -> None:
    assert (biblatex([]), ris.ris([])) == ("", "")
