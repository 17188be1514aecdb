"""The order of names in every list, and what two spellings of a name have in common.

After the Unicode Collation Algorithm (UTS #10) as far as lists of names need it: letters first, then accents, then
case; signs and spaces do not count. A list of this size does not earn a table of all the world's letters.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from microsite.model.spoken import language
from microsite.model.wording import mark, words

ALPHABET: Final = mark("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")
"""The letters that names stand under, in order. A catalogue has those of its language: ñ is a letter in Spanish."""
ARTICLES: Final = mark("the a an")
"""Left out at the front, as libraries do: "The West" stands under W, with quotation marks around it or without; small
inside a sentence."""
_NOUNS_HAVE_CAPITALS: Final = frozenset({"de", "lb"})

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

_OWN, _OTHERS, _LAST_OTHER = 0x1000, 0x2000, 0x10000
"""Where the letters of the language begin among what names are sorted by, and where all others do."""

_LAST: Final = chr(0x10FFFF)
"""Where a name of signs alone stands."""

Key = tuple[str, str, str]


@lru_cache(maxsize=1 << 14)  # lists of the same names are put in order again and again
def fold(name: str) -> str:
    """Return the letters and digits of a name alone: no case, no accents, no signs, no spaces.

    The sign for ʿayn is one, too; Unicode calls it a letter that changes others.
    """
    plain = unicodedata.normalize("NFKD", name).lower()
    bare = "".join(c for c in plain if unicodedata.category(c)[0] != "M").translate(_PLAIN)
    return "".join(c for c in bare if unicodedata.category(c)[0] in "LN" and unicodedata.category(c) != "Lm")


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdigit() else character


@cache
def _articles(said: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, said.split()))
    return re.compile(rf"[^\w]*(?:{words})\s+(?=.*\w)", re.IGNORECASE)


@cache
def _ranks(alphabet: str) -> dict[str, str]:
    """Return the place of each letter of a language, as a character; nothing for that of English, which needs none."""
    if alphabet == ALPHABET:
        return {}
    return {letter.lower(): chr(_OWN + rank) for rank, letter in enumerate(alphabet.split())}


def _letters(name: str) -> str:
    """Return the letters of a name as what they are sorted by: those of the language first, then all others."""
    ranks = _ranks(words(ALPHABET))
    if not ranks:
        return "".join(map(_digit, fold(name))).translate(_RANK)
    spelled = "".join(c if c in ranks else fold(c) for c in name.lower().translate(_PLAIN))
    digits = map(_digit, spelled)
    return "".join(c if c.isdigit() else ranks.get(c) or chr(_OTHERS + ord(c.translate(_RANK))) for c in digits)


def article_of(name: str) -> str:
    """Return the article at the front of a name, with what stands before and behind it; "" if it has none."""
    article = _articles(words(ARTICLES)).match(name)
    return article[0] if article else ""


def key(name: str) -> Key:
    """Return what to sort a name by, in the order of the language that is spoken."""
    composed = unicodedata.normalize("NFC", name[len(article_of(name)) :])
    return _letters(composed) or _LAST, unicodedata.normalize("NFD", composed.casefold()), composed


def nouns_have_capitals() -> bool:
    """Say whether a capital is no sign of a name in the language that is spoken: die Bahn, and die Leserin."""
    return language().partition("-")[0] in _NOUNS_HAVE_CAPITALS


def inside(name: str) -> str:
    """Return a name as it stands inside a sentence: an article at its front begins with a small letter.

    Where only names have capitals, only before a small letter: El Salvador keeps its own.
    """
    article = article_of(name)
    rest = name[len(article) :]
    always = words(ARTICLES) == ARTICLES or nouns_have_capitals()
    return article.lower() + rest if article and (always or rest[0].islower()) else name


def heading(name: str) -> str:
    """Return the letter that a name stands under: one of the language, or of A to Z; digits and all others together."""
    first, own = key(name)[0][:1], words(ALPHABET).split()
    if first and 0 <= ord(first) - _OWN < len(own):
        return own[ord(first) - _OWN]
    if first and _OTHERS <= ord(first) < _LAST_OTHER:
        first = chr(ord(first) - _OTHERS)
    if "A" <= (letter := first.upper()) <= "Z":
        return letter
    return DIGITS if first.isdigit() else OTHER_SCRIPTS


def anchor(letter: str) -> str:
    """Return the end of an address for a heading: ``a``, ``digits``, ``other-scripts``; in any language of ASCII."""
    named = {DIGITS: "digits", OTHER_SCRIPTS: "other-scripts"}.get(letter, letter.lower())
    return named if named.isascii() else "-".join(f"u{ord(sign):x}" for sign in named)
