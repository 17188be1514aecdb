"""Places that sources and records name, and the outline that they are drawn on."""

import math
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.field_types import ClaimRef, Few, FilledText, Id, Language, PlaceRef, PrintedText, SeedNumber
from microsite.model.limits import TEXT
from microsite.model.record import Record
from microsite.model.vocabulary import PlaceKind

Latitude = Annotated[SeedNumber, Field(ge=-90, le=90)]
Longitude = Annotated[SeedNumber, Field(ge=-180, le=180)]
"""Degrees; north and east are positive."""


class Coordinates(Record):
    """A point on the earth, in degrees."""

    lat: Latitude
    lon: Longitude


class NamedPlace(Record):
    """A place that a source or a record names."""

    id: Id
    name: FilledText
    language: Language | None = None
    """What the name is in, if that is not the language of the site."""
    kind: PlaceKind
    within: PlaceRef | None = None
    """The larger place it lies in."""
    at: Coordinates | None
    """Where its name stands on a map, for a city the city itself; null where that is not known."""
    basis: FilledText
    """Where its name is from, and its coordinates, if the map does not say it of all."""
    also: Few[PrintedText] = ()
    """Other spellings."""
    claims: Few[ClaimRef] = ()
    """Claims that name it, besides those of its events."""
    former: Few[Id] = ()
    """Ids it had before; their anchors stay."""


class MapWindow(Record):
    """The part of the earth that a map shows. Degrees are as long across as they are in its middle."""

    west: Longitude
    south: Latitude
    east: Longitude
    north: Latitude

    @model_validator(mode="after")
    def _opens(self) -> Self:
        if self.west >= self.east or self.south >= self.north:
            raise PydanticCustomError("wrong-type", "a window goes from west to east and from south to north")
        return self

    @property
    def height(self) -> float:
        """How high the map is if it is 1 wide."""
        middle = math.radians((self.south + self.north) / 2)
        return (self.north - self.south) / ((self.east - self.west) * math.cos(middle))

    def project(self, lat: float, lon: float) -> tuple[float, float]:
        """Return where a point stands, from the left and from the top, as shares of width and height."""
        return (lon - self.west) / (self.east - self.west), (self.north - lat) / (self.north - self.south)

    def holds(self, point: Coordinates) -> bool:
        """Say whether a point lies in it."""
        return self.west <= point.lon <= self.east and self.south <= point.lat <= self.north


OutlinePath = Annotated[str, Field(pattern=r"^(M[Mlz0-9 -]*)?$", max_length=TEXT)]
"""Lines as the commands of SVG that ``microsite outline`` writes: whole units, each from where the last one ended."""


class MapLabel(Record):
    """A name that helps to find one's way on the map."""

    name: FilledText
    at: Coordinates


class MapOutline(Record):
    """The outline that places are drawn on. Its paths count units from the upper left corner of the window."""

    window: MapWindow
    width: Annotated[int, Field(ge=100, le=10_000)]
    """How many units of the paths go across the window."""
    land: OutlinePath
    subject: OutlinePath = ""
    """The countries that the site is about, in a colour of their own."""
    borders: OutlinePath = ""
    disputed: OutlinePath = ""
    """Borders that are dashed."""
    labels: Few[MapLabel] = ()
    coordinates: FilledText | None = None
    """How the coordinates of places are known, where it is the same of all: said once, and not with each."""
    unlisted: FilledText | None = None
    """What is known of a place that is not listed: whether no source names it."""
    caption: FilledText
    """What the map is for, and what it is not."""
    credit: FilledText
    """Who made the outline, and under which licence."""
    made: FilledText
    """How the paths were made."""

    @property
    def height(self) -> int:
        """How many units go down the window."""
        return round(self.width * self.window.height)
