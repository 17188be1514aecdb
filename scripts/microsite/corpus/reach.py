"""Up to when sources reach: what came later, none of them could know."""

from collections.abc import Iterable

from microsite.corpus.corpus import Corpus
from microsite.model.edtf_grammar import AFTER_ALL


def last_year(corpus: Corpus, sources: Iterable[str]) -> int | None:
    """Return the last year in which any of the sources can have been written; None where that is not known.

    An inferred date counts with its latest day.
    """
    ends = [corpus.sources[source].source.dating.edtf.bounds[1] for source in sources if source in corpus.sources]
    return max(ends)[0] if ends and AFTER_ALL not in ends else None
