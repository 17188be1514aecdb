"""Tables of contents: lists of headings with their pages, which are no part of the text."""

import re
from collections import defaultdict
from collections.abc import Sequence

from microsite.sources.documents.pdf.lines import Line

_LEADER = re.compile(r"(?:[.·•_…]\s?){5,}")
_NAMES = re.compile(
    r"(?:table of )?contents|table des matières|sommaire|inhalt(?:sverzeichnis)?|índice|sumário|indice|содержание|"
    r"目录|目次|فهرست.*",
    re.IGNORECASE,
)
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
        named = next((at for at, text in enumerate(texts) if _NAMES.fullmatch(text.strip())), None)
        if named is not None:
            taken |= {id(line) for at in _entries(texts, named) for line in rows[at]}
        numbered = [index for index, text in enumerate(texts) if _ENTRY.fullmatch(text.strip()) and len(text) < 140]
        if len(dotted) >= 4:
            first, last = dotted[0], dotted[-1]
            whole = len(dotted) + sum(index in numbered for index in range(len(rows))) >= 0.6 * len(rows)
            span = range(len(rows)) if whole else range(max(0, first - 1), last + 1)
            taken |= {id(line) for index in span for line in rows[index]}
    return taken
