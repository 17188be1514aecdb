"""What style rules can be about: elements, classes, ids and attributes of pages, and every word of their scripts."""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from microsite.site.html import HtmlFacts
from microsite.site.html.element import Fact, facts_in, is_kept

# Browsers set these themselves, as readers open and check things.
_BY_THE_BROWSER: Final = frozenset({("attribute", "open"), ("attribute", "hidden")})
_WORD: Final = re.compile(r"[\w-]+")
_DATASET: Final = re.compile(r"\bdataset\.(\w+)")
_CAPITAL: Final = re.compile(r"([A-Z])")


def _words(script: str) -> set[str]:
    """Return the words of a script, and the attributes that it reaches as dataset.x."""
    attributes = {"data-" + _CAPITAL.sub(r"-\1", name).lower() for name in _DATASET.findall(script)}
    return set(_WORD.findall(script)) | attributes


@dataclass(frozen=True)
class UsedSelectors:
    """Answers whether an element can ever be what a selector asks for."""

    words: frozenset[str]
    """Words of scripts: a script may give these, as class, id, attribute or element, to anything."""
    _ids: frozenset[str]
    _having: dict[Fact, set[int]]

    def possible(self, facts: Iterable[Fact]) -> bool:
        """Tell whether some element has all ``facts``, but for those that scripts or the browser could add."""
        asked = [fact for fact in facts if not self._may_be_added(fact)]
        if not all(map(self._is_there, asked)):
            return False
        having = sorted((self._having.get(_known(fact), set()) for fact in asked), key=len)
        return not having or bool(set.intersection(*having))

    def _is_there(self, fact: Fact) -> bool:
        """Tell whether any element has it, as far as is known."""
        if fact[0] == "id" or fact[:-1] == ("attribute", "id"):
            return fact[-1] in self._ids
        return _known(fact) in self._having

    def _may_be_added(self, fact: Fact) -> bool:
        """Tell so of what scripts name. The value of an attribute may also be one that they read from a page."""
        if fact in _BY_THE_BROWSER:
            return True
        return fact[1] in self.words and all(value in self.words or self._is_there(fact) for value in fact[2:])


def _known(fact: Fact) -> Fact:
    """Return what is known of elements in the place of a fact: that they have an id, or an attribute."""
    if fact[0] == "id":
        return ("attribute", "id")
    if len(fact) == 3 and not is_kept(fact[1], fact[2]):
        return fact[:2]
    return fact


def looked_at(pages: Collection[HtmlFacts], scripts: Iterable[str]) -> Iterator[str]:
    """Yield all that :func:`used_selectors` looks at, in one order."""
    for texts in (
        set().union(*(page.elements for page in pages)),
        set().union(*(page.scripts for page in pages)),
        set().union(*(page.words for page in pages)),
        set().union(*(page.anchors for page in pages)),
    ):
        yield json.dumps(sorted(texts))
    yield from scripts


def used_selectors(pages: Collection[HtmlFacts], scripts: Iterable[str]) -> UsedSelectors:
    """Return the names in ``pages`` and in the text of the ``scripts`` they load."""
    having: defaultdict[Fact, set[int]] = defaultdict(set)
    lines: set[str] = set().union(*(page.elements for page in pages))
    for number, line in enumerate(sorted(lines)):
        for fact in facts_in(line):
            having[fact].add(number)
    own = {text for page in pages for text in page.scripts}
    words = set().union(*map(_words, own), *map(_words, scripts), *(page.words for page in pages))
    ids: set[str] = set().union(*(page.anchors for page in pages))
    return UsedSelectors(frozenset(words), frozenset(ids), dict(having))
