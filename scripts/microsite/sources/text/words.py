"""What counts as a word when overlaps are counted."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from microsite.sources.text.normalise import normalise

_WORD = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*")


class Word(NamedTuple):
    """A word in its form for comparison, and where it stands in the text it was found in."""

    form: str
    start: int
    end: int


def _form(word: str) -> str:
    # Plain ASCII is in normal form already, but for an accent in the place of an apostrophe.
    return (word if word.isascii() and "`" not in word else normalise(word)).lower()


def words(text: str) -> Iterator[Word]:
    """Yield the words of ``text``; hyphens and apostrophes inside a word belong to it, case does not count."""
    for match in _WORD.finditer(text):
        yield Word(_form(match.group()), match.start(), match.end())


def forms(text: str) -> list[str]:
    """Return the words of ``text`` in their form for comparison, as :func:`words` has them."""
    found = _WORD.findall(text)
    # Asked for every word that is written: most are plain, and lower at once.
    return [word.lower() if word.isascii() and "`" not in word else _form(word) for word in found]
