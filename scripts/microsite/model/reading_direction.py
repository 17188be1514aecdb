"""Which way a line runs by its letters, where that is not the way of its page (Unicode Standard Annex 9)."""

import unicodedata
from collections import Counter
from typing import Final

from microsite.model.cldr import is_rtl
from microsite.model.spoken import language

_FROM_RIGHT: Final = frozenset(("R", "AL"))
_MARK: Final = "\u200f"
"""A letter that cannot be seen and runs from right to left. No seed holds it; pictures are given it here."""
_OPENS, _CLOSES = "\u2068", "\u2069"
"""What stands between these runs by its own first letter."""


def direction_of(text: str) -> str:
    """Return ``rtl`` or ``ltr`` by the first letter of a text; "" if it has none."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _FROM_RIGHT or kind == "L":
            return "rtl" if kind in _FROM_RIGHT else "ltr"
    return ""


def direction_of_most(text: str) -> str:
    """Return which way most words of a text run; "" if neither do. A long name in other letters may begin it."""
    ways = Counter(map(direction_of, text.split()))
    return "" if ways["rtl"] == ways["ltr"] else "rtl" if ways["rtl"] > ways["ltr"] else "ltr"


def direction() -> str:
    """Return the direction of the language that is spoken."""
    return "rtl" if is_rtl(language()) else "ltr"


def label_of_picture(text: str) -> str:
    """Return a label that runs as the site does, though a name in other letters may begin it."""
    mixed = direction() == "rtl" and any(unicodedata.bidirectional(c) in _FROM_RIGHT for c in text)
    return f"{_MARK}{text}" if mixed and direction_of(text) == "ltr" else text


def apart(text: str) -> str:
    """Return plain words that keep their stops and brackets within a text that runs the other way."""
    return f"{_OPENS}{text}{_CLOSES}" if direction_of(text) not in ("", direction()) else text
