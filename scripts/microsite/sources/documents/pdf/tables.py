"""Tables by the place of their cells: lines that the file writes row after row, below each other in columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.pdf.line_words import ends_sentence
from microsite.sources.text.words import rough_length

_FIGURE: Final = re.compile(
    r"[^\w(]*(?:\d[\d.,'’ \u202f]*|n/?a|[–—-])\s*(?:[%‰°$€£¥]|[^\W\d_]{1,3})?[^\w)]*", re.IGNORECASE
)
_CELL: Final = 12
"""Words of a line of a cell, at most."""
_PROSE: Final = 6
"""Words of a line from which on lines below each other are read as text."""
_ROWS: Final = 3
"""Rows with cells side by side that make a table."""
_APART: Final = 3.2
"""How far a row is below the one before, in sizes of its letters, at most."""
_EDGE: Final = 3
"""Points by which the edges of cells of a column differ."""

_Row = list[Line]


def _may_be_cell(line: Line) -> bool:
    """Say whether a line is as short as one of a cell; the end of a sentence is text."""
    words = rough_length(line.text)
    return words <= _CELL and not (words > 3 and ends_sentence(line.text))


def _beside(before: Line, line: Line) -> bool:
    """Say whether a line stands beside the one that the file writes before it, at its height."""
    apart = before.right < line.left or line.right < before.left
    return before.page == line.page and apart and abs(before.base - line.base) < 0.6 * max(before.size, line.size)


def _follows(row: _Row, line: Line) -> bool:
    """Say whether a line stands closely below a row."""
    down = row[0].base - line.base
    return line.page == row[0].page and 0 < down < _APART * max(line.size, row[0].size)


def _rows(lines: Sequence[Line], start: int) -> Iterator[_Row]:
    """Yield the rows from a line on, one closely below the other, up to the next text."""
    row: _Row = []
    for line in lines[start:]:
        if not _may_be_cell(line):
            break
        if row and _beside(row[-1], line):
            row.append(line)
            continue
        if row:
            yield row
            if not _follows(row, line):
                return
        row = [line]
    if row:
        yield row


def _aligned(line: Line, other: Line) -> bool:
    """Say whether two lines stand in one column: flush left, flush right or centred."""
    edges = ((each.left, each.right, (each.left + each.right) / 2) for each in (line, other))
    return any(abs(one - two) < _EDGE for one, two in zip(*edges, strict=True))


def _columns(rows: Sequence[_Row]) -> list[list[Line]]:
    """Return the columns in which cells of at least three rows stand."""
    columns: list[list[Line]] = []
    for cell in (cell for row in rows for cell in row):
        own = next((column for column in columns if _aligned(column[-1], cell)), None)
        if own is None:
            columns.append([cell])
        else:
            own.append(cell)
    return [column for column in columns if len(column) >= _ROWS]


def _counts(column: Sequence[Line]) -> bool:
    """Say whether a column counts lines, one by one or five by five."""
    numbers = [int(cell.text) for cell in column if cell.text.isdecimal()]
    return len(numbers) == len(column) and len({two - one for one, two in pairwise(numbers)}) == 1


def _has_figures(columns: Sequence[Sequence[Line]]) -> bool:
    """Say whether a column has figures below its first cell, and they do not count the lines of a text."""
    return any(all(_FIGURE.fullmatch(cell.text) for cell in each[1:]) and not _counts(each) for each in columns)


def _is_table(rows: Sequence[_Row]) -> bool:
    """Say whether rows are a table: three columns, or two of which one has figures."""
    full = [row for row in rows if len(row) > 1]
    if len(full) < _ROWS or len(full) < len(rows) / 2:
        return False
    columns = _columns(full)
    return len(columns) > 2 or (len(columns) == 2 and _has_figures(columns))


def _text_begins(lines: Sequence[Line]) -> int:
    """Return where three lines of text stand below each other: what is side by side before are names of authors."""
    in_row = 0
    for at, line in enumerate(lines):
        in_row = in_row + 1 if rough_length(line.text) >= _PROSE else 0
        if in_row == _ROWS:
            return at - _ROWS + 1
    return len(lines)


def tables_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each table, in the order of the file."""
    at = _text_begins(lines)
    while at < len(lines) - 1:
        rows = list(_rows(lines, at)) if _beside(lines[at], lines[at + 1]) else []
        if _is_table(rows):
            table = [line for row in _without_lone_ends(rows) for line in row]
            yield table
            at += len(table)
        else:
            at += 1


def _without_lone_ends(rows: Sequence[_Row]) -> Sequence[_Row]:
    """Return rows up to the last one that has cells side by side: what stands alone below is text."""
    end = max(at for at, row in enumerate(rows, 1) if len(row) > 1)
    return rows[:end]
