"""How well founded a briefing is: what was counted, and nothing of what there is none of."""

from pathlib import Path

from microsite.corpus.project import load
from microsite.pages.types import threat
from tests.pages.made import lines_of, pages_of


def test_a_briefing_whose_claims_are_about_other_subjects_says_no_more_than_that(toy: Path) -> None:
    claims = toy / "seeds/sources/harbour-report/claims.yml"
    claims.write_text(claims.read_text("utf-8").replace("ferry-loss", "silting"), "utf-8")
    page = next(page for page in pages_of(threat, load(toy)[0].corpus) if page.address.name == "ferry-loss")
    said = "\n".join(lines_of(page)).partition("{: #founding }")[2].partition("\n## ")[0]
    assert "No claim about this subject is cited by a sentence of this page." in said
    assert "How firmly" not in said
