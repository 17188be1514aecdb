"""Boxes of text that is turned against its page, by quarter turns."""

_Box = tuple[float, float, float, float]
"""Left, bottom, right and top."""


def turned_box(box: _Box, turned: int) -> _Box:
    """Return a box of turned text as it would stand were the page turned so that the text is upright."""
    left, bottom, right, top = box
    match turned:
        case 1:
            return bottom, -right, top, -left
        case 2:
            return -right, -top, -left, -bottom
        case 3:
            return -top, left, -bottom, right
        case _:
            return box
