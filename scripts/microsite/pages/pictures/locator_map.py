"""A map to find places on: an outline, pins, names. The outline grows with the page; letters and pins keep their size.

So it is two pictures, one above the other. The lower one is a file, once for light and once for dark, of which styles
show the one that fits. The upper one has no units of its own: what stands in it is placed in per cent and measured in
pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from microsite.model import cldr
from microsite.model.geography import MapOutline
from microsite.model.tree.verbatim import Picture
from microsite.pages.pictures.map_labels import MapName, Placed, place_names
from microsite.pages.pictures.svg import link, number, plain_number, tag


@dataclass(frozen=True)
class Spot:
    """A place on the map."""

    name: str
    across: float
    down: float
    target: str = ""
    """Where its pin leads; places without one are names alone."""
    pin: bool = False
    events: int = 0
    """How many events are named there: the figure beside its name."""
    elsewhere: bool = False
    """Whether no source names it for any of them, but a record elsewhere."""

    @property
    def label(self) -> MapName:
        text = f"{self.name} {cldr.count(self.events)}" if self.events and self.pin else self.name
        return MapName(text, self.across, self.down, self.pin)


def _share(value: float) -> str:
    return f"{number(value * 100)}%"


def _name(spot: Spot, placed: Placed) -> str:
    dx, dy, anchor = placed.side
    figure = tag("tspan", f" {cldr.count(spot.events)}", class_="f") if spot.events and spot.pin else ""
    classes = " ".join(
        name for name, so in (("map-name", True), ("map-area", not spot.pin), ("map-more", placed.wide_only)) if so
    )
    where: dict[str, str | float] = {"x": _share(spot.across), "y": _share(spot.down), "dx": dx, "dy": dy}
    return tag("text", plain_number(spot.name), figure, **where, text_anchor=anchor, class_=classes)


def _spot(spot: Spot, placed: Placed | None) -> str:
    kind = "map-ring" if spot.elsewhere else "map-pin"
    pin = tag("circle", cx=_share(spot.across), cy=_share(spot.down), r=4.5, class_=kind) if spot.pin else ""
    drawn = pin + (_name(spot, placed) if placed else "")
    seen = placed and not placed.wide_only
    return link(spot.target, drawn, says="" if seen else spot.name) if pin and spot.target else drawn


def _outline(outline: MapOutline, files: Mapping[str, str]) -> str:
    wide, high = outline.width, outline.height
    pictures = (
        tag("img", src=src, alt="", width=wide, height=high, loading="lazy", class_=f"map-outline map-{scheme}")
        for scheme, src in files.items()
    )
    return "".join(pictures)


def draw(
    outline: MapOutline, files: Mapping[str, str], spots: Sequence[Spot], title: str, says: str, caption: str
) -> Picture:
    """Return the map on an outline, whose ``files`` are named by scheme; of spots that want the same room, the first
    one has it.
    """
    placed = place_names([spot.label for spot in spots], outline.window.height)
    above = tag(
        "svg",
        tag("title", plain_number(title), id="picture-map-title"),
        tag("desc", plain_number(says), id="picture-map-desc"),
        *(_spot(spot, at) for spot, at in zip(spots, placed, strict=True)),
        role="group",
        aria_labelledby="picture-map-title picture-map-desc",
        class_="map-names",
    )
    field = tag("div", _outline(outline, files), above, class_="map-field")
    return Picture(
        tag("figure", field, tag("figcaption", plain_number(caption)), class_="picture map", id="picture-map")
    )
