"""Countries as TopoJSON has them: lines that two of them share stand in it once.

Format: https://github.com/topojson/topojson-specification
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from microsite.authoring.outline.clip import Point, Polyline

Arcs = tuple[int, ...]
"""The lines that make a ring, by number; ``~n`` is line n backwards."""


@dataclass(frozen=True)
class Topology:
    """Lines in degrees of longitude and latitude, and what is made of them."""

    lines: tuple[Polyline, ...]
    countries: Mapping[str, tuple[Arcs, ...]]
    """The rings of each country, by its name in the data."""
    land: tuple[Arcs, ...]

    def ring(self, arcs: Arcs) -> Polyline:
        """Return a ring as points, the first one not again at the end."""
        points: list[Point] = []
        for arc in arcs:
            line = self.lines[arc] if arc >= 0 else self.lines[~arc][::-1]
            points += line[1:]
        return tuple(points)

    def owners(self) -> Mapping[int, frozenset[str]]:
        """Return the countries on both sides of each line, by its number."""
        found: dict[int, set[str]] = {}
        for name, rings in self.countries.items():
            for arc in (arc for ring in rings for arc in ring):
                found.setdefault(max(arc, ~arc), set()).add(name)
        return {number: frozenset(names) for number, names in found.items()}


def _line(arc: list[list[int]], scale: list[float], first: list[float]) -> Polyline:
    """Return a line of steps as points."""
    xs, ys = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
    return tuple((x * scale[0] + first[0], y * scale[1] + first[1]) for x, y in zip(xs, ys, strict=True))


def _rings(geometry: Mapping[str, Any]) -> Iterator[Arcs]:
    """Yield the rings of a country, those of what it contains, and of what is cut out of it."""
    if geometry["type"] == "GeometryCollection":
        for each in geometry["geometries"]:
            yield from _rings(each)
        return
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry.get("arcs", [])]
    yield from (tuple(ring) for polygon in polygons for ring in polygon)


def read_topology(data: Mapping[str, Any]) -> Topology:
    """Return what TopoJSON says that has the objects ``countries`` and ``land``, as world-atlas has them."""
    scale, first = data["transform"]["scale"], data["transform"]["translate"]
    named: dict[str, tuple[Arcs, ...]] = {}
    for geometry in data["objects"]["countries"]["geometries"]:
        name = geometry.get("properties", {}).get("name", "")
        named[name] = (*named.get(name, ()), *_rings(geometry))
    land = tuple(_rings(data["objects"]["land"]))
    return Topology(tuple(_line(arc, scale, first) for arc in data["arcs"]), named, land)
