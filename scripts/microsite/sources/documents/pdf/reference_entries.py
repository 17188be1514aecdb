"""Lines of a list of references to its entries: by their numbers, by indents, by gaps, or by how they begin.

Each way is tried, and the one that gives most whole entries is taken: no list says how it is set.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from microsite.sources.documents.pdf.layout import PageLayout
from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.reference_signs import begins_entry, begins_with_author, is_closed, is_entry, number_of

EntryLines = list[Line]
_NEAR: Final = 2.0
"""Points within which edges are one."""
_RARE: Final = 0.04
"""The share of the lines of a column below which an edge is an accident."""
_SKIPPED: Final = 3
"""How many numbers a list may lack in a row, because they could not be read."""
_WIDE: Final = 1.18
_FEWEST: Final = 2


def plain(entry: EntryLines) -> str:
    """Return the words of an entry, as far as they are needed to judge it."""
    return " ".join(line.text.strip() for line in entry)


def _edges(lines: Sequence[Line], layout: PageLayout) -> dict[int, float]:
    """Return how far each line (by identity) begins from the left edge of its column on its page."""
    columns: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        columns[line.page, round(layout.column(line).left / 30)].append(line)
    found: dict[int, float] = {}
    for column in columns.values():
        often = Counter(round(line.left) for line in column)
        least = max(1.0, _RARE * len(column))
        edge = min((left for left, count in often.items() if count >= least), default=round(column[0].left))
        found |= {id(line): line.left - edge for line in column}
    return found


def _numbered(lines: Sequence[Line]) -> set[int]:
    """Return which lines begin the next number of the list."""
    starts, last = set[int](), 0
    for place, line in enumerate(lines):
        number = number_of(line.text)
        if number is not None and last < number <= last + (_SKIPPED if last else 1):
            starts.add(place)
            last = number
    return starts


def _outdented(lines: Sequence[Line], layout: PageLayout) -> set[int]:
    """Return which lines begin at the edge, where the others of an entry are set further in."""
    edges = _edges(lines, layout)
    return {place for place, line in enumerate(lines) if edges[id(line)] < _NEAR}


def _indented(lines: Sequence[Line], layout: PageLayout) -> set[int]:
    """Return which lines are set further in, where the others of an entry begin at the edge."""
    edges = _edges(lines, layout)
    return {place for place, line in enumerate(lines) if edges[id(line)] > 2 * _NEAR}


def _is_below(before: Line, line: Line) -> bool:
    return before.page == line.page and before.base > line.base and line.left < before.right


def _apart(lines: Sequence[Line]) -> set[int]:
    """Return which lines stand further from the line before than usual, or in another column and begin an entry."""
    gaps = Counter(round(a.base - b.base, 0) for a, b in pairwise(lines) if _is_below(a, b))
    lead = min((gap for gap, count in gaps.items() if count >= 0.15 * gaps.total()), default=0)
    starts = {0}
    for place, (before, line) in enumerate(pairwise(lines), 1):
        if _is_below(before, line):
            if before.base - line.base > _WIDE * lead:
                starts.add(place)
        elif is_closed(before.text) and begins_entry(line.text):
            starts.add(place)
    return starts


def _bold(lines: Sequence[Line]) -> set[int]:
    """Return which lines begin in bold type behind one that does not end in it: names or titles are set so."""
    pairs = enumerate(pairwise(lines), 1)
    return {0} | {n for n, (a, b) in pairs if b.pieces[0].font.bold and not a.pieces[-1].font.bold}


def _worded(lines: Sequence[Line], layout: PageLayout) -> set[int]:
    """Return which lines begin as entries do behind a line that may end one: with a name, or where room was left."""
    return {0} | {
        place
        for place, (before, line) in enumerate(pairwise(lines), 1)
        if is_closed(before.text)
        and (begins_with_author(line.text) or (begins_entry(line.text) and layout.would_have_fitted(before, line)))
    }


def divided(lines: Sequence[Line], starts: set[int]) -> tuple[EntryLines, list[EntryLines]]:
    """Return the lines before the first start, and the entries that begin at the starts."""
    places = [*sorted(starts), len(lines)]
    return list(lines[: places[0]]), [list(lines[start:end]) for start, end in pairwise(places)]


def _worth(lines: Sequence[Line], starts: set[int]) -> int:
    """Return how good a division is: whole entries less those that are none."""
    before, entries = divided(lines, starts)
    whole = sum(is_entry(plain(entry)) for entry in entries)
    return 2 * whole - len(entries) - len(before) // 4


def entries_of(lines: Sequence[Line], layout: PageLayout) -> list[EntryLines]:
    """Return the entries of a list of references; nothing if no way of dividing it gives any.

    A line before the first entry is left out.
    """
    ways: list[Callable[[], set[int]]] = [
        lambda: _numbered(lines),
        lambda: _outdented(lines, layout),
        lambda: _indented(lines, layout),
        lambda: _bold(lines),
        lambda: _apart(lines),
        lambda: _worded(lines, layout),
    ]
    tried = [way() for way in ways]
    best = max(tried, key=lambda starts: _worth(lines, starts))
    _, entries = divided(lines, best)
    whole = sum(is_entry(plain(entry)) for entry in entries)
    return entries if whole >= _FEWEST and 2 * whole >= len(entries) else []
