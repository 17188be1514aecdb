"""How near words come to those of the sources, while somebody types them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import guarded_words


class CommonRun(NamedTuple):
    """The longest run of words that a text shares with the source, as it was typed."""

    length: int
    words: str


@dataclass(frozen=True)
class CopyGuard:
    """The words of the source at hand, and the fingerprints of all sources."""

    forms: Sequence[str]
    marks: Mapping[str, Fingerprint]

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], list[int]]:
        """Where each pair of words stands in the source."""
        places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for index, pair in enumerate(pairwise(self.forms)):
            places[pair].append(index)
        return dict(places)

    def _length(self, typed: Sequence[str], start: int) -> int:
        """Return how many words from ``start`` on stand in a row in the source."""
        longest = 0
        for place in self._places.get((typed[start], typed[start + 1]), ()):
            run = 0
            for one, other in zip(typed[start:], self.forms[place:], strict=False):
                if one != other:
                    break
                run += 1
            longest = max(longest, run)
        return longest

    def longest(self, text: str) -> CommonRun:
        """Return the longest run that ``text`` shares with the source; runs of one word do not count."""
        found = list(guarded_words(text))
        typed = [word.form for word in found]
        runs = ((self._length(typed, start), start) for start in range(len(typed) - 1))
        length, start = max(runs, key=lambda run: (run[0], -run[1]), default=(0, 0))
        return CommonRun(length, text[found[start].start : found[start + length - 1].end] if length else "")

    def copied(self, text: str) -> list[tuple[str, str]]:
        """Return each piece of ``text`` that check will call copied: the source, and the words."""
        found = list(guarded_words(text))
        typed = [word.form for word in found]
        return [
            (source, text[found[first].start : found[last - 1].end])
            for source, mark in self.marks.items()
            for first, last in mark.overlaps(typed)
        ]
