"""The paths of a map: what lies in its window, simplified, in whole units."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from microsite.authoring.outline.clip import Polyline, clip_line, clip_ring
from microsite.authoring.outline.simplify import simplify
from microsite.authoring.outline.topology import Topology
from microsite.model.geography import MapWindow


@dataclass(frozen=True)
class OutlineWish:
    """What is to be drawn, and how finely."""

    window: MapWindow
    width: int
    """Units across."""
    tolerance: float
    """In degrees."""
    subject: frozenset[str]
    disputed: frozenset[str]
    """Countries whose borders with each other are dashed within ``disputed_window``."""
    disputed_window: MapWindow | None = None


_Unit = tuple[int, int]


def _units(line: Polyline, wanted: OutlineWish) -> list[_Unit]:
    """Return a line in units, without points that fall together."""
    result: list[_Unit] = []
    for lon, lat in line:
        across, down = wanted.window.project(lat, lon)
        point = (round(across * wanted.width), round(down * wanted.width * wanted.window.height))
        if not result or result[-1] != point:
            result.append(point)
    return result


def path(lines: Iterable[list[_Unit]], *, closed: bool = False) -> str:
    """Return lines as the commands of an SVG path; those of less than two points, or areas of less than three, go."""
    return " ".join(_commands(line, closed=closed) for line in lines if len(line) > 1 + closed)


def _commands(line: list[_Unit], *, closed: bool) -> str:
    steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(line)]
    return f"M{line[0][0]} {line[0][1]}l{' '.join(f'{x} {y}' for x, y in steps)}{'z' if closed else ''}"


def _area(ring: list[_Unit]) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(a * y - x * b for (a, b), (x, y) in pairs)) / 2


def _areas(topology: Topology, rings: Iterable[tuple[int, ...]], wanted: OutlineWish) -> Iterator[list[_Unit]]:
    """Yield what of some rings can be seen: islands of a few units are left out."""
    for ring in rings:
        seen = _units(clip_ring(topology.ring(ring), wanted.window), wanted)
        if len(seen) > 2 and _area(seen) >= 12:
            yield seen


def _around(window: MapWindow, hole: MapWindow) -> Iterator[MapWindow]:
    """Yield windows that together show what the first shows and the second does not."""
    west, south = max(window.west, hole.west), max(window.south, hole.south)
    east, north = min(window.east, hole.east), min(window.north, hole.north)
    for left, below, right, above in (
        (window.west, window.south, window.east, south),
        (window.west, north, window.east, window.north),
        (window.west, south, west, north),
        (east, south, window.east, north),
    ):
        if left < right and below < above:
            yield MapWindow(west=left, south=below, east=right, north=above)


def _borders(topology: Topology, wanted: OutlineWish) -> tuple[list[list[_Unit]], list[list[_Unit]]]:
    """Return the borders, and those that are dashed."""
    plain, dashed = [], []
    for number, names in sorted(topology.owners().items()):
        line, area = topology.lines[number], wanted.disputed_window
        windows = [wanted.window] if len(names) > 1 else []
        if windows and area and names <= wanted.disputed:
            windows = list(_around(wanted.window, area))
            seen = (part for each in clip_line(line, area) for part in clip_line(each, wanted.window))
            dashed += [_units(part, wanted) for part in seen]
        plain += [_units(part, wanted) for window in windows for part in clip_line(line, window)]
    return plain, dashed


def _cut(topology: Topology, wanted: OutlineWish) -> Topology:
    return replace(topology, lines=tuple(simplify(line, wanted.tolerance) for line in topology.lines))


def outline(topology: Topology, wanted: OutlineWish) -> Mapping[str, str]:
    """Return the paths of a map by their names in ``seeds/map.yml``."""
    drawn = _cut(topology, wanted)
    borders, disputed = _borders(drawn, wanted)
    subject = (ring for name in sorted(wanted.subject) for ring in drawn.countries.get(name, ()))
    return {
        "land": path(_areas(drawn, drawn.land, wanted), closed=True),
        "subject": path(_areas(drawn, subject, wanted), closed=True),
        "borders": path(borders),
        "disputed": path(disputed),
    }
