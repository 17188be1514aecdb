"""Hints that name passages by locator or by words: of documents and of plain text, one thing each, in any order."""

import json
import re
from itertools import permutations
from pathlib import Path

import pytest

from microsite.authoring.new_text.ingest import ingest
from microsite.seeds.reading.seed_reader import SeedReader
from microsite.sources.ingest.ingest import IngestOutcome
from microsite.sources.ingest.show import show
from tests.conftest import TOY, run

PARTS = (
    "Harbour Works",
    "Why silt comes",
    "Silt came with the river,",
    "and nobody dredged it. Second part The board met twice.",
    "The pier fell. Two boats sank, Two men swam.",
    "Printed by the yard",
    "The pier fell. Nobody was hurt.",
)
"""A title, a heading, and paragraphs that were read badly: one in two, a heading in one, and a running head."""

SKELETON = """\
title: Harbour Works
label: works
kind: report
authors: []
publisher: null
dating: {edtf: "2020", inferred: false, basis: Printed.}
url: null
language: en
paged: false
about: A report.
reading: in-part
identified: false
hints:
"""
FIRST = SKELETON.count("\n") + 1
"""The line of the first hint."""


def _document(folder: Path) -> Path:
    heads = "".join(f"<h{level}>{text}</h{level}>" for level, text in zip((1, 2), PARTS[:2], strict=True))
    path = folder / "works.html"
    path.write_text(f"<article>{heads}{''.join(f'<p>{text}</p>' for text in PARTS[2:])}</article>", "utf-8")
    return path


def _plain(folder: Path) -> Path:
    path = folder / "works.txt"
    path.write_text("\n\n".join(PARTS), "utf-8")
    return path


def _state(root: Path, *hints: str) -> None:
    path = root / "seeds" / "sources" / "works" / "source.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(SKELETON + "".join(f"- {{{hint}, why: x}}\n" for hint in hints), "utf-8")


def _shown(text: Path, root: Path) -> list[tuple[str, str, str]]:
    outcome = show(text, "json", None, identifier="works", root=root)
    assert outcome.findings == []
    return [(each["at"], each["kind"], each["text"]) for each in json.loads(outcome.messages[0])["passages"]]


def _wrong(outcome: IngestOutcome) -> list[str]:
    return [str(each).removeprefix("seeds/sources/works/source.yml:") for each in outcome.findings]


def _column(hint: str, key: str) -> int:
    return f"- {{{hint}".index(f"{key}: ") + len(key) + 3


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
    _state(toy, *HINTS)
    text = _document(tmp_path)
    assert _shown(text, toy) == MENDED
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
    _state(toy, hint, "words: Printed by, drop: true", ROWS)
    shown = _shown(text, toy)
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
    _state(toy, "words: Figure 1, join: after", "words: Row 1, to: s1.p6, drop: true")
    said = [text for _, _, text in _shown(text, toy)]
    assert said[2] == "Figure 1. The bay. Printed by the yard"
    assert said[-2:] == ["the river, and went.", "The end."]


