"""Another text of a source: what rests on the old one follows its words, or is named with the nearest passage."""

from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.model.passage import SourceText
from microsite.sources.ingest.ingest import read_source
from microsite.sources.ingest.passage_fates import PassageFate, passage_fates
from tests.commands import Done, run
from tests.project_copies import TOY

TEXTS = TOY / "texts"
LETTER = (TEXTS / "letter.txt").read_text("utf-8")
GULLS = "seeds/sources/gull-letter"
FIRST = "The gulls, not the silt"


def _files(root: Path) -> dict[str, bytes]:
    paths = (path for path in root.rglob("*") if path.is_file() and ".build" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def _ingest(
    toy: Path, text: str, *arguments: str, source: str = "gull-letter", name: str = "edition.txt", **environment: str
) -> Done:
    path = toy.parent / name
    path.write_text(text, "utf-8")
    return run("ingest.py", toy, str(path), "--id", source, *arguments, **environment)


def _spoil(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text("utf-8")), "utf-8")


def _name_the_letter_everywhere(toy: Path) -> None:
    """Have claims, a note, a page and a briefing name passages of the letter, in every form."""
    _spoil(
        toy / GULLS / "claims.yml",
        lambda text: (
            text.replace("at: p1.s1\n", 'at: "p1.s1" # see p1.s1\n')
            .replace("at: p2.s1\n", "at:\n  - p2.s1\n  - p2\n")
            .replace(
                "  terms: [channel]\n", "  terms: [channel]\n  note: It goes on from (p2.s1), and from p1. Not p12.\n\n"
            )
        ),
    )
    _spoil(
        toy / "docs" / "index.md",
        lambda text: (
            f'{text}\nSee {{{{ cite("gull-letter", "p2.s1") }}}} and [there](sources/gull-letter.md#at-p2-s2).\n'
        ),
    )
    _spoil(
        toy / "seeds/threats/ferry-loss.md",
        lambda text: text.replace("[@harbour-report-007]", "[@harbour-report-007; @gull-letter, p1; @oduya-1998, p1]"),
    )


def test_what_is_certain_is_carried_over_and_nothing_else_changes(toy: Path) -> None:
    _name_the_letter_everywhere(toy)
    before = _files(toy)
    text = LETTER.replace(FIRST, f"A new beginning, of one sentence.\n\n{FIRST}")
    asked = _ingest(toy, text)
    assert (asked.returncode, _files(toy)) == (1, before)
    assert f"{GULLS}/claims.yml:4:8: passage-moved: gull-letter-001 rests on p1.s1, whose words now" in asked.stderr
    assert "nothing was written" in asked.stdout
    done = _ingest(toy, text, "--replace")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{GULLS}/claims.yml: 8 locators carried over\n" in done.stdout
    after = _files(toy)
    assert {name for name in after if after[name] != before.get(name)} == {
        f"{GULLS}/claims.yml", f"{GULLS}/passages.yml", "docs/index.md", "seeds/threats/ferry-loss.md",
    }  # fmt: skip
    expected = before[f"{GULLS}/claims.yml"].decode()
    for old, new in (
        ("at: p2.s2", "at: p3.s2"), ("  - p2.s1\n  - p2\n", "  - p3.s1\n  - p3\n"),
        ("(p2.s1), and from p1.", "(p3.s1), and from p2."),
        ('at: "p1.s1" # see p1.s1', 'at: "p2.s1" # see p1.s1'), ("at: p1.s2", "at: p2.s2"),
    ):  # fmt: skip
        expected = expected.replace(old, new)
    assert after[f"{GULLS}/claims.yml"].decode() == expected
    assert b"[@harbour-report-007; @gull-letter, p2; @oduya-1998, p1]" in after["seeds/threats/ferry-loss.md"]
    assert 'cite("gull-letter", "p3.s1") }} and [there](sources/gull-letter.md#at-p3-s2)' in (
        toy / "docs" / "index.md"
    ).read_text("utf-8")


