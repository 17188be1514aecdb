"""Tables of contents: lists of headings with their pages, which are no part of the text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from microsite.sources.documents.pdf.line import Line

_LEADER = re.compile(r"(?:[.·•_…]\s?){5,}")
_NAMES = re.compile(
    r"(?:table of )?contents|table des matières|sommaire|inhalt(?:sverzeichnis)?|índice|sumário|indice|содержание|"
    r"目录|目次|فهرست.*",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\S.*?(?:(?:[.·…]\s?){3,}|\s{1,})(?:\d{1,4}|[ivxl]{1,6})$")
_PAGE: Final = re.compile(r"(\d{1,4})\W*$")
_MANY: Final = 4
"""Rows with dots of a page that is contents."""
_PAGES_A_PAGE: Final = 3
_MORE: Final = 20
"""A table of contents may name pages that the file lacks: up to so many for each that it has, and these."""


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines that stand at one height together."""
    found: list[list[Line]] = []
    for line in lines:
        if found and abs(found[-1][0].base - line.base) < 2:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _entries(texts: Sequence[str], named: int) -> Sequence[int]:
    """Return the rows below the name of a table of contents that have page numbers which do not fall; with the name."""
    end, page, missing = named + 1, 0, 0
    for at in range(named + 1, len(texts)):
        number = re.search(r"(?:^|\s)(\d{1,4})$", texts[at].strip())
        if number and int(number[1]) < page:
            break
        missing = 0 if number else missing + 1
        if missing > 1:
            break
        if number:
            page, end = int(number[1]), at + 1
    return range(named, end) if end - named >= 4 else ()


def _rise_as_pages(texts: Sequence[str], pages: int) -> bool:
    """Say whether rows with dots end in page numbers: they rise, and no further than a file of so many pages has them.

    The rows of a table, such as an inventory or a tariff, have dots as well, and sums or codes behind them.
    """
    numbers = [int(found[1]) for text in texts if (found := _PAGE.search(text))]
    if len(numbers) < 0.5 * len(texts) or not numbers:
        return False
    rising = sum(after >= before for before, after in pairwise(numbers))
    return rising >= 0.8 * (len(numbers) - 1) and max(numbers) - min(numbers) <= _PAGES_A_PAGE * pages + _MORE


def _of_page(rows: Sequence[Sequence[Line]], texts: Sequence[str], *, dotted: Sequence[int]) -> Iterator[int]:
    """Yield the rows of a page that are contents, by the dots in them: all of them, or the run from dots to dots."""
    numbered = [bool(_ENTRY.fullmatch(text.strip())) and len(text) < 140 for text in texts]
    first, last = dotted[0], dotted[-1]
    whole = len(dotted) + sum(numbered) >= 0.6 * len(rows)
    yield from range(len(rows)) if whole else range(max(0, first - 1), last + 1)


def contents_lines(lines: Sequence[Line], pages: int) -> set[int]:
    """Return the lines (by identity) of tables of contents: whole pages of them, or a run with dots to the numbers.

    ``pages`` is how many the file has.
    """
    taken: set[int] = set()
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    before = -1
    for page, of_page in by_page.items():
        rows = _rows(of_page)
        texts = [" ".join(line.text for line in row) for row in rows]
        named = next((at for at, text in enumerate(texts) if _NAMES.fullmatch(text.strip())), None)
        found = set(_entries(texts, named)) if named is not None else set[int]()
        dotted = [index for index, text in enumerate(texts) if _LEADER.search(text)]
        sure = named is not None or before == page - 1
        if len(dotted) >= _MANY and (sure or _rise_as_pages([texts[index] for index in dotted], pages)):
            found |= set(_of_page(rows, texts, dotted=dotted))
        before = page if found else before
        taken |= {id(line) for index in found for line in rows[index]}
    return taken
