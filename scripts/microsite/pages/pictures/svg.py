"""The parts a picture is made of, as SVG 1.1 in HTML. Everything from a record is escaped here, and only here."""

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from microsite.model.quotes import curl
from microsite.model.reading_direction import label_of_picture
from microsite.model.tree.verbatim import Picture
from microsite.model.wording import words
from microsite.pages.pictures.text_width import LINE, SIZE

NARROW: Final = 340.0
"""Width of a picture that fits a phone; a wider one scrolls sideways in a region of its own."""

_BRACES: Final = {"{": "&#123;", "}": "&#125;"}
"""No template language may see what a record says."""

_GROWS: Final = 1.3
"""How much larger a narrow picture may become where there is room."""


def number(value: float) -> str:
    """Return a coordinate, rounded to a tenth, without needless digits."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def plain_number(text: str) -> str:
    """Return text of a record as character data, with typographic quotation marks."""
    return escape(label_of_picture(curl(" ".join(text.split()))), _BRACES)


def tag(name: str, *content: str, **attributes: str | float) -> str:
    """Return an element; ``content`` is markup already, ``text_anchor`` becomes ``text-anchor``."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(value if isinstance(value, str) else number(value), _BRACES)}"
        for key, value in attributes.items()
    )
    inner = "".join(content)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def text_element(text: str, x: float, y: float, **attributes: str | float) -> str:
    """Return a line of text that begins at ``x`` with its base line at ``y``."""
    return tag("text", plain_number(text), x=x, y=y, **attributes)


def lines(texts: list[str], x: float, y: float, **attributes: str | float) -> str:
    """Return lines of text around the middle ``y``, one element each."""
    first = y - (len(texts) - 1) * LINE / 2 + SIZE * 0.35
    return "".join(text_element(text, x, first + index * LINE, **attributes) for index, text in enumerate(texts))


def link(target: str, *content: str, says: str = "") -> str:
    """Return a link; ``says`` is what it is called and what a pointer is shown, where the content does not say it.

    It is for a pointer: the list beside a picture has the same links, and a keyboard meets each once.
    """
    return tag("a", tag("title", plain_number(says)) if says else "", *content, href=target, tabindex="-1")


def rule(x1: float, y1: float, x2: float, y2: float, class_: str) -> str:
    """Return a straight line."""
    return tag("path", d=f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}", class_=class_)


def box(
    x: float, y: float, width: float, height: float, class_: str, corner: float = 3, **attributes: str | float
) -> str:
    """Return a rectangle."""
    return tag("rect", x=x, y=y, width=width, height=height, rx=corner, class_=class_, **attributes)


@dataclass(frozen=True)
class Drawing:
    """A picture without its frame."""

    width: float
    height: float
    content: str
    left_out: str = ""
    """What was left out to keep it legible, in a sentence; empty if nothing was."""


def figure(identifier: str, title: str, description: str, drawing: Drawing, caption: str = "") -> Picture:
    """Return a picture as a block of a page.

    ``identifier`` must be the only one of its kind on the page; ``caption`` is plain text.
    """
    wide = drawing.width > NARROW
    names = f"{identifier}-title {identifier}-desc"
    svg = tag(
        "svg",
        tag("title", plain_number(title), id=f"{identifier}-title"),
        tag("desc", plain_number(description), id=f"{identifier}-desc"),
        drawing.content,
        role="group" if "<a " in drawing.content else "img",
        aria_labelledby=names,
        viewBox=f"0 0 {number(drawing.width)} {number(drawing.height)}",
        width=drawing.width if wide else drawing.width * _GROWS,
        font_size=SIZE,
    )
    region = (
        {"role": "region", "aria_label": words("{picture}; scrolls sideways", picture=curl(title)), "tabindex": "0"}
        if wide
        else {}
    )
    framed = tag("div", svg, class_="picture-wide" if wide else "picture-narrow", **region)
    scrolls = words("It scrolls sideways where it does not fit.") if wide else ""
    below = " ".join(filter(None, (caption, drawing.left_out)))
    on_screen = tag("span", scrolls, data_no_print="") if scrolls else ""
    legend = tag("figcaption", " ".join(filter(None, (plain_number(below), on_screen)))) if below or scrolls else ""
    return Picture(tag("figure", framed, legend, class_="picture drawing", id=identifier))
