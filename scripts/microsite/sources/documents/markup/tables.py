"""Tables: the text of one, and whether it is one."""

from collections.abc import Iterator
from typing import Final

from microsite.sources.documents.markup.elements import HEADINGS, PageElement
from microsite.sources.documents.markup.inline_text import running_text

_LONG: Final = 60
"""Words in a table of one or two cells that show that it lays out a page."""


def _cells(table: PageElement) -> list[PageElement]:
    return [each for each in table.all if each.tag in ("td", "th")]


def lays_out(table: PageElement) -> bool:
    """Say whether a table only lays out a page: a table or a heading stands in it, or it has a cell of long text."""
    tags = {each.tag for each in table.all}
    if tags & {"th", "caption"}:
        return False
    return bool(tags & (HEADINGS | {"table"})) or (len(_cells(table)) <= 2 and table.words > _LONG)


def _rows(table: PageElement) -> Iterator[str]:
    for row in table.all:
        if row.tag == "tr":
            cells = [running_text(cell) for cell in row.children if cell.tag in ("td", "th")]
            yield " | ".join(cell for cell in cells if cell)


def table_text(table: PageElement) -> str:
    """Return the text of a table, row by row, with a bar between its cells."""
    return " ".join(row for row in _rows(table) if row)
