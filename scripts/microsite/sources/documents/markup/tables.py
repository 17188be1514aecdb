"""Tables: the text of one, and whether it is one."""

from typing import Final

from microsite.sources.documents.markup.elements import HEADINGS, PageElement
from microsite.sources.documents.markup.inline_text import RunningText, gather, running_text

_LONG: Final = 60
"""Words in a table of one or two cells that show that it lays out a page."""
_PAGE: Final = 200
_PARAGRAPHS: Final = 3
"""Words, and paragraphs or items, of a cell that is part of a page and no cell of a table."""


def _cells(table: PageElement) -> list[PageElement]:
    return [each for each in table.all if each.tag in ("td", "th")]


def _paragraphs(cell: PageElement) -> int:
    return sum(each.tag in ("p", "li", "blockquote") for each in cell.all)


def lays_out(table: PageElement) -> bool:
    """Say whether a table only lays out a page: a table or a heading stands in it, or it has a cell of long text.

    Word processors and pandoc make a head of its first row, so that no ``th`` says that it is a table.
    """
    if any(cell.words > _PAGE and _paragraphs(cell) >= _PARAGRAPHS for cell in _cells(table)):
        return True
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
