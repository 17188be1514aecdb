"""Kinds of relation that one mark can stand for. The mark differs in shape and colour; the words stand beside it."""

from typing import Final

from microsite.model.vocabulary import MARKS, Mark
from microsite.model.wording import words
from microsite.pages.pictures.svg import box, lines, tag, text_element

BADGE: Final = 19.0
"""Width and height of a mark."""


def badge(family: Mark, x: float, y: float, label: str = "") -> str:
    """Return the mark of a family around a point, with a number in it."""
    half = BADGE / 2
    corner = {"against": 0.0, "together": half, "belongs": 4.0, "views": half}[family]
    shape = box(x - half, y - half, BADGE, BADGE, f"b {family}", corner)
    return shape + (lines([label], x, y, text_anchor="middle", font_size=11.5, class_=f"n {family}") if label else "")


def legend(y: float) -> str:
    """Return what the marks mean, in two lines that begin at ``y``."""
    parts = []
    for index, (family, label) in enumerate(MARKS.items()):
        x, top = 10 + (index % 2) * 165, y + 11 + (index // 2) * 24
        parts.append(badge(family, x, top) + text_element(words(label), x + 16, top + 4, font_size=11.5, class_="q"))
    return tag("g", *parts)


LEGEND: Final = 48.0
"""Height of the legend."""
