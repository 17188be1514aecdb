"""Works from Zotero's files: what is kept, what is named as lost, and that nothing is half-written."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microsite.authoring.references import work_keys
from microsite.authoring.references.import_references import import_references
from microsite.authoring.references.serialise import scalar
from microsite.corpus.project import load
from microsite.downloads.biblatex import biblatex
from microsite.model.hidden_characters import CONTROL
from microsite.seeds.reading.yaml import read_yaml
from tests.conftest import ROOT, TOY, run

FILES = ROOT / "tests/authoring/importing"
NEVER = ("abstract", "note", "keyword", "annote", "file")


def _import(path: Path, into: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("import_references.py", into.parent.parent, str(path), *arguments)


def _works(root: Path) -> dict[str, dict[str, Any]]:
    project, _ = load(root)
    return {key: json.loads(json.dumps(work.csl)) for key, work in project.corpus.works.items()}


@pytest.fixture
def into(toy: Path) -> Path:
    return toy / "seeds" / "references.yml"


def test_bibtex(toy: Path, into: Path) -> None:
    before = into.read_bytes()
    done = _import(FILES / "zotero.bib", into)
    assert (done.returncode, done.stderr) == (0, "")
    assert into.read_bytes().startswith(before)
    works = _works(toy)
    assert works["oduya-1999"] == {
        "type": "book",
        "title": "Channels of the North: A View From the Quay",
        "author": [
            {"family": "Oduya", "given": "Mercy"},
            {"family": "van der Kade", "given": "Jan Pieter"},
            {"literal": "Harbour Board"},
        ],
        "collection-title": "Studies in Tidal Waters",
        "collection-number": "3",
        "edition": "2",
        "publisher": "Reed and Sons",
        "publisher-place": "Lowmarket",
        "ISBN": "978-1-55587-784-2",
        "URL": "https://harbour.example/a_b?x=1&y=2#z",
        "language": "en",
        "issued": {"date-parts": [[1999, 5]]},
        "accessed": {"date-parts": [[2021, 5, 3]]},
    }


def test_bibtex_of_every_type(toy: Path, into: Path) -> None:
    _import(FILES / "zotero.bib", into)
    works = _works(toy)
    article = works["muller-2011"]
    assert article["title"] == "100% Schlick: Étude & Methode | Teil 2"
    assert article["author"][:2] == [{"family": "Müller", "given": "Søren"}, {"family": "Bošković", "given": "Ana"}]
    assert (article["volume"], article["issue"], article["page"]) == ("17", "3", "74-87")
    assert article["DOI"] == "10.1111/J.1475-4967.2011.00452.x"
    chapter = works["reed-2001"]
    assert (chapter["title"], chapter["container-title"]) == ("Ferries and Sluices", "The Handbook of Harbours")
    assert chapter["author"] == [{"family": "Reed", "given": "Tom", "suffix": "Jr."}]
    report = works["harbour-board-2019"]
    assert (report["type"], report["genre"], report["number"]) == ("report", "Working Paper", "12")
    # A name of which ASCII has nothing is not transliterated by a machine.
    thesis = next(work for work in works.values() if work["type"] == "thesis")
    assert thesis["author"] == [{"family": "رضایی", "given": "علی"}]
    assert (thesis["genre"], thesis["publisher"]) == ("PhD Thesis", "دانشگاه بندر")
    storm = works["quill-2021"]
    assert storm["author"] == [{"family": "Quill", "given": "A."}]
    assert "<script>alert(1)</script>" in storm["title"]
    assert "root:" not in into.read_text("utf-8")


def test_bibtex_says_what_was_lost_and_where(into: Path) -> None:
    said = _import(FILES / "zotero.bib", into).stdout
    text = (FILES / "zotero.bib").read_text("utf-8").split("\n")
    lost = re.findall(r"^zotero\.bib:(\d+): not kept: (\w+) ", said, re.MULTILINE)
    assert {name for _, name in lost} == {
        "abstract", "note", "keywords", "file", "title", "type", "url", "author", "date",
    }  # fmt: skip
    for line, name in lost:
        assert name == "type" or text[int(line) - 1].strip().startswith(f"{name} = ")
    assert "somebody" not in into.read_text("utf-8")
    assert "javascript" not in into.read_text("utf-8")
    assert said.endswith("7 of 7 works added to references.yml\n")


def test_ris(toy: Path, into: Path) -> None:
    done = _import(FILES / "zotero.ris", into)
    assert (done.returncode, done.stderr) == (0, "")
    works = _works(toy)
    assert works["van-der-kade-harbour-board-2021"] == {
        "type": "article-newspaper",
        "title": 'The ferry "Gull", late',
        "author": [{"family": "van der Kade", "given": "Jan"}, {"literal": "Harbour Board"}],
        "container-title": "Lowmarket Courier",
        "page": "A3-A5",
        "publisher-place": "Lowmarket",
        "URL": "https://courier.example/1",
        "language": "en-GB",
        "issued": {"date-parts": [[2021, 5, 13]]},
        "accessed": {"date-parts": [[2022, 1, 2]]},
    }
    chapter = works["reed-2001"]
    assert chapter["author"] == [{"family": "Reed", "given": "Tom", "suffix": "Jr."}]
    assert chapter["editor"] == [{"family": "Editor", "given": "One"}]
    assert (chapter["ISBN"], chapter["DOI"]) == ("978-1-55587-784-2", "10.1234/Sluices.1")
    assert (chapter["collection-title"], chapter["page"]) == ("Waters", "10-20")
    page = next(work for work in works.values() if work["type"] == "webpage")
    assert (page["title"], page["issued"], page.get("URL")) == ("گل و لای", {"date-parts": [[2020]]}, None)
    report = works["harbour-board-2019"]
    assert (report["title"], report["number"], report["genre"]) == ("Depth of the channel", "12/3", "Working Paper")
    assert works["brill-2015"]["issued"] == {"date-parts": [[2015, 2]]}
    lost = re.findall(r"^zotero\.ris:(\d+): not kept: (\w+) ", done.stdout, re.MULTILINE)
    assert [name for _, name in lost] == ["y2", "ab", "n1", "kw", "kw", "l1", "ur", "st", "type"]
    lines = (FILES / "zotero.ris").read_text("utf-8").splitlines()
    assert all(lines[int(line) - 1].startswith(name.upper().replace("TYPE", "TY")) for line, name in lost)


def test_csl_json(toy: Path, into: Path) -> None:
    done = _import(FILES / "zotero.json", into)
    assert (done.returncode, done.stderr) == (0, "")
    works = _works(toy)
    page = works["van-der-kade-2021"]
    assert page["title"] == "Why silt \\ moves: {{ macro }} [a] <script>alert(1)</script>"
    assert page["author"][0] == {"family": "van der Kade", "given": "Jan"}
    assert page["issued"] == {"date-parts": [[2021, 5, 13]]}
    # A title that YAML takes for false, and a number that it takes for another one, stay text.
    other = works["no-2019"]
    assert (other["title"], other["volume"], other["type"]) == ("no", "08", "document")
    assert other["issued"] == {"date-parts": [[2019], [2020]]}
    lost = re.findall(r"^zotero\.json:(\d+): not kept: ([\w-]+) ", done.stdout, re.MULTILINE)
    assert [name for _, name in lost] == ["abstract", "note", "title", "custom", "issued", "type", "URL", "DOI"]
    lines = (FILES / "zotero.json").read_text("utf-8").splitlines()
    # A type is told at the line its work begins in.
    assert all((name if name != "type" else "{") in lines[int(line) - 1] for line, name in lost)
    assert "4711" not in into.read_text("utf-8")


@pytest.mark.parametrize("name", ["zotero.bib", "zotero.ris", "zotero.json"])
def test_what_was_imported_is_whole_and_claims_nothing(name: str, toy: Path, into: Path) -> None:
    there = set(_works(toy))
    _import(FILES / name, into)
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
    _import(FILES / name, into)
    before = into.read_bytes()
    done = _import(FILES / name, into)
    assert done.returncode == 0
    assert re.search(r"^0 of \d works added", done.stdout, re.MULTILINE)
    assert "left out: " in done.stdout
    assert into.read_bytes() == before


def test_dry_run_writes_nothing(into: Path) -> None:
    before = into.read_bytes()
    done = _import(FILES / "zotero.bib", into, "--dry-run")
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
    said = _import(path, into).stdout.split("\n")
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
    assert _import(path, into).returncode == 0
    assert set(_works(toy)) >= {"oduya-1998b", "muller-ludenscheidt-2001a", "muller-ludenscheidt-2001b", "sb-2001"}


def test_no_key_is_that_of_a_source() -> None:
    assert work_keys.key_for("gull-letter", {"gull-letter"}, shared=False) == "gull-letterb"


BAD = {
    "empty": (b"", "x:1:1: empty-text: the file is empty"),
    "blank": (b"\xef\xbb\xbf \r\n", "x:1:1: empty-text: the file is empty"),
    "html": (b"<!DOCTYPE html>\n<html><body>@book{a,}</body></html>", "x:1:1: unreadable: this is a web page or XML"),
    "prose": (b"Dear all, here is my list", "x:1:1: unreadable: expected BibTeX, RIS or CSL-JSON"),
    "latin-1": ("@book{a,\n title={Müller}}".encode("latin-1"), "x:2:10: unreadable: expected UTF-8"),
    "utf-16": ("@book{a, title={x}}".encode("utf-16"), "x:1:1: unreadable: expected UTF-8"),
    "utf-16 of windows": (
        b"\xff\xfe" + "TY  - BOOK\r\nER  - \r\n".encode("utf-16-le"),
        "x:1:1: unreadable: expected UTF-8",
    ),
    "windows-1252": ("@book{a, title={Café – Müller}}".encode("cp1252"), "x:1:20: unreadable: expected UTF-8"),
    "control": (b"@book{a, title={x\x00}}", "x:1:18: unreadable: found a control character"),
    "open brace": (b"\n@book{a,\n title={x, year={2000}\n}\n", "x:2:1: unreadable: the entry that begins here never"),
    "no equals": (b"@book{a,\n title {x}}", "x:2:1: unreadable: expected a field such as year = {2021}"),
    "no value": (b"@book{a,\n title = ,}", "x:2:1: unreadable: expected a value in braces"),
    "ris cut": (b"TY  - BOOK\r\nTI  - x\r\n", "x:1:1: unreadable: the record that begins here has no end"),
    "ris no end": (b"TY  - BOOK\nTI  - x\nTY  - BOOK\nER  - \n", "x:3:1: unreadable: the record of line 1 has no end"),
    "json cut": (b'[{"id": "a",\n "title": "x"', "x:2:1: unreadable: not JSON"),
    "json object": (b'{"id": "a"}', "x:1:1: unreadable: expected a list of works"),
    "json items": (b'{"items":[{"id":"a","title":"t"}]}', "x:1:1: unreadable: expected a list of works"),
    "json deep": (b"[" * 100_000, "x:1:1: unreadable: "),
    "json names": (b'[{"id":"a","title":"t"},\n{"id":"b","author":7,"title":"t"}]', "x:2:1: unreadable: this record"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_and_nothing_is_written(name: str, into: Path, tmp_path: Path) -> None:
    raw, expected = BAD[name]
    path = tmp_path / "x"
    path.write_bytes(raw)
    before = into.read_bytes()
    done = _import(path, into)
    assert done.returncode == 1
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(expected)
    assert into.read_bytes() == before
    assert sorted(p.name for p in into.parent.iterdir() if p.name.startswith(".")) == []


AGAIN = {
    "BibTeX": b"@book{a, title={Tides}}\n@book{a, title={Silt}}\n@book{b, title={Gulls}}",
    "CSL-JSON": b'[{"id":"a","title":"Tides"},\n{"id":"a","title":"Silt"},\n{"id":"b","title":"Gulls"}]',
}


@pytest.mark.parametrize("name", AGAIN)
def test_of_two_works_with_one_key_the_second_is_named_and_the_others_are_taken(
    name: str, into: Path, tmp_path: Path
) -> None:
    (tmp_path / "x").write_bytes(AGAIN[name])
    done = _import(tmp_path / "x", into)
    assert (done.returncode, done.stderr) == (0, "")
    assert 'x:2: left out: the key "a" stands here again (first in line 1); give it another' in done.stdout
    assert done.stdout.endswith("2 of 2 works added to references.yml\n")
    assert {"Tides", "Gulls"} <= {work["title"] for work in _works(into.parent.parent).values()}
    assert "Silt" not in into.read_text("utf-8")


def test_signs_of_windows_are_taken_for_what_they_were_and_named(into: Path, tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text("@book{a,\n title={Mud \x96 \x93so\x94}}\n@book{b, title={Gulls}}", "utf-8")
    done = _import(tmp_path / "x.bib", into)
    assert (done.returncode, done.stderr) == (0, "")
    assert "x.bib:2: U+0093 was taken for “, as Windows has it; compare the words around it\n" in done.stdout
    assert "Mud – “so”" in {work["title"] for work in _works(into.parent.parent).values()}
    (tmp_path / "x.bib").write_text("@book{a, title={Mud \x96 \x81}}", "utf-8")
    assert _import(tmp_path / "x.bib", into).stderr.startswith("x.bib:1:21: unreadable: found a control character")


def test_a_missing_file_is_one_line(into: Path, tmp_path: Path) -> None:
    done = _import(tmp_path / "nothing.bib", into)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "nothing.bib:1:1: unreadable: there is no such file\n"


@pytest.mark.parametrize(
    ("root", "arguments"),
    [("nowhere", []), ("", ["--into", "seeds/other.yml"]), ("", ["--into", "no/references.yml"]), ("seeds", [])],
)
def test_nothing_is_made_where_no_works_are(root: str, arguments: list[str], toy: Path) -> None:
    before = sorted(toy.rglob("*"))
    done = run("import_references.py", toy / root, str(FILES / "zotero.bib"), *arguments)
    assert (done.returncode != 0, done.stdout) == (True, "")
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith(("there is no", "microsite import_references: error:"))
    assert sorted(toy.rglob("*")) == before


@pytest.mark.parametrize("there", [b"[]\n", b"  - key: a\n", b"key: a\n", b"- key: [\n"])
def test_a_file_of_works_that_takes_no_entries_stays(there: bytes, into: Path) -> None:
    into.write_bytes(there)
    done = _import(FILES / "zotero.bib", into)
    assert done.returncode == 1
    assert all(line.startswith("references.yml:") for line in done.stderr.splitlines())
    assert "Traceback" not in done.stderr
    assert into.read_bytes() == there


@pytest.mark.parametrize(
    "there",
    [None, b"", b"# only a comment", b"\xef\xbb\xbf# a\r\n# b\r\n", (TOY / "seeds/references.yml").read_bytes()],
)
def test_bytes_that_are_there_stay(there: bytes | None, toy: Path, into: Path) -> None:
    into.unlink()
    if there is not None:
        into.write_bytes(there)
    assert _import(FILES / "zotero.ris", into).returncode == 0
    written = into.read_bytes()
    assert written.startswith(there or b"# yaml-language-server: $schema=schema/references.json\n")
    assert (b"\r\n" in written[len(there or b"") :]) == (b"\r\n" in (there or b""))
    assert "brill-2015" in _works(toy)


def test_line_ends_and_a_byte_order_mark_of_the_export_do_not_matter(toy: Path, into: Path, tmp_path: Path) -> None:
    text = (FILES / "zotero.ris").read_text("utf-8")
    for ends in ("\r\n", "\r"):
        path = tmp_path / "zotero.ris"
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", ends).encode())
        outcome = import_references(path, toy / f"{len(ends)}.yml")
        assert outcome.findings == []
    assert (toy / "1.yml").read_bytes() == (toy / "2.yml").read_bytes()
    assert "van-der-kade-harbour-board-2021" in (toy / "1.yml").read_text("utf-8")


_LINES = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda t: not CONTROL.search(t))


@given(_LINES)
def test_every_text_comes_back_from_yaml(text: str) -> None:
    folded = " ".join(text.split())
    data, _, findings = read_yaml(f"- key: {scalar(folded)}\n", "x.yml")
    assert findings == []
    assert data == ({"key": folded},)


@pytest.mark.parametrize("title", ["Silt | why", "|", "a|b {c} \\textbar{} d", "100% & #1 $5 ~x ^y _z", "گل | و لای"])
def test_titles_come_back_from_our_bibtex(title: str, tmp_path: Path) -> None:
    work = {"id": "x-2001", "type": "book", "title": title, "issued": {"date-parts": [[2001]]}}
    path, into = tmp_path / "x.bib", tmp_path / "references.yml"
    path.write_text(biblatex([work]), "utf-8")
    outcome = import_references(path, into)
    assert outcome.findings == []
    data, _, _ = read_yaml(into.read_text("utf-8"), "references.yml")
    assert isinstance(data, tuple)
    assert data[0]["csl"]["title"] == title


CASES = sorted(path.parent for path in FILES.glob("*/input.*"))


@pytest.mark.turns(3)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_file_gives_its_values_and_names_its_losses(
    case: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """A case is a folder: the file, what becomes of it in references.yml, and what is said."""
    (path,) = case.glob("input.*")
    into = tmp_path / "references.yml"
    outcome = import_references(path, into)
    said = "".join(f"{line}\n" for line in [*map(str, outcome.findings), *outcome.messages])
    if request.config.getoption("--write-expected"):
        (case / "messages.txt").write_text(said, "utf-8")
        (case / "references.yml").write_text(into.read_text("utf-8"), "utf-8")
    assert outcome.findings == []
    assert said == (case / "messages.txt").read_text("utf-8")
    assert into.read_text("utf-8") == (case / "references.yml").read_text("utf-8")
    again = import_references(path, into)
    assert re.match(r"0 of \d+ works added", again.messages[-1])


LONG: dict[str, Callable[[int], str]] = {
    "fields.bib": lambda n: f"@book{{a, title={{T}},\n{''.join(f'f{i}={{x}},' for i in range(n))}}}",
    "braces.bib": lambda n: f"@book{{a, title={{T}}, series={{{'{' * n}x{'}' * n}}}}}",
    "semicolons.bib": lambda n: f"@book{{a, title={{T}}, author={{{'A; ' * n}}}}}",
    "underscores.bib": lambda n: rf"@book{{a, title={{T}}, url={{https://x.example/{chr(92)}_{'a' * n}}}}}",
    "dollars.bib": lambda n: f"@book{{a, title={{T {'$5 ' * n}}}}}",
    "lines.ris": lambda n: "TY  - BOOK\nTI  - T\nN1  - a\n" + "more\n" * n + "ER  - \n",
    "strays.ris": lambda n: "stray\n" * n + "TY  - BOOK\nTI  - T\nER  - \n",
    "chain.bib": lambda n: "".join(f"@book{{a{i}, title={{T{i}}}, crossref={{a{i + 1}}}}}\n" for i in range(n // 10)),
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", LONG)
def test_a_long_file_is_read_at_once(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(LONG[name](1_000), "utf-8")
    outcome = import_references(path, tmp_path / "references.yml")
    assert outcome.findings == []
    assert outcome.messages


@pytest.mark.turns(3, on=0)
def test_what_a_field_cannot_hold_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    path, into = tmp_path / "x.bib", tmp_path / "references.yml"
    path.write_text(
        f"@book{{a, title={{One}},\n publisher={{{'x' * 30_000}}},\n series={{{'{' * 99}x{'}' * 99}}}}}\n"
        f"@book{{b,\n title={{{'{' * 99}x{'}' * 99}}}}}\n",
        "utf-8",
    )
    said = import_references(path, into).messages
    assert [line.partition(" (")[0] for line in said] == [
        "x.bib:4: left out: its title, in line 5, cannot be kept",
        'x.bib:1: one-nd: "One"',
        "x.bib:2: not kept: publisher",
        "x.bib:3: not kept: series",
        "1 of 2 works added to references.yml",
    ]
    assert "longer than 20,000 characters" in said[2]
    assert "braces stand more than 40 deep" in said[3]
