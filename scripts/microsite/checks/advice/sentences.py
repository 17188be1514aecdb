"""The sentences in which the site speaks for itself."""

from collections.abc import Iterator

from microsite.checks.every_prose import every_prose
from microsite.checks.prose_sentences import ProseSentence
from microsite.corpus.corpus import Corpus
from microsite.model.kinds import TERM


def sentences(corpus: Corpus) -> tuple[ProseSentence, ...]:
    """Return them all: neither definitions nor questions for students."""
    found: tuple[ProseSentence, ...] = corpus.worked_out.cached("sentences", (), lambda: tuple(_sentences(corpus)))
    return found


def _sentences(corpus: Corpus) -> Iterator[ProseSentence]:
    for one in every_prose(corpus):
        if one.kind is not TERM and one.keys[0] != "teaching":
            yield from one.sentences
