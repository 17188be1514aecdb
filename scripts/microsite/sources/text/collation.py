"""The order of names in every list, and what two spellings of a name have in common.

After the Unicode Collation Algorithm (UTS #10) as far as lists of names need it: letters first, then accents, then
case; signs and spaces do not count. A list of this size does not earn a table of all the world's letters.
"""

import re
import unicodedata
from typing import Final

from microsite.model.wording import mark

_ARTICLE: Final = re.compile(r"[^\w]*(?:the|an?)\s+(?=.*\w)", re.IGNORECASE)
"""Left out at the front, as libraries do: "The West" stands under W, with quotation marks around it or without."""

ALIKE: Final = dict(zip("يىكةۀ", "ییکهه", strict=True))
"""Letters of Arabic script that look the same to readers; ``assets/search/names.js`` has the same."""

LATIN: Final = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t",
    "ŋ": "n", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k",
}  # fmt: skip
"""Latin letters that no mark was taken from, by the letters they stand under; ``names.js`` has the same."""

_PLAIN: Final = str.maketrans(ALIKE | LATIN)

_ARABIC_SCRIPT: Final = "ءابپتٹټثجځچڅحخدڈډذرړڑزژږسښشصضطظعغفقکګگلمنںڼوهھیېۍے"
"""The letters of Arabic, Persian, Dari, Pashto and Urdu in their order; code points have another one."""

_RANK: Final = {ord(letter): chr(0x0600 + rank) for rank, letter in enumerate(_ARABIC_SCRIPT)}

DIGITS: Final = "0–9"
OTHER_SCRIPTS: Final = mark("Other scripts")

_LAST: Final = chr(0x10FFFF)
"""Where a name of signs alone stands."""

Key = tuple[str, str, str]


def fold(name: str) -> str:
    """Return the letters and digits of a name alone: no case, no accents, no signs, no spaces.

    The sign for ʿayn is one, too; Unicode calls it a letter that changes others.
    """
    plain = unicodedata.normalize("NFKD", name).lower()
    bare = "".join(c for c in plain if unicodedata.category(c)[0] != "M").translate(_PLAIN)
    return "".join(c for c in bare if unicodedata.category(c)[0] in "LN" and unicodedata.category(c) != "Lm")


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdigit() else character


def key(name: str) -> Key:
    """Return what to sort a name by."""
    composed = unicodedata.normalize("NFC", _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name)
    letters = "".join(map(_digit, fold(composed))).translate(_RANK)
    return letters or _LAST, unicodedata.normalize("NFD", composed.casefold()), composed


def heading(name: str) -> str:
    """Return the letter that a name stands under: ``A`` to ``Z``, digits together, other scripts together."""
    first = key(name)[0][:1].upper()
    if "A" <= first <= "Z":
        return first
    return DIGITS if first.isdigit() else OTHER_SCRIPTS
