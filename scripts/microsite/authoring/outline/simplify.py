"""A line with fewer points, none of which lies farther from the old line than a tolerance."""

import math

from microsite.authoring.outline.clip import Point, Polyline


def _distance(point: Point, first: Point, last: Point) -> float:
    """Return how far a point is from a straight line between two others."""
    dx, dy = last[0] - first[0], last[1] - first[1]
    if not (dx or dy):
        return math.dist(point, first)
    share = ((point[0] - first[0]) * dx + (point[1] - first[1]) * dy) / (dx * dx + dy * dy)
    share = min(1.0, max(0.0, share))
    return math.dist(point, (first[0] + share * dx, first[1] + share * dy))


def simplify(line: Polyline, tolerance: float) -> Polyline:
    """Return a line without the points that it can do without (Douglas and Peucker, 1973); its ends stay.

    Whoever shares the line shares the result, so no gaps open between neighbours.
    """
    kept, open_parts = {0, len(line) - 1}, [(0, len(line) - 1)]
    while open_parts:
        begin, end = open_parts.pop()
        between = range(begin + 1, end)
        farthest = max(between, key=lambda at: _distance(line[at], line[begin], line[end]), default=begin)
        if farthest != begin and _distance(line[farthest], line[begin], line[end]) > tolerance:
            kept.add(farthest)
            open_parts += [(begin, farthest), (farthest, end)]
    return tuple(line[at] for at in sorted(kept))
