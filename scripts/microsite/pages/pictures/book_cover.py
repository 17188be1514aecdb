"""The cover of a book as a file of its own (SVG): its title, what is in it, its day. Same words, same bytes."""

from typing import Final

from microsite.pages.pictures import svg
from microsite.pages.pictures.text_width import wrap_text

WIDTH: Final = 600.0
HEIGHT: Final = 900.0

_ROOM: Final = 480.0
"""How wide a line of text may become."""
_HEIGHT: Final = 400.0
"""How high all lines of a title may become."""
_LINE: Final = 1.25
"""From one line to the next, in sizes of its letters."""
_SIZES: Final = (72.0, 60.0, 50.0, 42.0, 34.0, 28.0, 22.0)
"""Of a title, the first in which it fits."""
_PAPER: Final = "#fffdf8"
_INK: Final = "#1b2429"
_BAND: Final = "#1f3a4d"
_MARK: Final = "#8c3b16"
_LETTERS: Final = "Georgia, 'Noto Serif', 'DejaVu Serif', serif"


def _title(title: str) -> tuple[float, list[str]]:
    """Return the largest size in which a title fits, and its lines; one too long for all is cut."""
    for size in _SIZES:
        lines = wrap_text(title, _ROOM, lines=int(_HEIGHT / size / _LINE), size=size)
        if " ".join(lines) == " ".join(title.split()):
            break
    return size, lines


def _lines(lines: list[str], size: float, first: float, **attributes: str) -> str:
    """Return lines in the middle of the cover; that is right for every direction of writing."""
    return "".join(
        svg.text_element(line, WIDTH / 2, first + n * size * _LINE, font_size=size, text_anchor="middle", **attributes)
        for n, line in enumerate(lines)
    )


def book_cover(title: str, contents: str, day: str) -> str:
    """Return the cover; all three are plain text, on lines of their own."""
    size, lines = _title(title)
    end = 260 + (len(lines) - 1) * size * _LINE
    drawn = (
        svg.tag("title", svg.plain_number(title)),
        svg.tag("rect", width=WIDTH, height=HEIGHT, fill=_PAPER),
        svg.tag("rect", width=WIDTH, height=28.0, fill=_BAND),
        _lines(lines, size, 260, font_weight="bold"),
        svg.tag("rect", x=WIDTH / 2 - 40, y=end + 50, width=80.0, height=8.0, fill=_MARK),
        _lines(wrap_text(contents, _ROOM, lines=3, size=24), 24, end + 120),
        _lines(wrap_text(day, _ROOM, lines=2, size=20), 20, HEIGHT - 80),
    )
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + svg.tag(
        "svg",
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {svg.number(WIDTH)} {svg.number(HEIGHT)}",
        width=WIDTH,
        height=HEIGHT,
        font_family=_LETTERS,
        fill=_INK,
    )
