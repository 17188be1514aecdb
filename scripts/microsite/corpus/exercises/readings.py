"""Readings of a passage, one of which it supports: the claim as recorded, and the misreadings that people wrote."""

from typing import Final

from microsite.corpus.exercises.model import Exercise, ExerciseAnswer, ExerciseQuestion
from microsite.corpus.exercises.order import rank
from microsite.model.claim import Claim
from microsite.model.exercise import ReadingExercise
from microsite.model.wording import mark, words
from microsite.sources.text.normalise import normalise

RIGHT: Final = mark("the claim as recorded")


def reading(claim: Claim, written: ReadingExercise) -> Exercise:
    """Return the question which reading of its passages is right, with its answer."""
    right = normalise(claim.says)
    why = {normalise(each.says): each.wrong_because for each in written.misreadings} | {right: words(RIGHT)}
    # The order comes from all options alike, so it says nothing of any.
    together = rank(claim.source, *claim.locators, *sorted(why))
    options = tuple(sorted(why, key=lambda option: rank(together, option)))
    question = ExerciseQuestion(f"r-{together[:10]}", "reading", claim.source, claim.locators, "", options)
    return Exercise(question, ExerciseAnswer(options.index(right), claim.id, tuple(why[option] for option in options)))
