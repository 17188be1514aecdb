"""Every claim of this site stands on the page of its source."""

import pytest

from microsite.corpus.cited_claims import briefings
from microsite.corpus.project import load
from tests.pages.test_source_coverage import _page
from tests.project_copies import ROOT


@pytest.mark.turns(6, on=1)
def test_every_claim_of_a_briefing_stands_on_the_page_of_its_source() -> None:
    corpus = load(ROOT)[0].corpus
    used = briefings(corpus)
    pages = {identifier: _page(corpus, identifier) for identifier in corpus.sources}
    marked = sum(page.count("<em>(in no briefing)</em>") for page in pages.values())
    assert marked >= len(corpus.claims) - len(used)
    for claim in corpus.claims.values():
        assert f"[{claim.id}](../claims/{claim.id}.md)" in pages[claim.source]
    for dossier in corpus.sources.values():
        for at in dossier.units:
            if ".s" in at:
                anchor = "at-" + at.replace(".", "-")
                assert f'<span id="{anchor}">' in pages[dossier.id]
