"""Up to when the sources reach: what came after they were written, none of them can know."""

from collections.abc import Iterable

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


def reach(corpus: Corpus, sources: Iterable[str]) -> str:
    """Say by when each source was written at the latest, from its own dating; nothing if that is known of none."""
    ends = [(source, _end(corpus.sources[source].source.dating.edtf)) for source in sources if source in corpus.sources]
    written = [
        words("{source} ({date})", source=record_wording.the_source(corpus, source), date=date)
        for source, date in ends
        if date
    ]
    told = "Latest possible dates of writing: {sources}. What came after that is in no source."
    return words(told, sources=join_list(written)) if written else ""
