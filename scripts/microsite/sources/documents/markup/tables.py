"""Tables: the text of one, and whether it is one."""

from typing import Final

from microsite.sources.documents.markup.elements import HEADINGS, PageElement
from microsite.sources.documents.markup.inline_text import RunningText, gather, running_text

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


def gather_table(table: PageElement, into: RunningText, *, without: frozenset[int]) -> None:
    """Add the text of a table, row by row, with a bar between its cells; ``without`` are elements that are no text."""
    for row in (each for each in table.all if each.tag == "tr"):
        before = ""
        for cell in row.children:
            if cell.tag in ("td", "th") and running_text(cell):
                into.add(before)
                gather(cell, into, without=without)
                before = " | "
        into.add(" ")
