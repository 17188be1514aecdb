"""What style rules can be about: elements, classes, ids and attributes of pages, and every word of their scripts."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

Fact = tuple[str, ...]
"""What a selector may ask: ("tag", "a"), ("class", "x"), ("id", "y"), ("attribute", "name") or with its value, too."""

# Browsers set these themselves, as readers open and check things.
_BY_THE_BROWSER: Final = frozenset({("attribute", "open"), ("attribute", "hidden")})
_WORD: Final = re.compile(r"[\w-]+")
_DATASET: Final = re.compile(r"\bdataset\.(\w+)")
_CAPITAL: Final = re.compile(r"([A-Z])")
_DATA: Final = ("application/ld+json", "application/json", "speculationrules")


@dataclass
class _Elements(HTMLParser):
    """Every element of the pages it is fed, as the facts about it; and the words of scripts and style attributes."""

    elements: set[frozenset[Fact]] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    in_script: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        facts: set[Fact] = {("tag", tag)}
        facts |= {("class", name) for name in values.get("class", "").split()}
        for name, value in values.items():
            facts |= {("attribute", name), ("attribute", name, value)}
        if "id" in values:
            facts.add(("id", values["id"]))
        self.elements.add(frozenset(facts))
        self.words.update(_WORD.findall(values.get("style", "")))
        self.in_script = tag == "script" and values.get("type") not in _DATA

    def handle_endtag(self, tag: str) -> None:
        self.in_script = False

    def handle_data(self, data: str) -> None:
        if self.in_script:
            self.words |= _words(data)


def _words(script: str) -> set[str]:
    """Return the words of a script, and the attributes that it reaches as dataset.x."""
    attributes = {"data-" + _CAPITAL.sub(r"-\1", name).lower() for name in _DATASET.findall(script)}
    return set(_WORD.findall(script)) | attributes


@dataclass(frozen=True)
class Names:
    """Answers whether an element can ever be what a selector asks for."""

    words: frozenset[str]
    """Words of scripts: a script may give these, as class, id, attribute or element, to anything."""
    _having: dict[Fact, set[int]]

    def possible(self, facts: Iterable[Fact]) -> bool:
        """Tell whether some element has all ``facts``, but for those that scripts or the browser could add."""
        asked = [fact for fact in facts if not self._may_be_added(fact)]
        having = sorted((self._having.get(fact, set()) for fact in asked), key=len)
        return not having or bool(set.intersection(*having))

    def _may_be_added(self, fact: Fact) -> bool:
        """Tell so of what scripts name. The value of an attribute may also be one that they read from a page."""
        if fact in _BY_THE_BROWSER:
            return True
        return fact[1] in self.words and all(value in self.words or fact in self._having for value in fact[2:])


def names(pages: Iterable[str], scripts: Iterable[str]) -> Names:
    """Return the names in the HTML of ``pages`` and in the text of the ``scripts`` they load."""
    reader = _Elements()
    for page in pages:
        reader.feed(page)
        reader.reset()
    having: defaultdict[Fact, set[int]] = defaultdict(set)
    for number, facts in enumerate(reader.elements):
        for fact in facts:
            having[fact].add(number)
    words = reader.words.union(*map(_words, scripts))
    return Names(frozenset(words), dict(having))
