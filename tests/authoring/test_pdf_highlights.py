"""Highlights in a PDF: the words under them, what is said beside them, and what cannot be read."""

import subprocess
from pathlib import Path

import pytest

from microsite.authoring.highlights.colours import colour_named
from microsite.authoring.highlights.highlight import HighlightFile
from microsite.authoring.highlights.pdf_annotations import read_pdf_annotations
from microsite.corpus.project import load
from tests.authoring.marked_pdf import RAW, MarkedPdf
from tests.commands import run
from tests.sources.documents.test_hostile_pdf import ENCRYPTED, WORDS, pdf

FIRST = (
    "Every spring the pilots of Brill sound the channel with a lead line, and they",
    "write what they find into a book which nobody but the harbour-master may",
    "open. The book is kept in a chest below the tower.",
    "",
    "The oldest entry speaks of a low tide that lasted for two whole days, and of",
    "boats that lay on their sides until the water came back.",
)
SECOND = (
    "Later entries are shorter. The book is kept in a chest below the tower, the",
    "last of them says, and gives no reason for it.",
)


def _paper() -> MarkedPdf:
    return MarkedPdf(FIRST, SECOND)


def _read(paper: MarkedPdf) -> HighlightFile:
    return read_pdf_annotations(paper.bytes())


@pytest.mark.parametrize(
    "kind", [RAW.FPDF_ANNOT_HIGHLIGHT, RAW.FPDF_ANNOT_UNDERLINE, RAW.FPDF_ANNOT_SQUIGGLY, RAW.FPDF_ANNOT_STRIKEOUT]
)
def test_the_words_under_a_mark(kind: int) -> None:
    paper = _paper()
    boxes = paper.boxes(0, "what they find into a book which nobody but")
    paper.mark(0, kind, boxes, Contents="Nobody? – دوستان 🙂", T="Ann", colour="5fb236")
    (found,) = _read(paper).highlights
    assert "".join(found.quote.split()) == "whattheyfindintoabookwhichnobodybut"
    assert (found.comment, found.author, found.colour) == ("Nobody? – دوستان 🙂", "Ann", "green")
    assert (found.leaf, found.place) == (1, "page 1, annotation 1")


def test_a_mark_over_two_lines_and_a_drawn_one() -> None:
    paper = _paper().highlight(0, "the harbour-master may\r\nopen", colour="ffd400")
    paper.highlight(1, "gives no reason", colour="ff6666")
    paper.draw(1, 0, "0 0 10 10 re f")
    first, second = _read(paper).highlights
    assert "".join(first.quote.split()) == "theharbour-mastermayopen"
    assert (first.colour, second.colour, second.quote) == ("yellow", "red", "gives no reason")


def test_a_rich_text_alone_is_a_comment_of_words() -> None:
    rich = "<body xmlns='x'><p>Rich <b>text</b><script>alert(1)</script><img src='x' onerror='alert(2)'/></p></body>"
    paper = _paper().highlight(0, "lead line", RC=rich).highlight(0, "oldest entry", Contents="Plain.", RC=rich)
    paper.highlight(0, "low tide", RC="<b>" * 3000)
    assert [found.comment for found in _read(paper).highlights] == ["Rich text", "Plain.", ""]


def test_what_stands_around_a_mark_is_told() -> None:
    (found,) = _read(_paper().highlight(0, "lead line", NM="an-id")).highlights
    assert found.prefix.endswith("the channel with a ")
    assert found.suffix.startswith(", and they")
    assert found.key == "an-id"


def test_what_marks_no_words_is_named() -> None:
    paper = MarkedPdf(FIRST, ())
    paper.mark(0, RAW.FPDF_ANNOT_TEXT, [], Contents="Ask the pilots.")
    paper.mark(1, RAW.FPDF_ANNOT_HIGHLIGHT, [(72, 700, 300, 712)], Contents="On a scanned page.")
    read = _read(paper)
    assert read.highlights == []
    (note, why), (scan, how) = read.left_out
    assert (note, scan) == ("page 1, annotation 1", "page 2, annotation 1")
    assert "marks no words" in why
    assert "ocrmypdf" in how


