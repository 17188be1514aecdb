"""Marks that a style sheet itself takes away: what else it says of them draws nothing.

The theme gives every fold an icon, which this site hides: ``.md-typeset summary::before { display: none }``. All that
the theme says of these icons, the pictures with it, need not be sent.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

_MARK: Final = re.compile(r"(?:^|[\s>+~])([a-z]+)::?(before|after)$")
_CLASS: Final = re.compile(r"\.[\w-]+")
_HIDING: Final = re.compile(r"(\.[\w-]+) ([a-z]+)::?(before|after)")


class HiddenMark(NamedTuple):
    """The mark of an element anywhere within a class: ``(".md-typeset", "summary", "before")``."""

    within: str
    element: str
    mark: str


def _draws(selector: str, hidden: HiddenMark) -> bool:
    """Say whether a selector draws the mark, and no other."""
    found = _MARK.search(selector.strip())
    return found is not None and found.groups() == hidden[1:] and hidden.within in _CLASS.findall(selector)


def is_hidden(head: str, hidden: Iterable[HiddenMark]) -> bool:
    """Say whether all selectors of a rule draw what is hidden."""
    known = tuple(hidden)
    return all(any(_draws(selector, mark) for mark in known) for selector in head.split(","))


def hidden_marks(always: Iterable[tuple[str, str]], shown: Iterable[str]) -> frozenset[HiddenMark]:
    """Return the marks that are hidden for good, and never shown.

    ``always`` are the selectors of each rule that holds in all media, with its value of ``display``; ``shown`` are the
    selectors of each rule, in whatever media, that sets another value.
    """
    found = (_HIDING.fullmatch(head) for head, display in always if display == "none")
    hidden = frozenset(HiddenMark(*match.groups()) for match in found if match)
    selectors = [selector for head in shown for selector in head.split(",")]
    return frozenset(mark for mark in hidden if not any(_draws(selector, mark) for selector in selectors))
