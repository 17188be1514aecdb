"""The numbers of a briefing are those of its own subject."""

from pathlib import Path

from microsite.corpus.project import load
from microsite.pages.types import threat
from tests.pages.made import lines_of, pages_of

BORROWING = "It is said again here. [@harbour-report-003]\n"


def _numbers(root: Path, identifier: str) -> str:
    project, findings = load(root)
    assert findings == []
    page = next(page for page in pages_of(threat, project.corpus) if page.address.name == identifier)
    return "\n".join(lines_of(page)).partition("{: #key-figures }")[2].partition("\n## ")[0]


def test_a_number_that_a_sentence_borrows_is_none_of_the_briefing(toy: Path) -> None:
    seed = toy / "seeds/threats/ferry-loss.md"
    seed.write_text(seed.read_text("utf-8").rstrip("\n") + f"\n\n{BORROWING}", "utf-8")
    assert "passed on from a cited work" in _numbers(toy, "silting")
    assert _numbers(toy, "ferry-loss") == ""