def test_a_mark_that_says_only_what_it_lies_within_has_its_words() -> None:
    paper = _paper()
    (box,) = paper.boxes(0, "oldest entry")
    leaf = paper.document[0]
    annotation = RAW.FPDFPage_CreateAnnot(leaf.raw, RAW.FPDF_ANNOT_HIGHLIGHT)
    left, bottom, right, top = box
    assert RAW.FPDFAnnot_SetRect(annotation, RAW.FS_RECTF(left, top, right, bottom))
    RAW.FPDFPage_CloseAnnot(annotation)
    assert [found.quote for found in _read(paper).highlights] == ["oldest entry"]


@pytest.mark.parametrize("strip", [(-1.0, 1.0), (-2.5, -1.0)], ids=["on the line", "below it"])
def test_a_thin_strip_below_words_marks_them(strip: tuple[float, float]) -> None:
    paper = _paper()
    (left, bottom, right, _), *_ = paper.boxes(0, "boats that lay")
    paper.mark(0, RAW.FPDF_ANNOT_UNDERLINE, [(left, bottom + strip[0], right, bottom + strip[1])])
    assert [found.quote for found in _read(paper).highlights] == ["boats that lay"]


def test_what_is_drawn_is_named() -> None:
    paper = _paper().highlight(0, "lead line")
    for kind in (RAW.FPDF_ANNOT_SQUARE, RAW.FPDF_ANNOT_INK):
        paper.mark(0, kind, [])
    read = _read(paper)
    assert [found.quote for found in read.highlights] == ["lead line"]
    assert [(place, "it is drawn" in why) for place, why in read.left_out] == [
        ("page 1, annotation 2", True),
        ("page 1, annotation 3", True),
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("#ffd400", "yellow"), ("#ff6666", "red"), ("#5fb236", "green"), ("#2ea8e5", "blue"), ("#a28ae5", "purple"),
        ("#e56eee", "magenta"), ("#f19837", "orange"), ("#aaaaaa", "grey"), ("#000000", None), ("#ffffff", None),
        ("background-color: #ffd40080", "yellow"), ("rgba(46, 168, 229, 0.5)", "blue"), ("#ffff00", "yellow"),
        ("#00ff00", "green"), ("#ffed99", "yellow"), ("no colour", None), ("", None),
    ],
)  # fmt: skip
def test_colours_by_their_names(written: str, name: str | None) -> None:
    assert colour_named(written) == name


@pytest.fixture
def paper(toy: Path, tmp_path: Path) -> Path:
    """A paper that the toy project knows as a source, without a mark in it."""
    path = tmp_path / "lead-lines.pdf"
    path.write_bytes(_paper().bytes())
    done = run("ingest.py", toy, str(path), "--id", "lead-lines")
    assert done.returncode == 0, done.stderr
    source = toy / "seeds/sources/lead-lines/source.yml"
    kept = [line for line in source.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert kept
    return path


def _import(root: Path, path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("import_highlights.py", root, str(path), "--source", "lead-lines", *arguments)


def test_a_marked_copy_is_found_in_its_own_text(toy: Path, paper: Path, tmp_path: Path) -> None:
    marked = _paper().highlight(0, "The book is kept in a chest", Contents="Locked?", colour="ffd400", T="Ann")
    marked.highlight(1, "The book is kept in a chest", Contents="Again.", colour="ffd400")
    marked.highlight(0, "the harbour-master may\r\nopen", Contents="the harbour-master may open")
    path = tmp_path / "marked.pdf"
    path.write_bytes(marked.bytes())
    done = _import(toy, path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 of 3 highlights added" in done.stdout
    project, _ = load(toy)
    drafts = project.corpus.sources["lead-lines"].drafts
    assert [(draft.locators, draft.says, draft.by) for draft in drafts] == [
        (("p1.s2",), "Locked?", None),
        (("p1.s1",), None, None),
        (("p3.s2",), "Again.", None),
    ]
    assert "0 of 3 highlights added" in _import(toy, path, "--text", str(paper)).stdout


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (_paper().bytes(), "no words are marked in it; it is a PDF"),
        (b"%PDF-1.7\nnothing more", "the file is damaged or none"),
        (pdf(WORDS, extra=ENCRYPTED), "the PDF is encrypted"),
    ],
)
def test_a_pdf_that_gives_nothing_is_one_line(raw: bytes, said: str, toy: Path, paper: Path, tmp_path: Path) -> None:
    path = tmp_path / "given.pdf"
    path.write_bytes(raw)
    done = _import(toy, path, "--text", str(paper))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("given.pdf:1:1: bad-highlights: ")
    assert said in done.stderr
    assert not (toy / "seeds/sources/lead-lines/drafts.yml").exists()
