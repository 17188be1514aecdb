"""Key figures: what each number leaves open, and the time it is about.

There are no bars: a bar says "so much and no more", which few figures do. A dot is the number as given; a hatched
band is where the source lets it lie. Only figures of the same unit share a scale.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from microsite.model import cldr, wording
from microsite.model.claim import Figure
from microsite.pages.pictures import date_span
from microsite.pages.pictures.axis import Axis, axis
from microsite.pages.pictures.svg import NARROW, Drawing, box, link, number, rule, tag, text_element
from microsite.pages.pictures.text_width import LINE, SMALL, cut_text, wrap_text

_LEFT: Final = 6.0
_RIGHT: Final = 196.0
_TIME: Final = 222.0
_BODY: Final = 40.0
_HEAD: Final = 20.0

CAPTION: Final = wording.mark(
    "Left, the number: a dot is the number as given, a ring one that is itself left out (more than, less than). "
    "A hatched band is where else it may lie; an arrow means that no end is told. Figures of the same unit share a "
    "scale from 0; one that stands alone has none, and its mark shows only what kind of number it is. "
    "Right, the time it is about; an empty frame where none is stated."
)


@dataclass(frozen=True)
class FigureMark:
    """A figure with its words: ``at least 700``, ``people killed or injured``, ``since 2021``."""

    figure: Figure
    amount: str
    when: str
    target: str


def _nice(value: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, 50 … at or above a value."""
    step = 1.0
    while step < value:
        step *= 10
    return next(step * part for part in (0.1, 0.2, 0.5, 1.0) if step * part >= value)


@dataclass(frozen=True)
class FigureScale:
    """From 0 to ``most``; without ``most``, the place of a number tells nothing."""

    most: float | None

    def at(self, value: float, *, upper: bool = False) -> float:
        """Return where a value stands; an upper end stands apart where there is no scale."""
        if self.most is None:
            return _LEFT + (_RIGHT - _LEFT) * (0.72 if upper else 0.42)
        return _LEFT + (_RIGHT - _LEFT) * value / self.most


def scale(figures: Sequence[Figure]) -> FigureScale:
    """Return the scale figures of one unit share: none for a single one, or where one is below 0."""
    values = [figure.to or figure.value for figure in figures]
    shared = len(figures) > 1 and min(figure.value for figure in figures) >= 0 and max(values) > 0
    # Room to the right, so that an arrow without an end has somewhere to point to.
    return FigureScale(_nice(max(values) * 1.1) if shared else None)


def _dot(x: float, y: float, *, ring: bool = False) -> str:
    return tag("circle", cx=x, cy=y, r=5, class_="p r" if ring else "p")


def _band(left: float, right: float, y: float, hatch: str, class_: str) -> str:
    return box(left, y - 5, right - left, 10, f"w {class_}", 0, fill=f"url(#{hatch})")


def mark(figure: Figure, on: FigureScale, y: float, hatch: str) -> str:
    """Return the mark of a figure: what is given as a dot, what is left open as a band."""
    x = on.at(figure.value)
    match figure.qualifier:
        case "at-least" | "more-than":
            d = f"M{number(x)} {number(y - 5)}H{number(_RIGHT - 2)}l8 5-8 5H{number(x)}"
            band = tag("path", d=d, fill=f"url(#{hatch})", class_="w open")
        case "up-to" | "less-than":
            band = _band(_LEFT, x, y, hatch, "below")
        case "about":
            band = _band(max(_LEFT, x - 16), min(_RIGHT + 4, x + 16), y, hatch, "about")
        case "between":
            upper = on.at(figure.to or figure.value, upper=True)
            return _band(x, upper, y, hatch, "between") + _dot(x, y) + _dot(upper, y)
        case _:
            band = ""
    return band + _dot(x, y, ring=figure.qualifier in ("more-than", "less-than"))


def _amount(item: FigureMark) -> list[str]:
    return wrap_text(item.amount, _RIGHT / 1.06)


def _item(item: FigureMark, y: float, on: FigureScale, line: Axis | None, hatch: str) -> str:
    amount = _amount(item)
    middle = y + 13 + len(amount) * LINE
    parts = [
        link(item.target, *(text_element(t, 0, y + 15 + n * LINE, class_="f") for n, t in enumerate(amount))),
        text_element(cut_text(item.when, NARROW - _TIME), _TIME, y + 15, font_size=SMALL, class_="q"),
        rule(_LEFT, middle, _RIGHT, middle, "t") if on.most is not None else "",
        mark(item.figure, on, middle, hatch),
    ]
    left, right = (line.left, line.right) if line else (_TIME, NARROW - date_span.BEYOND)
    frame = Axis(left, right, ((0, 0),))
    if item.figure.period and line:
        parts += [
            line.guides([(middle - 8, middle + 8)]),
            rule(left, middle, right, middle, "t"),
            date_span.draw(line, item.figure.period, middle),
        ]
    else:
        parts.append(date_span.unknown(frame, middle))
    return "".join(parts)


def _groups(items: Sequence[FigureMark]) -> Iterator[list[FigureMark]]:
    """Yield the figures of one unit after the other, in the order in which the units come first."""
    units = list(dict.fromkeys(item.figure.unit for item in items))
    ordered = sorted(items, key=lambda item: units.index(item.figure.unit))
    yield from (list(own) for _, own in groupby(ordered, key=lambda item: item.figure.unit))


def _ends(most: float, y: float) -> str:
    """Return the two ends of a scale in numbers."""
    zero = text_element(cldr.digits("0"), _LEFT - 4, y, font_size=SMALL, class_="q")
    return zero + text_element(cldr.number(most), _RIGHT, y, font_size=SMALL, class_="q", text_anchor="end")


def draw(identifier: str, items: Sequence[FigureMark]) -> Drawing:
    """Return the picture; ``identifier`` is that of the figure, for the hatching."""
    hatch = f"{identifier}-hatch"
    pattern = tag(
        "pattern",
        tag("path", d="M0 6L6 0", class_="hatch"),
        id=hatch, width="6", height="6", patternUnits="userSpaceOnUse",
    )  # fmt: skip
    line = axis([item.figure.period for item in items if item.figure.period], _TIME, NARROW - date_span.BEYOND)
    parts, y = [], _HEAD if line else 0.0
    for own in _groups(items):
        on = scale([item.figure for item in own])
        unit = wrap_text(own[0].figure.unit, NARROW, lines=3)
        parts.append(rule(0, y, NARROW, y, "g"))
        parts += [text_element(text, 0, y + 17 + index * LINE, class_="f") for index, text in enumerate(unit)]
        y += len(unit) * LINE + 6
        for item in own:
            parts.append(_item(item, y, on, line, hatch))
            y += _BODY + (len(_amount(item)) - 1) * LINE
        if on.most is not None:
            parts.append(_ends(on.most, y + 10))
            y += 16
        y += 8
    years = line.years(_HEAD - 6) if line else ""
    return Drawing(NARROW, y, tag("defs", pattern) + years + "".join(parts))
