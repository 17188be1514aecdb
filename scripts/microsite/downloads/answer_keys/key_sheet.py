"""The exercises of a briefing with their answers, and the words in which every format asks them."""

from dataclasses import dataclass
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.model import PROMPTS, Exercise, ExerciseQuestion
from microsite.model.entity import Threat
from microsite.model.wording import semicolons, words

LETTERS: Final = "ABCDEFGH"


@dataclass(frozen=True)
class KeySheet:
    """A briefing and its exercises, in the order of the printed sheet."""

    threat: Threat
    exercises: tuple[Exercise, ...]


def prompt_text(corpus: Corpus, question: ExerciseQuestion) -> tuple[str, ...]:
    """Return a question as paragraphs of plain text, without its options."""
    where = semicolons(record_wording.locator(at) for at in question.at)
    opened = words(
        "Open {source} at: {places}.", source=record_wording.the_source(corpus, question.source), places=where
    )
    return (opened, *((question.says,) if question.says else ()), words(PROMPTS[question.kind]))
