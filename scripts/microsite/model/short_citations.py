"""Several claims that somebody cited short, as papers do with pages: ``x-006–8``, ``x-006, 008``, ``x-006ff``.

A citation names each claim by its whole id.
"""

import re
from typing import Final, NamedTuple

_FIRST: Final = re.compile(r"@?(?P<source>[a-z][a-z0-9-]{0,70}?)-(?P<number>\d{3})(?=[^\w]|ff?\b)")
"""Four digits are the year of a work."""
_NEXT: Final = re.compile(
    r"\s{0,3}(?:(?P<range>[-‐‑‒–—−]|\.{2,3}|…|(?<=\s)(?:to|bis|through|until|hasta|تا)(?=\s))"
    r"|[,;/&+]|(?<=\s)(?:and|und|y|و)(?=\s))"
    r"\s{0,3}-?(?P<number>\d{1,4})(?![\w.])"
)
_FOLLOWING: Final = re.compile(r"\s{0,3}(?P<sign>ff?)\b\.?")
_MOST: Final = 9
"""Claims of a range that are written out for somebody."""
_DIGITS: Final = 3
_FEWEST_TOLD: Final = 2


class ShortCitation(NamedTuple):
    """What was cited short."""

    claims: tuple[str, ...]
    whole: bool
    """Whether these are all that was meant; of a long range they are the first and the last."""
    end: int
    """Where it ends in its text."""

    @property
    def written_out(self) -> str:
        """The citation, each claim by its id."""
        return f"[{'; '.join(f'@{claim}' for claim in self.claims)}]"


def _number(first: str, written: str, *, of_range: bool) -> int:
    """Return the number that was meant by one that is written short behind ``first``; 0 where that is not sure."""
    if len(written) >= _DIGITS:
        return int(written)
    kept = first[: len(first) - len(written)]
    return int(kept + written) if of_range or not kept.strip("0") else 0


def _until(first: int, last: int) -> tuple[range | tuple[int, ...], bool]:
    few = 0 < last - first < _MOST
    return (range(first + 1, last + 1), True) if few else ((last,) if last > first else (), False)


def short_citation(text: str, at: int = 0) -> ShortCitation | None:
    """Read claims that are cited short from ``at`` on; None if one stands alone there, or none."""
    begun = _FIRST.match(text, at)
    if not begun:
        return None
    numbers, whole, end = [int(begun["number"])], True, begun.end()
    while found := _NEXT.match(text, end):
        last = _number(begun["number"], found["number"], of_range=bool(found["range"]))
        more, sure = _until(numbers[-1], last) if found["range"] else ((last,), True)
        if not last or not more:
            return None
        numbers, whole, end = [*numbers, *more], whole and sure, found.end()
    if following := _FOLLOWING.match(text, end):
        numbers, whole, end = [*numbers, numbers[-1] + 1], whole and following["sign"] == "f", following.end()
    if len(numbers) < _FEWEST_TOLD:
        return None
    claims = tuple(f"{begun['source']}-{number:03d}" for number in dict.fromkeys(numbers))
    return ShortCitation(claims, whole, end)


def only_short_citation(text: str) -> ShortCitation | None:
    """Read a text that is nothing but claims that are cited short; None for any other."""
    found = short_citation(text.strip())
    return found if found and found.end == len(text.strip()) else None
