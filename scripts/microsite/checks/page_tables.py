"""Tables of hand-written pages that lose something: Markdown prints them as text, or leaves cells out.

A table begins with its first row, has a row of hyphens below it with as many cells, and ends with an empty line
(Python-Markdown). Everything is told from the lines of one block, in one pass.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from microsite.model.stray_marks import StrayMark, shown

_BLOCK: Final = re.compile(r"(?:^[^\n]*\S[^\n]*\n?)+", re.MULTILINE)
_HYPHENS: Final = re.compile(r"[ \t]*\|?[ \t]*:?-{1,100}:?[ \t]*(?:\|[ \t]*:?-{0,100}:?[ \t]*){1,100}")
_ROW: Final = re.compile(r"[ \t]*\|[^|\n]*\|[^\n]*\|[ \t]*|[ \t]*\|[^|\n]*[^|\s][^|\n]*\|[ \t]*")
_BAR: Final = re.compile(r"[ \t]\|[ \t]")
_FEWEST: Final = 2
"""Lines with bars between their words that are rows."""


class _Line(NamedTuple):
    """A line of a block: ``text`` without what Markdown takes, ``page`` as it was typed; ``at`` is where it stands."""

    at: int
    text: str
    page: str

    def stray(self, cure: str) -> StrayMark:
        """Return the whole line as what is left over."""
        start = self.at + len(self.page) - len(self.page.lstrip())
        return StrayMark(start, self.at + len(self.page), shown(self.page), cure)


def _lines(text: str, page: str, begin: int, end: int) -> list[_Line]:
    lines, at = [], begin
    for line in text[begin:end].rstrip("\n").split("\n"):
        lines.append(_Line(at, line, page[at : at + len(line)]))
        at += len(line) + 1
    return lines


def _cells(line: _Line, *, bordered: bool) -> list[tuple[int, str]]:
    """Return the cells of a row, each with its place in the line; a bordered table has bars at its ends."""
    bars = [found.start() for found in re.finditer(r"\|", line.text)]
    ends = [-1, *bars, len(line.text)]
    cells = [(first + 1, line.page[first + 1 : last]) for first, last in pairwise(ends)]
    if bordered and bars and not line.text[: bars[0]].strip():
        cells = cells[1:]
    if bordered and bars and not line.text[bars[-1] + 1 :].strip():
        cells = cells[:-1]
    return cells


def _hyphens(cells: int) -> str:
    return f"|{' --- |' * cells}"


def _lost_cells(rows: Sequence[_Line], columns: int, *, bordered: bool) -> Iterator[StrayMark]:
    for row in rows:
        if "|" not in row.text:
            if row.text.strip():
                yield row.stray("this line would become a row of the table above; put an empty line between")
            continue
        for at, cell in _cells(row, bordered=bordered)[columns:]:
            if cell.strip():
                start = row.at + at + len(cell) - len(cell.lstrip())
                cure = (
                    f"the first row of this table has {columns} cells, and what stands behind the last would vanish; "
                    r"give each row as many cells; if a bar belongs to the words, write \|"
                )
                yield StrayMark(start, start + len(cell.strip()), shown(cell), cure)
                break


def _table(lines: Sequence[_Line], number: int) -> Iterator[StrayMark]:
    """Yield what is wrong with a table whose row of hyphens is the line with that number."""
    head, hyphens = lines[number - 1], lines[number]
    bordered = head.text.strip(" \t").startswith("|") or head.text.rstrip(" \t").endswith("|")
    columns = len(_cells(head, bordered=bordered))
    if "|" not in head.text:
        yield hyphens.stray("a table has a first row with as many cells as this row of hyphens; write one above")
    elif number > 1:
        yield head.stray("an empty line stands above a table; put one there")
    elif (found := len(_cells(hyphens, bordered=bordered))) != columns:
        cure = f"the row of hyphens has {found} cells, and the row above it {columns}; write {_hyphens(columns)[:200]}"
        yield hyphens.stray(cure)
    else:
        yield from _lost_cells(lines[number + 1 :], columns, bordered=bordered)


def _rows_alone(lines: Sequence[_Line]) -> Iterator[StrayMark]:
    """Yield rows between bars that no row of hyphens makes a table of."""
    rows = [line for line in lines if _ROW.fullmatch(line.text)]
    if not rows and len(lines) >= _FEWEST and all(_BAR.search(line.text) for line in lines):
        rows = [*lines]
    if rows and (len(rows) >= _FEWEST or rows[0].text.count("|") > _FEWEST):
        cells = len(_cells(rows[0], bordered=True))
        yield rows[0].stray(f"a table has a row of hyphens below its first row: {_hyphens(cells)[:200]}")


def table_strays(text: str, page: str) -> Iterator[StrayMark]:
    """Yield what tables lose; ``text`` is the page without what Markdown takes, place by place."""
    for block in _BLOCK.finditer(text):
        if "|" not in block.group():
            continue
        lines = _lines(text, page, *block.span())
        number = next((n for n, line in enumerate(lines) if _HYPHENS.fullmatch(line.text)), None)
        if number is None:
            yield from _rows_alone(lines)
        elif number:
            yield from _table(lines, number)
        else:
            yield lines[0].stray("a table has a first row with as many cells as this row of hyphens; write one above")
