"""Colours as programs write them, to what people call them."""

import colorsys
import re
from typing import Final

from microsite.model.vocabulary import HighlightColour

_HEX: Final = re.compile(r"#?(?P<rgb>[0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?")
_RGB: Final = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b[^)]*\)")
_GREYEST: Final = 0.08
"""Of the colours without a hue: how much of one they may have."""
_HUES: Final[tuple[tuple[int, HighlightColour], ...]] = (
    (16, "red"),
    (42, "orange"),
    (70, "yellow"),
    (165, "green"),
    (245, "blue"),
    (285, "purple"),
    (335, "magenta"),
    (360, "red"),
)
"""Up to which degree of the circle of hues a colour is called so."""


def colour_of(red: float, green: float, blue: float) -> HighlightColour | None:
    """Return what a colour is called, given in parts from 0 to 1; None for black and white, which mark nothing."""
    hue, lightness, _ = colorsys.rgb_to_hls(red, green, blue)
    if max(red, green, blue) - min(red, green, blue) < _GREYEST:
        return "grey" if 0.1 < lightness < 0.95 else None
    return next(name for degree, name in _HUES if hue * 360 <= degree)


def colour_named(text: str) -> HighlightColour | None:
    """Return what a colour is called that stands in a text as #ffd400, #ffd40080 or rgb(255, 212, 0); else None."""
    if found := _HEX.search(text):
        digits = found["rgb"]
        return colour_of(*(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    if found := _RGB.search(text):
        return colour_of(*(min(int(part), 255) / 255 for part in found.groups()))
    return None
