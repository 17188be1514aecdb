"""Whether a full stop belongs to the word before it, or ends the sentence (version 2)."""

import re
from typing import Final, NamedTuple

from microsite.sources.text.sentences.abbreviations import (
    BEFORE_FIGURES,
    BEFORE_MORE,
    CALENDAR,
    LISTS,
    NUMBERED,
    OPENERS,
    ORDINARY,
    OTHER,
    TITLES,
    UNITS,
)

_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PART: Final = r"(?:[^\W\d_]{1,2}|[A-Z][a-z]{1,3})"
_INITIALS = re.compile(rf"[^\W\d_]|{_PART}(?:\.-?{_PART})+")
_ROMAN = re.compile(r"[IVXLCDM]{2,}")
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,5}")
_ERA = re.compile(r"(?:B\.?C|A\.?D|C\.?E|A\.?H)\b")
_DAY = re.compile(r"[12]?\d|3[01]")
_COUNTED: Final = NUMBERED | BEFORE_FIGURES | UNITS | CALENDAR
_FAMILY_NAMES: Final = frozenset({"he", "so", "an", "on", "in", "she", "here", "such", "but"})
_MONTHS: Final = frozenset(
    "januar februar märz april mai juni juli august september oktober november dezember".split()
)  # German writes ordinals with a stop


class Next(NamedTuple):
    """The word behind a stop: its letters, with all that is glued to it, and whether a small letter comes after it."""

    letters: str
    written: str
    small_after: bool

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Next":
        """Return the word ``text[start:end]``."""
        match = _LETTERS.match(text, start, end)
        return cls(
            match[0] if match else "",
            text[start:end],
            text[end : end + 1].isspace() and text[end + 1 : end + 2].islower(),
        )

    @property
    def article_or_pronoun(self) -> bool:
        """``A`` or ``I`` as a word, not as a letter that counts."""
        return self.written in ("A", "I") and self.small_after

    @property
    def opens(self) -> bool:
        """Whether it is a word by which sentences begin."""
        return self.article_or_pronoun or self.letters.lower() in OPENERS

    @property
    def figure(self) -> bool:
        return self.written[0].isdigit()


def _is_name(token: str, following: Next) -> bool:
    """Say whether an initial stands before a family name that is an English word too: ``J. He, 2019``."""
    name = following.letters.lower() in _FAMILY_NAMES
    return len(token) == 1 and name and following.written[-1] in ",.;)"


def _numbered(token: str, low: str, following: Next) -> bool:
    """Say whether a word that wants a number has a Roman numeral, or a letter that counts."""
    letter = len(following.letters) == 1 and following.letters.isupper() and (token != low or low not in ORDINARY)
    return low in NUMBERED and (letter or bool(_ROMAN.fullmatch(following.letters)))


def belongs_to_word(token: str, following: Next, *, alone: bool, closed: bool) -> bool:
    """Say whether the full stop behind ``token`` belongs to it, so that no sentence ends there.

    ``alone`` says that the sentence has no other word: ``No.`` is an answer then. ``closed`` says that a bracket or
    quotation mark closes behind the stop, so that no name can come.
    """
    low = token.lower()
    small = token == low and token != token.upper()
    if low in BEFORE_MORE or (low in TITLES and not small and low not in ORDINARY):
        return not (closed and following.opens)
    if low in LISTS:
        return closed and not following.opens
    if (following.figure and low in _COUNTED) or (_DAY.fullmatch(low) and following.letters.lower() in _MONTHS):
        return True
    if _ERA.match(following.written) and low in UNITS | CALENDAR:
        return True
    if low in CALENDAR:
        return not small and following.letters.lower() in CALENDAR
    if low in ORDINARY and (small or (alone and low == "no")):
        return False
    if _numbered(token, low, following):
        return True
    if small and low in UNITS:
        return False
    known = low in TITLES or low in NUMBERED or low in OTHER
    if known or _INITIALS.fullmatch(token) or _NO_VOWEL.fullmatch(token):
        return not following.opens or _is_name(token, following)
    return False
