"""Where names stand on a map. Letters keep their size while it grows, so a place for a name must do at every width.

A name that has no room on a phone is shown on wider maps alone; one that has none there either stands in the list only.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from microsite.pages.pictures.text_width import text_width

NARROW: Final = (264.0, 300.0, 340.0, 400.0, 480.0)
WIDE: Final = (560.0, 640.0, 740.0)
"""Widths of the map in pixels at which names are tried. Those shown on wide maps alone are seen from 560 on."""

LETTERS: Final = 12.0
"""Height of the letters in pixels."""

_PIN: Final = 6.0
"""Half the room of a pin."""
_AWAY: Final = 9.0
"""From the middle of a pin to its name."""

Anchor = Literal["start", "middle", "end"]
_Side = tuple[float, float, Anchor]
"""How far the foot of a name is from its point, and which end of it stands there."""

BESIDE: Final[tuple[_Side, ...]] = (
    (_AWAY, 4, "start"), (-_AWAY, 4, "end"), (0, -_AWAY, "middle"), (0, _AWAY + 9, "middle"),
    (_AWAY, -4, "start"), (_AWAY, 13, "start"), (-_AWAY, -4, "end"), (-_AWAY, 13, "end"),
)  # fmt: skip
"""Where the name of a pin may stand, the best first."""

AROUND: Final[tuple[_Side, ...]] = (
    (0, 4, "middle"), (0, 8, "middle"), (0, 0, "middle"), (0, 12, "middle"), (0, -4, "middle"),
    (0, 16, "middle"), (0, -8, "middle"), (-12, 8, "middle"), (12, 8, "middle"),
)  # fmt: skip
"""Where a name without a pin may stand, the nearest first."""


@dataclass(frozen=True)
class MapName:
    """A name to be put on a map; ``across`` and ``down`` are shares of its width and height."""

    text: str
    across: float
    down: float
    pin: bool


class Placed(NamedTuple):
    """Where a name stands."""

    side: _Side
    wide_only: bool


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def _box(name: MapName, side: _Side, width: float, height: float) -> _Box:
    """Return the room that a name takes on a map of a width."""
    long = text_width(name.text, LETTERS)
    x, foot = name.across * width + side[0], name.down * width * height + side[1]
    left = x - {"start": 0.0, "middle": long / 2, "end": long}[side[2]]
    return _Box(left, foot - LETTERS * 0.85, left + long, foot + LETTERS * 0.3)


def _pins(names: Iterable[MapName], width: float, height: float) -> Iterator[_Box]:
    for name in names:
        if name.pin:
            x, y = name.across * width, name.down * width * height
            yield _Box(x - _PIN, y - _PIN, x + _PIN, y + _PIN)


class _Map:
    """What is taken already, at every width."""

    def __init__(self, names: Sequence[MapName], height: float) -> None:
        self.height = height
        self.taken = {width: [*_pins(names, width, height)] for width in (*NARROW, *WIDE)}

    def fits(self, name: MapName, side: _Side, widths: Iterable[float]) -> bool:
        """Say whether a name can stand on a side of its point, at some widths."""
        for width in widths:
            box = _box(name, side, width, self.height)
            inside = box.left >= 0 and box.top >= 0 and box.right <= width and box.bottom <= width * self.height
            if not inside or any(box.meets(other) for other in self.taken[width]):
                return False
        return True

    def take(self, name: MapName, side: _Side, widths: Iterable[float]) -> None:
        for width in widths:
            self.taken[width].append(_box(name, side, width, self.height))


def place_names(names: Sequence[MapName], height: float) -> list[Placed | None]:
    """Return where each name stands, the first ones first; None for a name that has no room."""
    on, result = _Map(names, height), list[Placed | None]()
    for name in names:
        tries = ((widths, side) for widths in ((*NARROW, *WIDE), WIDE) for side in (BESIDE if name.pin else AROUND))
        found = next(((widths, side) for widths, side in tries if on.fits(name, side, widths)), None)
        if found:
            on.take(name, found[1], found[0])
        result.append(Placed(found[1], wide_only=found[0] is WIDE) if found else None)
    return result
