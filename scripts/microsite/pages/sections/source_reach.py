"""Up to when sources reach: what came after they were written, none of them can know."""

from collections.abc import Collection

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.model import cldr
from microsite.model.edtf import EdtfDate
from microsite.model.edtf_grammar import AFTER_ALL
from microsite.model.edtf_words import edtf_in_words
from microsite.model.wording import join_list, mark, words


def _end(date: EdtfDate) -> str:
    """Return the last day a date can mean, or its year where that is the last day of it; nothing if it is open."""
    last = date.bounds[1]
    if last >= AFTER_ALL:
        return ""
    year, month, day = last
    return cldr.count(year) if (month, day) == (12, 31) else edtf_in_words(EdtfDate(f"{year:04}-{month:02}-{day:02}"))


def dates_of_writing(corpus: Corpus) -> str:
    """Say by when each source was written at the latest, from its own dating; nothing if that is known of none."""
    written = []
    for source, found in corpus.sources.items():
        dating = found.source.dating
        if date := _end(dating.edtf):
            form = mark("{source} (probably {date})") if dating.inferred else mark("{source} ({date})")
            written.append(words(form, source=record_wording.the_source(corpus, source), date=date))
    told = mark("Written at the latest: {sources}. What came after a source was written is not in it.")
    return words(told, sources=join_list(written)) if written else ""


def last_year(corpus: Corpus, sources: Collection[str]) -> str:
    """Say what year none of these sources can reach beyond; nothing where that is not known of each.

    An inferred date counts with its latest day, and is called probable.
    """
    datings = [corpus.sources[source].source.dating for source in sources if source in corpus.sources]
    if not datings or (last := max(dating.edtf.bounds[1] for dating in datings)) >= AFTER_ALL:
        return ""
    reach = words("This source reaches") if len(datings) == 1 else words("These sources reach")
    surely = mark("{reach} no further than {year}: what came later is not there.")
    probably = mark("{reach}, probably, no further than {year}: what came later is not there.")
    return words(probably if any(dating.inferred for dating in datings) else surely, reach=reach, year=last[0])