def test_a_passage_of_plain_text_is_one_piece_of_it(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "works.txt"
    text.write_text("Silt came with\n\nFigure 1. The bay.\n\nthe river, and went away from here.\n")
    _state(toy, "words: Silt came, join: after")
    (wrong,) = _wrong(ingest(text, "works", toy))
    assert "c1 stands between, and a passage of plain text is one piece" in wrong


def test_the_order_of_hints_is_none(toy: Path, tmp_path: Path) -> None:
    text = _document(tmp_path)
    for order in list(permutations(HINTS))[::17]:
        _state(toy, *order)
        assert _shown(text, toy) == MENDED


def test_what_is_shown_says_how_a_passage_was_read_without_hints(toy: Path, tmp_path: Path) -> None:
    _state(toy, *HINTS)
    done = run("ingest.py", toy, str(_document(tmp_path)), "--show", "--id", "works")
    assert done.returncode == 0, done.stderr
    assert "[s2.p1 · paragraph · without hints s2.p2]\ns2.p1.s1  The board met twice." in done.stdout
    assert "left out: 1 × as a hint says" in done.stderr
    bare = run("ingest.py", toy, str(_document(tmp_path)), "--show").stdout
    assert "[s2.p2 · paragraph]\ns2.p2.s1  and nobody" in bare
    assert "without hints" not in bare


def test_the_same_in_plain_text_with_its_lines_and_places(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "works.txt"
    text.write_text(
        "Report\n\nSilt came with\nthe river, and went.\nIt came again.\n\n1. One bay.\n\n2. Two bays.\n", "utf-8"
    )
    _state(toy, "at: s1.p1, split: It came", "words: Two bays, join: before", "words: One bay, join: before")
    record = SeedReader(toy).root / "seeds" / "sources" / "works" / "passages.yml"
    shown = _shown(text, toy)
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


@pytest.mark.parametrize(
    ("hint", "key", "message"),
    [
        (
            "at: s2.p9, drop: true",
            "at",
            'read without hints, the text has no passage "s2.p9"; the last of its kind there is s2.p5',
        ),
        ("words: The pier fell, drop: true", "words", '"The pier fell" begins s2.p3, s2.p5; write at: with the one'),
        ("words: No boat, drop: true", "words", 'no passage begins with "No boat", read without hints'),
        ("words: The board, drop: true", "words", 'begin there, write at: s2.p2, split: "The board"'),
        ("at: s2.p1, words: The pier, drop: true", "words", 's2.p1 does not begin with "The pier"'),
        ("at: s2.p3, to: s2.p2, drop: true", "to", "s2.p2 does not stand behind s2.p3"),
        (
            "at: s2.p3, to: s2.p8, drop: true",
            "to",
            'the text has no passage "s2.p8"; the last of its kind there is s2.p5',
        ),
        ("at: s2.p2, split: No boat", "split", 's2.p2 has no "No boat"'),
        ("at: s2.p2, split: and nobody", "split", 's2.p2 begins with "and nobody" already; delete the hint'),
        ("at: s2.p3, split: Two", "split", '"Two" stands 2 times in s2.p3; write more words'),
        ("at: s1.h1, join: before", "join", "s1.h1 has no passage before it"),
        ("words: The pier fell. Nobody, join: after", "join", "s2.p5 has no passage after it"),
        ("at: s2.p2, level: 2", "level", "s2.p2 is a paragraph; write kind: heading beside level"),
        ("words: one two three four five six seven eight, drop: true", "words", "expected fewer than 8 words"),
        ("line: 2, begins: paragraph", "line", "this file has no lines; name the passage by at"),
    ],
)
def test_a_hint_that_fits_nothing_or_two_places(toy: Path, tmp_path: Path, hint: str, key: str, message: str) -> None:
    _state(toy, "at: s2.p1, join: after", hint)
    text = _document(tmp_path)
    for outcome in (show(text, "text", None, identifier="works", root=toy), ingest(text, "works", toy)):
        (wrong,) = _wrong(outcome)
        assert wrong.startswith(f"{FIRST + 1}:{_column(hint, key)}: bad-hint: ")
        assert message in wrong
    assert not (toy / "seeds" / "sources" / "works" / "passages.yml").exists()


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ("at: s2.p1, join: after", "at: s2.p2, join: before", "{1}:21: bad-hint: the hint in line {0} is about this"),
        (
            "at: s2.p2, drop: true",
            "at: s2.p2, join: after",
            "{0}:21: bad-hint: s2.p2 cannot be dropped beside the hint in line {1}",
        ),
        (
            "at: s2.p2, drop: true",
            "at: s2.p1, to: s2.p3, kind: quote",
            "{0}:21: bad-hint: s2.p2 cannot be dropped beside the hint in line {1}",
        ),
        (
            "at: s2.p2, join: before",
            "at: s2.p1, to: s2.p3, join: together",
            "{1}:32: bad-hint: the hint in line {0} is about this",
        ),
        (
            "at: s2.p2, join: before",
            "at: s2.p2, kind: quote",
            "{1}:21: bad-hint: s2.p2 cannot be given a kind beside the hint in line {0}",
        ),
    ],
)
def test_hints_that_are_at_odds(toy: Path, tmp_path: Path, first: str, second: str, message: str) -> None:
    _state(toy, first, second)
    (wrong,) = _wrong(ingest(_document(tmp_path), "works", toy))
    assert wrong.startswith(message.format(FIRST, FIRST + 1))


