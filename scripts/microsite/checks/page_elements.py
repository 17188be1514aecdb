"""Elements of HTML on hand-written pages within which Markdown reads nothing, and that hold marks all the same."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.model.stray_marks import StrayMark, shown

_OPENS: Final = re.compile(
    r"^[ ]{0,3}<(?P<tag>details|div|section|blockquote|figure|p)\b(?P<attributes>[^<>]{0,1000})>",
    re.MULTILINE | re.IGNORECASE,
)
_TAGS: Final = re.compile(
    r"<(?P<end>/?)(?P<tag>details|div|section|blockquote|figure|p)\b[^<>]{0,1000}>", re.IGNORECASE
)
_MARK: Final = re.compile(
    r"\*\*[^\s*][^*\n]{0,200}\*\*|`[^`\n]{1,200}`|(?<!\\)\[[^\[\]\n]{1,200}\]\([^()\s]{1,300}\)"
    r"|^[ \t]{0,9}(?:[-*+]|\d{1,3}\.)[ ]+\S[^\n]{0,60}|^[ \t]{0,9}#{1,6}[ ]+\S[^\n]{0,60}",
    re.MULTILINE,
)
"""Strong words, code, links, entries of lists and headings."""


def _end(page: str, opened: re.Match[str]) -> int:
    """Return where the element ends that was opened; the end of the page if it does not."""
    deep = 1
    for found in _TAGS.finditer(page, opened.end()):
        if found["tag"].lower() == opened["tag"].lower():
            deep += -1 if found["end"] else 1
        if not deep:
            return found.start()
    return len(page)


def element_strays(page: str) -> Iterator[StrayMark]:
    """Yield the first mark within each element that does not say that it holds Markdown; code is blank in ``page``."""
    at = 0
    while opened := _OPENS.search(page, at):
        at = _end(page, opened)
        if re.search(r"\bmarkdown\b", opened["attributes"]):
            continue
        if found := _MARK.search(page, opened.end(), at):
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            cure = f'nothing is marked within this element, unless it begins with <{opened["tag"]} markdown="1">'
            yield StrayMark(start, found.end(), shown(found.group()), cure)
