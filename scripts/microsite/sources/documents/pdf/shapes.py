"""Which letters a ligature is made of, by how it is drawn: fi is as wide as f and i, begins as f and ends as i does.

Its font draws these letters elsewhere, so that both can be measured. Nothing is said of a font that never shows them.
"""

from typing import Final, NamedTuple

COMMON: Final = ("fi", "fl", "ff", "ffi", "ffl")
RARE: Final = ("ft", "tt", "ti", "tf", "Th", "fj", "ffj", "ct", "st")
PARTS: Final = frozenset("".join(COMMON + RARE))
"""The letters that ligatures are made of."""
_WIDTH: Final = 0.08
_HEIGHT: Final = 0.02
_SIDE: Final = 0.004
"""How much the width (for each two letters, which come close), the height and the room beside the ink may differ."""
_ENOUGH: Final = 12


class Shape(NamedTuple):
    """How a sign is drawn, in parts of its size."""

    width: float
    before: float
    """The room between where it begins and its ink."""
    behind: float
    """The room between its ink and where the next sign begins."""
    height: float
    """How high its ink reaches above the line."""


class Shapes:
    """The shapes of letters by font."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], list[Shape]] = {}

    def wanted(self, font: str, letter: str) -> bool:
        """Say whether the shape of a letter should be measured (again: some words are set with wider gaps)."""
        return len(self._seen.get((font, letter), ())) < _ENOUGH

    def note(self, font: str, letter: str, shape: Shape) -> None:
        """Remember the shape of a letter of a font."""
        self._seen.setdefault((font, letter), []).append(shape)

    def _fits(self, font: str, shape: Shape, letters: str) -> bool:
        parts = [min(self._seen.get((font, letter), ()), default=None) for letter in letters]
        known = [part for part in parts if part]
        if len(known) < len(parts):
            return False
        sides = abs(known[0].before - shape.before), abs(known[-1].behind - shape.behind)
        return (
            abs(sum(part.width for part in known) - shape.width) < _WIDTH * (len(letters) - 1)
            and abs(max(part.height for part in known) - shape.height) < _HEIGHT
            and max(sides) < _SIDE
        )

    def ligature(self, font: str, shape: Shape) -> str | None:
        """Return the only ligature that a sign of a font can be by its shape: of the common ones, else of the rare."""
        for among in (COMMON, RARE):
            fitting = [each for each in among if self._fits(font, shape, each)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None
