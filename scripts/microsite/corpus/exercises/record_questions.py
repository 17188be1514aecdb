"""Questions on a claim as a whole: how firmly it is said, whose word it is, whose finding. Answered by its record."""

from collections.abc import Mapping
from typing import Final

from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.model import Exercise, ExerciseAnswer, ExerciseKind, ExerciseQuestion
from microsite.corpus.exercises.order import rank
from microsite.model.claim import Claim
from microsite.model.vocabulary import STRENGTHS
from microsite.model.wording import mark, several, words

VOICES: Final = {
    "source": mark("the source’s own"),
    "work": mark("that of a work the source cites"),
    "unnamed": mark("that of reports the source does not name"),
    "speaker": mark("that of somebody whose words the source reports or quotes"),
    "perceiver": mark("the view of somebody, as the source describes it"),
}
OWN: Final = mark("the source’s own")


def _exercise(kind: ExerciseKind, claim: Claim, options: tuple[str, ...], right: str) -> Exercise:
    identifier = f"{kind[0]}-{rank(claim.source, *claim.locators, claim.says, *options)[:10]}"
    question = ExerciseQuestion(identifier, kind, claim.source, claim.locators, claim.says, options)
    why = tuple(words("as recorded") if option == right else words("not as recorded") for option in options)
    return Exercise(question, ExerciseAnswer(options.index(right), claim.id, why))


def _voices(claim: Claim) -> list[str]:
    """Return every word for the voice that fits; more than one cannot be asked about."""
    fits = {
        "work": bool(claim.works),
        "unnamed": claim.voice.speaker == "unnamed-reports",
        "speaker": claim.voice.speaker not in ("source", "unnamed-reports"),
        "perceiver": claim.voice.perceiver is not None,
    }
    return [word for word, fit in fits.items() if fit] or ["source"]


def _second_hand(corpus: Corpus, claim: Claim) -> Mapping[ExerciseKind, Exercise]:
    """Return the question whose finding a claim is; wrong are works that the source cites, but not at this place."""
    beside = [c for at in claim.locators for c in connections(corpus).claims_at.get((claim.source, at), ())]
    here = {via.work for c in (claim, *beside) for via in c.works}
    printed = format_works(corpus)
    cited = {work for work in connections(corpus).works_passed_on[claim.source] if work in printed}
    labels = {printed[work].in_text for work in here if work in printed}
    others = sorted({printed[work].in_text for work in cited - here} - labels)
    if len(claim.works) != 1 or len(others) < 2 or claim.works[0].work not in printed:
        return {}
    right = printed[claim.works[0].work].in_text
    wrong = sorted(others, key=lambda label: rank(claim.id, label))[:2]
    # In the order of the alphabet, which says nothing of any.
    return {"second-hand": _exercise("second-hand", claim, (*sorted((right, *wrong)), words(OWN)), right)}


def records(corpus: Corpus, claim: Claim) -> Mapping[ExerciseKind, Exercise]:
    """Return the questions that the record of a claim answers beyond doubt, by kind."""
    strength = _exercise("strength", claim, several(*STRENGTHS), words(claim.strength))
    result: dict[ExerciseKind, Exercise] = {"strength": strength}
    voices = _voices(claim)
    if len(voices) == 1:
        result["voice"] = _exercise("voice", claim, several(*VOICES.values()), words(VOICES[voices[0]]))
    if voices == ["work"]:
        result |= _second_hand(corpus, claim)
    return result
