"""Which exercises go with which briefing: all readings that are written for it, and some questions on other claims.

That choice is always the same, and follows no pattern a reader could use.
"""

from collections.abc import Mapping
from itertools import islice
from typing import Final

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.model import Exercise, ExerciseKind
from microsite.corpus.exercises.order import rank
from microsite.corpus.exercises.readings import reading
from microsite.corpus.exercises.record_questions import records
from microsite.model.claim import Claim
from microsite.model.exercise import ReadingExercise

OTHERS: Final[dict[ExerciseKind, int]] = {"strength": 2, "voice": 2, "second-hand": 2}
"""How many questions of each kind a briefing has at most."""


def _of_records(corpus: Corpus, claims: list[Claim]) -> list[Exercise]:
    """Return exercises of each kind in turn, no claim twice; the rarest kind chooses first."""
    result, used = [], set()
    for kind in reversed(OTHERS):
        left = (claim for claim in sorted(claims, key=lambda c: rank(kind, c.id)) if claim.id not in used)
        # Few of many are wanted, so no more are made.
        possible = ((claim.id, exercise) for claim in left if (exercise := records(corpus, claim).get(kind)))
        chosen = [*islice(possible, OTHERS[kind])]
        result.append([exercise for _, exercise in chosen])
        used |= {claim for claim, _ in chosen}
    return [exercise for exercises in reversed(result) for exercise in exercises]


def _readings(corpus: Corpus, threat: str) -> list[tuple[Claim, ReadingExercise]]:
    """Return what is written for a briefing. Of claims that are in no dossier the passages are not known."""
    written = [each for each in corpus.seeds.exercises if threat in each.threats and each.claim in corpus.claims]
    known = ((corpus.claims[each.claim], each) for each in written)
    return [(claim, each) for claim, each in known if claim.source in corpus.sources]


def _others(corpus: Corpus, threat: str) -> list[Claim]:
    """Return the other claims that a briefing can ask about.

    A claim that is the right reading of some exercise is shown by no other: that would give it away.
    """
    asked = {each.claim for each in corpus.seeds.exercises}
    about_it = connections(corpus).claims_of_threat.get(threat, ())
    return [claim for claim in about_it if claim.id not in asked and claim.source in corpus.sources]


def exercises_of(corpus: Corpus, threat: str) -> tuple[Exercise, ...]:
    """Return the exercises of a briefing, by the threat's id; none where no claim allows any."""
    written = (reading(claim, each) for claim, each in _readings(corpus, threat))
    return (*written, *_of_records(corpus, _others(corpus, threat)))


def briefings_with_exercises(corpus: Corpus) -> list[str]:
    """Return the briefings that have any, by the threat's id, and choose none: of each claim its strength is asked."""
    return [threat for threat in corpus.threats if _readings(corpus, threat) or _others(corpus, threat)]


def choose_exercises(corpus: Corpus) -> Mapping[str, tuple[Exercise, ...]]:
    """Return the exercises of every briefing that has any, by the threat's id; chosen once."""

    def choose() -> Mapping[str, tuple[Exercise, ...]]:
        sheets = {threat: exercises_of(corpus, threat) for threat in corpus.threats}
        return {threat: exercises for threat, exercises in sheets.items() if exercises}

    found: Mapping[str, tuple[Exercise, ...]] = corpus.worked_out.cached("exercises", (), choose)
    return found
