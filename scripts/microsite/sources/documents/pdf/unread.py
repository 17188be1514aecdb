"""Letters that the file draws without saying which they are: mostly ligatures, such as fi in one sign.

The same sign of the same font has the same shape. So all of a kind are one question. Its shape answers it, where the
font shows the letters it is made of elsewhere (``shapes.py``); else the document's own words do: where one ligature
alone makes words of it that stand elsewhere in the document, that is the one.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from microsite.sources.documents.pdf.letters import Piece
from microsite.sources.documents.pdf.page_signs import UNREAD
from microsite.sources.documents.pdf.shapes import COMMON, RARE, Shape, Shapes

_LIGATURES: Final = COMMON + RARE

_FIRST: Final = 0xE000
_LAST: Final = 0xF8FF
_SIGN: Final = f"[{chr(_FIRST)}-{chr(_LAST)}]"
_WORD: Final = re.compile(rf"(?:[^\W\d_]|{_SIGN})+")


class UnreadSigns:
    """Gives every sign that cannot be read a letter of its own (of those for private use), by font and shape."""

    def __init__(self) -> None:
        self._letters: dict[tuple[str, int, int], str] = {}
        self._drawn: dict[str, tuple[str, Shape]] = {}

    def letter(self, piece: Piece) -> str:
        """Return the letter that stands for a sign of this font and shape."""
        font, width = piece.font.name, (piece.right - piece.left) / (piece.size or 1)
        key = font, round(width * 200), round(piece.shape.behind * 300) if piece.shape else 0
        letter = self._letters.setdefault(key, chr(min(_FIRST + len(self._letters), _LAST)))
        if piece.shape:
            self._drawn.setdefault(letter, (font, piece.shape))
        return letter

    def by_shape(self, shapes: Shapes) -> dict[str, str]:
        """Return the ligatures that letters stand for, as far as their shapes tell."""
        told = {letter: shapes.ligature(font, shape) for letter, (font, shape) in self._drawn.items()}
        return {letter: ligature for letter, ligature in told.items() if ligature}


def _answers(words: Iterable[str], known: Mapping[str, int]) -> dict[str, Counter[str]]:
    """Return for each sign how many words each ligature would make that are known, where it is the only one."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        signs = set(re.findall(_SIGN, word))
        if len(signs) != 1:
            continue
        sign = signs.pop()
        fitting = [each for each in _LIGATURES if word.replace(sign, each).lower() in known]
        if len(fitting) == 1:
            found[sign][fitting[0]] += 1
    return found


def _words(texts: Iterable[str]) -> tuple[Counter[str], set[str]]:
    """Return the words that can be read, in small letters, and those with a sign that cannot."""
    known, broken = Counter[str](), set[str]()
    for text in texts:
        for word in _WORD.findall(text):
            if not re.search(_SIGN, word):
                known[word.lower()] += len(word) > 1
            elif not re.fullmatch(f"{_SIGN}+", word):  # a sign alone, as in a formula, is no word
                broken.add(word)
    return +known, broken


def mended(texts: Iterable[str], by_shape: Mapping[str, str]) -> dict[str, str]:
    """Return what to put in the place of signs and of words with signs: what their shapes say, or the other words."""
    listed = list(texts)
    if not any(re.search(_SIGN, text) for text in listed):
        return {}
    known, broken = _words(listed)
    signs = dict(by_shape)
    for sign, votes in _answers(broken, known).items():
        (best, most), *_ = votes.most_common(1)
        if sign not in by_shape and most >= 2 and most >= 0.8 * votes.total():
            signs[sign] = best
    single: dict[str, str] = {}
    for word in broken:
        sign = next(iter(re.findall(_SIGN, word)))
        fitting = [each for each in _LIGATURES if word.replace(sign, each).lower() in known]
        if sign not in signs and len(set(re.findall(_SIGN, word))) == 1 and len(fitting) == 1:
            single[word] = word.replace(sign, fitting[0])
    return single | signs


def mend(text: str, by: Mapping[str, str]) -> str:
    """Return a text with what is known put in the place of signs; those that stay unknown become ``UNREAD``."""
    if not re.search(_SIGN, text):
        return text
    text = _WORD.sub(lambda found: by.get(found[0], found[0]), text)
    return re.sub(_SIGN, lambda found: by.get(found[0], UNREAD), text)


def is_accent_alone(text: str) -> bool:
    """Say whether a line is nothing but accents: some files draw them apart from their letters."""
    signs = text.split()
    return bool(signs) and all(unicodedata.category(sign) in ("Sk", "Mn", "Lm") for word in signs for sign in word)
