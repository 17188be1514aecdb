"""What tests of pictures share: reading a picture, and whether it is legible whatever font a reader has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from microsite.pages.pictures.svg import Drawing, figure
from microsite.pages.pictures.text_width import SMALL, text_width

SVG = re.compile(r"<svg .*?</svg>", re.DOTALL)
ODD = 'Friends <script>alert(1)</script> & "Brill", {{ 7 * 7 }} {% raw %} \\ *a* [b](c) | `d` دوستان بریل'
_ROTATED = re.compile(r"translate\(([-\d.]+) ([-\d.]+)\)rotate\(-90\)")


@dataclass(frozen=True)
class Box:
    """Where something stands in a picture."""

    left: float
    top: float
    right: float
    bottom: float
    what: str


def texts(svg: ET.Element) -> Iterator[Box]:
    """Yield the box of every line of text, as wide as the widest font makes it."""
    around = {
        inner: group.attrib["transform"] for group in svg.iter("g") for inner in group if "transform" in group.attrib
    }
    for text in svg.iter("text"):
        said, size = text.text or "", float(text.get("font-size", svg.get("font-size", "0")))
        assert size >= SMALL
        assert "transform" not in text.attrib, "styles turn each text back in a picture that is turned over"
        long = text_width(said, size)
        turned = _ROTATED.fullmatch(around.get(text, ""))
        if turned:
            x, y = float(turned[1]), float(turned[2])
            yield Box(x - size * 0.75, y - long, x + size * 0.2, y, said)
            continue
        x, y = float(text.attrib["x"]), float(text.attrib["y"])
        x -= {"middle": long / 2, "end": long}.get(text.get("text-anchor", ""), 0)
        yield Box(x, y - size * 0.75, x + long, y + size * 0.2, said)


def assert_legible(svg: ET.Element) -> None:
    """No text leaves the picture, and none lies on another."""
    _, _, wide, high = map(float, svg.attrib["viewBox"].split())
    boxes = list(texts(svg))
    assert boxes
    for index, box in enumerate(boxes):
        assert box.left >= -0.5, box
        assert box.top >= -0.5, box
        assert box.right <= wide + 0.5, (box, wide)
        assert box.bottom <= high + 0.5, (box, high)
        for other in boxes[index + 1 :]:
            apart = box.right <= other.left or other.right <= box.left or box.bottom <= other.top
            assert apart or other.bottom <= box.top, (box, other)


def parsed(drawing: Drawing, name: str = "p") -> ET.Element:
    """Return the parsed picture of a drawing."""
    found = SVG.search(figure(name, ODD, ODD, drawing).html)
    assert found
    return ET.fromstring(found[0])  # noqa: S314


def drawn(page: str, *, maps: bool = False) -> list[ET.Element]:
    """Return the pictures of a page; maps, which measure in pixels, only if asked for."""
    found = (ET.fromstring(svg) for svg in SVG.findall(page))  # noqa: S314
    return [svg for svg in found if maps or not svg.get("class", "").startswith("map-")]
