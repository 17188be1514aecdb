"""Formulas that stand on lines of their own: one passage each, and never a heading."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from microsite.sources.documents.pdf.blocks import Set
from microsite.sources.documents.pdf.floats import Labelled
from microsite.sources.documents.pdf.layout import PageLayout

_RELATION: Final = re.compile(r"[=≤≥≈≠≡∑∏∫√±∝∂∈∇∞⇒↔]")
_MATHEMATICAL: Final = re.compile(
    r"cmmi|cmsy|cmex|msam|msbm|lmmath|math|symbol|mtmi|mtsy|mtex|euclid|rsfs|eufm|xits|asana", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_WORDS: Final = 4
_SIGNS: Final = 120


def is_formula(block: Set, text: str, layout: PageLayout) -> bool:
    """Say whether a block is a formula: hardly a word, with a sign of relation or in the type of mathematics."""
    if not _short(text) or layout.is_item(block.first):
        return False
    if abs(block.first.size - layout.size) > 1.5 or block.first.font.mono or block.first.bold:
        return False
    return bool(_RELATION.search(text)) or all(_MATHEMATICAL.search(line.font.name) for line in block.lines)


def _goes_on(formula: Labelled, each: Labelled, layout: PageLayout) -> bool:
    """Say whether a block is another piece of a formula: at its height, as numerators and denominators are."""
    column = layout.column(formula.block.first)
    near = each.page == formula.page and each.bottom < formula.top and formula.bottom < each.top
    inside = each.left < max(column.right, formula.right) and min(column.left, formula.left) < each.right
    return near and inside and _short(each.text) and _short(formula.text)


def _short(text: str) -> bool:
    return len(text) <= _SIGNS and len(_WORD.findall(text)) <= _WORDS


def formulas_whole(labelled: Sequence[Labelled], layout: PageLayout) -> list[Labelled]:
    """Return blocks in which each formula is one, a paragraph by itself."""
    found: list[Labelled] = []
    for given in labelled:
        last = found[-1] if found else None
        each = replace(given, kind="paragraph") if _is(given, layout) else given
        if last and _goes_on(last, each, layout) and (_is(last, layout) or _is(each, layout)):
            lines = [*last.block.lines, *each.block.lines]
            whole = Set(lines, last.block.column_left)
            found[-1] = replace(last, block=whole, text=f"{last.text} {each.text}", kind="paragraph")
        else:
            found.append(each)
    return found


def _is(each: Labelled, layout: PageLayout) -> bool:
    return each.kind in ("paragraph", "heading") and is_formula(each.block, each.text, layout)
