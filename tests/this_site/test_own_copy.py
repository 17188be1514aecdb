"""How the field for a reader's own copy does with the texts of this site's sources, where SOURCE_TEXTS has them."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.model.dossier import Dossier
from tests.benchmarks.own_copy.__main__ import PAGES, SLOWER, WORDS_A_PAGE
from tests.benchmarks.own_copy.false_sentences import BESIDE, WAYS, false_sentences, sentences_of
from tests.benchmarks.own_copy.field import field
from tests.benchmarks.own_copy.forms import forms
from tests.benchmarks.own_copy.measure import called_true, found_in, large, slowed, taken_for_true
from tests.chromium import needs_chromium
from tests.project_copies import ROOT

TEXTS: Final = os.environ.get("SOURCE_TEXTS")
pytestmark = [
    pytest.mark.long,
    needs_chromium,
    pytest.mark.skipif(not TEXTS, reason="SOURCE_TEXTS is not set: the source texts are not part of the project"),
]
SHARES: Final = {"printed": 0.95, "divided": 0.85}
"""How much must stand there where breaks of pages and hyphens came into a text, once they are left out."""


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(ROOT)[0].corpus


@pytest.fixture(params=sorted(path.parent.name for path in ROOT.glob("seeds/sources/*/source.yml")))
def source(request: pytest.FixtureRequest, corpus: Corpus) -> tuple[Dossier, str]:
    """Each source of the site, with its text."""
    dossier = corpus.sources[request.param]
    assert dossier.text is not None
    return dossier, (Path(TEXTS or "") / dossier.text.file.name).read_text("utf-8")


@pytest.fixture
def compares(browser: Browser, corpus: Corpus) -> Iterator[Page]:
    """A page that compares copies."""
    context = browser.new_context()
    page = context.new_page()
    field(page, corpus)
    yield page
    context.close()


def test_every_form_of_a_text_is_found(browser: Browser, compares: Page, source: tuple[Dossier, str]) -> None:
    dossier, text = source
    found = {name: found_in(compares, dossier.id, copy) for name, copy in forms(browser, text)}
    assert len(found) >= 14
    for name, told in found.items():
        (sentences, every) = told.sentences
        assert told.placed == every, name
        share = SHARES.get(name.split()[0], 1)
        assert sentences + told.marks >= share * every, (name, told)
        if share == 1 and name != "marks of direction":
            assert told.passages[0] == told.passages[1], (name, told)


def test_no_falsified_sentence_is_confirmed(compares: Page, source: tuple[Dossier, str]) -> None:
    dossier, text = source
    whole, spans = sentences_of(dossier, text)
    sentences = [whole[slice(*span)] for span in spans]
    cases = list(false_sentences(sentences, 400))
    assert Counter(way for way, _, _ in cases) == dict.fromkeys(WAYS, 400)
    assert taken_for_true(compares, dossier.id, [(which, new) for _, which, new in cases]) == 0
    around = list(false_sentences(sentences, 20, ways=BESIDE | WAYS))
    put = [(which, whole[: spans[which][0]] + new + whole[spans[which][1] :]) for _, which, new in around]
    assert len(put) > 200
    assert called_true(compares, dossier.id, put) == 0
    true = [(n, sentence) for n, sentence in enumerate(sentences)]
    assert taken_for_true(compares, dossier.id, true) == len(true)


def test_a_paper_and_a_book_are_compared_in_time(compares: Page, source: tuple[Dossier, str]) -> None:
    dossier, text = source
    assert dossier.text is not None
    times = max(1, round(PAGES * WORDS_A_PAGE / dossier.text.words))
    book = large(compares, dossier.id, text, times)
    # A repair is made where its words stand once, which they do not in a text that is repeated.
    assert book["all"] - book["found"] <= times * len(dossier.source.repairs)
    assert book["ms"] < 15_000, book
    assert book["longest"] < 1_500, book
    slowed(compares, SLOWER)
    assert min(found_in(compares, dossier.id, text).seconds for _ in range(3)) < 2
