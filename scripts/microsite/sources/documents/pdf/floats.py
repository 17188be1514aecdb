"""Tables and figures: what stands between a caption and the text is a table, or letters inside a picture."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from microsite.sources.documents.pdf.blocks import Set
from microsite.sources.documents.pdf.kinds import style_of
from microsite.sources.documents.pdf.labelled import Labelled
from microsite.sources.documents.pdf.layout import PageLayout
from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.pdf.line_words import ends_sentence
from microsite.sources.text.words import rough_length

_TABLE: Final = re.compile(r"\s*(?:\w+\s+)?(?:tab|quadro|جدول|表|табл)", re.IGNORECASE)
_LEVEL: Final = 2
_CELL: Final = 4
"""Words of a cell that begins with a number, and is no note."""


def _families_of_text(labelled: Sequence[Labelled]) -> set[str]:
    """Return the families of type in which long blocks are set."""
    letters = Counter[str]()
    for each in labelled:
        if each.kind != "table" and rough_length(each.text) > 25:
            letters[each.block.first.font.family] += len(each.text)
    return {family for family, count in letters.items() if count > 0.03 * letters.total()}


def _is_cell(each: Labelled, column: Sequence[Labelled]) -> bool:
    """Say whether a heading stands in a row with other blocks of its column, as the names of columns of a table do."""
    if each.kind != "heading":
        return False
    first = each.block.first
    level = (line for other in column if other is not each for line in other.block.lines)
    row = [line for line in level if abs(line.base - first.base) < _LEVEL]
    return any(line.left > each.right or line.right < each.left for line in row)


class Floats:
    """Finds the tables and figures of a document."""

    def __init__(self, labelled: Sequence[Labelled], layout: PageLayout) -> None:
        self._layout = layout
        self._by_page: dict[int, list[Labelled]] = {}
        for each in labelled:
            self._by_page.setdefault(each.page, []).append(each)
        self._families = _families_of_text(labelled)
        self._heading_styles = {
            style_of(each.block.first)
            for each, after in pairwise(labelled)
            if each.kind == "heading" and self._running_text(after)
        }

    def _running_text(self, each: Labelled) -> bool:
        """Say whether a block is text that is read, and no label or cell."""
        words, first = rough_length(each.text), each.block.first
        if first.size < self._layout.size - 0.6 or each.kind in ("caption", "footnote", "table"):
            return False
        own = first.font.family in self._families
        return own and (words >= 12 or (words >= 4 and ends_sentence(each.text)))

    def _ends_float(self, each: Labelled) -> bool:
        if each.kind == "footnote":  # a number and a word are cells of a table
            return bool(each.block.first.mark) or rough_length(each.text) > _CELL
        if each.kind == "caption":
            return True
        if each.kind == "heading":
            return style_of(each.block.first) in self._heading_styles
        return self._running_text(each)

    def _between(self, caption: Labelled, *, above: bool) -> list[Labelled]:
        """Return the blocks between a caption and the next text above or below it, if need be on the next page."""
        beside = [e for e in self._by_page[caption.page] if e is not caption and self._over(e, caption)]
        if not above:
            lower = sorted((e for e in beside if e.top <= caption.bottom + 3), key=lambda e: -e.top)
            return self._until_text(lower, beside) or ([] if lower else self._on_next_page(caption))
        higher = sorted((e for e in beside if e.bottom >= caption.top - 3), key=lambda e: e.bottom)
        found = self._until_text(higher, beside)
        if len(found) == len(higher):
            page_before = [e for e in self._by_page.get(caption.page - 1, ()) if self._over(e, caption)]
            found += self._until_text(sorted(page_before, key=lambda e: e.bottom), page_before)
        return found

    def _on_next_page(self, caption: Labelled) -> list[Labelled]:
        """Return the table of a caption that stands last on its page: at least two rows of cells side by side."""
        there = [e for e in self._by_page.get(caption.page + 1, ()) if self._over(e, caption)]
        found = self._until_text(sorted(there, key=lambda e: -e.top), there)
        rows = Counter(round(line.base) for each in found for line in each.block.lines)
        return found if sum(cells > 1 for cells in rows.values()) > 1 else []

    def _until_text(self, blocks: Sequence[Labelled], column: Sequence[Labelled]) -> list[Labelled]:
        """Return blocks up to the next text; what is set like a heading, and stands beside others, is a cell."""
        return list(takewhile(lambda each: not self._ends_float(each) or _is_cell(each, column), blocks))

    def _over(self, each: Labelled, caption: Labelled) -> bool:
        column = self._layout.column(caption.block.first)
        left, right = min(caption.left, column.left), max(caption.right, column.right)
        return each.left < right and left < each.right

    def _in_rows_of(self, parts: Sequence[Labelled]) -> list[Labelled]:
        """Return the cells that stand in the rows of a table, and beside its caption: it may be wider than that."""
        bases = [(each.page, line.base) for each in parts for line in each.block.lines]
        known = {id(each) for each in parts}
        return [
            each
            for page in {each.page for each in parts}
            for each in self._by_page[page]
            if id(each) not in known
            and each.kind not in ("caption", "heading", "footnote")
            and not self._running_text(each)
            and any(of == page and abs(base - line.base) < _LEVEL for of, base in bases for line in each.block.lines)
        ]

    def found(self) -> Iterator[tuple[Labelled, bool, list[Labelled]]]:
        """Yield each caption that has something: whether it is a table's, and the blocks it has."""
        for of_page in self._by_page.values():
            for caption in of_page:
                if caption.kind != "caption":
                    continue
                table = bool(_TABLE.match(caption.text))
                parts = self._between(caption, above=not table) or self._between(caption, above=table)
                if table:
                    parts += self._in_rows_of(parts)
                if parts:
                    yield caption, table, parts


def rows_of(blocks: Sequence[Set]) -> str:
    """Return the words of a table, row after row, each from left to right with a bar between its cells."""
    rows: list[list[Line]] = []
    for line in sorted((line for block in blocks for line in block.lines), key=lambda line: -line.base):
        if rows and abs(rows[-1][0].base - line.base) < 0.4 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return "\n".join(" | ".join(line.text for line in sorted(row, key=lambda line: line.left)) for row in rows)


def without_floats(labelled: Sequence[Labelled], layout: PageLayout) -> tuple[list[Labelled], list[Labelled]]:
    """Return the blocks with each table as one behind its caption, and those that stand inside figures."""
    tables: dict[int, list[Set]] = {}
    inside: dict[int, Labelled] = {}
    cells: set[int] = set()
    for caption, table, parts in Floats(labelled, layout).found():
        if table:
            tables[id(caption)] = [part.block for part in parts if id(part) not in inside and id(part) not in cells]
            cells |= {id(part) for part in parts}
        else:
            inside |= {id(part): part for part in parts if id(part) not in cells}
    kept: list[Labelled] = []
    for each in labelled:
        if id(each) in cells or id(each) in inside:
            continue
        kept.append(each)
        if blocks := tables.get(id(each)):
            lines = [line for block in blocks for line in block.lines]
            kept.append(Labelled(Set(lines), rows_of(blocks), "table"))
    return kept, list(inside.values())