@pytest.mark.parametrize("at_hand", [False, True])
def test_a_sentence_in_other_words_is_named_with_the_nearest(toy: Path, at_hand: bool) -> None:
    text = LETTER.replace("Last summer they took forty sandwiches on one day, the baker says.", (
        "The baker says that last summer they took fifty sandwiches, on one day. Nothing of the kind was heard since."
    ))  # fmt: skip
    done = _ingest(toy, text, "--replace", SOURCE_TEXTS=str(TEXTS) if at_hand else "")
    shared = "11 of 12 words shared; " if at_hand else ""
    assert done.returncode == 0
    assert done.stderr.startswith(
        f"{GULLS}/claims.yml:11:7: passage-changed: gull-letter-002 rests on p1.s2, which now has other words; "
        f"nearest: p1.s2 ({shared}numbers gone: 40; numbers new: 50; 13 words, were 12); "
        "read it and mend or withdraw the claim\n"
    )
    row = (toy / GULLS / "unsettled.yml").read_text("utf-8").splitlines()[2]
    assert row == (
        f'- {{claim: gull-letter-002, was: p1.s2, near: p1.s2, differs: "{shared}numbers gone: 40; numbers new: 50; '
        '13 words, were 12", how: "changed"}'
    )
    found = run("check.py", toy).stdout
    assert f"{GULLS}/unsettled.yml:3:3: unsettled-claim: gull-letter-002: p1.s2 changed; nearest is p1.s2 (" in found


def test_words_that_stand_twice_are_named_and_stay(toy: Path) -> None:
    again = "Nobody has measured the channel since 2011, as far as we know."
    done = _ingest(toy, LETTER.replace(FIRST, f"{again} So we hear.\n\n{FIRST}").replace("us all", "us"), "--replace")
    assert (
        "gull-letter-003 rests on p2.s1, whose words stand, or stood, more than once; now at p1.s1, p3.s1"
        in done.stderr
    )
    assert "at: p2.s1\n" in (toy / GULLS / "claims.yml").read_text("utf-8")


def test_in_a_paragraph_that_stands_once_a_sentence_is_certain(toy: Path) -> None:
    again = "Nobody has measured the channel since 2011, as far as we know."
    done = _ingest(toy, LETTER.replace(FIRST, f"{again} So we hear.\n\n{FIRST}"), "--replace")
    assert done.stderr == ""
    assert "at: p3.s1\n" in (toy / GULLS / "claims.yml").read_text("utf-8")


def test_a_claim_that_nobody_has_looked_at_is_not_carried_by_the_next_text(toy: Path) -> None:
    changed = LETTER.replace("forty", "fifty")
    _ingest(toy, changed, "--replace")
    done = _ingest(toy, changed.replace(FIRST, f"A new beginning.\n\n{FIRST}"), "--replace")
    assert done.stderr == ""
    claims = (toy / GULLS / "claims.yml").read_text("utf-8")
    assert claims.count("at: p1.s2\n") == 2
    rows = (toy / GULLS / "unsettled.yml").read_text("utf-8").splitlines()[2:]
    assert [row.partition(", differs")[0] for row in rows] == [
        "- {claim: gull-letter-002, was: p1.s2, near: p2.s2", "- {claim: gull-letter-005, was: p1.s2, near: p2.s2",
    ]  # fmt: skip


def test_sections_that_get_other_numbers_take_their_claims_along(toy: Path) -> None:
    claims, source = toy / "seeds/sources/harbour-report/claims.yml", toy / "seeds/sources/harbour-report/source.yml"
    _spoil(claims, lambda text: text.replace("think instead.", "think instead, nor does s2."))
    _spoil(source, lambda text: text.replace("- line: 10\n", "- line: 14\n").replace("- line: 3\n", "- line: 7\n"))
    text = (TEXTS / "harbour.txt").read_text("utf-8")
    new = text.replace("\n 1. Background", "\nPREFACE\n\nThis is a preface to the second edition.\n\n 1. Background")
    assert new != text
    done = _ingest(toy, new, "--replace", source="harbour-report")
    assert done.returncode == 0
    hints = [
        f"seeds/sources/harbour-report/source.yml:{line}:9: bad-hint: this hint was written on" for line in (21, 24)
    ]
    assert [line[: len(hints[0])] for line in done.stderr.splitlines()] == hints
    written = claims.read_text("utf-8")
    assert written.count("at: s2.p1.s") == 5
    assert "at: [s3.i1.s1, s3.i2.s1]" in written
    assert "nor does s3." in written
    assert "- at: s3.p2.s1\n" in source.read_text("utf-8")


