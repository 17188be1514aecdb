"""Readings of a passage, one of which it supports.

Were each wrong reading one change away from the right one, the right one could be told without opening the source: it
is the one all others resemble. So the four options are as far from each other whichever is right. Either they differ
in one place (four names), or in two: the claim, the claim with the one change, with the other, and with both.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final

from microsite.corpus import Corpus
from microsite.exercises.changes import Change, changes, in_words, made
from microsite.exercises.meaning import meaning
from microsite.exercises.model import Answer, Exercise, Question
from microsite.exercises.names import Names, rank
from microsite.model.claim import Claim
from microsite.text.normalise import digest, normalise

_Made = Mapping[str, tuple[Change, ...]]

NEVER_TOGETHER: Final = (
    {"negation added", "negation dropped"},
    {"negation added", "number changed"},
    {"negation dropped", "number changed"},
    {"negation added", "qualifier changed"},
    {"negation dropped", "qualifier changed"},
)
"""Kinds of change that may cancel each other out: "not 800" is true of 700, "not after" of before."""


def verifies(text: str, claim: Claim) -> bool:
    """Say whether a text is the claim as recorded: exact after normalisation, as passages are matched."""
    return digest(normalise(text)) == digest(normalise(claim.says))


def _in_one_place(text: str, found: list[Change]) -> Iterator[_Made]:
    """Yield options that differ in one name."""
    by_place: defaultdict[int, list[Change]] = defaultdict(list)
    for change in found:
        if change.how == "name swapped":
            by_place[change.start].append(change)
    for group in by_place.values():
        for three in combinations(group, 3):
            yield {text: ()} | {made(text, (change,)): (change,) for change in three}


def _in_two_places(text: str, found: list[Change]) -> Iterator[_Made]:
    for one, other in combinations(sorted(found, key=lambda c: (c.start, c.end)), 2):
        apart = one.end <= other.start and (one.start, one.end) != (other.start, other.end)
        if apart and {one.how, other.how} not in NEVER_TOGETHER and one.new.strip() != other.new.strip():
            yield {made(text, chosen): chosen for chosen in ((), (one,), (other,), (one, other))}


def _distinct(options: _Made, taken: Mapping[str, str], claim: Claim) -> bool:
    """Say whether four different things are said, of which no wrong one is a claim of the corpus."""
    keys = [meaning(option) for option in options]
    return len(set(keys)) == 4 and all(taken.get(key) in (None, claim.id) for key in keys)


def _why(chosen: tuple[Change, ...], text: str) -> str:
    if not chosen:
        return "the claim as recorded"
    return "; ".join(f"{c.how}: “{old}” → “{new.strip()}”" for c in chosen for old, new in [in_words(text, c)])


def _exercise(claim: Claim, made_of: _Made) -> Exercise:
    text = normalise(claim.says)
    # The order comes from all options alike, so it says nothing of any.
    together = rank(claim.source, *claim.locators, *sorted(made_of))
    options = tuple(sorted(made_of, key=lambda option: rank(together, option)))
    question = Question(f"r-{together[:10]}", "reading", claim.source, claim.locators, "", options)
    return Exercise(question, Answer(options.index(text), claim.id, tuple(_why(made_of[o], text) for o in options)))


def _options(names: Names, claim: Claim) -> list[_Made]:
    """Return all sets of four options that can be made of a claim, in an order which follows no pattern."""
    text, found = normalise(claim.says), list(changes(names, claim))
    possible = [*_in_one_place(text, found), *_in_two_places(text, found)]
    four = [options for options in possible if len(options) == 4]
    return sorted(four, key=lambda options: rank(claim.id, *options))


def readings(corpus: Corpus) -> Mapping[str, Exercise]:
    """Return the reading exercise of every claim that allows one, by the claim's id.

    A claim of which fewer than three good falsifications can be made has none.
    """
    names, taken, result = Names(corpus), {meaning(c.says): c.id for c in corpus.claims.values()}, {}
    for claim in corpus.claims.values():
        if claim.source not in corpus.sources:
            continue
        good = (options for options in _options(names, claim) if _distinct(options, taken, claim))
        if options := next(good, None):
            result[claim.id] = _exercise(claim, options)
    return result
