"""Lines to the blocks that they are set in: where one ends and the next begins."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from microsite.sources.documents.pdf.display_lines import is_display
from microsite.sources.documents.pdf.layout import PageLayout
from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.pdf.line_words import CAPTION, ends_sentence, is_in_capitals
from microsite.sources.documents.pdf.marks import BULLET

_SECTION: Final = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)\.?\s+(?=[^\W\d_])")
_LETTERED: Final = re.compile(r"(?:[A-Z]|\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.)]?\s+[^\W\d_a-z]")
_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§ "


@dataclass
class Set:
    """Lines that are set as one block."""

    lines: list[Line]
    column_left: float = 0
    table: bool = False
    """Whether its lines are cells of a table."""

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]


def _is_first_part(above: Line, line: Line) -> bool:
    """Say whether a line is the heading of the first part of what the line above it names: 2.1 below 2."""
    whole, part = _SECTION.match(above.text), _SECTION.match(line.text)
    return bool(whole and part and part["number"] == f"{whole['number']}.1")


def is_set_in_italics(block: Set) -> bool:
    """Say whether a block begins with the number or letter of a section, and is set in italics."""
    return bool(_LETTERED.match(block.first.text)) and all(line.italic for line in block.lines)


def _is_italic_heading(block: Set, line: Line) -> bool:
    """Say whether one of a block and the line below it is a numbered heading in italics, and the other one is not."""
    if line.italic and _LETTERED.match(line.text):
        return not block.last.italic and ends_sentence(block.last.text)
    return (
        is_set_in_italics(block) and not line.italic and line.text[:1].isupper() and not ends_sentence(block.last.text)
    )


def _other_style(before: Line, line: Line, layout: PageLayout) -> bool:
    """Say whether the type changes between two lines, as from a heading to the text; inside of them it may."""
    if abs(before.size - line.size) <= 0.45 and before.bold == line.bold:
        return False
    last, first = before.pieces[-1], line.pieces[0]
    alike = last.font.bold == first.font.bold or _is_partly_bold(before) or _is_partly_bold(line)
    runs_on = alike and abs(last.size - first.size) < 0.3
    return not (runs_on and not layout.would_have_fitted(before, line))


def _one_font(line: Line) -> bool:
    """Say whether a line begins and ends in the font of most of it."""
    return {line.pieces[0].font.family, line.pieces[-1].font.family} == {line.font.family}


def _is_heading_above(block: Set, line: Line, layout: PageLayout) -> bool:
    """Say whether a block that is set in a font of its own ends above a line: names of fonts often say no weight.

    The line is set in another font; or it is the heading below one in capitals.
    """
    before, bold = block.last, layout.font.bold
    if len(block.lines) > 2 or not _one_font(before) or not _one_font(line) or ends_sentence(before.text):
        return False
    if before.font.family == layout.font.family and before.bold == bold:
        return False
    if not layout.would_have_fitted(before, line) or not line.text.lstrip(_RAISED)[:1].isupper():
        return False
    return before.font.family != line.font.family or (is_in_capitals(before.text) and not is_in_capitals(line.text))


def _is_partly_bold(line: Line) -> bool:
    """Say whether words of a line are set in bold type, and not all of them: names in a text, and no heading."""
    return 0.05 * line.letters < line.bold_letters < 0.95 * line.letters


def _is_listing(before: Line, line: Line, layout: PageLayout) -> bool:
    """Say whether two lines stand in one listing of a program: in typewriter type, one closely below the other."""
    if layout.font.mono or not (before.font.mono and line.font.mono) or before.page != line.page:
        return False
    return abs(before.size - line.size) <= 0.45 and 0 < before.base - line.base <= 1.28 * layout.lead(line)


def _below(block: Set, line: Line, layout: PageLayout) -> bool:
    """Say whether a new block begins at a line that stands below the last one of a block in the same column."""
    before = block.last
    gap, lead = before.base - line.base, max(layout.lead(before), layout.lead(line))
    if gap > 1.28 * lead:
        return True
    closed = ends_sentence(before.text)
    if line.mark and (block.first.mark or (closed and line.size < layout.size - 0.6)):
        return True
    if closed and gap > 1.12 * lead and layout.spaced:
        return True
    if layout.is_item(line) and (closed or line.left > layout.column(line).left + 3 or layout.is_item(block.first)):
        return not (
            layout.is_item(block.first)
            and line.left > block.first.left + 3
            and not closed
            and not BULLET.match(line.text)
        )
    if CAPTION.match(line.text) and closed:
        return True
    short = layout.would_have_fitted(before, line)
    if layout.is_item(block.first):
        back = line.left < block.first.left - 2
        return (bool(short and closed) and line.left < block.first.left + 2) or (back and bool(short or closed))
    further_in = before.left < line.left - 0.5 * line.size
    if layout.indented(line) and (closed or short) and (further_in or _is_paragraph_of_one_line(block, layout)):
        return True
    return bool(short and closed and not (layout.spaced and abs(line.size - layout.size) < 0.3))


def _is_paragraph_of_one_line(block: Set, layout: PageLayout) -> bool:
    """Say whether the only line of a block is indented as first lines of paragraphs are in this document."""
    return layout.indents and len(block.lines) == 1 and layout.indented(block.first) and ends_sentence(block.first.text)


def _elsewhere(block: Set, line: Line, layout: PageLayout) -> bool:
    """Say whether a new block begins at a line that goes on in another column or on another page."""
    before = block.last
    if layout.is_item(line) or CAPTION.match(line.text):
        return True
    if ends_sentence(before.text):
        full = not layout.would_have_fitted(before, line)
        return not (full and layout.indents and not layout.indented(line))
    return line.text[:1].isupper() and layout.would_have_fitted(before, line)


def _begins(block: Set, line: Line, layout: PageLayout) -> bool:
    before = block.last
    below = before.page == line.page and before.base > line.base
    beside = line.left < before.right and before.left < line.right
    if _is_listing(before, line, layout):
        return False
    if _other_style(before, line, layout):
        caption = CAPTION.match(block.first.text) and below and before.base - line.base < 1.5 * layout.lead(line)
        run_in = len(block.lines) > 1 and not before.bold and below and abs(before.size - line.size) <= 0.45
        if not (caption and abs(before.size - line.size) < 0.6) and not (run_in and not line.bold):
            return True
    if before.page == line.page and abs(before.base - line.base) < 0.3 * line.size:
        return True
    if below and beside and (_is_first_part(block.first, line) or _is_italic_heading(block, line)):
        return True
    if below and beside and _is_heading_above(block, line, layout):
        return True
    if before.page == line.page and is_display(before, layout) != is_display(line, layout):
        return True
    if below and beside:
        return _below(block, line, layout)
    return _elsewhere(block, line, layout)


def blocks_of(lines: Sequence[Line], layout: PageLayout, tables: Sequence[Sequence[Line]] = ()) -> list[Set]:
    """Return the blocks of some lines, in order; the lines of each table are one."""
    cells = {id(line): number for number, table in enumerate(tables) for line in table}
    found: list[Set] = []
    for line in lines:
        if found and _goes_on(found[-1], line, cells, layout):
            found[-1].lines.append(line)
        else:
            found.append(Set([line], layout.column(line).left, table=id(line) in cells))
    return found


def _goes_on(block: Set, line: Line, cells: Mapping[int, int], layout: PageLayout) -> bool:
    """Say whether a line belongs to a block: cells (by the line's identity) to those of their own table alone."""
    table = cells.get(id(line))
    if table is None and not block.table:
        return not _begins(block, line, layout)
    return table == cells.get(id(block.last))
