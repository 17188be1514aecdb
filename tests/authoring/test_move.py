"""A claim rests on another passage by one command; its id stays, and what does not fit there is not written."""

import json
from pathlib import Path

import pytest

from microsite.corpus.project import load
from tests.commands import run
from tests.project_copies import TOY

CLAIMS = "seeds/sources/gull-letter/claims.yml"


def test_to_a_locator_with_everything_else_left_as_it_is(toy: Path) -> None:
    before = (toy / CLAIMS).read_text("utf-8")
    done = run("move.py", toy, "gull-letter-001", "p1.s1", "p2.s1")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{CLAIMS}: gull-letter-001 rests on p1.s1, p2.s1 now, no longer on p1.s1\n" in done.stdout
    assert "seeds/threats/silting.md: 2 places rest on it; look whether it still fits" in done.stdout
    assert (toy / CLAIMS).read_text("utf-8") == before.replace("at: p1.s1\n", "at: [p1.s1, p2.s1]\n", 1)
    assert run("check.py", toy).returncode == 0


def test_what_is_left_to_do_is_said(toy: Path) -> None:
    done = run("move.py", toy, "gull-letter-001", "p2.s1")
    assert done.returncode == 0
    assert "to do: seeds/sources/gull-letter/source.yml:15:10: uncovered-passage: p1.s1 has no claim" in done.stdout
    assert load(toy)[0].corpus.claims["gull-letter-001"].at == "p2.s1"


def test_to_words_of_the_readers_own_file(toy: Path) -> None:
    text = TOY / "texts/letter.txt"
    assert load(toy)[0].corpus.claims["gull-letter-004"].at == "p2.s2"
    last = text.read_text("utf-8").strip().split("\n\n")[-1]
    words = " ".join(last.split()[:6])
    done = run("move.py", toy, "gull-letter-004", "--words", words, "--text", str(text), "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert "gull-letter-004 rests on p2.s1 now, no longer on p2.s2" in done.stdout
    for given, said in (("nowhere in it at all", "--words: not found"), ("the", "--words: found")):
        done = run("move.py", toy, "gull-letter-003", "--words", given, "--text", str(text))
        assert (done.returncode, done.stderr[: len(said)]) == (1, said)
    assert (toy / CLAIMS).read_bytes() == (TOY / CLAIMS).read_bytes()


def test_of_a_published_claim_the_feed_will_say_so(toy: Path) -> None:
    (toy / "seeds/ledger").mkdir(exist_ok=True)
    assert run("record.py", toy, "--date", "2026-11-24").returncode == 0
    done = run("move.py", toy, "gull-letter-001", "p1.s1", "p2.s1")
    assert "the feed of changes will say that its evidence moved" in done.stdout
    assert run("record.py", toy, "--date", "2026-11-25").returncode == 0
    lines = [json.loads(line) for line in (toy / "seeds/ledger/claims.jsonl").read_text("utf-8").splitlines()]
    assert [line["change"] for line in lines if line["claim"] == "gull-letter-001"] == ["added", "evidence-added"]


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gull-letter-002", "p2.s1"), "figure-not-in-passage"),
        (("gull-letter-001", "p9.s1"), 'gull-letter has no passage "p9.s1"'),
        (("gull-letter-001", "p1.s1"), "gull-letter-001 rests on p1.s1 already"),
        (("gull-letter-005", "p2.s1"), "gull-letter-005 was withdrawn on 2026-11-23"),
        (("gull-letter-777", "p2.s1"), 'no claim "gull-letter-777"'),
        (("gull-letter-001",), "expected a locator"),
        (("gull-letter-001", "p2.s1", "--words", "x"), "expected a locator"),
        (("gull-letter-001", "--words", "x", "--text", "nowhere.txt"), "nowhere.txt"),
    ],
)
def test_what_does_not_fit_is_one_line_and_nothing_is_written(toy: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run("move.py", toy, *arguments)
    assert done.returncode in (1, 2)
    assert said in done.stderr
    assert (toy / CLAIMS).read_bytes() == (TOY / CLAIMS).read_bytes()
