"""A line of years that leaves out long stretches in which nothing is told, and shows where."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from microsite.model import cldr
from microsite.model.edtf import EdtfDate
from microsite.model.edtf_grammar import AFTER_ALL, CalendarDay
from microsite.pages.pictures.svg import number, tag, text_element
from microsite.pages.pictures.text_width import SMALL, text_width

OPEN: Final = AFTER_ALL[0]
"""The year in which what has no end is said to end."""

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

    def at(self, day: CalendarDay, *, end: bool = False) -> float:
        """Return where a day begins (or ends); what is outside lies on the nearest edge."""
        for index, (first, last) in enumerate(self.stretches):
            if day[0] < first:
                return self._start(index)
            if day[0] <= last:
                past = (day[1] - 1 + (day[2] - 1 + end) / 31) / 12
                return self._start(index) + (day[0] - first + past) * self.year
        return self.right

    def _marks(self) -> list[tuple[int, float]]:
        """Return the years that have room for their number, with where they begin."""
        marks, room, free = [], text_width("0000", SMALL) + 3, self.left - 20
        for index, (first, last) in enumerate(self.stretches):
            for year in range(first, last + 1):
                x = self._start(index) + (year - first) * self.year
                if x >= free and x + room <= self.right + 3:
                    marks.append((year, x))
                    free = x + room
        return marks

    def years(self, y: float) -> str:
        """Return the numbers of the years on a line of text, with a zigzag where years are left out."""
        parts = [text_element(cldr.count(year), x + 2, y, font_size=SMALL, class_="q") for year, x in self._marks()]
        for index in range(1, len(self.stretches)):
            x = self._start(index) - _GAP / 2
            parts.append(tag("path", d=f"M{number(x - 3)} {number(y - 10)}l6 4-6 4 6 4", class_="z"))
        return "".join(parts)

    def guides(self, rows: Iterable[tuple[float, float]]) -> str:
        """Return the lines on which years begin, between the two heights of every row."""
        marks = [number(x) for _, x in self._marks()]
        d = "".join(f"M{x} {number(top)}V{number(bottom)}" for top, bottom in rows for x in marks)
        return tag("path", d=d, class_="g") if d else ""


def _years(date: EdtfDate) -> tuple[int, int]:
    """Return the years a date needs room for. An end that is not told needs none: an arrow leads there."""
    first, last = (min(max(day[0], 0), OPEN) for day in date.bounds)
    return first or last, first if last == OPEN else last


def axis(dates: Iterable[EdtfDate], left: float, right: float) -> Axis | None:
    """Return the axis on which all these dates have room; None if there are none."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(map(_years, dates)):
        if merged and first - merged[-1][1] <= _LONG:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return Axis(left, right, tuple(merged)) if merged else None
