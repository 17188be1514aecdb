"""The exercises of a briefing with their answers, and the words in which every format asks them."""

from dataclasses import dataclass
from typing import Final

from microsite.corpus import Corpus
from microsite.exercises.model import PROMPTS, Exercise, Question
from microsite.model.entity import Threat
from microsite.pages import phrases

LETTERS: Final = "ABCDEFGH"


@dataclass(frozen=True)
class KeySheet:
    """A briefing and its exercises, in the order of the printed sheet."""

    threat: Threat
    exercises: tuple[Exercise, ...]


def asked(corpus: Corpus, question: Question) -> tuple[str, ...]:
    """Return a question as paragraphs of plain text, without its options."""
    where = "; ".join(phrases.locator(at) for at in question.at)
    opened = f"Open the {corpus.sources[question.source].source.label} at: {where}."
    return (opened, *((question.says,) if question.says else ()), PROMPTS[question.kind])
