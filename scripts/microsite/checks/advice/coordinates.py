"""Coordinates in the wrong order or without their minus: far from the larger place, and near it the other way round."""

from collections.abc import Iterator
from math import acos, cos, degrees, radians, sin
from typing import Final

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.geography import Coordinates
from microsite.model.kinds import PLACE

_FAR: Final = 25.0
"""Degrees of arc: further than the middle of a country lies from most places in it."""
_NEAR: Final = 12.0


def _apart(one: Coordinates, other: Coordinates) -> float:
    """Return how far two points are from one another, in degrees of arc."""
    south, north, across = radians(one.lat), radians(other.lat), radians(one.lon - other.lon)
    return degrees(acos(max(-1.0, min(1.0, sin(south) * sin(north) + cos(south) * cos(north) * cos(across)))))


def _other_ways(at: Coordinates) -> Iterator[tuple[str, Coordinates]]:
    """Yield the points that may have been meant, each with what would be wrong."""
    pairs = (
        ("lat and lon may be swapped", at.lon, at.lat),
        ("a minus may be missing before lat, or be one too many", -at.lat, at.lon),
        ("a minus may be missing before lon, or be one too many", at.lat, -at.lon),
    )
    for what, lat, lon in pairs:
        if abs(lat) <= 90:
            yield what, Coordinates(lat=lat, lon=lon)


def coordinates(project: Project) -> Iterator[Finding]:
    """Point at places that would be near the place they lie in if written another way, and at zeros for unknown."""
    for place in project.corpus.seeds.of(PLACE):
        if place.at and not (place.at.lat or place.at.lon):
            message = "this point lies in the sea off Africa; write at: null where no coordinates could be established"
            yield finding(place.origin.place("at"), "odd-coordinates", message, place.name)
            continue
        larger = project.corpus.places.get(place.within or "")
        if not place.at or not larger or not larger.at or _apart(place.at, larger.at) < _FAR:
            continue
        for what, meant in _other_ways(place.at):
            if _apart(meant, larger.at) < _NEAR:
                told = f"{{lat: {meant.lat:g}, lon: {meant.lon:g}}}"
                message = f"{place.name} would be far from {larger.name}, in which it lies; {what}: write at: {told}"
                yield finding(place.origin.place("at"), "odd-coordinates", message, place.name)
                break
