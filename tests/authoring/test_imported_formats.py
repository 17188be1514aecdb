"""Each format of Zotero: what is kept of it, and what is named as lost, with its line."""

import re
from pathlib import Path

import pytest

from microsite.authoring.references.import_references import import_references
from microsite.downloads.biblatex import biblatex
from microsite.seeds.reading.yaml import read_yaml
from tests.authoring.imported_works import FILES, import_file, works_of


def test_bibtex(toy: Path, into: Path) -> None:
    before = into.read_bytes()
    done = import_file(FILES / "zotero.bib", into)
    assert (done.returncode, done.stderr) == (0, "")
    assert into.read_bytes().startswith(before)
    works = works_of(toy)
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
    import_file(FILES / "zotero.bib", into)
    works = works_of(toy)
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
    said = import_file(FILES / "zotero.bib", into).stdout
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
    done = import_file(FILES / "zotero.ris", into)
    assert (done.returncode, done.stderr) == (0, "")
    works = works_of(toy)
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
    done = import_file(FILES / "zotero.json", into)
    assert (done.returncode, done.stderr) == (0, "")
    works = works_of(toy)
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


def test_signs_of_windows_are_taken_for_what_they_were_and_named(into: Path, tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text("@book{a,\n title={Mud \x96 \x93so\x94}}\n@book{b, title={Gulls}}", "utf-8")
    done = import_file(tmp_path / "x.bib", into)
    assert (done.returncode, done.stderr) == (0, "")
    assert "x.bib:2: U+0093 was taken for “, as Windows has it; compare the words around it\n" in done.stdout
    assert "Mud – “so”" in {work["title"] for work in works_of(into.parent.parent).values()}
    (tmp_path / "x.bib").write_text("@book{a, title={Mud \x96 \x81}}", "utf-8")
    assert import_file(tmp_path / "x.bib", into).stderr.startswith("x.bib:1:21: unreadable: found a control character")


def test_line_ends_and_a_byte_order_mark_of_the_export_do_not_matter(toy: Path, into: Path, tmp_path: Path) -> None:
    text = (FILES / "zotero.ris").read_text("utf-8")
    for ends in ("\r\n", "\r"):
        path = tmp_path / "zotero.ris"
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", ends).encode())
        outcome = import_references(path, toy / f"{len(ends)}.yml")
        assert outcome.findings == []
    assert (toy / "1.yml").read_bytes() == (toy / "2.yml").read_bytes()
    assert "van-der-kade-harbour-board-2021" in (toy / "1.yml").read_text("utf-8")


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


@pytest.mark.turns(6, on=0)
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
