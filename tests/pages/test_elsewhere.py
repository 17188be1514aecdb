"""The list of what other works say otherwise: each such claim once, with what they say, the graver first."""

from pathlib import Path

import pytest

from microsite.corpus.differing import claims_that_differ, differing_checks
from microsite.corpus.project import load
from microsite.model.vocabulary import CHECK_RESULTS, CheckResult
from microsite.pages.types import elsewhere, threat
from tests.pages.made import lines_of, pages_of

CHECK = """
- claim: {claim}
  result: {result}
  where: Lowmarket Almanac 2012
  grade: excerpt
  shows: {shows}
"""


def _check(toy: Path, *checks: tuple[str, CheckResult, str]) -> None:
    with (toy / "seeds/checks.yml").open("a", encoding="utf-8") as file:
        file.writelines(CHECK.format(claim=claim, result=result, shows=shows) for claim, result, shows in checks)


def _lines(toy: Path, *checks: tuple[str, CheckResult, str]) -> str:
    _check(toy, *checks)
    project, findings = load(toy)
    assert findings == []
    (page,) = pages_of(elsewhere, project.corpus)
    return "\n".join(lines_of(page))


def test_where_nothing_differs_it_says_so(toy: Path) -> None:
    said = _lines(toy)
    assert "We know of no claim on which other works say something different." in said
    assert "almanac" not in said


@pytest.mark.parametrize("result", CHECK_RESULTS)
def test_only_what_differs_is_listed(result: CheckResult, toy: Path) -> None:
    said = _lines(toy, ("harbour-report-001", result, "The almanac has less."))
    differs = result in ("qualifies", "contradicts")
    assert ("The almanac has less." in said) is differs
    assert ("Lowmarket Almanac 2012" in said) is differs
    assert ("harbour-report-001.md" in said) is differs


def test_the_graver_comes_first_and_the_numbers_are_told(toy: Path) -> None:
    claim = "harbour-report-001"
    said = _lines(toy, (claim, "qualifies", "A little less."), (claim, "contradicts", "Nothing of it."))
    assert said.index("Nothing of it.") < said.index("A little less.")
    assert "Compared with other works: 2 claims. Listed here: 1 is contradicted." in said
    corpus = load(toy)[0].corpus
    assert [claim.id for claim in claims_that_differ(corpus)] == ["harbour-report-001"]
    assert [check.result for check in differing_checks(corpus, "harbour-report-001")] == ["contradicts", "qualifies"]


def test_the_beginning_and_the_foot_of_a_briefing_count_the_same(toy: Path) -> None:
    _check(toy, ("harbour-report-001", "qualifies", "A little less."))
    said = "\n".join(
        next(lines_of(page) for page in pages_of(threat, load(toy)[0].corpus) if "silting" in page.seed.file)
    )
    results = "1 fits in part and 1 agrees"
    assert f"2 were compared with other reports: [{results}](#c-harbour-report-001)." in said
    assert f"Of all claims of the page, 2 were compared with other reports: {results}. Of those that count:" in said


def test_a_number_says_at_once_what_was_found_of_it_elsewhere(toy: Path) -> None:
    def numbers() -> str:
        pages = pages_of(threat, load(toy)[0].corpus)
        said = "\n".join(next(lines_of(page) for page in pages if "silting" in page.seed.file))
        return said.partition("{: #key-figures }")[2].partition("\n## ")[0]

    _check(toy, ("harbour-report-004", "corroborates", "The same."))
    assert "metres at low water" in numbers()
    assert "found elsewhere" not in numbers()
    _check(toy, ("harbour-report-004", "qualifies", "Another depth.\n  in_short: in a dry year"))
    told = "Fits in part with what was found elsewhere: in a dry year."
    assert told in numbers()
