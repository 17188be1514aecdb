"""Running heads, page numbers and whatever else stands at the edge of many pages: no part of the text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from microsite.sources.documents.pdf.line import Line
from microsite.sources.text.words import rough_length

_EDGE: Final = 0.12
"""The part of a page, above and below, in which running heads are looked for."""
_OUTER: Final = 0.015
"""The same, of what the text of most pages takes."""
_LARGE: Final = 1.15
"""How much larger than the text type is that is set out from it."""
_SAME_HEIGHT: Final = 2
_APART: Final = 1.25
_FILLED: Final = 0.3
"""The part of a page that the text of most pages takes, if they are pages of text."""
_WORDS_OF_HEAD: Final = 15
_NUMBERED_PAGES: Final = 2
_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|seite|página|стр\.?|صفحه)\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:/|of|von|de|sur)\s*\d+)?\W*",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)

_Pages = Mapping[int, tuple[float, float]]
"""Bottom and top of each page."""


def _likeness(line: Line, usual: float) -> tuple[str, int]:
    """Return the words of a line, but for numbers, and its height; with numbers if it is large: chapters have them."""
    text = line.text if line.size > _LARGE * usual else _COUNTED.sub("#", line.text)
    return text[:60].strip(), round(line.base / 5)


def _edge_lines(lines: Sequence[Line], pages: _Pages) -> Iterable[Line]:
    """Yield what stands near the edge of its page, or as high or as low as the text of most pages goes."""
    bases: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        bases[line.page].append(line.base)
    lowest, highest = median(map(min, bases.values())), median(map(max, bases.values()))
    for line in lines:
        bottom, top = pages[line.page]
        high = top - bottom
        near = line.base < bottom + _EDGE * high or line.base > top - _EDGE * high
        outer = line.base < lowest + _OUTER * high or line.base > highest - _OUTER * high
        if near or (outer and highest - lowest > _FILLED * high):
            yield line


def _numbers(row: Sequence[Line], usual: float) -> set[int]:
    """Return the numbers by which a row begins or ends, if it can be a head: few words, and not set as a heading."""
    text = " ".join(line.text for line in sorted(row, key=lambda line: line.left)).strip()
    set_out = any(line.bold or line.size > _LARGE * usual for line in row) and not text.isdigit()
    if set_out or rough_length(text) > _WORDS_OF_HEAD:
        return set()
    return {int(each) for each in re.findall(r"^\d{1,4}(?=\s|$)|(?<=\s)\d{1,4}$", text)}


def _by_number(rows: Iterable[Sequence[Line]], usual: float) -> set[int]:
    """Return the lines (by identity) of outermost rows with the number of their page: it rises as the pages do."""
    found: dict[int, list[Sequence[Line]]] = defaultdict(list)
    for row in rows:
        for number in _numbers(row, usual):
            found[number - row[0].page].append(row)
    runs = [rows for rows in found.values() if len({row[0].page for row in rows}) >= _NUMBERED_PAGES]
    return {id(line) for row in max(runs, key=len, default=[]) for line in row}


def _by_text(edges: Sequence[Line], usual: float) -> set[int]:
    """Return the lines (by identity) whose words come back at the same height, but for numbers in them."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for line in edges:
        text, height = _likeness(line, usual)
        for near in (height - 1, height, height + 1):
            seen[text, near].add(line.page)
    pages = len({line.page for line in edges})
    least = 2 if pages < 6 else 3
    return {id(line) for line in edges if len(seen[_likeness(line, usual)]) >= least}


def _outermost(lines: Sequence[Line]) -> Iterable[tuple[Line, Line | None]]:
    """Yield the highest and the lowest line of each page, with the line next to it further inside."""
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    for of_page in by_page.values():
        ordered = sorted(of_page, key=lambda line: line.base)
        for end, inner in ((ordered[0], ordered), (ordered[-1], ordered[::-1])):
            beside = [line for line in inner if abs(line.base - end.base) < _SAME_HEIGHT]
            yield from (
                (line, next((o for o in inner if abs(o.base - end.base) >= _SAME_HEIGHT), None)) for line in beside
            )


def _usual_gap(lines: Sequence[Line]) -> float:
    """Return how far the lines of most pages stand from those below them."""
    gaps = [before.base - line.base for before, line in pairwise(lines) if before.page == line.page]
    downward = [gap for gap in gaps if gap > _SAME_HEIGHT]
    return median(downward) if downward else 0


def _by_place(outermost: Sequence[tuple[Line, Line | None]], edges: set[int], gap: float) -> set[int]:
    """Return the outermost lines that stand apart from the text at a height where many pages have such a line.

    ``gap`` is the usual one between lines: those of a text set with wide gaps do not stand apart.
    """
    found = [
        line
        for line, inner in outermost
        if id(line) in edges
        and inner
        and abs(line.base - inner.base) > max(1.6 * line.size, 1.6 * inner.size, _APART * gap)
    ]
    pages = len({line.page for line, _ in outermost})
    heights = Counter[int]()
    for height, _ in {(round(line.base / 4), line.page) for line in found}:
        heights[height] += 1
    often = {h for h in heights if heights[h - 1] + heights[h] + heights[h + 1] >= max(4, 0.3 * pages)}
    return {id(line) for line in found if round(line.base / 4) in often}


def running_heads(lines: Sequence[Line], pages: _Pages) -> tuple[list[Line], list[Line]]:
    """Return the lines of the text, and those at the edges of pages that are no part of it."""
    edges = list(_edge_lines(lines, pages)) if lines else []
    sizes = Counter[float]()
    for line in lines:
        sizes[line.size] += line.letters
    usual = sizes.most_common(1)[0][0] if sizes else 0
    taken = _by_text(edges, usual)
    near = {id(line) for line in edges}
    outermost = list(_outermost(lines))
    taken |= _by_place(outermost, near, _usual_gap(lines))
    rows = defaultdict(list)
    for line, _ in outermost:
        rows[line.page, round(line.base / 4)].append(line)
    taken |= _by_number(rows.values(), usual) & near
    for row in rows.values():
        others = [line for line in row if id(line) not in taken and not _NUMBER.fullmatch(line.text)]
        taken |= {id(line) for line in row if not others and id(line) in near}
    return [line for line in lines if id(line) not in taken], [line for line in lines if id(line) in taken]
