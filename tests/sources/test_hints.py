"""Hints that name passages by locator or by words: of documents and of plain text, one thing each, in any order."""

import re
from itertools import permutations
from pathlib import Path

import pytest

from microsite.authoring.new_text.ingest import ingest
from microsite.seeds.reading.seed_reader import SeedReader
from tests.commands import run
from tests.sources.hinted import said_of_works, shown_passages, works_document, write_hints

HINTS = (
    "at: s2.p1, join: after",
    "at: s2.p2, split: Second part, kind: heading, level: 2",
    'at: s2.p2, split: "The board met"',
    'words: "The pier fell. Two", kind: quote',
    "words: Printed by, drop: true",
)
MENDED = [
    ("title", "title", "Harbour Works"),
    ("s1.h1", "heading", "Why silt comes"),
    ("s1.p1", "paragraph", "Silt came with the river, and nobody dredged it."),
    ("s2.h1", "heading", "Second part"),
    ("s2.p1", "paragraph", "The board met twice."),
    ("s2.q1", "quote", "The pier fell. Two boats sank, Two men swam."),
    ("s2.p2", "paragraph", "The pier fell. Nobody was hurt."),
]


def test_all_hints_together_in_a_document(toy: Path, tmp_path: Path) -> None:
    write_hints(toy, *HINTS)
    text = works_document(tmp_path)
    assert shown_passages(text, toy) == MENDED
    assert ingest(text, "works", toy).findings == []
    written = (toy / "seeds" / "sources" / "works" / "passages.yml").read_text("utf-8")
    assert re.findall(r'^- {at: "(\S+)", kind', written, re.MULTILINE) == [at for at, _, _ in MENDED]
    assert "level: 2" in written


FLOATS = (
    "<p>Silt came with</p><figure><figcaption>Figure 1. The bay.</figcaption></figure><p>Printed by the yard</p>"
    "<table><tr><th>Year</th><th>Boats</th></tr><tr><td>One</td><td>2</td></tr></table><p>the river, and went.</p>"
    "<p>Row 1</p><p>Row 2</p><p>Row 3</p><p>The end.</p>"
)
"""A paragraph in two pieces, with a caption, a running head and a table between; and a table in three."""
ROWS = "words: Row 1, to: s1.p6, join: together, kind: table"


@pytest.mark.parametrize("hint", ["words: Silt came, join: after", "words: the river, join: before"])
def test_pieces_of_a_paragraph_are_joined_past_what_is_none_of_it(toy: Path, tmp_path: Path, hint: str) -> None:
    text = tmp_path / "works.html"
    text.write_text(f"<article><h1>Silt</h1>{FLOATS}</article>")
    write_hints(toy, hint, "words: Printed by, drop: true", ROWS)
    shown = shown_passages(text, toy)
    assert [(kind, text) for _, kind, text in shown if kind != "heading"] == [
        ("paragraph", "Silt came with the river, and went."),
        ("caption", "Figure 1. The bay."),
        ("table", "Year | Boats One | 2"),
        ("table", "Row 1 Row 2 Row 3"),
        ("paragraph", "The end."),
    ]
    assert ingest(text, "works", toy).findings == []


def test_a_caption_is_joined_with_what_stands_beside_it(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "works.html"
    text.write_text(f"<article><h1>Silt</h1>{FLOATS}</article>")
    write_hints(toy, "words: Figure 1, join: after", "words: Row 1, to: s1.p6, drop: true")
    said = [text for _, _, text in shown_passages(text, toy)]
    assert said[2] == "Figure 1. The bay. Printed by the yard"
    assert said[-2:] == ["the river, and went.", "The end."]


def test_a_passage_of_plain_text_is_one_piece_of_it(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "works.txt"
    text.write_text("Silt came with\n\nFigure 1. The bay.\n\nthe river, and went away from here.\n")
    write_hints(toy, "words: Silt came, join: after")
    (wrong,) = said_of_works(ingest(text, "works", toy))
    assert "c1 stands between, and a passage of plain text is one piece" in wrong


def test_the_order_of_hints_is_none(toy: Path, tmp_path: Path) -> None:
    text = works_document(tmp_path)
    for order in list(permutations(HINTS))[::17]:
        write_hints(toy, *order)
        assert shown_passages(text, toy) == MENDED


def test_what_is_shown_says_how_a_passage_was_read_without_hints(toy: Path, tmp_path: Path) -> None:
    write_hints(toy, *HINTS)
    done = run("ingest.py", toy, str(works_document(tmp_path)), "--show", "--id", "works")
    assert done.returncode == 0, done.stderr
    assert "[s2.p1 · paragraph · without hints s2.p2]\ns2.p1.s1  The board met twice." in done.stdout
    assert "left out: 1 × as a hint says" in done.stderr
    bare = run("ingest.py", toy, str(works_document(tmp_path)), "--show").stdout
    assert "[s2.p2 · paragraph]\ns2.p2.s1  and nobody" in bare
    assert "without hints" not in bare


def test_the_same_in_plain_text_with_its_lines_and_places(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "works.txt"
    text.write_text(
        "Report\n\nSilt came with\nthe river, and went.\nIt came again.\n\n1. One bay.\n\n2. Two bays.\n", "utf-8"
    )
    write_hints(toy, "at: s1.p1, split: It came", "words: Two bays, join: before", "words: One bay, join: before")
    record = SeedReader(toy).root / "seeds" / "sources" / "works" / "passages.yml"
    shown = shown_passages(text, toy)
    assert [each[2] for each in shown] == [
        "Report",
        "Silt came with the river, and went.",
        "It came again. 1. One bay. 2. Two bays.",
    ]
    assert ingest(text, "works", toy).findings == []
    written = record.read_text("utf-8")
    whole = "Report Silt came with the river, and went. It came again. 1. One bay. 2. Two bays."
    for at, lines, words in (("s1.p1", "[3, 4]", "Silt came"), ("s1.p2", "[5, 9]", "It came")):
        start = whole.index(words)
        end = whole.index(" It came") if at == "s1.p1" else len(whole)
        assert f'{{at: "{at}", kind: "paragraph", lines: {lines}, span: [{start}, {end}]' in written
