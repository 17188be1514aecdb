"""The numbers that the passages of a claim hold, by passages.yml, and those that a sentence of ours writes."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final

from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.passage import Passage, Sentence
from microsite.sources.text.normalise import normalise
from microsite.sources.text.numbers import Number, number_text, numbers

_APART: Final = 5
"""Signs between two numbers that may be one (``1 200``) or a range (``2 to 3 million``)."""
_SCALES: Final = {"k": 3, "m": 6, "mn": 6, "mio": 6, "b": 9, "bn": 9, "tn": 12}
_SHORT: Final = re.compile(
    r"(?P<digits>\d[\d,]{0,20}(?:\.\d{1,9})?)(?:\s?(?P<sure>mn|mio|bn|tn)|(?P<perhaps>\s?[mbMBkK]))(?!\w)"
)
"""``bn`` scales whatever it counts, ``m`` may be metres and scales money alone."""
_REACH: Final = 20
"""Signs before a number among which its money stands."""
_MONEY: Final = re.compile(r"(?:[£$€¥₹]|\b[A-Z]{3})\s?(?:\d[\d.,]{0,9}\s?(?:[–-]|to)\s?)?\Z")
_NO_COUNTS: Final = ("one", "first")
"""Words that mostly are a pronoun (``the one``, ``one another``) and an adverb."""


def sentences_of(dossier: Dossier, claim: Claim) -> tuple[Sentence, ...] | None:
    """Return the sentences that a claim rests on; None if it names a passage that there is not, or a heading."""
    found: list[Sentence] = []
    for at in claim.locators:
        unit = dossier.units.get(at)
        sentences = unit.sentences if isinstance(unit, Passage) else (unit,) if unit else ()
        if not sentences:
            return None
        found += sentences
    return tuple(found)


def numbers_there(dossier: Dossier, claim: Claim) -> list[str]:
    """Return the numbers of the sentences that a claim rests on, in order and plain decimals."""
    return [number for sentence in sentences_of(dossier, claim) or () for number in sentence.numbers]


def _as_one(first: str, second: str) -> Iterator[str]:
    """Yield what two numbers beside each other may be: ``1 200``, ``2021-22``, ``10^6``, ``twenty first``."""
    if not (first.isdecimal() and second.isdecimal()):
        return
    if len(second) == 3 or first == "10":
        yield first + second
    if len(second) < len(first):
        yield first[: -len(second)] + second
    if first == "10" and len(second) <= 2:
        yield number_text(Decimal(10) ** int(second))


def with_neighbours(found: Sequence[str]) -> set[str]:
    """Return numbers with those that neighbours among them may be together."""
    return {*found, *(value for pair in pairwise(found) for value in _as_one(*pair))}


def _scale_of_next(text: str, number: Number, following: Number) -> Decimal:
    """Return by what a number is multiplied that shares the scale word of the next: the 2 in ``2 to 3 million``."""
    bare = next(numbers(text[following.start : following.end].split(maxsplit=1)[0]), following)
    return following.value / bare.value if bare.value else Decimal(1)


def _in_short(says: str, number: Number) -> tuple[str, Decimal, Decimal] | None:
    """Return a number whose scale is a letter, as it is written, with its value and the scale: ``3.5m`` of pounds."""
    short = _SHORT.match(says, number.start)
    if not short or (short["perhaps"] and not _MONEY.search(says[max(number.start - _REACH, 0) : number.start])):
        return None
    scale = Decimal(10) ** _SCALES[(short["sure"] or short["perhaps"]).strip().lower()]
    return short.group(), Decimal(short["digits"].replace(",", "")), scale


def _values_in_short(says: str, number: Number, following: Number | None) -> Iterator[Decimal]:
    """Yield what a number may be besides, by the letter behind it or behind the one that ends its range."""
    if short := _in_short(says, number):
        yield from (short[1], short[1] * short[2])
    if following and following.start - number.end <= _APART and (short := _in_short(says, following)):
        yield number.value * short[2]


def _said(says: str) -> Iterator[tuple[str, frozenset[str]]]:
    found = list(numbers(says))
    for index, number in enumerate(found):
        written = says[number.start : number.end]
        if written.lower() in _NO_COUNTS:
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        values = {number_text(value) for value in (number.value, *_values_in_short(says, number, following))}
        if not written.isascii():  # in plain texts 10⁶ was read as 106
            values.update(number_text(other.value) for other in numbers(normalise(written)))
        for first, second in pairwise(found[max(index - 1, 0) : index + 2]):
            if second.start - first.end <= _APART:
                values.update(_as_one(number_text(first.value), number_text(second.value)))
                if first is number:
                    values.add(number_text(number.value * _scale_of_next(says, number, second)))
        short = _in_short(says, number)
        yield short[0] if short else written, frozenset(values)


@lru_cache(maxsize=1 << 14)
def numbers_said(says: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each number of a sentence as it is written, with the values it may have, in plain decimals."""
    return tuple(_said(says))
