"""Names within sentences: one article before a name is enough, and the name's own is written small there."""

import re
from functools import cache
from typing import Final

from microsite.model.wording import mark, words
from microsite.sources.text.collation import article_of, inside

DETERMINERS: Final = mark(
    "the a an my our your his her its their this that these those some any another each every no whose"
)
"""Words before a name that stand where an article would: “my paper” takes none.

A language has all their forms, and words that hold an article, such as del in Spanish."""

_BEGINS: Final = re.compile(r"(?:^|[.!?:…؟۔])[\s\"'“‘«(]*\Z")
"""What stands before the first word of a sentence."""
_LOOK_BACK: Final = 40
"""Letters that tell what stands before a name: longer than any such word, and the same for paragraphs of any length."""
_OWNER: Final = re.compile(r"[^\W\d_][\w.-]*['’]s\s+(?=[a-z])")
"""Somebody's, as in “Smith’s report”, and not in “King’s Fund report”."""


@cache
def _patterns(said: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a determiner at the front of a name, and one at the end of what stands before it."""
    each = "|".join(map(re.escape, said.split()))
    at_front = re.compile(rf"(?:{each})\s+(?=\w)", re.IGNORECASE)
    return at_front, re.compile(rf"(?<!\w)(?:{each})\s+[\"'“‘«]?\Z", re.IGNORECASE)


def one_determiner(named: str) -> str:
    """Return words for something without the article that a sentence put before a name that takes none."""
    name = named[len(article_of(named)) :]
    if name == named or (name[:1].isupper() and _OWNER.match(name)):
        return name
    word = _patterns(words(DETERMINERS))[0].match(name)
    if word is None:
        return named
    return word[0].lower() + name[word.end() :] if name[word.end()].islower() else inside(name)


def begins_sentence(before: str) -> bool:
    """Say whether what comes behind a text begins a sentence."""
    return _BEGINS.search(before[-_LOOK_BACK:]) is not None


def within_sentence(name: str, before: str) -> str:
    """Return a name as it stands behind ``before``, the text of its paragraph up to there."""
    if begins_sentence(before):
        return name
    article = article_of(name)
    if article and _patterns(words(DETERMINERS))[1].search(before[-_LOOK_BACK:]):
        return name[len(article) :]
    return inside(name)
