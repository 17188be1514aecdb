"""Exercises that can be answered without the source: the right reading is the middle of all, or the odd one out.

If each misreading changed another place, the claim would be the one that all others resemble; if all changed a place
alike, it would be the one that differs. Two changes, each alone and both together, leave no such mark; nor do several
changes of one place.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.sources.text.normalise import normalise

_Changes = dict[int, str]
"""The words of the claim that a misreading changes, by their place; with what stands there instead."""


def _changes(claim: list[str], misreading: list[str]) -> _Changes:
    result: _Changes = {}
    for how, start, end, new_start, new_end in SequenceMatcher(None, claim, misreading, autojunk=False).get_opcodes():
        if how != "equal":
            # An insertion takes no word away: it counts as a change of the word before which it stands.
            places = range(start, end) if end > start else (start,)
            result |= dict.fromkeys(places, " ".join(misreading[new_start:new_end]))
    return result


def _mark(changes: list[_Changes]) -> str:
    """Return by what the claim can be told, or nothing."""
    if not any(one.keys() & other.keys() for one, other in combinations(changes, 2)):
        return "all misreadings resemble it, each changed in another place; let two of them change the same words"
    shared = set.intersection(*(set(each.items()) for each in changes))
    return "all misreadings are changed alike in one place; let one of them keep the claim's words" if shared else ""


def guessable(project: Project) -> Iterator[Finding]:
    """Point at exercises whose right reading shows without the source."""
    corpus = project.corpus
    for exercise in corpus.seeds.exercises:
        if claim := corpus.claims.get(exercise.claim):
            words = normalise(claim.says).split()
            mark = _mark([_changes(words, normalise(each.says).split()) for each in exercise.misreadings])
            if mark:
                message = f'"{claim.id}" can be guessed: {mark}'
                yield finding(exercise.origin.place("claim"), "guessable", message, claim.id)
