"""Works by their numbers: ``[12]``, ``[3-5, 9]``, and raised."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from microsite.sources.text.citations.citation import InTextCitation

LISTED: Final = r"\d{1,3}(?:\s?(?:[,;]|-)\s?\d{1,3})*"
"""Numbers as they are listed: ``3-5, 9``."""
_BRACKETED: Final = re.compile(
    rf"\[(?P<first>\d{{1,3}})\]\s?-\s?\[(?P<last>\d{{1,3}})\]|"
    rf"\[(?:(?:see|e\.g\.,?|cf\.?|refs?\.?)\s)?(?P<listed>{LISTED})(?:,\s*(?:pp?\.|ch\.|§)\s?(?P<at>[\d-]+))?\]"
)
_RAISED: Final = re.compile(rf"\s?[\[(]?({LISTED}),?[\])]?\s?")
_GLUED: Final = re.compile(
    r"(?<!\w)(?:[^\W\d_]{1,20}-)?(?:[^\W\d_][a-zß-ÿ]{2,30}|al)[.,;:)\]\"']{0,2}(\d{1,3}(?:[,-]\d{1,3})*)"
    r"(?=[\s;:)]|[.,](?=[\s)\]\"'])|[.,]?\Z)"
)
_IN_PARENTHESES: Final = re.compile(rf"(?<=[\w.,;:'\"”]\s)\(({LISTED})\)(?=[\s.,;:)]|\Z)")
_OF_OTHER_THINGS: Final = re.compile(
    r"\b(?:eqs?|equations?|formulae?|steps?|cases?|lines?|phases?|fig(?:ure)?s?|tables?|rules?|items?|constraints?)\.?\s\Z",
    re.IGNORECASE,
)
_MEASURES: Final = re.compile(r"(?:^|[\s(/\d·])(?:[kcmdµ]?m|km|s|kg|g|ha|ft|in|R|r|χ|p|x|y|n|e|10|\d+)\Z")
_ENTRY: Final = re.compile(r"\s*[\[(]?(\d{1,3})[\]).]?\s")
_WIDEST: Final = 60
"""The most numbers that a range may stand for."""
_FEW: Final = 3


def numbers_of(listed: str) -> Iterator[int]:
    """Yield the numbers of a list, those between the ends of a range as well."""
    if not listed:
        return
    for part in re.split(r"\s?[,;]\s?", listed):
        first, _, last = (piece.strip() for piece in part.partition("-"))
        low, high = int(first), int(last or first)
        yield from range(low, min(high, low + _WIDEST) + 1) if high >= low else (low, high)


def _cited(listed: str, start: int, end: int, locator: str | None, most: int) -> Iterator[InTextCitation]:
    numbers = list(numbers_of(listed))
    if all(0 < number <= most for number in numbers):
        for number in numbers:
            yield InTextCitation("", "", locator, "numeric", start, end, number)


def most_of(references: Sequence[str]) -> int:
    """Return the highest number that a work can have: as the list of references says, or 999."""
    numbers = [int(match[1]) for match in map(_ENTRY.match, references) if match]
    if len(references) < _FEW:
        return 999
    return max([*numbers, len(references)])


def bracketed(text: str, most: int) -> Iterator[InTextCitation]:
    """Yield the citations by numbers in square brackets: ``[3-5]``, and ``[3]-[5]`` as well."""
    for group in _BRACKETED.finditer(text):
        listed = group["listed"] or f"{group['first']}-{group['last']}"
        yield from _cited(listed, group.start(), group.end(), group["at"], most)


def in_parentheses(text: str, most: int) -> Iterator[InTextCitation]:
    """Yield numbers in round brackets, but for those of equations, steps and figures."""
    for group in _IN_PARENTHESES.finditer(text):
        if not _OF_OTHER_THINGS.search(text[max(0, group.start() - 16) : group.start()]):
            yield from _cited(group[1], group.start(), group.end(), None, most)


def raised(text: str, spans: Sequence[tuple[int, int]], most: int) -> Iterator[InTextCitation]:
    """Yield the citations by raised numbers; powers and units are none, nor are numbers behind numbers."""
    for start, end in spans:
        listed = _RAISED.fullmatch(text, start, end)
        before = text[max(0, start - 8) : start]
        if text.startswith("+", end):
            continue  # a charge
        if listed and before.strip() and not before[-1].isdigit() and not _MEASURES.search(before):
            yield from _cited(listed[1], start, end, None, most)


def glued(text: str, most: int) -> Iterator[InTextCitation]:
    """Yield numbers that stand behind a word without a blank, as raised ones do where nothing says that they are."""
    for found in _GLUED.finditer(text):
        yield from _cited(found[1], found.start(1), found.end(1), None, most)
