"""Ingest as a person uses it: new sources, changed texts, files that hold no text."""

import re
from pathlib import Path

import pytest

from microsite.authoring.new_text.ingest import ingest
from microsite.checks.source_texts import verify
from microsite.corpus.project import load
from tests.commands import run
from tests.project_copies import TOY, say_what_it_is

TEXTS = TOY / "texts"


def _claims_file(toy: Path) -> Path:
    return toy / "seeds" / "sources" / "gull-letter" / "passages.yml"


def test_a_second_run_changes_nothing(toy: Path) -> None:
    before = _claims_file(toy).read_bytes()
    done = run("ingest.py", toy, str(TEXTS / "letter.txt"), "--id", "gull-letter")
    assert done.returncode == 0
    assert "unchanged" in done.stdout
    assert _claims_file(toy).read_bytes() == before


def test_a_new_source_gets_a_record_to_fill_in_and_checks(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "New.txt"
    text.write_text("A first paragraph of a new source, which says something.\n\nAnd a second one.")
    done = run("ingest.py", toy, str(text), "--id", "new-source")
    assert done.returncode == 0, done.stderr
    assert run("check.py", toy).stdout.count("unsaid-source: type") == 4
    say_what_it_is(toy, "new-source")
    assert run("check.py", toy).stdout == ""
    assert run("ingest.py", toy, str(text), "--id", "new-source").stdout.count("unchanged") == 1


@pytest.mark.parametrize(
    ("identifier", "holder"),
    [
        ("baker", 'the actor "'),
        ("ferry-loss", 'the threat "'),
        ("low-water", 'the glossary term "'),
        ("gull-letter-001", "the claim "),
        ("low-sands", 'the place "'),
    ],
)
def test_an_id_that_another_record_has_is_refused(toy: Path, tmp_path: Path, identifier: str, holder: str) -> None:
    text = tmp_path / "new.txt"
    text.write_text("A first paragraph of a new source, which says something.\n")
    done = run("ingest.py", toy, str(text), "--id", identifier)
    assert done.returncode == 1
    assert done.stderr.startswith(f"--id:1:1: duplicate-id: {identifier} is taken: {holder}")
    assert not (toy / "seeds" / "sources" / identifier).exists()


ABBREVIATED = "A report\n\nIn Aug. 2021 the town fell. Maj. Noor spoke of it on Sept. 11 that year.\n"


def _passages(toy: Path, source: str) -> Path:
    return toy / "seeds" / "sources" / source / "passages.yml"


def test_a_new_source_is_divided_by_the_newest_rules_and_keeps_them(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "new.txt"
    text.write_text(ABBREVIATED)
    assert ingest(text, "new", toy).findings == []
    path = _passages(toy, "new")
    newest = path.read_text("utf-8")
    assert "\nsegmentation: 6\n" in newest
    assert newest.count('{at: "s1.p1.s') == 2
    # As if it had been read by the first rules, which have no number: it keeps them, and verify knows both.
    for line in ("segmentation: 1\n", ""):
        path.write_text(newest.replace("segmentation: 6\n", line), "utf-8")
        assert ingest(text, "new", toy, replace=True).findings == []
        assert "segmentation" not in path.read_text("utf-8")
        assert path.read_text("utf-8").count('{at: "s1.p1.s') == 5
        project, _ = load(toy)
        (tmp_path / "letter.txt").write_bytes((TEXTS / "letter.txt").read_bytes())
        (tmp_path / "harbour.txt").write_bytes((TEXTS / "harbour.txt").read_bytes())
        assert list(verify(project, tmp_path)) == []
    # Whoever wants the newer rules says so in that line, and hears what moved.
    path.write_text(path.read_text("utf-8").replace("characters:", "segmentation: 6\ncharacters:"), "utf-8")
    assert "of 7 passages and sentences before 2 changed, 3 gone" in ingest(text, "new", toy).messages[0]
    assert path.read_text("utf-8") == newest


def test_line_ends_of_a_text_without_blanks_follow_the_rules_it_was_read_by(toy: Path, tmp_path: Path) -> None:
    text, path = tmp_path / "new.txt", _passages(toy, "new")
    text.write_text("码头的倒塌\n\n码头很长，\n从岸边一直伸到\n深水里。\n\n后来人们又把它\n建起来。\n", "utf-8")
    assert ingest(text, "new", toy).findings == []
    read = path.read_text("utf-8")
    assert "\nnormalisation: 3\nsegmentation: 6\ncharacters: 34\n" in read
    path.write_text(read.replace("segmentation: 6\n", "segmentation: 4\n"), "utf-8")
    assert ingest(text, "new", toy, replace=True).findings == []
    assert "\nnormalisation: 1\nsegmentation: 4\ncharacters: 37\n" in path.read_text("utf-8")


def test_rules_that_there_are_not_stop_ingest(toy: Path) -> None:
    path = _passages(toy, "gull-letter")
    path.write_text(path.read_text("utf-8").replace("characters:", "segmentation: 7\ncharacters:"), "utf-8")
    before = path.read_bytes()
    outcome = ingest(TEXTS / "letter.txt", "gull-letter", toy)
    assert [str(each) for each in outcome.findings] == [
        "seeds/sources/gull-letter/passages.yml:7:15: unknown-word: expected one of 1, 2, 3, 4, 5, 6; got 7"
    ]
    assert path.read_bytes() == before


def test_a_short_paragraph_that_ends_with_a_note_is_no_heading(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "new.txt"
    text.write_text("A report\n\nThe pier fell.12\n\nThe board met.[3]\n\n码头倒了。\n\nIt is Section 1.2\n", "utf-8")
    assert ingest(text, "new", toy).findings == []
    kinds = re.findall(r'kind: "(\w+)"', _passages(toy, "new").read_text("utf-8"))
    assert kinds == ["heading", "paragraph", "paragraph", "paragraph", "heading"]


@pytest.mark.parametrize(
    ("name", "raw", "code", "words"),
    [
        ("empty.txt", b"", "empty-text-layer", "no text"),
        ("blank.txt", b"\n \xc2\xa0\n", "empty-text-layer", "no text"),
        ("binary.txt", b"\x00\x01", "unreadable", "binary"),
        ("latin.txt", b"ok\ncaf\xe9", "unreadable", "line 2"),
        ("word.pages", b"PK", "unreadable", ".txt"),
        ("broken.pdf", b"%PDF-1.4 nothing", "unreadable", "is damaged"),
        ("empty.html", b"<html><body></body></html>", "empty-text-layer", "no article text"),
    ],
)
def test_files_without_text(toy: Path, tmp_path: Path, name: str, raw: bytes, code: str, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    done = run("ingest.py", toy, str(path), "--id", "new-source")
    assert done.returncode == 1
    assert done.stderr.startswith(f"{name}:1:1: {code}: ")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (toy / "seeds" / "sources" / "new-source").exists()


def test_a_missing_file_and_a_hostile_id(toy: Path) -> None:
    assert "could not be read" in run("ingest.py", toy, "nowhere.txt", "--id", "x").stderr
    done = run("ingest.py", toy, str(TEXTS / "letter.txt"), "--id", "../../x")
    assert (done.returncode, done.stderr.count("bad-id")) == (1, 1)


def test_hints_and_repairs_that_do_not_fit(toy: Path) -> None:
    path = toy / "seeds" / "sources" / "gull-letter" / "source.yml"
    with path.open("a") as file:
        file.write(
            "hints:\n- {line: 99, begins: paragraph, why: x}\nrepairs:\n- {line: 3, printed: gu lls, read: gulls}\n"
        )
    done = run("ingest.py", toy, str(TEXTS / "letter.txt"), "--id", "gull-letter")
    assert done.returncode == 1
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == ["bad-hint", "bad-hint"]


def _pdf(lines: list[str]) -> bytes:
    """Make a PDF of one page a line, by hand, the way the format's own primer does."""
    pages = "".join(f"{3 + 2 * i} 0 R " for i in range(len(lines)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{pages}] /Count {len(lines)} >>"]
    for i, line in enumerate(lines):
        font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        page = f"/Parent 2 0 R /MediaBox [0 0 612 792] /Contents {4 + 2 * i} 0 R /Resources {font}"
        content = f"BT /F1 12 Tf 40 400 Td ({line}) Tj ET" if line else ""
        objects += [
            f"<< /Type /Page {page} >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    body, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    rows = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return (
        f"{body}xref\n0 {size}\n0000000000 65535 f \n{rows}trailer\n<< /Size {size} /Root 1 0 R >>\n"
        f"startxref\n{len(body)}\n%%EOF"
    ).encode()


def test_a_pdf_keeps_its_pages_and_a_scan_is_refused(toy: Path, tmp_path: Path) -> None:
    path = tmp_path / "two.pdf"
    full = "a line of the usual length that goes on to the next page and so has no full stop"
    path.write_bytes(_pdf([full, full, full, full, "and ends here.", "A new page begins, and a new paragraph."]))
    done = run("ingest.py", toy, str(path), "--id", "two-pages")
    assert done.returncode == 0, done.stderr
    written = (toy / "seeds" / "sources" / "two-pages" / "passages.yml").read_text("utf-8")
    assert "page: 1" in written
    assert "page: 6" in written
    path.write_bytes(_pdf([""]))
    assert "no text layer" in run("ingest.py", toy, str(path), "--id", "scan").stderr


def test_a_web_page_gives_its_article(toy: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    article = "".join(
        f"<p>Paragraph {n} of the article tells of the harbour, at some length, and ends.</p>" for n in range(5)
    )
    path.write_text(f"<html><body><nav>Home About</nav><article><h1>Silt</h1>{article}</article></body></html>")
    done = run("ingest.py", toy, str(path), "--id", "web-page")
    assert done.returncode == 0, done.stderr
    written = (toy / "seeds" / "sources" / "web-page" / "passages.yml").read_text("utf-8")
    assert written.count('kind: "paragraph"') == 5


def test_no_sentence_of_a_source_is_written() -> None:
    for name, folder in (("harbour.txt", "harbour-report"), ("letter.txt", "gull-letter")):
        written = (TOY / "seeds" / "sources" / folder / "passages.yml").read_text("utf-8")
        for line in (TEXTS / name).read_text("utf-8").splitlines():
            if len(line.split()) > 8:
                assert line.strip() not in written
