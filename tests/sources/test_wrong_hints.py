"""Hints that fit nothing or two places, say nothing, are at odds, or were written on another text."""

from pathlib import Path

import pytest

from microsite.authoring.new_text.ingest import ingest
from microsite.sources.ingest.show import show
from tests.commands import run
from tests.project_copies import TOY
from tests.sources.hinted import FIRST, said_of_works, works_document, works_text, write_hints


def _column(hint: str, key: str) -> int:
    return f"- {{{hint}".index(f"{key}: ") + len(key) + 3


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
    write_hints(toy, "at: s2.p1, join: after", hint)
    text = works_document(tmp_path)
    for outcome in (show(text, "text", None, identifier="works", root=toy), ingest(text, "works", toy)):
        (wrong,) = said_of_works(outcome)
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
    write_hints(toy, first, second)
    (wrong,) = said_of_works(ingest(works_document(tmp_path), "works", toy))
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
    write_hints(toy, hint)
    (wrong,) = said_of_works(ingest(works_document(tmp_path), "works", toy))
    assert wrong.startswith(f"{FIRST}:3: bad-hint: {message}")


def test_hints_on_another_text_are_carried_by_their_words_or_named(toy: Path, tmp_path: Path) -> None:
    text = works_document(tmp_path)
    write_hints(toy, "words: Printed by, drop: true", "at: s2.p1, join: after", "at: s2.p2, split: Second part")
    assert ingest(text, "works", toy).findings == []
    text.write_text(text.read_text("utf-8").replace("<p>Silt came", "<p>It rained.</p><p>Silt came"), "utf-8")
    written = (toy / "seeds" / "sources" / "works" / "passages.yml").read_bytes()
    write_hints(toy, "words: Printed by, drop: true", "at: s2.p1, join: after", "at: s2.p3, split: Second part")
    done = ingest(text, "works", toy)
    (named,) = [wrong for wrong in said_of_works(done) if "bad-hint" in wrong]
    assert named.startswith(
        f"{FIRST + 1}:8: bad-hint: this hint was written on works.html as it was, and names s2.p1 alone"
    )
    assert (toy / "seeds" / "sources" / "works" / "passages.yml").read_bytes() == written
    done = ingest(text, "works", toy, replace=True)
    assert done.findings == []
    assert [str(each) for each in done.odd if each.code == "bad-hint"] == [f"seeds/sources/works/source.yml:{named}"]
    write_hints(toy, "at: s2.p1, words: Silt came, join: after")
    (wrong,) = said_of_works(ingest(text, "works", toy))
    assert 's2.p2 begins with "Silt came", not s2.p1, read without hints; write at: s2.p2' in wrong
    write_hints(toy, "at: s2.p2, words: Silt came, join: after")
    assert ingest(text, "works", toy).findings == []


def test_lines_and_passages_do_not_mix(toy: Path, tmp_path: Path) -> None:
    write_hints(toy, "line: 3, begins: paragraph", "at: p1, kind: quote")
    (wrong,) = said_of_works(ingest(works_text(tmp_path), "works", toy))
    assert wrong.startswith(f"{FIRST}:10: bad-hint: the hints of a source name lines or passages, not both")


def test_a_source_without_a_record_has_no_hints(toy: Path) -> None:
    done = run("ingest.py", toy, str(TOY / "texts" / "letter.txt"), "--show", "--id", "nothing")
    assert done.returncode == 1
    assert done.stderr == '--id:1:1: bad-id: no source "nothing" has hints here; show the file without --id\n'