@pytest.mark.parametrize("kept", [True, False])
def test_a_hint_by_locator_alone_is_named_with_the_words_to_type(toy: Path, tmp_path: Path, kept: bool) -> None:
    (texts := tmp_path / "texts").mkdir()
    pages = [
        f"<p>The {word} was mended again in that year.</p><p>Nobody saw the {word}.</p>" for word in ("pier", "quay")
    ]
    page = "<article><h1>Notes</h1>{}</article>"
    (old := texts / "notes.html").write_text(page.format("".join(pages)), "utf-8")
    assert run("ingest.py", toy, str(old), "--id", "notes").returncode == 0
    source = toy / "seeds/sources/notes/source.yml"
    source.write_text(source.read_text("utf-8") + "hints:\n- {at: s1.p3, drop: true, why: Said twice.}\n", "utf-8")
    assert run("ingest.py", toy, str(old), "--id", "notes", "--replace").returncode == 0
    new = tmp_path / "new.html"
    new.write_text(page.format("".join(["<p>The rope was sold first of all.</p>", *pages])), "utf-8")
    given = {"SOURCE_TEXTS": str(texts)} if kept else {}
    done = run("ingest.py", toy, str(new), "--id", "notes", "--replace", **given)
    words = "The quay" if kept else "Nobody saw the pier."
    assert f'write words: "{words}"' in done.stderr
    written = source.read_text("utf-8")
    source.write_text(written.replace("at: s1.p3", 'words: "The quay"'), "utf-8")
    done = run("ingest.py", toy, str(new), "--id", "notes", "--replace")
    assert "bad-hint" not in done.stderr


def test_lines_that_are_read_as_paragraphs_are_found_within_them(toy: Path) -> None:
    text = "The harbour silts up from year to year\n\nand nobody knows the reason for it.\n\nThe ferry goes.\n"
    assert _ingest(toy, text, source="new", name="lines.md").returncode == 0
    (toy / "seeds/sources/new/claims.yml").write_text(
        "- {id: new-001, at: p1.s1, says: Silt gathers., kind: finding, strength: asserted}\n"
        "- {id: new-002, at: p3.s1, says: There is a ferry., kind: finding, strength: asserted}\n"
    )
    done = _ingest(toy, text.replace("to year\n\nand", "to year and"), "--replace", source="new", name="paragraphs.md")
    assert "nearest: p1.s1 (its words stand there whole, among others; 15 words, were 8)" in done.stderr
    assert "at: p2.s1, says: There is a ferry." in (toy / "seeds/sources/new/claims.yml").read_text("utf-8")


def test_a_passage_and_its_only_sentence_are_two_places(toy: Path) -> None:
    def record(text: str) -> SourceText:
        (toy.parent / "one.txt").write_text(text, "utf-8")
        measured = read_source(toy.parent / "one.txt", "one", toy).measured
        assert measured
        return measured.record

    before, after = record("The first one here.\n\nThe second one here."), record("The second one here.")
    assert passage_fates(before, after) == {
        "p1": PassageFate("changed"), "p1.s1": PassageFate("changed"),
        "p2": PassageFate("carried", ("p1",)), "p2.s1": PassageFate("carried", ("p1.s1",)),
    }  # fmt: skip


def test_another_file_is_not_read_in_the_place_of_a_source_without_a_word(toy: Path) -> None:
    _ingest(toy, "Tides\n\nA first text, of which nobody has made a claim yet.\n", source="tides", name="one.txt")
    before = _files(toy)
    again = _ingest(toy, "Trains\n\nWholly other words about a railway by the sea.\n", source="tides", name="two.txt")
    assert (again.returncode, _files(toy)) == (1, before)
    assert "tides is there, and it was read from one.txt, not two.txt; give --replace" in again.stderr
    changed = _ingest(toy, "Tides\n\nA first text, mended by its author.\n", source="tides", name="one.txt")
    assert (changed.returncode, _files(toy)) == (1, before)
    assert "one.txt has other bytes than when it was read; give --replace" in changed.stderr
    done = _ingest(toy, "Trains\n\nWholly other words.\n", "--replace", source="tides", name="two.txt")
    assert done.returncode == 0
    assert 'name: "two.txt"' in (toy / "seeds/sources/tides/passages.yml").read_text("utf-8")
