"""A plain picture for links from other sites, in a colour of the site's own, until somebody makes a better one.

PNG (ISO/IEC 15948), written without a library: true colour, no filter, one block of data.
"""

import hashlib
import struct
import zlib
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
CARD: Final = (1200, 630)
TOUCH_ICON: Final = (180, 180)
"""Width and height, as sites and home screens ask for them."""


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _colours(name: str) -> tuple[bytes, bytes]:
    """Return a dark colour that is made of a name, and a light one of the same kind."""
    dark = [40 + part % 72 for part in hashlib.sha256(name.encode()).digest()[:3]]
    return bytes(dark), bytes(255 - (112 - part) // 3 for part in dark)


def picture(name: str, size: tuple[int, int]) -> bytes:
    """Return a picture for the site of this name: two brackets around a bar."""
    width, height = size
    dark, light = _colours(name)
    unit = height // 18

    def is_light(row: int, column: int) -> bool:
        x, y = abs(2 * column - width) // 2, abs(2 * row - height) // 2
        bracket = y < 6 * unit and (5 * unit <= x < 6 * unit or (y >= 5 * unit and 3 * unit <= x < 6 * unit))
        return bracket or (y < unit // 2 and x < 3 * unit)

    rows = [b"\0" + b"".join(light if is_light(y, x) else dark for x in range(width)) for y in range(height)]
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(rows), 9)
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")
