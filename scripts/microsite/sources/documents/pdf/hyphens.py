"""Words that were divided at the end of a line, put together again by what the document itself writes elsewhere."""

import re
from collections import Counter
from collections.abc import Iterable

from microsite.sources.documents.pdf.page_signs import HYPHEN
from microsite.sources.text.segment_breaks import close_breaks

_HYPHENS = ("-", "‐", HYPHEN)
_ENDING = re.compile(r"(?P<first>[^\W\d_]+(?:['’][^\W\d_]+)?).$")
_LONGEST = 80
"""Letters of the longest word: no text is searched from its beginning for its end."""
_BEGINNING = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CODE_GOES_ON = re.compile(rf"[\w>)\]}}][-‐{HYPHEN}]$")
_PATH_GOES_ON = re.compile(r"[/_]$")
_CODE = re.compile(r"[\w<$%{]")


class Vocabulary:
    """The words of a document, as they stand inside its lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._counted = Counter(word.lower() for line in lines for word in _WORD.findall(line)[:])

    def __contains__(self, word: str) -> bool:
        return word.lower() in self._counted

    def count(self, word: str) -> int:
        """Return how often a word stands in the document, whatever its case."""
        return self._counted[word.lower()]


def joined_code(first: str, second: str, *, listing: bool) -> str | None:
    """Return two lines as one where code goes on from one to the next; None if a blank stands between them.

    In code a hyphen is a sign like others, and never that of a divided word. Outside of listings, whose lines end where
    they were typed, a path or a name is divided behind its slashes and underlines, too.
    """
    first, second = first.rstrip(), second.lstrip()
    if not _CODE.match(second):
        return None
    if _CODE_GOES_ON.search(first):
        return f"{first[:-1]}-{second}"
    return first + second if not listing and _PATH_GOES_ON.search(first) else None


def joined(first: str, second: str, words: Vocabulary) -> str:
    """Return a line and the next as one; a hyphen between them goes if it only divided a word.

    It stays where the document writes the word with it elsewhere more often than without, and where the next line
    begins with a capital or a figure, as it would in a compound.
    """
    first, second = first.rstrip(), second.lstrip()
    ending = _ENDING.search(first[-_LONGEST:]) if first.endswith(_HYPHENS) else None
    if not ending:
        return close_breaks(f"{first}\n{second}").replace("\n", " ").strip()
    beginning = _BEGINNING.match(second)
    if not beginning:
        return first[:-1] + "-" + second if second[:1].isdigit() else f"{first[:-1]}- {second}"
    before, after = ending["first"], beginning.group()
    whole, with_hyphen = before + after, f"{before}-{after}"
    if after in ("and", "or", "und", "oder", "bis", "et", "ou", "y", "o", "to"):
        return f"{first[:-1]}- {second}"
    keeps = words.count(with_hyphen) > words.count(whole) or (after[0].isupper() and not before.isupper())
    return first[:-1] + ("-" if keeps else "") + second
