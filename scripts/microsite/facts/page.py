"""The facts of a page: its anchors and links, what its reader's browser would fetch and run, what style it can use."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

from microsite.facts.active import active
from microsite.facts.element import element

At = tuple[str, int]
"""Something that stands in a line of a page."""

# Elements whose address the browser fetches by itself. A link that a reader follows may lead anywhere.
_FETCHED: Final = {
    "img": "src",
    "script": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}
_FETCHED_RELATIONS: Final = frozenset(
    "stylesheet icon preload prefetch preconnect dns-prefetch modulepreload manifest".split()
)
_WORD: Final = re.compile(r"[\w-]+")
_FILE: Final = re.compile(r"""[^/\s"'(),;?#]+\.\w+""")
"""The name of a file at the end of an address, in a list of them, in a script or a style."""
_END: Final = re.compile(r"[?#]")


@dataclass(frozen=True)
class Facts:
    """What the steps after rendering ask of a page."""

    anchors: frozenset[str]
    promised: frozenset[str]
    """The anchors that may be linked from elsewhere."""
    links: tuple[At, ...]
    fetched: tuple[At, ...]
    scripts: tuple[At, ...]
    """Those that stand on the page itself; data for machines is of another type."""
    active: tuple[At, ...]
    stands_in: bool
    """Whether it only says where something went, or why it was withdrawn."""
    elements: frozenset[str]
    """As :func:`microsite.facts.element.element` writes them."""
    words: frozenset[str]
    """The words of style attributes."""
    files: frozenset[str]
    """The names of files in its attributes, scripts and styles."""


class _Reader(HTMLParser):
    """Gathers the facts while a page is fed to it."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.promised: set[str] = set()
        self.links: list[At] = []
        self.fetched: list[At] = []
        self.scripts: list[At] = []
        self.active: list[At] = []
        self.stands_in = False
        self.elements: set[str] = set()
        self.words: set[str] = set()
        self.files: set[str] = set()
        self._own_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Of an attribute that is given twice, browsers take the first.
        values, line = {key: value or "" for key, value in reversed(attrs)}, self.getpos()[0]
        self.elements.add(element(tag, values))
        self._own_script = False
        if "id" in values:
            self.anchors.add(values["id"])
            # The anchor of the title is made from its words, and stands for the page.
            if tag != "h1":
                self.promised.add(values["id"])
        if tag == "a" and "name" in values:
            self.anchors.add(values["name"])
        # A frozen page leads to the living one, which stands beside the edition, not in it.
        if tag in ("a", "area") and "href" in values and "data-living" not in values:
            self.links.append((values["href"], line))
        self._loads(tag, values, line)
        self.active += [(what, line) for what in active(tag, values)]
        if values.get("http-equiv", "").lower() == "refresh" or "data-withdrawn" in values:
            self.stands_in = True
        self._mentions(values)

    def _loads(self, tag: str, values: dict[str, str], line: int) -> None:
        if tag in _FETCHED and _FETCHED[tag] in values:
            self.fetched.append((values[_FETCHED[tag]], line))
        if tag == "link" and _FETCHED_RELATIONS & set(values.get("rel", "").split()):
            self.fetched.append((values.get("href", ""), line))
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.scripts.append(("", line))
            self._own_script = True

    def _mentions(self, values: dict[str, str]) -> None:
        for name, value in values.items():
            if name == "style":
                self.words.update(_WORD.findall(value))
            last = _END.split(value.rpartition("/")[2])[0]
            if "." in last and name != "d":
                self.files.update((last, *_FILE.findall(value)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            return
        if self._own_script:
            text, line = self.scripts[-1]
            self.scripts[-1] = text + data, line
        self.files.update(_FILE.findall(data))


def facts_of(html: str) -> Facts:
    """Return the facts of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Facts(
        anchors=frozenset(reader.anchors),
        promised=frozenset(reader.promised),
        links=tuple(reader.links),
        fetched=tuple(reader.fetched),
        scripts=tuple(reader.scripts),
        active=tuple(reader.active),
        stands_in=reader.stands_in,
        elements=frozenset(reader.elements),
        words=frozenset(reader.words),
        files=frozenset(reader.files),
    )
