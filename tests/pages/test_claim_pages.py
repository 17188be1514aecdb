"""The page of a claim: its sentence is the title, its id a label; what was found elsewhere, and where the source is."""

import pytest
from pydantic import ValidationError

from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import title_of
from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.kinds import CLAIM
from microsite.model.ledger import Check
from microsite.model.tree.inlines import Link, plain
from microsite.model.tree.targets import WebAddress
from microsite.pages.sections.backlinks import page_title
from microsite.pages.sections.seen_elsewhere import pages_seen
from microsite.pages.types import claim as claim_pages
from tests.project_copies import TOY


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(TOY)[0].corpus


def _check(where: str, *addresses: str) -> Check:
    return Check.model_validate(
        {
            "claim": "harbour-report-001",
            "result": "corroborates",
            "where": where,
            "urls": addresses,
            "grade": "excerpt",
            "shows": "x",
        }
    )


def test_a_claim_is_titled_by_its_sentence(corpus: Corpus) -> None:
    page = claim_pages.page(corpus, urls.claim("harbour-report-004"))
    says = corpus.claims["harbour-report-004"].says
    assert (page.title, page.label) == (says, "Claim harbour-report-004")
    assert page.blocks[0].id == "claim-harbour-report-004"  # type: ignore[union-attr]
    assert page_title(corpus, urls.claim("harbour-report-004")) == says


def test_a_withdrawn_claim_is_not_titled_by_what_is_said_no_more(corpus: Corpus) -> None:
    (withdrawn,) = corpus.withdrawn
    assert title_of(corpus, CLAIM, withdrawn) == f"Claim {withdrawn} (withdrawn)"


def test_a_claim_leads_to_its_source_where_an_address_is_known(corpus: Corpus) -> None:
    text = claim_pages.page(corpus, urls.claim("harbour-report-004")).text()
    assert "[the harbour report on harbour.example](https://harbour.example/silt)" in text
    assert "We know no public address" not in text
    text = claim_pages.page(corpus, urls.claim("gull-letter-001")).text()
    assert "We know no public address of the letter about gulls" in text


def test_an_address_among_what_was_seen_is_a_link() -> None:
    seen = pages_seen(
        _check("amu.tv/57468; kabulnow.com; dawn.com/news/1", "https://www.dawn.com/news/1", "https://amu.tv/57468/")
    )
    line = seen.children
    assert plain(line) == "amu.tv/57468; kabulnow.com; dawn.com/news/1"
    links = [inline for inline in line if isinstance(inline, Link)]
    assert [link.target for link in links] == [
        WebAddress("https://amu.tv/57468/"),
        WebAddress("https://www.dawn.com/news/1"),
    ]


def test_an_address_that_is_not_among_what_was_seen_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"amu\.tv/2 does not stand in where"):
        _check("amu.tv/57468", "https://amu.tv/2")


def test_the_toy_has_a_claim_of_each_voice(corpus: Corpus) -> None:
    def whose(identifier: str) -> str:
        return claim_pages.page(corpus, urls.claim(identifier)).text()

    assert "its own word\n:   the letter about gulls says so itself" in whose("gull-letter-001")
    assert "second-hand\n:   the baker, as the source reports it" in whose("gull-letter-002")
    assert "second-hand\n:   passed on from [Fisk and Lamb 2011" in whose("harbour-report-004")
