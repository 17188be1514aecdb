"""Where on a hand-written page something stands that was found in what Markdown made of it: outside of code, if it can.

An element is looked for at its start tag, an attribute within one or in a list of attributes, an address where links
have theirs; only then anywhere. All patterns are bounded.
"""

import html
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from microsite.checks.page_text import without_code

_ELEMENT: Final = re.compile(r"<[a-z][\w-]{0,99}")
_TAGS: Final = r"<{}(?![\w-])[^<>]{{0,2000}}"
_LISTS: Final = r"\{ ?[:.#][^{}\n]{0,300}\}"
_LINKS: Final = r"\]\([^()\n]{0,2000}\)|^ {0,3}\[[^\[\]\n]{1,200}\]:[^\n]{0,2000}|<[a-z]{1,20}:[^<>\s]{0,2000}>"


def _at(text: str, needle: str) -> Iterator[int]:
    end = r"(?![\w-])" if _ELEMENT.fullmatch(needle) else ""
    yield from (found.start() for found in re.finditer(re.escape(needle) + end, text))


def _within(text: str, zones: str, needle: str) -> list[int]:
    spans = [found.span() for found in re.finditer(zones, text, re.MULTILINE)]
    return [start + at for start, end in spans for at in _at(text[start:end], needle)]


def _found(text: str, needle: str, tag: str) -> list[int]:
    """Return where a needle stands, by the best place that has it; ``tag`` begins the element that it is about."""
    if needle == tag or not tag:
        return [*_at(text, needle)]
    within = _within(text, f"{_TAGS.format(re.escape(tag[1:]))}|{_LISTS}", needle)
    return within or _within(text, _LINKS, needle) or [*_at(text, needle)]


def _unescaped(text: str, needle: str) -> list[int]:
    """Return where the line begins in which a needle stands once its entities are read."""
    at = 0
    for line in text.split("\n"):
        if needle in html.unescape(line):
            return [at]
        at += len(line) + 1
    return []


@lru_cache(maxsize=2)
def _texts(page: str) -> tuple[str, str]:
    """Return a page in small letters, without its code and with it; all that is wrong on it is looked for in a row."""
    return without_code(page).lower(), page.lower()


def occurrences(page: str, needles: Iterable[str]) -> list[int]:
    """Return where the first of ``needles`` that is on a page stands, each time it does; its beginning if none is."""
    wanted = [needle.lower() for needle in needles if needle]
    tag = next((needle for needle in reversed(wanted) if _ELEMENT.fullmatch(needle)), "")
    for needle in wanted:
        for text in _texts(page):
            if found := _found(text, needle, tag) or _unescaped(text, needle):
                return found
    return [0]
