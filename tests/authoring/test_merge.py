"""Two records made one: every place names the one that stays, once, and the old address leads there."""

from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.corpus.renames import renames
from tests.commands import run


def _merge(root: Path, old: str, into: str) -> str:
    done = run("merge.py", root, old, into)
    assert (done.returncode, done.stderr) == (0, "")
    assert run("check.py", root).returncode == 0
    return done.stdout


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_two_terms(toy: Path) -> None:
    _replace(toy / "seeds/threats/silting.md", "Dredging costs", "At [[low-water|low water]] dredging costs")
    _replace(toy / "seeds/sources/gull-letter/claims.yml", "terms: [channel]", "terms: [channel, low-water]")
    said = _merge(toy, "low-water", "channel")
    assert "seeds/sources/gull-letter/claims.yml: 1 place" in said
    corpus = load(toy)[0].corpus
    assert list(corpus.terms) == ["channel"]
    # It was named beside the other in a list, and in the record of the other; both would be twice or of itself.
    assert corpus.claims["gull-letter-004"].terms == ("channel",)
    assert corpus.terms["channel"].see == ()
    assert [(move.old, move.new) for move in renames(corpus) if move.kind == "term"] == [("low-water", "channel")]
    assert "[[channel|low water]]" in (toy / "seeds/threats/silting.md").read_text("utf-8")


def test_two_actors_that_have_parts_in_one_briefing(toy: Path) -> None:
    """The two parts are for people to make one; until then nothing is written."""
    before = (toy / "seeds/threats/silting.md").read_bytes()
    done = run("merge.py", toy, "fishermen", "harbour-board")
    assert done.returncode == 1
    assert 'silting.md:9:10: listed-twice: "harbour-board" stands in this list already, at line 6' in done.stderr
    assert (toy / "seeds/threats/silting.md").read_bytes() == before


def _of_one_part(root: Path) -> None:
    old = "- actor: fishermen\n  part: fear for their trade\n  claims: [harbour-report-007]\n"
    _replace(root / "seeds/threats/silting.md", old, "")


def test_two_actors_with_files_of_their_own(toy: Path) -> None:
    _of_one_part(toy)
    said = _merge(toy, "fishermen", "harbour-board")
    assert "seeds/actors/fishermen.md: gone" in said
    assert not (toy / "seeds/actors/fishermen.md").exists()
    corpus = load(toy)[0].corpus
    assert corpus.claims["harbour-report-007"].voice.perceiver == "harbour-board"
    assert corpus.actors["harbour-board"].former == ("fishermen",)


def test_what_the_one_was_called_before_leads_to_the_other(toy: Path) -> None:
    _of_one_part(toy)
    assert run("rename.py", toy, "fishermen", "crews").returncode == 0
    _merge(toy, "crews", "harbour-board")
    assert load(toy)[0].corpus.actors["harbour-board"].former == ("fishermen", "crews")


@pytest.mark.parametrize(
    ("old", "into", "told"),
    [
        ("channel", "chanel", 'there is no term "chanel" to merge channel into'),
        ("channel", "channel", "channel is one record already"),
        ("channel", "harbour-board", "harbour-board of the kind actor; only two of a kind can be one"),
        ("nothing", "channel", 'nothing has the id "nothing"'),
        ("harbour-report-001", "harbour-report-002", "its id is permanent"),
    ],
)
def test_what_cannot_be_merged(old: str, into: str, told: str, toy: Path) -> None:
    before = {path: path.read_bytes() for path in (toy / "seeds").rglob("*.*")}
    done = run("merge.py", toy, old, into)
    assert (done.returncode, done.stdout) == (1, "")
    assert told in done.stderr
    assert {path: path.read_bytes() for path in (toy / "seeds").rglob("*.*")} == before
