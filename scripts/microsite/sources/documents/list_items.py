"""Items of a list that stand one below the other, without a blank line and without full stops."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from microsite.sources.documents.structure import TextLine

_BULLET: Final = re.compile(r"(?P<indent>\s*)(?P<sign>[•·▪◦*–-])\s+(?=\S)")
_NUMBER: Final = re.compile(r"(?P<indent>\s*)(?P<open>\(?)(?P<number>\d{1,2})(?P<close>[.)])\s+(?=\S)")


def _bullets(lines: Sequence[TextLine]) -> Iterator[int]:
    """Yield the numbers of lines that begin with a bullet which another one begins with, as far in."""
    marked = {
        line.number: (match["sign"], len(match["indent"])) for line in lines if (match := _BULLET.match(line.text))
    }
    often = Counter(marked.values())
    return (number for number, mark in marked.items() if often[mark] > 1)


def _numbers(lines: Sequence[TextLine]) -> Iterator[int]:
    """Yield the numbers of lines that begin with a number which follows that of another one, as far in."""
    last: dict[tuple[int, str, str], tuple[int, int]] = {}
    for line in lines:
        if match := _NUMBER.match(line.text):
            key = len(match["indent"]), match["open"], match["close"]
            value, before = int(match["number"]), last.get(key)
            if before and before[0] == value - 1:
                yield from (before[1], line.number)
            last[key] = value, line.number


def item_starts(chunk: Sequence[TextLine]) -> frozenset[int]:
    """Return the numbers of the lines with which items begin, in a run of lines between blank ones."""
    return frozenset((*_bullets(chunk), *_numbers(chunk)))
