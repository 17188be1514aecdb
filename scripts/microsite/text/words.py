"""What counts as a word when overlaps are counted."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from microsite.text.normalise import normalise

_WORD = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*")


class Word(NamedTuple):
    """A word in its form for comparison, and where it stands in the text it was found in."""

    form: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield the words of ``text``; hyphens and apostrophes inside a word belong to it, case does not count."""
    for match in _WORD.finditer(text):
        word = match.group()
        # Plain ASCII is in normal form already, but for an accent in the place of an apostrophe.
        form = word if word.isascii() and "`" not in word else normalise(word)
        yield Word(form.lower(), match.start(), match.end())
