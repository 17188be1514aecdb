"""Events in time. What is known to the day is a point; what is known less well is as long as it may have been."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from microsite.model.edtf import EdtfDate
from microsite.pages.pictures import date_span
from microsite.pages.pictures.axis import Axis, axis
from microsite.pages.pictures.svg import NARROW, Drawing, lines, link, rule, text_element
from microsite.pages.pictures.text_width import LINE, SMALL, wrap_text

_DATE: Final = 124.0
_HEAD: Final = 22.0
_MANY: Final = 8
"""Above so many events, the years stand below the picture too."""

CAPTION: Final = (
    "A diamond is a day. A bar is as long as the time the date leaves open. A dashed edge: about, or uncertain. "
    "An arrow: no end is told. An empty frame: no date at all, so it may lie anywhere."
)
BROKEN: Final = " A zigzag leaves out years in which the list has nothing."


@dataclass(frozen=True)
class Moment:
    """An event with its date, as a value and in words."""

    what: str
    date: EdtfDate | None
    when: str
    target: str


def _moment(moment: Moment, y: float, line: Axis | None) -> tuple[str, tuple[float, float]]:
    """Return an event below ``y``, with the heights between which its bar stands; the second is where it ends."""
    # What is cut off an event may be its hedge: the words are never shortened, only those of a runaway text.
    what, when = wrap_text(moment.what, NARROW, lines=8), wrap_text(moment.when, _DATE - 8, lines=3, size=SMALL)
    parts = [link(moment.target, *(text_element(text, 0, y + 16 + n * LINE) for n, text in enumerate(what)))]
    y += len(what) * LINE + 6
    middle = y + len(when) * LINE / 2
    parts.append(lines(when, 0, middle, font_size=SMALL, class_="q"))
    if line:
        parts.append(date_span.draw(line, moment.date, middle) if moment.date else date_span.unknown(line, middle))
    return "".join(parts), (y, y + len(when) * LINE + 7)


def draw(moments: Sequence[Moment]) -> Drawing:
    """Return the picture of events, which are in the order of time."""
    line = axis([moment.date for moment in moments if moment.date], _DATE, NARROW - date_span.BEYOND)
    bars, parts, y = [], [], _HEAD
    for moment in moments:
        part, bar = _moment(moment, y, line)
        parts.append(rule(0, y, NARROW, y, "g") + part)
        bars.append(bar)
        y = bar[1]
    if not line:
        return Drawing(NARROW, y, "".join(parts))
    below = line.years(y + 14) if len(moments) > _MANY else ""
    behind = line.years(_HEAD - 6) + line.guides(bars) + below
    return Drawing(NARROW, y + (18 if below else 2), behind + "".join(parts))


def caption(moments: Sequence[Moment]) -> str:
    """Return how to read the picture."""
    line = axis([moment.date for moment in moments if moment.date], 0, 1)
    return CAPTION + (BROKEN if line and len(line.stretches) > 1 else "")
