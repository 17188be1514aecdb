"""Works from Zotero's files: whole, without a claim of their own, each once."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microsite.authoring.references import work_keys
from microsite.authoring.references.serialise import scalar
from microsite.corpus.project import load
from microsite.model.hidden_characters import CONTROL
from microsite.seeds.reading.yaml import read_yaml
from tests.authoring.imported_works import FILES, import_file, works_of
from tests.commands import run

NEVER = ("abstract", "note", "keyword", "annote", "file")


@pytest.mark.turns(2)
@pytest.mark.parametrize("name", ["zotero.bib", "zotero.ris", "zotero.json"])
def test_what_was_imported_is_whole_and_claims_nothing(name: str, toy: Path, into: Path) -> None:
    there = set(works_of(toy))
    import_file(FILES / name, into)
    project, findings = load(toy)
    assert findings == []
    new = [work for key, work in project.corpus.works.items() if key not in there]
    assert len(new) in (3, 6, 7)
    for work in new:
        assert work.standing == "likely"
        assert "Not checked against a public record." in work.established
        assert (work.evidence, work.cited_as, work.from_knowledge) == ((), (), ())
        assert not set(NEVER) & set(work.csl)
    checked = run("check.py", toy)
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.parametrize("name", ["zotero.bib", "zotero.ris", "zotero.json"])
def test_a_second_time_nothing_is_added(name: str, into: Path) -> None:
    import_file(FILES / name, into)
    before = into.read_bytes()
    done = import_file(FILES / name, into)
    assert done.returncode == 0
    assert re.search(r"^0 of \d works added", done.stdout, re.MULTILINE)
    assert "left out: " in done.stdout
    assert into.read_bytes() == before


def test_dry_run_writes_nothing(into: Path) -> None:
    before = into.read_bytes()
    done = import_file(FILES / "zotero.bib", into, "--dry-run")
    assert done.returncode == 0
    assert "7 of 7 works would be added to references.yml" in done.stdout
    assert into.read_bytes() == before


def test_known_works_are_left_out(into: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.bib"
    path.write_text(
        "@book{oduya-1998, title={Something else}, year={1998}}\n"
        "@book{b, title={CHANNELS of the north!}, year={1998}}\n"
        "@book{c, title={One}, year={2000}, doi={10.1000/ABC}}\n"
        "@book{d, title={Two}, year={2001}, doi={https://doi.org/10.1000/abc}}\n"
        "@book{e, title={Three}, year={2002}, url={https://www.a.example/x/}}\n"
        "@book{f, title={Four}, year={2003}, url={http://a.example/x}}\n",
        "utf-8",
    )
    said = import_file(path, into).stdout.split("\n")
    assert said[:4] == [
        'x.bib:1: left out: a work with the key oduya-1998 is there ("Something else")',
        'x.bib:2: left out: oduya-1998 has the same title and year ("CHANNELS of the north!")',
        'x.bib:4: left out: the work of line 3 has the same DOI ("Two")',
        'x.bib:6: left out: the work of line 5 has the same address ("Four")',
    ]
    assert said[-2] == "2 of 6 works added to references.yml"


def test_letters_tell_works_of_a_year_apart(toy: Path, into: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    person = [{"family": "Oduya", "given": "M."}]
    new = [{"family": "Müller-Lüdenscheidt"}]
    items = [(person, "A", 1998), (new, "B", 2001), (new, "C", 2001), ([{"literal": "Sea Board (SB)"}], "D", 2001)]
    text = [
        {"id": t, "type": "book", "title": t, "author": author, "issued": {"date-parts": [[year]]}}
        for author, t, year in items
    ]
    path.write_text(json.dumps(text), "utf-8")
    assert import_file(path, into).returncode == 0
    assert set(works_of(toy)) >= {"oduya-1998b", "muller-ludenscheidt-2001a", "muller-ludenscheidt-2001b", "sb-2001"}


def test_no_key_is_that_of_a_source() -> None:
    assert work_keys.key_for("gull-letter", {"gull-letter"}, shared=False) == "gull-letterb"


AGAIN = {
    "BibTeX": b"@book{a, title={Tides}}\n@book{a, title={Silt}}\n@book{b, title={Gulls}}",
    "CSL-JSON": b'[{"id":"a","title":"Tides"},\n{"id":"a","title":"Silt"},\n{"id":"b","title":"Gulls"}]',
}


@pytest.mark.parametrize("name", AGAIN)
def test_of_two_works_with_one_key_the_second_is_named_and_the_others_are_taken(
    name: str, into: Path, tmp_path: Path
) -> None:
    (tmp_path / "x").write_bytes(AGAIN[name])
    done = import_file(tmp_path / "x", into)
    assert (done.returncode, done.stderr) == (0, "")
    assert 'x:2: left out: the key "a" stands here again (first in line 1); give it another' in done.stdout
    assert done.stdout.endswith("2 of 2 works added to references.yml\n")
    assert {"Tides", "Gulls"} <= {work["title"] for work in works_of(into.parent.parent).values()}
    assert "Silt" not in into.read_text("utf-8")


_LINES = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda t: not CONTROL.search(t))


@given(_LINES)
def test_every_text_comes_back_from_yaml(text: str) -> None:
    folded = " ".join(text.split())
    data, _, findings = read_yaml(f"- key: {scalar(folded)}\n", "x.yml")
    assert findings == []
    assert data == ({"key": folded},)
