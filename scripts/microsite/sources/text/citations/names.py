"""Which words are names of authors: persons with their particles, bodies of several words, lists of both."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from microsite.sources.text.sentences.abbreviations import OPENERS

PARTICLES: Final = frozenset(
    "van von der den de del della di da dos das du des la le el al bin ibn ben bint abu ter ten te zu zur zum af av "
    "e".split()
)
JOINING: Final = frozenset("and & und et y e en og och i ja ve و 和 与 及".split())
_IN_BODIES: Final = frozenset("of for the on in at to et des du de la für der die das des y e da do dos и по".split())
OTHERS: Final = frozenset("al others colleagues coworkers andere autres otros 等 همکاران".split())
BODIES: Final = frozenset(
    "organization organisation institute institution board bank agency council commission committee ministry "
    "department office union university society association federation centre center group network news times post "
    "party government nations service bureau authority foundation court congress parliament programme program fund "
    "house consortium academy international national team initiative observatory survey administration forum press "
    "media monitor".split()
)
_NO_NAMES: Final = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec table tables figure figures fig figs section sections chapter chapters appendix version "
    "equation eq box note step part phase volume vol spring summer autumn winter fall early late mid circa ca since "
    "until till between during before after ad bc ce bce år januar februar märz mai juni juli oktober dezember".split()
)
_MORE_OPENERS: Final = frozenset(
    "see cf like both unlike similarly likewise because following per later earlier recently subsequently indeed where "
    "whereas again only even still thus hence however conversely specifically notably additionally first second third "
    "according using based contrary compared studies study work research results data authors previously".split()
)
_MARKS: Final = "\"'“”‘’«»,.;:*[]"
_SHORT_FORM: Final = re.compile(r"\s*[\[(][A-Z][\w&./ -]{0,15}[\])]\Z")
MOST_WORDS: Final = 14
"""Words of a name that is looked for."""


def _bare(word: str) -> str:
    return word.strip(_MARKS)


def is_name(word: str) -> bool:
    """Say whether a word may be a name: with a capital, in a script without capitals, or as ``al-Noor``, ``d'Arc``."""
    bare = _bare(word)
    if not bare or bare.lower() in _NO_NAMES or any(letter.isdecimal() for letter in bare):
        return False
    first = bare[0]
    if first.isupper() or unicodedata.category(first) == "Lo":
        return True
    return bool(re.match(r"(?:al-|el-|as-|d'|l'|o'|de-)[^\W\d_]", bare)) and any(letter.isupper() for letter in bare)


def is_opener(word: str) -> bool:
    """Say whether a word with a capital is one that opens a sentence, rather than a name."""
    return _bare(word).lower() in OPENERS or _bare(word).lower() in _MORE_OPENERS


def _kind(word: str) -> str:
    bare = _bare(word).lower()
    if bare in OTHERS or bare == "al":
        return "others"
    if is_name(word):
        return "name"
    if bare in JOINING or word == "&":
        return "joins"
    return "small" if bare in PARTICLES | _IN_BODIES or not bare else "word"


def are_names(text: str) -> bool:
    """Say whether all of a text is names of authors, as a citation in brackets has them before the year."""
    words = _SHORT_FORM.sub("", text.strip(" ,")).split()
    if not words or len(words) > MOST_WORDS or _bare(words[0]).lower() in _NO_NAMES:
        return False
    kinds = [_kind(word) for word in words]
    if "word" in kinds or "name" not in kinds or kinds[0] in ("joins", "others"):
        return False
    return kinds[-1] in ("name", "others")


def is_body(words: Sequence[str]) -> bool:
    """Say whether several names are those of one body rather than of a person."""
    return any(_bare(word).lower() in BODIES for word in words)
