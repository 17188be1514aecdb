"""Finds many names in a text in one pass over it, however many they are.

One pattern of all names would try each of them at each letter. Here a name is looked for only where its first word
stands.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_WORD: Final = re.compile(r"\w")


class Spotter:
    """The names, by the word or sign that each begins with; a name is found as whole words, as it is written."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(names, key=len, reverse=True):
            if first := _TOKEN.match(name):
                self._names[first.group()].append(name)

    def _at(self, text: str) -> Iterator[tuple[str, int]]:
        """Yield every name at every place where it stands, the longest first at each place."""
        for token in _TOKEN.finditer(text):
            start = token.start()
            for name in self._names.get(token.group(), ()):
                begins = not (start and _WORD.match(text, start - 1))
                if begins and text.startswith(name, start) and not _WORD.match(text, start + len(name)):
                    yield name, start

    def everywhere(self, text: str) -> Iterator[tuple[str, int]]:
        """Yield every name with where it stands, those inside other names too; none overlaps itself."""
        ends: dict[str, int] = {}
        for name, start in self._at(text):
            if start >= ends.get(name, 0):
                ends[name] = start + len(name)
                yield name, start

    def in_turn(self, text: str) -> Iterator[str]:
        """Yield the names from left to right, of those that begin at one place the longest; none overlaps another."""
        end = 0
        for name, start in self._at(text):
            if start >= end:
                end = start + len(name)
                yield name
