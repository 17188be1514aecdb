"""How long a stream of a PDF would be, unpacked by its older filters (ISO 32000-1, 7.4.4 and 7.4.5)."""

from typing import Final

_CLEAR, _END = 256, 257
_FIRST: Final = 258
"""The first code that stands for more than a byte."""
_WIDEST: Final = 4096


def lzw_length(content: bytes, most: int) -> int:
    """Return how many bytes a stream packed by LZW stands for; counting ends above ``most``."""
    lengths, before, total = [1] * _FIRST, 0, 0
    held = bits = 0
    for byte in content:
        held, bits = (held << 8 | byte) & 0xFFFFF, bits + 8
        width = 9 + sum(len(lengths) + 1 >= size for size in (512, 1024, 2048))
        if bits < width:
            continue
        bits -= width
        code = held >> bits & ((1 << width) - 1)
        if code == _END:
            break
        if code == _CLEAR:
            lengths, before = [1] * _FIRST, 0
            continue
        length = lengths[code] if code < len(lengths) else before + 1
        total += length
        if before and len(lengths) < _WIDEST:
            lengths.append(before + 1)
        before = length
        if total > most:
            break
    return total


def run_length(content: bytes, most: int) -> int:
    """Return how many bytes a stream packed by run lengths stands for; counting ends above ``most``."""
    at = total = 0
    while at < len(content) and content[at] != 128 and total <= most:  # 128 ends it
        count = content[at]
        total += count + 1 if count < 128 else 257 - count
        at += count + 2 if count < 128 else 2
    return total
