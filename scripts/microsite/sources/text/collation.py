"""The order of names in an alphabetical list.

After the Unicode Collation Algorithm (UTS #10) as far as lists of names need it: letters first, then accents, then
case; punctuation and spaces do not count. A list of this size does not earn a table of all the world's letters.
"""

import re
import unicodedata
from typing import Final

_ARTICLE: Final = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
"""Left out at the front, as libraries do: "The West" stands under W."""

_ARABIC_SCRIPT: Final = "ءاأإآٱبپتٹثجچحخدڈذرڑزژسشصضطظعغفقكکگلمنوؤهةیيىئے"
"""The letters of Arabic, Persian, Dari, Urdu in their order; code points have another one."""

_RANK: Final = {letter: chr(0x0621 + rank) for rank, letter in enumerate(_ARABIC_SCRIPT)}

DIGITS: Final = "0–9"
OTHER_SCRIPTS: Final = "Other scripts"

Key = tuple[str, str, str]


def fold(name: str) -> str:
    """Return the letters and digits of a name alone: no case, no accents, no hyphens, no spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if c.isalnum())


def key(name: str) -> Key:
    """Return what to sort a name by."""
    bare = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    composed = unicodedata.normalize("NFC", bare)
    letters = "".join(_RANK.get(c, c) for c in composed)
    return fold(letters), unicodedata.normalize("NFD", composed.casefold()), composed


def heading(name: str) -> str:
    """Return the letter that a name stands under: ``A`` to ``Z``, digits together, other scripts together."""
    first = key(name)[0][:1].upper()
    if "A" <= first <= "Z":
        return first
    return DIGITS if first.isdigit() else OTHER_SCRIPTS