@pytest.mark.parametrize(
    ("hint", "message"),
    [
        ("drop: true", "expected at (a passage, as ingest.py FILE --show names it) or words"),
        ("at: p1, line: 3", "a line goes with begins or continues alone"),
        ("at: p1, begins: item", "begins and continues go with a line"),
        ("at: p1, to: p3, join: after", "to names the end of a range; join its passages by join: together"),
        ("at: p1, join: together", "join: together is about a range; write to: with its last passage"),
        ("at: p1, to: p3, split: The", "a range cannot be split"),
        ("to: p3, drop: true", "to names the last passage of a range; write at: with the first"),
        ("at: p1", "expected what to do with the passage"),
        ("at: p1, join: after, drop: true", "a hint says one thing; make a hint each of join, drop"),
    ],
)
def test_a_hint_that_says_nothing_or_two_things(toy: Path, tmp_path: Path, hint: str, message: str) -> None:
    _state(toy, hint)
    (wrong,) = _wrong(ingest(_document(tmp_path), "works", toy))
    assert wrong.startswith(f"{FIRST}:3: bad-hint: {message}")


def test_hints_on_another_text_are_carried_by_their_words_or_named(toy: Path, tmp_path: Path) -> None:
    text = _document(tmp_path)
    _state(toy, "words: Printed by, drop: true", "at: s2.p1, join: after", "at: s2.p2, split: Second part")
    assert ingest(text, "works", toy).findings == []
    text.write_text(text.read_text("utf-8").replace("<p>Silt came", "<p>It rained.</p><p>Silt came"), "utf-8")
    written = (toy / "seeds" / "sources" / "works" / "passages.yml").read_bytes()
    _state(toy, "words: Printed by, drop: true", "at: s2.p1, join: after", "at: s2.p3, split: Second part")
    done = ingest(text, "works", toy)
    (named,) = [wrong for wrong in _wrong(done) if "bad-hint" in wrong]
    assert named.startswith(
        f"{FIRST + 1}:8: bad-hint: this hint was written on works.html as it was, and names s2.p1 alone"
    )
    assert (toy / "seeds" / "sources" / "works" / "passages.yml").read_bytes() == written
    done = ingest(text, "works", toy, replace=True)
    assert done.findings == []
    assert [str(each) for each in done.odd if each.code == "bad-hint"] == [f"seeds/sources/works/source.yml:{named}"]
    _state(toy, "at: s2.p1, words: Silt came, join: after")
    (wrong,) = _wrong(ingest(text, "works", toy))
    assert 's2.p2 begins with "Silt came", not s2.p1, read without hints; write at: s2.p2' in wrong
    _state(toy, "at: s2.p2, words: Silt came, join: after")
    assert ingest(text, "works", toy).findings == []


def test_lines_and_passages_do_not_mix(toy: Path, tmp_path: Path) -> None:
    _state(toy, "line: 3, begins: paragraph", "at: p1, kind: quote")
    (wrong,) = _wrong(ingest(_plain(tmp_path), "works", toy))
    assert wrong.startswith(f"{FIRST}:10: bad-hint: the hints of a source name lines or passages, not both")


def test_a_source_without_a_record_has_no_hints(toy: Path) -> None:
    done = run("ingest.py", toy, str(TOY / "texts" / "letter.txt"), "--show", "--id", "nothing")
    assert done.returncode == 1
    assert done.stderr == '--id:1:1: bad-id: no source "nothing" has hints here; show the file without --id\n'
