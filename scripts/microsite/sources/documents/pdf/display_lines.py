"""Lines that stand by themselves in the middle of a column, as formulas do, and the numbers of such."""

import re
from typing import Final

from microsite.sources.documents.pdf.layout import PageLayout
from microsite.sources.documents.pdf.line import Line

RELATION: Final = re.compile(r"[=≤≥≈≠≡∑∏∫√±∝∂∈∇∞⇒↔]")
_NUMBER: Final = re.compile(r"[(\[]\s*(?:[A-Z]\.?)?\d{1,3}(?:[.-]\d{1,3})*[a-z]?\s*[)\]]")
"""Of a formula, as it is printed beside it."""
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_WORDS: Final = 1
_SIGNS: Final = 120
_SET_IN: Final = 1.5
"""How far from the edge of its column such a line begins at least, in sizes of its letters."""


def is_number_of_formula(line: Line, layout: PageLayout) -> bool:
    """Say whether a line is the number of a formula: in brackets, alone, at the far side of its column."""
    column = layout.column(line)
    return bool(_NUMBER.fullmatch(line.text.strip())) and line.left > (column.left + column.right) / 2


def is_display(line: Line, layout: PageLayout) -> bool:
    """Say whether a line is a part of a formula that is set apart: hardly a word, a relation, begun further in."""
    if line.bold or line.font.mono or layout.is_item(line) or abs(line.size - layout.size) > 1.5:
        return False
    if is_number_of_formula(line, layout):
        return True
    hardly = len(line.text) <= _SIGNS and len(_WORD.findall(line.text)) <= _WORDS
    set_in = line.left > layout.column(line).left + _SET_IN * line.size
    return hardly and set_in and bool(RELATION.search(line.text))
