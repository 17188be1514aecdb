"""A date or period drawn as long as what it can mean: never a point for a month, never an end where none is told."""

from typing import Final

from microsite.model.edtf import EdtfDate
from microsite.pages.pictures.axis import OPEN, Axis
from microsite.pages.pictures.svg import box, number, tag

_LEAST: Final = 5.0
"""Least width of a bar: days would be too thin to see."""

_VAGUE: Final = 12.0
"""Least width of a bar that is only about right."""

BEYOND: Final = 16.0
"""Room that an axis leaves at its end, for the arrow of what has no end."""


def draw(axis: Axis, date: EdtfDate, middle: float, height: float = 10) -> str:
    """Return the mark of a date: a bar of the days it can mean, dashed if approximate, an arrow where it has no end."""
    first, last = date.bounds
    x = axis.at(first)
    half, tip = height / 2, number(height / 2)
    if last[0] >= OPEN:
        upper = f"M{number(x)} {number(middle - half)}H{number(axis.right + BEYOND - 8)}"
        return tag("path", d=f"{upper}l6 {tip}-6 {tip}H{number(x)}{'' if date.vague else 'z'}", class_="d o")
    if first[0] <= 0:
        end = number(axis.at(last, end=True))
        upper = f"M{end} {number(middle - half)}H{number(axis.left + 6)}"
        return tag("path", d=f"{upper}l-6 {tip} 6 {tip}H{end}{'' if date.vague else 'z'}", class_="d o")
    wide = axis.at(last, end=True) - x
    if date.exact:
        centre = min(max(x + wide / 2, axis.left + 4), axis.right - 4)
        return tag("path", d=f"M{number(centre)} {number(middle - 6)}l5 6-5 6-5-6z", class_="d x")
    shown = max(wide, _VAGUE if date.vague else _LEAST)
    left = max(axis.left, x + (wide - shown) / 2)
    return box(left, middle - height / 2, shown, height, "d v" if date.vague else "d", 1)


def unknown(axis: Axis, middle: float, height: float = 10) -> str:
    """Return the mark of a date nobody gives: it may lie anywhere, so the frame is as long as the line."""
    return box(axis.left, middle - height / 2, axis.right - axis.left, height, "d u", 1)
