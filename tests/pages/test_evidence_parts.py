"""A long list of evidence unfolds part by part: by number, or by the groups that a page gives."""

import pytest

from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.tree.blocks import Block, Fold, walk
from microsite.model.tree.inlines import plain
from microsite.pages.sections import evidence as section
from microsite.pages.writing.page_writer import PageWriter
from tests.project_copies import TOY


def _folds(blocks: list[Block]) -> dict[str, list[str]]:
    """Return the parts by title, each with the anchors of its rows."""
    parts = [block for block in blocks if isinstance(block, Fold)]
    return {
        plain(part.summary): [dict(row.attributes.pairs)["id"] for row in walk(part.blocks) if isinstance(row, Fold)]
        for part in parts
    }


@pytest.fixture
def sheet() -> PageWriter:
    corpus = load(TOY)[0].corpus
    return PageWriter(corpus, urls.actor("fishermen"))


def test_a_short_list_has_no_parts(sheet: PageWriter) -> None:
    claims = sheet.corpus.sources["harbour-report"].claims[:4]
    assert _folds(list(section.evidence(sheet, claims, {"All": {claim.id for claim in claims}}))) == {}


def test_a_long_list_has_parts_by_number(sheet: PageWriter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(section, "_LONG", 3)
    monkeypatch.setattr(section, "_RUN", 3)
    claims = sheet.corpus.sources["harbour-report"].claims[:4]
    parts = _folds(list(section.evidence(sheet, claims)))
    assert {title: len(rows) for title, rows in parts.items()} == {"Claims 1 to 2": 2, "Claims 3 to 4": 2}


def test_a_claim_stands_in_the_first_group_that_holds_it(sheet: PageWriter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(section, "_LONG", 3)
    one, two, three, four = (claim.id for claim in sheet.corpus.sources["harbour-report"].claims[:4])
    claims = [sheet.corpus.claims[each] for each in (one, two, three, four)]
    parts = _folds(list(section.evidence(sheet, claims, {"A": {one, three}, "Empty": set(), "B": {three, two}})))
    assert parts == {
        "A (2)": [urls.evidence(one), urls.evidence(three)],
        "B (1)": [urls.evidence(two)],
        "Other claims (1)": [urls.evidence(four)],
    }
