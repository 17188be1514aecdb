"""The first element of a page that does not end, or ends without having begun."""

import re
from collections import Counter
from html.parser import HTMLParser
from typing import Final, NamedTuple

_VOID: Final = frozenset("area br col embed hr img input link meta source track wbr".split())
"""Elements that have no end (HTML Living Standard, 13.1.2)."""
_ENDS_BY_ITSELF: Final = frozenset("colgroup dd dt li p tbody td tfoot th thead tr".split())
"""Elements whose end may be left out."""


class Unpaired(NamedTuple):
    """A tag without its partner."""

    tag: str
    written: str
    """As it stands in the page."""
    before: int
    """How often the same is written before it."""

    @property
    def is_end(self) -> bool:
        return self.written.startswith("</")


class _Tags(HTMLParser):
    """Reads tags in the order of a page; each is kept by its name and its place."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self._lines = [0, *(found.end() for found in re.finditer("\n", page))]
        self._open: list[tuple[str, int]] = []
        self._count = Counter[str]()
        self.first: tuple[str, int] | None = None
        self.feed(page)
        self.close()
        self._tell(*self._open)

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _tell(self, *unpaired: tuple[str, int]) -> None:
        wrong = (each for each in unpaired if each[0] not in _ENDS_BY_ITSELF)
        self.first = self.first or next(wrong, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append((tag, self._here()))
            self._count[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if not self._count[tag]:
            self._tell((tag, self._here()))
            return
        while (last := self._open.pop())[0] != tag:
            self._count[last[0]] -= 1
            self._tell(last)
        self._count[tag] -= 1


def first_unpaired(page: str) -> Unpaired | None:
    """Return the first element of ``page``, HTML, that has no end or no beginning; None if each has both."""
    found = _Tags(page).first
    if found is None:
        return None
    tag, begin = found
    written = page[begin : page.find(">", begin) + 1]
    return Unpaired(tag, written, page.count(written, 0, begin))
