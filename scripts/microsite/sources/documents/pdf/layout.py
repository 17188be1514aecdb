"""What is measured once for a whole document: its usual type, the gap between lines, and its columns."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from microsite.sources.documents.pdf.endnotes import endnote_starts
from microsite.sources.documents.pdf.fonts import Font
from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.pdf.marks import item_starts
from microsite.sources.documents.reference_signs import is_reference_heading

_TEXT: Final = 0.15
"""The part of a document that stands above its references at least."""


@dataclass(frozen=True)
class Column:
    """Where the lines of a column begin and end."""

    left: float
    right: float


@dataclass(frozen=True)
class PageLayout:
    """The measures of a document."""

    size: float
    """Of the letters of most of its text."""
    font: Font
    leads: dict[float, float]
    """From line to line, by the size of the letters."""
    columns: dict[int, Column]
    """The column of each line, by the line's identity."""
    items: set[int]
    """The lines (by identity) that begin with the bullet or number of an item."""
    notes: set[int]
    """The lines (by identity) that begin a note of those behind a chapter or a book."""
    spaced: bool
    """Whether paragraphs stand apart, so that no other sign of an end is needed."""
    indents: bool
    """Whether the first line of a paragraph is indented."""

    def lead(self, line: Line) -> float:
        """Return the usual distance to the next line of the same size."""
        return self.leads.get(round(line.size), 1.2 * line.size)

    def column(self, line: Line) -> Column:
        """Return the column in which a line stands."""
        return self.columns[id(line)]

    def is_item(self, line: Line) -> bool:
        """Say whether a line begins an item of a list."""
        return id(line) in self.items

    def is_endnote(self, line: Line) -> bool:
        """Say whether a line begins a note of those behind a chapter or a book."""
        return id(line) in self.notes

    def indented(self, line: Line) -> bool:
        """Say whether a line begins a little further in than its column."""
        left = self.column(line).left
        return left + 0.7 * line.size < line.left < left + 5 * line.size

    def would_have_fitted(self, before: Line, line: Line) -> bool:
        """Say whether the first word of a line had room behind the one before: that was ended on purpose then."""
        return _room(self.column(before), before, line)


def _room(column: Column, before: Line, line: Line) -> bool:
    return column.right - before.right > line.first_width + 0.6 * line.size


def runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the runs of lines that go down one column: each below the one before it, and over or under it."""
    found: list[list[Line]] = []
    for line in lines:
        before = found[-1][-1] if found else None
        below = before and before.page == line.page and -0.3 * line.size < before.base - line.base < 12 * line.size
        if before and below and line.left < before.right + line.size and before.left < line.right + line.size:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _edges(run: Sequence[Line]) -> Column | None:
    """Return the column that a run fills, if it is long enough to show it."""
    if len(run) < 4:
        return None
    wide = Counter[int]()
    for line in run:
        wide[round(line.left)] += 1
    left = min(edge for edge, times in wide.items() if times >= 0.25 * max(wide.values()))
    rights = sorted(line.right for line in run if line.right > left)
    return Column(left, rights[int(0.85 * (len(rights) - 1))]) if rights else None


def _columns(lines: Sequence[Line]) -> dict[int, Column]:
    """Return the column of each line; a run that is too short stands in one that others of the document fill."""
    measured = [(run, _edges(run)) for run in runs(lines)]
    often = Counter[tuple[int, int]]()
    for run, column in measured:
        if column:
            often[round(column.left), round(column.right)] += len(run)
    known = [Column(left, right) for (left, right), count in often.most_common() if count >= 8]
    found: dict[int, Column] = {}
    for run, column in measured:
        left, right = min(line.left for line in run), max(line.right for line in run)
        if column:
            own = next((c for c in known if _is_wider(c, column) and c.right - 2 < right < c.right + 4), column)
        else:
            own = next((c for c in known if c.left - 2 < left < c.right and right < c.right + 4), Column(left, right))
        found |= {id(line): own for line in run}
    return found


def _is_wider(known: Column, column: Column) -> bool:
    """Say whether a column begins where another one does and ends further right: most lines of that one are short."""
    return abs(known.left - column.left) < 2 and known.right > column.right + 2


def _leads(lines: Sequence[Line]) -> dict[float, float]:
    gaps: dict[float, Counter[float]] = defaultdict(Counter)
    for before, line in pairwise(lines):
        gap = round(before.base - line.base, 1)
        if before.page == line.page and abs(before.size - line.size) < 0.3 and 0.8 * line.size < gap < 2.6 * line.size:
            gaps[round(line.size)][round(gap * 2) / 2] += min(before.letters, line.letters)
    return {size: counted.most_common(1)[0][0] for size, counted in gaps.items()}


def _ends(lines: Sequence[Line], layout: PageLayout) -> tuple[int, int, int]:
    """Count the sure ends of paragraphs: with a gap behind them, with an indented line, and with neither."""
    apart = indented = neither = 0
    for before, line in pairwise(lines):
        gap, lead = before.base - line.base, layout.lead(line)
        same = before.page == line.page and abs(before.size - line.size) < 0.3 and before.bold == line.bold
        if not same or gap < 0 or gap > 3 * lead or abs(line.size - layout.size) > 0.3:
            continue
        if not before.text.endswith((".", "!", "?", "”", '"', "。")) or not layout.would_have_fitted(before, line):
            continue
        wide = gap > 1.12 * lead
        apart += wide
        indented += not wide and layout.indented(line)
        neither += not wide and not layout.indented(line)
    return apart, indented, neither


def _text_proper(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines above the list of references, which may be long and in small type, if these are enough."""
    headings = [place for place, line in enumerate(lines) if len(line.text) < 60 and is_reference_heading(line.text)]
    above = lines[: headings[-1]] if headings else lines
    return above if sum(line.letters for line in above) > _TEXT * sum(line.letters for line in lines) else lines


def measure_layout(lines: Sequence[Line]) -> PageLayout:
    """Measure a document by its lines (at least one)."""
    sizes, fonts = Counter[float](), Counter[Font]()
    text = _text_proper(lines)
    for line in text:
        sizes[line.size] += line.letters
    size = sizes.most_common(1)[0][0]
    for line in text:
        if abs(line.size - size) < 0.3:
            fonts[line.font] += line.letters
    font = fonts.most_common(1)[0][0]
    notes = endnote_starts(lines)
    items = item_starts(lines) | notes
    layout = PageLayout(size, font, _leads(lines), _columns(lines), items, notes, spaced=False, indents=False)
    apart, indented, neither = _ends(lines, layout)
    all_ends = max(1, apart + indented + neither)
    return replace(
        layout, spaced=apart > max(5, neither, 0.5 * all_ends), indents=indented > max(3, 0.5 * (indented + neither))
    )
