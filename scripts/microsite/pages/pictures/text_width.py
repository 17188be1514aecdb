"""How wide text is, without a font: wide enough for any that a reader may have.

The reader's font is not known at build. Widths are those of the widest common sans-serif, so labels that fit here
fit everywhere; narrower fonts leave some air.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

SIZE: Final = 12.5
"""Size of labels, in units of the picture."""

SMALL: Final = 11.5
"""Size of quiet labels; no text is smaller. At a screen 360 pixels wide it still has 11 pixels."""

LINE: Final = 15.0
"""From one line of a label to the next."""

_NARROW: Final = frozenset("iljtfrI.,:;'’|!()[] -")
_WIDE: Final = frozenset("mwMW@%&–—…Q")


@cache
def _letter(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.1
    if character in _NARROW:
        return 0.43
    if character in _WIDE:
        return 1.0
    return 0.74 if character.isupper() or ord(character) > 0x24F else 0.635


def text_width(text: str, size: float = SIZE) -> float:
    """Return how wide a line of text can become, in units of the picture."""
    return sum(_letter(character) for character in text) * size


def cut_text(text: str, room: float, size: float = SIZE) -> str:
    """Return text that fits into ``room``, ending in an ellipsis where some had to be left out."""
    if text_width(text, size) <= room:
        return text
    kept = text
    while kept and text_width(kept.rstrip(" ,;:–-") + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip(" ,;:–-") + "…"


def _lines(words: list[str], room: float, size: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and text_width(longer, size) > room:
            yield line
            line = word
        else:
            line = longer
    yield line


def wrap_text(text: str, room: float, *, lines: int = 2, size: float = SIZE) -> list[str]:
    """Return text as at most ``lines`` lines that fit into ``room``; what does not fit becomes an ellipsis.

    A name too long for that first loses the explanation in brackets at its end: ``IMO (a longer name)``.
    """
    folded = " ".join(text.split())
    found = list(_lines(folded.split(" "), room, size))
    if len(found) > lines and folded.endswith(")") and " (" in folded:
        found = list(_lines(folded.rpartition(" (")[0].split(" "), room, size))
    if len(found) > lines:
        found = [*found[: lines - 1], " ".join(found[lines - 1 :])]
    return [cut_text(line, room, size) for line in found]
