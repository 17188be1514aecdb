"""What the search finds that has no page of its own."""

from dataclasses import replace

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.site.search.records import search_records
from tests.project_copies import TOY


def _said(corpus: Corpus, language: str) -> str:
    spoken = replace(corpus, site=replace(corpus.site, language=language))
    return " ".join(record.text for record in search_records(spoken))


def test_it_is_said_in_the_language_of_the_site() -> None:
    corpus = load(TOY)[0].corpus
    assert "date not established" in _said(corpus, "en")
    assert "date not established" not in _said(corpus, "de")
    assert "Datum nicht ermittelt" in _said(corpus, "de")
