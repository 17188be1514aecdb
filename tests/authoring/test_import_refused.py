"""Files of references that cannot be read: one line, and nothing is half-written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.authoring.references.import_references import import_references
from tests.authoring.imported_works import FILES, import_file, works_of
from tests.commands import run
from tests.project_copies import TOY

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
    "no equals": (b"@book{a,\n title {x}}", "x:2:2: unreadable: expected a field such as year = {2021}"),
    "no value": (b"@book{a,\n title = ,}", "x:2:2: unreadable: expected a value in braces"),
    "no end": (b"\n @book{a,", "x:2:2: unreadable: what begins here never ends"),
    "json cut": (
        b'[{"id": "a",\n "title": "x"',
        "x:1:2: unreadable: this work is not JSON (line 2, column 14: expecting",
    ),
    "json object": (b'{"id": "a"}', "x:1:1: unreadable: expected a list of works"),
    "json items": (b'{"items":[{"id":"a","title":"t"}]}', "x:1:1: unreadable: expected a list of works"),
    "json of texts": (b'[\n "a"]', "x:2:2: unreadable: expected a work, {"),
    "json deep": (b"[" * 100_000, "x:1:2: unreadable: lists or objects are nested too deep"),
    "json no text": (b'[{"id":"a",\n"title":true}]', "x:1:1: unreadable: this record cannot be read"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_and_nothing_is_written(name: str, into: Path, tmp_path: Path) -> None:
    raw, expected = BAD[name]
    path = tmp_path / "x"
    path.write_bytes(raw)
    before = into.read_bytes()
    done = import_file(path, into)
    assert done.returncode == 1
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(expected)
    assert into.read_bytes() == before
    assert sorted(p.name for p in into.parent.iterdir() if p.name.startswith(".")) == []


ONE_BAD = {
    "BibTeX": b"@book{a, title={Tides}}\n@book{b, title = , year={2001}}\n@book{c, title={Gulls}}",
    "RIS": b"TY  - BOOK\nTI  - Tides\nER  - \nTI  - Silt\nER  - \n\nTY  - BOOK\nTI  - Gulls\n",
    "CSL-JSON": b'[{"id":"a","type":"book","title":"Tides"},\n7,\n{"id":"c","type":"book","title":"Gulls"}',
}


@pytest.mark.parametrize("name", ONE_BAD)
def test_one_bad_record_is_named_and_the_others_are_taken(name: str, into: Path, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(ONE_BAD[name])
    done = import_file(tmp_path / "x", into)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("2 of 2 works added to references.yml; 1 could not be read, see above\n")
    assert sum(": left out: " in line for line in done.stdout.splitlines()) == 1
    assert {"Tides", "Gulls"} <= {work["title"] for work in works_of(into.parent.parent).values()}


def test_a_missing_file_is_one_line(into: Path, tmp_path: Path) -> None:
    done = import_file(tmp_path / "nothing.bib", into)
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
    done = import_file(FILES / "zotero.bib", into)
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
    assert import_file(FILES / "zotero.ris", into).returncode == 0
    written = into.read_bytes()
    assert written.startswith(there or b"# yaml-language-server: $schema=schema/references.json\n")
    assert (b"\r\n" in written[len(there or b"") :]) == (b"\r\n" in (there or b""))
    assert "brill-2015" in works_of(toy)


LONG: dict[str, Callable[[int], str]] = {
    "fields.bib": lambda n: f"@book{{a, title={{T}},\n{''.join(f'f{i}={{x}},' for i in range(n))}}}",
    "braces.bib": lambda n: f"@book{{a, title={{T}}, series={{{'{' * n}x{'}' * n}}}}}",
    "semicolons.bib": lambda n: f"@book{{a, title={{T}}, author={{{'A; ' * n}}}}}",
    "underscores.bib": lambda n: rf"@book{{a, title={{T}}, url={{https://x.example/{chr(92)}_{'a' * n}}}}}",
    "dollars.bib": lambda n: f"@book{{a, title={{T {'$5 ' * n}}}}}",
    "lines.ris": lambda n: "TY  - BOOK\nTI  - T\nN1  - a\n" + "more\n" * n + "ER  - \n",
    "strays.ris": lambda n: "stray\n" * n + "TY  - BOOK\nTI  - T\nER  - \n",
    "open.bib": lambda n: "@book{z, title={Z}}\n" + "@book{a, title={x {\n" * n,
    "cut.json": lambda n: '[{"title": "Z", "type": "book"},' + '{"id":"a","title":"x {' * n,
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
