"""The answers of sources to one question: in a line, and how they stand to each other as far as their words show it."""

from collections.abc import Mapping
from typing import Final, Literal

from microsite.corpus.corpus import Corpus
from microsite.corpus.voices import name_of_voice
from microsite.model.ledger import Question
from microsite.model.vocabulary import STANCES, Stance
from microsite.model.wording import words

Compared = Literal["disagree", "differ", "silent"]
"""One source says yes and another no; they answer otherwise than each other; no source speaks of it."""

_SIDES: Final[Mapping[Stance, str]] = {
    "supports": "yes",
    "suggested": "yes",
    "not-shown": "yes",
    "contradicts": "no",
    "could": "could",
    "left-open": "left open",
    "mixed": "mixed",
}
"""What an answer comes to, of sources that speak of a question: how firmly it is said makes no other answer."""


def compare_answers(corpus: Corpus, question: Question) -> Compared | None:
    """Return what the answers to a question show; None where one source alone speaks of it, or all say the same.

    That no source speaks of it can only be said where every one was looked through for it.
    """
    sides = {_SIDES[answer.stance] for answer in question.answers if answer.stance != "silent"}
    if not sides:
        return "silent" if {answer.source for answer in question.answers} >= set(corpus.sources) else None
    if {"yes", "no"} <= sides:
        return "disagree"
    return "differ" if len(sides) > 1 else None


def answers_in_words(corpus: Corpus, question: Question) -> str:
    """Return what each source answers to a question, in a line of plain text."""
    said: list[str] = []
    for answer in question.answers:
        if answer.source in corpus.sources:
            source, word = name_of_voice(corpus.sources[answer.source].source), words(STANCES[answer.stance])
            answered = words("{source}: {answer}", source=source, answer=word)
            said.append(words("{answer} ({gist})", answer=answered, gist=answer.gist) if answer.gist else answered)
    return words("; ").join(said)
