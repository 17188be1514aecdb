"""Formulas that stand on lines of their own: one passage each, and never a heading."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from microsite.sources.documents.pdf.blocks import Set
from microsite.sources.documents.pdf.display_lines import RELATION, is_number_of_formula
from microsite.sources.documents.pdf.labelled import Labelled
from microsite.sources.documents.pdf.layout import PageLayout

_MATHEMATICAL: Final = re.compile(
    r"cmmi|cmsy|cmex|msam|msbm|lmmath|math|symbol|mtmi|mtsy|mtex|euclid|rsfs|eufm|xits|asana", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_WORDS: Final = 4
_NEAR: Final = 0.5
"""How far from the rest of a formula a piece of it stands, in sizes of letters."""
_SIGNS: Final = 120


def is_formula(block: Set, text: str, layout: PageLayout) -> bool:
    """Say whether a block is a formula: hardly a word, with a sign of relation or in the type of mathematics."""
    if not _short(text) or layout.is_item(block.first):
        return False
    if abs(block.first.size - layout.size) > 1.5 or block.first.font.mono or block.first.bold:
        return False
    if all(is_number_of_formula(line, layout) for line in block.lines):
        return True
    return bool(RELATION.search(text)) or all(_MATHEMATICAL.search(line.font.name) for line in block.lines)


def _is_piece(formula: Labelled, each: Labelled, layout: PageLayout) -> bool:
    """Say whether a block is another piece of a formula: at its height, as numerators and denominators are.

    What has no word at all may also stand closely above or below it, as limits do.
    """
    column = layout.column(formula.block.first)
    room = _NEAR * layout.size if _is_wordless(formula) and _is_wordless(each) else 0
    near = each.page == formula.page and each.bottom < formula.top + room and formula.bottom < each.top + room
    inside = each.left < max(column.right, formula.right) and min(column.left, formula.left) < each.right
    return near and inside and _short(each.text) and _short(formula.text)


def _is_wordless(each: Labelled) -> bool:
    return each.kind == "paragraph" and not _WORD.search(each.text)


def _short(text: str) -> bool:
    return len(text) <= _SIGNS and len(_WORD.findall(text)) <= _WORDS


def formulas_whole(labelled: Sequence[Labelled], layout: PageLayout) -> list[Labelled]:
    """Return blocks in which each formula is one, a paragraph by itself."""
    found: list[Labelled] = []
    for given in labelled:
        each = replace(given, kind="paragraph", formula=True) if _is(given, layout) else given
        merged = False
        while found and (each.formula or found[-1].formula) and not (merged and not _is_wordless(found[-1])):
            if not _is_piece(found[-1], each, layout):
                break
            each, merged = _together(found.pop(), each), True
        found.append(each)
    return found


def _together(formula: Labelled, piece: Labelled) -> Labelled:
    """Return two pieces as one formula, in the order in which the page draws them."""
    whole = Set([*formula.block.lines, *piece.block.lines], formula.block.column_left)
    return replace(formula, block=whole, text=f"{formula.text} {piece.text}", kind="paragraph", formula=True)


def _is(each: Labelled, layout: PageLayout) -> bool:
    return each.kind in ("paragraph", "heading") and is_formula(each.block, each.text, layout)
