"""A line of years that leaves out long stretches in which nothing is told, and shows where."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from microsite.dates import bounds
from microsite.visuals.lettering import SMALL, width
from microsite.visuals.svg import number, rule, tag, words

OPEN: Final = 9999
"""The year in which :func:`microsite.dates.bounds` ends what has no end."""

_GAP: Final = 16.0
_LONG: Final = 3
"""More years than this with nothing in them are left out."""


@dataclass(frozen=True)
class Axis:
    """Years on a line from ``left`` to ``right``, in stretches with a break between."""

    left: float
    right: float
    stretches: tuple[tuple[int, int], ...]
    """First and last year of each."""

    @property
    def year(self) -> float:
        """The width of a year."""
        years = sum(last - first + 1 for first, last in self.stretches)
        return (self.right - self.left - _GAP * (len(self.stretches) - 1)) / years

    def _start(self, index: int) -> float:
        before = sum(last - first + 1 for first, last in self.stretches[:index])
        return self.left + before * self.year + index * _GAP

    def at(self, day: tuple[int, int, int], *, end: bool = False) -> float:
        """Return where a day begins (or ends); what is outside lies on the nearest edge."""
        for index, (first, last) in enumerate(self.stretches):
            if day[0] < first:
                return self._start(index)
            if day[0] <= last:
                past = (day[1] - 1 + (day[2] - 1 + end) / 31) / 12
                return self._start(index) + (day[0] - first + past) * self.year
        return self.right

    def draw(self, top: float, bottom: float, *, twice: bool = False) -> str:
        """Return the lines of the years between two heights, with the years above (and below) where they have room."""
        parts, free = [], self.left - 20
        for index, (first, last) in enumerate(self.stretches):
            for year in range(first, last + 1):
                x = self._start(index) + (year - first) * self.year
                room = width("0000", SMALL) + 3
                if x >= free and x + room <= self.right + 3:
                    parts.append(rule(x, top - 4, x, bottom, "g"))
                    heights = (top - 6, bottom + 14) if twice else (top - 6,)
                    parts += [words(str(year), x + 2, y, font_size=SMALL, class_="q") for y in heights]
                    free = x + room
            if index:
                x = self._start(index) - _GAP / 2
                zigzag = f"M{number(x - 3)} {number(top - 8)}l6 4-6 4 6 4V{number(bottom)}"
                parts.append(tag("path", d=zigzag, class_="z"))
        return "".join(parts)


def axis(dates: Iterable[str], left: float, right: float) -> Axis | None:
    """Return the axis on which all these EDTF dates have room; None if there are none."""
    spans = []
    for first, last in map(bounds, dates):
        years = max(first[0], 0), min(last[0], OPEN)
        # An end that is not told needs no room: an arrow leads there.
        spans.append((years[0] or years[1], years[0] if years[1] == OPEN else years[1]))
    merged: list[tuple[int, int]] = []
    for first, last in sorted((min(first, OPEN), min(last, OPEN)) for first, last in spans):
        if merged and first - merged[-1][1] <= _LONG:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return Axis(left, right, tuple(merged)) if merged else None
