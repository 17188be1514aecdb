"""The words that a question asks about: fingerprints of its passages, and of each of their sentences."""

from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.model import ExerciseQuestion
from microsite.model.passage import Passage


def asked_hashes(corpus: Corpus, question: ExerciseQuestion) -> tuple[str, ...]:
    """Return the SHA-256 of every piece of the source that is a right find; none if the source was not read."""
    units = corpus.sources[question.source].units
    asked = [units[at] for at in question.at if at in units]
    inside = [each for unit in asked if isinstance(unit, Passage) for each in unit.sentences]
    return tuple(sorted({each.hash for each in (*asked, *inside)}))
