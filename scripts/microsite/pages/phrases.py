"""Records in plain words. No markup; whoever prints them escapes."""

import re

from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.model.claim import Claim, Figure
from microsite.model.vocabulary import QUALIFIERS

_UNIT = re.compile(r"(s|p|i|c|h)(\d+)")
_NAMES = {"p": "paragraph", "i": "list item", "c": "caption", "h": "heading"}


def locator(at: str) -> str:
    """Return a locator in words: ``s4.p2.s3`` is section 4, paragraph 2, sentence 3."""
    parts = []
    for index, part in enumerate(at.split(".")):
        match = _UNIT.fullmatch(part)
        if not match:
            return at
        letter, number = match.groups()
        name = _NAMES.get(letter) or ("section" if index == 0 else "sentence")
        parts.append("before the first heading" if part == "s0" else f"{name} {number}")
    return ", ".join(parts)


def locators(claim: Claim) -> str:
    """Return all passages of a claim in words."""
    return "; ".join(locator(at) for at in claim.locators)


def _name(corpus: Corpus, actor: str) -> str:
    return corpus.actors[actor].name if actor in corpus.actors else actor


def voice(corpus: Corpus, claim: Claim) -> str:
    """Say whose word a claim is."""
    if claim.voice.perceiver:
        return f"the view of {_name(corpus, claim.voice.perceiver)}, as the source describes it"
    if claim.voice.speaker == "unnamed-reports":
        return "reports that the source does not name"
    if claim.voice.speaker != "source":
        said = "in words the source quotes" if claim.voice.quoted else "as the source reports it"
        return f"{_name(corpus, claim.voice.speaker)}, {said}"
    return "passed on from a cited work" if claim.works else "the source’s own word"


def _number(value: float) -> str:
    if value >= 1_000_000 and value % 100_000 == 0:
        scale, name = (10**9, "billion") if value >= 10**9 else (10**6, "million")
        return f"{value / scale:g} {name}"
    return f"{value:,}"


def amount(figure: Figure) -> str:
    """Return a figure with its qualifier: ``at least 700``, ``between 300 million and 1.6 billion``."""
    if figure.to is not None:
        return f"between {_number(figure.value)} and {_number(figure.to)}"
    return f"{QUALIFIERS[figure.qualifier]} {_number(figure.value)}".strip()


def figure(value: Figure) -> str:
    """Return a figure whole: number, unit, and period or that none is stated."""
    period = in_words(value.period) if value.period else "period not stated"
    return f"{amount(value)} {value.unit} ({period})"


def count(number: int, singular: str, plural: str = "") -> str:
    """Return a number with its noun: ``1 claim``, ``3 claims``."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def listed(words: list[str]) -> str:
    """Join words as a sentence does: ``a, b and c``."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
