"""How well founded a briefing is: the word that was counted, and the one that the editors put it at."""

from pathlib import Path

from microsite.corpus.project import load
from microsite.pages.types import threat
from tests.pages.made import lines_of, pages_of


def _said(toy: Path, name: str) -> str:
    pages = pages_of(threat, load(toy)[0].corpus)
    return "\n".join(next(lines_of(page) for page in pages if name in page.seed.file))


def test_editors_who_lower_the_word_say_to_which(toy: Path) -> None:
    seed = toy / "seeds/threats/silting.md"
    before = _said(toy, "silting")
    assert "The ground is <strong>moderate</strong>" in before
    beside = "related: [ferry-loss]\n"
    seed.write_text(seed.read_text("utf-8").replace(beside, f"{beside}lowered: {{reason: a day}}\n"), "utf-8")
    after = _said(toy, "silting")
    assert "The editors put it one step lower, at <strong>narrow</strong>: a day." in after


def test_below_the_last_word_there_is_none(toy: Path) -> None:
    assert "The editors think less of it: both claims are fears." in _said(toy, "ferry-loss")
