"""Marking at the beginning of a line that is left over: of a heading, a table, a box or a list that is none.

Every pattern here is bounded, as in :mod:`microsite.model.stray_marks`.
"""

import re
from collections.abc import Iterator
from typing import Final

from microsite.model.stray_marks import StrayMark, shown

_LEVELS: Final = 6
"""Levels of headings in Markdown."""
_LINE_START: Final = re.compile(
    r"^[ \t]{0,3}(?:(?P<heading>#(?=[^\s#0-9\\])|#{2,6}(?=[^\s#\\])|#{7,80}(?!#))(?P<title>[^\n]{0,60})"
    r"|(?P<box>!!!|:::|\?\?\?\+? ?(?=[a-z])"
    r"|=== ?(?=[!+\"“])|-{1,2}8<-{1,2})"
    r"|(?P<dash>-(?=[^\W\d_]{2})[^\n]{0,40})"
    r"|(?P<table>\|[^\n]{0,300}\|[ \t]{0,3}$|:?-{3,20}:?\|))",
    re.MULTILINE,
)


def _heading(signs: str, title: str) -> str:
    if len(signs) > _LEVELS:
        return (
            f"a heading has two or three signs: ## {title}" if title else "a row of signs is nothing here; take it out"
        )
    return f"a heading has a space behind its signs: {'###' if len(signs) > 2 else '##'} {title}"


def strays_at_line_starts(text: str) -> Iterator[StrayMark]:
    """Yield what begins a line like a heading, a table or a box, and is none."""
    table_ends = -1
    for found in _LINE_START.finditer(text):
        if found["table"]:
            # The lines of one table are one mistake.
            goes_on = table_ends >= 0 and not text[table_ends : found.start()].strip(" \t\n")
            table_ends = found.end()
            if goes_on:
                continue
        if found["heading"]:
            cure = _heading(found["heading"], found["title"].strip())
        elif found["dash"]:
            cure = f"an entry of a list has a space behind its hyphen: - {found['dash'][1:].strip()}"
        elif found["table"]:
            cure = "tables are not used; write a list, each line with a hyphen before it and a citation at its end"
        else:
            cure = "this begins nothing here; take it out"
        start = found.start() + len(found.group()) - len(found.group().lstrip())
        yield StrayMark(start, found.end(), shown(found.group()), cure)
