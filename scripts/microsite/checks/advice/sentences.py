"""The sentences in which the site speaks for itself."""

from collections.abc import Iterator

from microsite.checks.prose_sentences import ProseSentence, prose_sentences
from microsite.corpus.corpus import Corpus
from microsite.model.contents import proses
from microsite.model.kinds import TERM


def sentences(corpus: Corpus) -> tuple[ProseSentence, ...]:
    """Return them all: neither definitions nor questions for students."""
    found: tuple[ProseSentence, ...] = corpus.worked_out.cached("sentences", (), lambda: tuple(_sentences(corpus)))
    return found


def _sentences(corpus: Corpus) -> Iterator[ProseSentence]:
    for kind, record in corpus.seeds.every():
        for text, keys in proses(record) if kind is not TERM else ():
            if keys[0] != "teaching":
                yield from prose_sentences(text, record.origin, *keys)
