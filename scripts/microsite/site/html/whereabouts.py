"""Where an element stands in the text of a page, for a finding: a tree of elements has no lines.

So a page about which there is something to say is read once more, by Python's own parser, which hands on tags as they
are written.
"""

from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from typing import Final, NamedTuple

_LONGEST: Final = 120

ElementTest = Callable[[str, Mapping[str, str]], bool]
"""Takes the name of an element and its attributes."""


class Whereabouts(NamedTuple):
    """A line, from 1, and the start tag that stands there, as it is written."""

    line: int
    tag: str


class _Finder(HTMLParser):
    """Keeps the first element that is looked for."""

    def __init__(self, wanted: ElementTest) -> None:
        super().__init__()
        self._wanted = wanted
        self.found: Whereabouts | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Of an attribute that is given twice, browsers take the first.
        values = {name: value or "" for name, value in reversed(attrs)}
        if self.found is None and self._wanted(tag, values):
            written = " ".join((self.get_starttag_text() or "").split())
            self.found = Whereabouts(self.getpos()[0], written[:_LONGEST])


def whereabouts(html: str, wanted: ElementTest) -> Whereabouts | None:
    """Return where the first element stands of whose name and attributes ``wanted`` is true.

    None if there is none as the page is written: a browser may have made it of something else.
    """
    finder = _Finder(wanted)
    finder.feed(html)
    finder.close()
    return finder.found
