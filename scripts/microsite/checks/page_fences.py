"""Fences of code on hand-written pages that do not end, or that other programs draw."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from microsite.model.stray_marks import StrayMark, shown

_FENCE: Final = re.compile(r"^(?P<fence>`{3,60}|~{3,60})(?P<kind>[^`\n]{0,200})$", re.MULTILINE)
_DRAWN: Final = re.compile(
    r"[ \t]{0,9}(?:\{[a-z][\w-]{0,40}\}|mermaid|plantuml|math|dot|graphviz|admonition|ad-\w{1,20})\b"
)
_READ: Final = re.compile(r"[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=(?P<quote>[\"'])[^\n]*?(?P=quote)[ ]*)?)")
"""What may stand behind the signs that begin code."""


def fence_strays(page: str) -> Iterator[StrayMark]:
    """Yield fences that no line like them closes, and those in which something would be drawn."""
    fences = [*_FENCE.finditer(page)]
    closing: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(fences):
        if not found["kind"].strip():
            closing[found["fence"]].append(number)
    number = 0
    while number < len(fences):
        found = fences[number]
        ends = closing[found["fence"]]
        end = bisect_right(ends, number)
        if end == len(ends):
            cure = f"this code does not end; write {found['fence']} alone in a line below its last"
            yield StrayMark(found.start(), found.end(), shown(found.group()), cure)
        elif _DRAWN.match(found["kind"]):
            cure = "nothing is drawn or boxed here; take both lines of signs out, and write in words what it shows"
            yield StrayMark(found.start(), found.end(), shown(found.group()), cure)
        elif not _READ.fullmatch(found["kind"]):
            cure = f"behind the signs stands at most one word, the language: write {found['fence']}text"
            yield StrayMark(found.start(), found.end(), shown(found.group()), cure)
        number = ends[end] + 1 if end < len(ends) else number + 1
