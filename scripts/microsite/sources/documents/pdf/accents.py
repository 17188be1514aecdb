"""Accents that a file draws apart from their letters, as TeX does with its older fonts: put over them again.

Only where they stand says which letter is meant: an accent that takes a place of its own is an apostrophe or a quote.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Final

LetterBox = tuple[float, float, float, float]
"""Left, bottom, right and top."""

NOTHING: Final = "\x00"
"""Stands where an accent was, or a blank beside one: no letter is there."""

_OVER: Final[Mapping[str, str]] = {
    "´": "\u0301", "ˊ": "\u0301", "`": "\u0300", "ˋ": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "¯": "\u0304",
    "ˉ": "\u0304", "˘": "\u0306", "˙": "\u0307", "¨": "\u0308", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c",
    "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
"""Accents that stand by themselves, and the same as marks of a letter."""
_ACCENT: Final = re.compile(f"[{''.join(_OVER)}\u0300-\u0328]")
_DOTLESS: Final = {"ı": "i", "ȷ": "j"}
_NEAR: Final = (1, -1, 2, -2)
_SLACK: Final = 0.1
"""How far beside a letter the middle of its accent may stand, as a part of the width of the letter."""
_LIFT: Final = 0.6
"""How much higher an accent may be drawn, as a part of the height of the letter."""
_GAP: Final = 0.12
"""The widest gap between two letters of a word, as a part of their height."""
_MOST: Final = 200
"""Accents of a page that are looked for."""


def _stands_over(accent: LetterBox, letter: LetterBox) -> bool:
    middle, width, height = (accent[0] + accent[2]) / 2, letter[2] - letter[0], letter[3] - letter[1]
    beside = letter[0] - _SLACK * width <= middle <= letter[2] + _SLACK * width
    return beside and width > 0 and abs(accent[1] - letter[1]) < _LIFT * height


def _composed(letter: str, accent: str) -> str:
    """Return a letter with an accent as one sign; "" if there is none such."""
    mark = _OVER.get(accent, accent)
    whole = unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + mark)
    return whole if len(whole) == 1 else ""


class _Page:
    """The letters of a page, some of which get their accents."""

    def __init__(self, text: str, bounds: Callable[[int], LetterBox]) -> None:
        self.signs = list(text)
        self.bounds = bounds
        self.boxes: list[tuple[int, LetterBox]] = []

    def _letters(self, accent: int) -> Iterator[tuple[int, LetterBox]]:
        """Yield the letters near an accent in the order of the file, then all others of the page."""
        near = [accent + step for step in _NEAR if 0 <= accent + step < len(self.signs)]
        yield from ((place, self.bounds(place)) for place in near if self.signs[place].isalpha())
        if not self.boxes:
            letters = (place for place, sign in enumerate(self.signs) if sign.isalpha())
            self.boxes += [(place, self.bounds(place)) for place in letters]
        yield from self.boxes

    def put_over(self, accent: int) -> None:
        """Put an accent over the letter it is drawn at, if there is one that can have it."""
        box, sign = self.bounds(accent), self.signs[accent]
        for place, letter in self._letters(accent):
            whole = _composed(self.signs[place], sign) if _stands_over(box, letter) else ""
            if whole:
                self.signs[place], self.signs[accent] = whole, NOTHING
                self._close(accent, place)
                return

    def _close(self, accent: int, letter: int) -> None:
        """Take away the blanks beside an accent within a word: it is drawn between letters, not written there."""
        for step in (1, -1):
            gaps, place = [], accent + step
            while 0 <= place < len(self.signs) and (self.signs[place].isspace() or self.signs[place] == NOTHING):
                gaps.append(place)
                place += step
            if not 0 <= place < len(self.signs):
                continue
            left, right = sorted((self.bounds(place), self.bounds(letter)), key=lambda box: box[0])
            height = right[3] - right[1]
            level = abs(left[1] - right[1]) < _LIFT * height
            if place == letter or (level and right[0] - left[2] < _GAP * height):
                for gap in gaps:
                    self.signs[gap] = NOTHING


def with_accents(text: str, bounds: Callable[[int], LetterBox]) -> str:
    """Return the text of a page with accents put over the letters at which they are drawn; it is as long as before.

    ``bounds`` says where a letter of it stands. An accent right behind its letter that is a mark by its sign stays.
    """
    accents = [found.start() for found in _ACCENT.finditer(text)][:_MOST]
    if not accents:
        return text
    page = _Page(text, bounds)
    for accent in accents:
        page.put_over(accent)
    return "".join(page.signs)
