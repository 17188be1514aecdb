"""The falsifications of a claim that are fit for people: they read well, and the claim does not imply them.

The engine that tries exact matching falsifies bluntly, which does for machines. Here what gives itself away by its
grammar is left out, and what is merely weaker than the claim, for a passage that says more also says less.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from microsite.exercises.meaning import meaning
from microsite.exercises.names import Names
from microsite.model.claim import Claim
from microsite.text.falsify import Variant, falsified, names_swapped
from microsite.text.normalise import normalise
from microsite.text.numbers import numbers

_UNFIT: Final = {
    ("all", "some"), ("most", "some"), ("always", "often"), ("only", "also"), ("also", "only"), ("should", "must"),
    ("according", "contrary"), ("would", "did"),
}  # fmt: skip
_PARTICIPLE: Final = re.compile(r"\s*(?:\w+ed|been|become|made|taken|given|grown|begun|led|left|lost|had|shown)\b")
_ADVERB: Final = re.compile(
    r"\s*(?:also|already|only|therefore|still|even|now|then|often|to|rather|an?|the|one|in)\b", re.IGNORECASE
)
_NEGATED: Final = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot|unlikely|hardly|little)\b|n['’]t\b",
    re.IGNORECASE,
)
_AT_LEAST: Final = re.compile(
    r"\b(?:at least|more than|over|after|since|(?:no|not) (?:less|fewer) than)\W*$", re.IGNORECASE
)
_COUNT: Final = re.compile(r"two|three|four|five|six|seven|eight|nine|ten", re.IGNORECASE)
"""Small numbers in words mostly count what is then listed; the list would give a wrong one away."""
_AT_MOST: Final = re.compile(r"\b(?:at most|(?:less|fewer) than|up to|under|before|until|by)\W*$", re.IGNORECASE)


_DEPENDENT: Final = re.compile(
    r"\b(?:what|which|who|whom|whose|where|when|that|because|since|after|if|now)\b[^,;:]*$", re.IGNORECASE
)
"""A clause that depends on another: to negate it takes the ground from under the other, and gives the reading away."""


class Change(NamedTuple):
    """One change of a text: what stands from ``start`` to ``end`` becomes ``new``."""

    how: str
    start: int
    end: int
    new: str


def made(text: str, changes: tuple[Change, ...]) -> str:
    """Return the text with changes, none of which overlaps another."""
    for change in sorted(changes, key=lambda c: (c.start, c.end), reverse=True):
        text = text[: change.start] + change.new + text[change.end :]
    return text


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _difference(how: str, old: str, new: str) -> Change:
    """Return the smallest change that makes ``new`` of ``old``."""
    start = _shared(old, new)
    tail = _shared(old[start:][::-1], new[start:][::-1])
    return Change(how, start, len(old) - tail, new[start : len(new) - tail])


def in_words(text: str, change: Change) -> tuple[str, str]:
    """Return the whole words that a change touches, before and after."""
    start, end = change.start, change.end
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end], text[start : change.start] + change.new + text[change.end : end]


def _negation_reads_well(text: str, change: Change) -> bool:
    # A change that begins within a word ("neglected", "not neglected") is looked at from where the word begins.
    before = re.sub(r"\w+$", "", text[: change.start])
    after = text[len(before) :]
    if change.how == "negation dropped":
        # "no plan" without its "no" lacks an article, and "does plan" is more than "plans".
        negation = re.search(
            r"\bnot\b|\bno (?:less|fewer|more) than", text[change.start : change.end + 12], re.IGNORECASE
        )
        if re.search(r"\bbut\b", after):  # "not only this but that" is no sentence without its "not"
            return False
        return bool(negation) and not re.search(r"\b(?:do|does|did)\s*$", before, re.IGNORECASE)
    verb = before.split()[-1].lower() if before.split() else ""
    if text[change.end :].startswith("-") or _DEPENDENT.search(before):
        return False  # "IS not-KP"; "what has not happened shows", which contradicts itself
    if _NEGATED.search(text) or verb in ("be", "been", "not") or _ADVERB.match(after) or " how " in before:
        return False
    return verb not in ("has", "have", "had", "do", "does", "did") or bool(_PARTICIPLE.match(after))


def _number_is_wrong(text: str, change: Change) -> bool:
    """Say whether a changed number is plausible, and not implied by the claim ("over 20" follows from "over 30")."""
    old = next((n for n in numbers(text) if n.start <= change.start <= n.end), None)
    shift = len(change.new) - (change.end - change.start)
    new = next((n for n in numbers(made(text, (change,))) if old and n.start == old.start), None)
    if old is None or new is None or new.end != old.end + shift:
        return False
    written = text[old.start : old.end]
    if re.fullmatch(r"[\d,.]+[a-z]+", written):  # 21st
        return False
    round_before, round_after = old.value >= 100 and old.value % 10 == 0, new.value % 10 == 0
    if _COUNT.fullmatch(written) or (round_before and not round_after):
        return False
    if written.lower().startswith("one") or made(text, (change,))[new.start] == "0":
        return False
    if re.fullmatch(r"1[89]\d\d|20\d\d", written) and abs(new.value - old.value) > 5:  # a year
        return False
    if re.match(r"\s*(?:%|per ?cent)", text[old.end :]) and new.value > 100:
        return False
    if _AT_MOST.search(text[: old.start]) and not _AT_LEAST.search(text[: old.start]):
        return new.value < old.value
    return new.value > old.value


def _qualifier_is_wrong(text: str, change: Change) -> bool:
    old, new = in_words(text, change)
    if (old.lower(), new.lower()) in _UNFIT:
        return False
    rest = text[change.end :]
    if "to" in old.lower().split() and not re.match(r"\w*\s*\d", rest):  # "up to the time" is no number
        return False
    if re.match(r"\w*(?:[,.;]|$|(?:\s+\S+){1,3}\s+written\b)", rest):  # "the year before", "before it was written"
        return False
    named = bool(change.start) and old[:1].isupper()  # a month, a title
    return not named and not re.search(r"\b(?:as|how|so|too|not|the)\s+$", text[: change.start], re.IGNORECASE)


def _variants(text: str, tables: list[dict[str, str]]) -> Iterator[Variant]:
    """Yield the falsifications of a text, its names swapped by each table in turn."""
    yield from falsified(text, tables[0] if tables else {})
    for table in tables[1:]:
        yield from names_swapped(text, table)


def changes(names: Names, claim: Claim) -> Iterator[Change]:
    """Yield the changes that can be asked about, each once. Their texts begin as the claim does, in upper case."""
    text, seen = normalise(claim.says), set()
    own = meaning(text)
    for how, variant in _variants(text, names.swaps(claim, 3)):
        change = _difference(how, text, variant)
        if change in seen:
            continue
        seen.add(change)
        fits = {
            "negation dropped": _negation_reads_well, "negation added": _negation_reads_well,
            "number changed": _number_is_wrong, "qualifier changed": _qualifier_is_wrong,
        }.get(how)  # fmt: skip
        plain = variant[:1].isupper() == text[:1].isupper() and not variant.endswith(text)
        if plain and (not fits or fits(text, change)) and meaning(variant) != own:
            yield change
