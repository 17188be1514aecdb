"""Up to when sources reach, as briefings, questions and the timeline say it."""

from dataclasses import replace

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.model.edtf import EdtfDate
from microsite.pages.sections.source_reach import dates_of_writing, last_year
from tests.project_copies import TOY

TOLD = "Written at the latest: {}. What came after a source was written is not in it."
LETTER, REPORT = "gull-letter", "harbour-report"


def _dated(**dates: str) -> Corpus:
    """Return the toy's corpus with other dates of writing: of the letter, of the report."""
    seeds = load(TOY)[0].corpus.seeds
    dossiers = []
    for dossier in seeds.dossiers:
        edtf = EdtfDate(dates[dossier.id.split("-")[1]])
        dating = dossier.source.dating.model_copy(update={"edtf": edtf})
        dossiers.append(replace(dossier, source=dossier.source.model_copy(update={"dating": dating})))
    return Corpus(replace(seeds, dossiers=dossiers))


def test_each_source_is_told_with_the_last_day_it_can_have_been_written_on() -> None:
    told = "the letter about gulls (probably 2013) and the harbour report (31 March 2012)"
    assert dates_of_writing(_dated(letter="2011/2013", report="2012-03")) == TOLD.format(told)


def test_a_source_with_an_open_date_is_not_told_of() -> None:
    assert dates_of_writing(_dated(letter="2011/..", report="2012-03")) == TOLD.format(
        "the harbour report (31 March 2012)"
    )
    assert dates_of_writing(_dated(letter="2011/..", report="2012/..")) == ""


def test_one_source_reaches_to_the_last_year_it_can_have_been_written_in() -> None:
    corpus = _dated(letter="2011/2013", report="2012-03")
    assert last_year(corpus, [LETTER]) == (
        "This source reaches, probably, no further than 2013: what came later is not there."
    )


def test_a_date_that_a_source_prints_is_not_called_probable() -> None:
    corpus = _dated(letter="2011/2013", report="2012-03")
    assert last_year(corpus, [REPORT]) == "This source reaches no further than 2012: what came later is not there."


def test_several_reach_as_far_as_the_latest_of_them() -> None:
    corpus = _dated(letter="2009", report="2012-03")
    assert last_year(corpus, [LETTER, REPORT]) == (
        "These sources reach, probably, no further than 2012: what came later is not there."
    )


def test_nothing_is_said_where_one_has_no_known_end_or_there_is_none() -> None:
    corpus = _dated(letter="2011/..", report="2012-03")
    assert last_year(corpus, [LETTER, REPORT]) == ""
    assert last_year(corpus, [REPORT]) != ""
    assert last_year(corpus, []) == ""
