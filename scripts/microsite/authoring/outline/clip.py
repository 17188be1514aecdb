"""Lines and rings, cut at the edges of a window."""

from collections.abc import Iterator
from itertools import pairwise

from microsite.model.geography import MapWindow

Point = tuple[float, float]
"""Longitude and latitude."""

Polyline = tuple[Point, ...]


def clip_ring(ring: Polyline, window: MapWindow) -> Polyline:
    """Return the part of an area that lies in a window (Sutherland and Hodgman, 1974); nothing if none does."""
    edges = ((0, window.west, 1), (0, window.east, -1), (1, window.south, 1), (1, window.north, -1))
    for axis, at, side in edges:
        ring = tuple(_inside(ring, axis, at, side))
    return ring


def _inside(ring: Polyline, axis: int, at: float, side: int) -> Iterator[Point]:
    """Yield the points of a ring on one side of an edge, with those where it crosses the edge."""
    for before, point in zip(ring[-1:] + ring[:-1], ring, strict=True):
        was, now = (before[axis] - at) * side >= 0, (point[axis] - at) * side >= 0
        if was != now:
            yield _crossing(before, point, axis, at)
        if now:
            yield point


def _crossing(first: Point, last: Point, axis: int, at: float) -> Point:
    share = (at - first[axis]) / (last[axis] - first[axis])
    other = first[1 - axis] + share * (last[1 - axis] - first[1 - axis])
    return (at, other) if axis == 0 else (other, at)


def clip_line(line: Polyline, window: MapWindow) -> Iterator[Polyline]:
    """Yield the parts of a line that lie in a window."""
    part: list[Point] = []
    for first, last in pairwise(line):
        seen = _segment(first, last, window)
        if part and (seen is None or seen[0] != part[-1]):
            yield tuple(part)
            part = []
        if seen:
            part += seen if not part else seen[1:]
    if part:
        yield tuple(part)


def _segment(first: Point, last: Point, window: MapWindow) -> tuple[Point, Point] | None:
    """Return the part of a straight line in a window (Liang and Barsky, 1984); None if it is no more than a point."""
    enters, leaves = 0.0, 1.0
    for axis, low, high in ((0, window.west, window.east), (1, window.south, window.north)):
        step = last[axis] - first[axis]
        if not step:
            if not low <= first[axis] <= high:
                return None
            continue
        one, other = sorted(((low - first[axis]) / step, (high - first[axis]) / step))
        enters, leaves = max(enters, one), min(leaves, other)
    if enters >= leaves:
        return None
    at = [first if not share else last if share == 1 else _between(first, last, share) for share in (enters, leaves)]
    return at[0], at[1]


def _between(first: Point, last: Point, share: float) -> Point:
    return first[0] + share * (last[0] - first[0]), first[1] + share * (last[1] - first[1])
