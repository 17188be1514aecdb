"""Up to when sources reach: what came after they were written, none of them can know."""

from collections.abc import Collection

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.model.edtf import EdtfDate
from microsite.model.edtf_grammar import AFTER_ALL
from microsite.model.wording import join_list, words


def _end(date: EdtfDate) -> str:
    """Return the last day a date can mean, or its year where that is the last day of it; nothing if it is open."""
    last = date.bounds[1]
    if last >= AFTER_ALL:
        return ""
    year, month, day = last
    return str(year) if (month, day) == (12, 31) else EdtfDate(f"{year:04}-{month:02}-{day:02}").words


def dates_of_writing(corpus: Corpus) -> str:
    """Say by when each source was written at the latest, from its own dating; nothing if that is known of none."""
    ends = [(source, _end(found.source.dating.edtf)) for source, found in corpus.sources.items()]
    written = [
        words("{source} ({date})", source=record_wording.the_source(corpus, source), date=date)
        for source, date in ends
        if date
    ]
    told = "Latest possible dates of writing: {sources}. What came after that is in no source."
    return words(told, sources=join_list(written)) if written else ""


def last_year(corpus: Corpus, sources: Collection[str]) -> str:
    """Say what year none of these sources can reach beyond; nothing where that is not known of each.

    An inferred date counts with its latest day.
    """
    ends = [corpus.sources[source].source.dating.edtf.bounds[1] for source in sources if source in corpus.sources]
    if not ends or max(ends) >= AFTER_ALL:
        return ""
    one = "Its source reaches no further than {year}: nothing here tells what came later."
    more = "None of its sources reaches beyond {year}: nothing here tells what came later."
    return words(one if len(ends) == 1 else more, year=str(max(ends)[0]))
