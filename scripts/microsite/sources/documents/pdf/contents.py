"""Tables of contents: lists of headings with their pages, which are no part of the text."""

import re
from collections import defaultdict
from collections.abc import Sequence

from microsite.sources.documents.pdf.lines import Line

_LEADER = re.compile(r"(?:[.·•_…]\s?){5,}")
_ENTRY = re.compile(r"\S.*?(?:(?:[.·…]\s?){3,}|\s{1,})(?:\d{1,4}|[ivxl]{1,6})$")


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines that stand at one height together."""
    found: list[list[Line]] = []
    for line in lines:
        if found and abs(found[-1][0].base - line.base) < 2:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def contents_lines(lines: Sequence[Line]) -> set[int]:
    """Return the lines (by identity) of tables of contents: whole pages of them, or a run with dots to the numbers."""
    taken: set[int] = set()
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    for of_page in by_page.values():
        rows = _rows(of_page)
        texts = [" ".join(line.text for line in row) for row in rows]
        dotted = [index for index, text in enumerate(texts) if _LEADER.search(text)]
        numbered = [index for index, text in enumerate(texts) if _ENTRY.fullmatch(text.strip()) and len(text) < 140]
        if len(dotted) >= 4:
            first, last = dotted[0], dotted[-1]
            whole = len(dotted) + sum(index in numbered for index in range(len(rows))) >= 0.6 * len(rows)
            span = range(len(rows)) if whole else range(max(0, first - 1), last + 1)
            taken |= {id(line) for index in span for line in rows[index]}
    return taken
