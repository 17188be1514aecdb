"""A misreading says what no claim says, each claim is asked about once, and on sheets of its own briefings."""

from collections.abc import Iterator

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.exercise import ReadingExercise
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.sources.text.normalise import normalise


def _words(text: str) -> str:
    return normalise(text).casefold().rstrip(".")


def _said(exercise: ReadingExercise, claims: dict[str, str]) -> Iterator[Finding]:
    here: set[str] = set()
    for index, misreading in enumerate(exercise.misreadings):
        words, place = _words(misreading.says), exercise.origin.place("misreadings", index, "says")
        if words in claims:
            yield finding(place, "misreading", f'these are the words of "{claims[words]}"; say something that is wrong')
        elif words in here:
            yield finding(place, "misreading", "these words stand here twice; change one of the two, or delete it")
        here.add(words)


def _briefings(exercise: ReadingExercise, corpus: Corpus) -> Iterator[Finding]:
    claim = corpus.claims.get(exercise.claim)
    for index, threat in enumerate(exercise.threats):
        if claim and threat in corpus.threats and threat not in claim.threats:
            choice = " or ".join(claim.threats) or "a briefing that stands in its threats"
            message = f'"{claim.id}" is no claim about "{threat}"; write {choice}'
            yield finding(exercise.origin.place("threats", index), "misreading", message)


def check(project: Project) -> Iterator[Finding]:
    """Look at every reading exercise. That its claim and briefings exist is for the rule on ids."""
    corpus = project.corpus
    claims = {_words(claim.says): claim.id for claim in corpus.claims.values()}
    asked: dict[str, Place] = {}
    for exercise in corpus.seeds.exercises:
        place = exercise.origin.place("claim")
        if exercise.claim in asked:
            message = f'"{exercise.claim}" is asked about at {asked[exercise.claim]} already; make one exercise of both'
            yield finding(place, "duplicate-id", message)
        asked.setdefault(exercise.claim, place)
        yield from _said(exercise, claims)
        yield from _briefings(exercise, corpus)
