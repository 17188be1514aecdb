"""As much of CBOR (RFC 8949) as Pagefind writes: numbers, texts, bytes and arrays. Anything else is refused.

Items stay as they are written; what is taken apart is put together again from the same bytes.
"""

from collections.abc import Sequence
from typing import Final

from microsite.site.search.pagefind_process import IndexingError

_NEGATIVE, _BYTES, _TEXT, _ARRAY = 1, 2, 3, 4
_SHORT, _LONGEST_HEAD = 24, 27
_WIDTH: Final = tuple(1 if info < _SHORT else 1 + (1 << (info - _SHORT)) for info in range(_LONGEST_HEAD + 1))
"""How many bytes a head has, by the lower five bits of its first."""
_NUMBER: Final = tuple(
    _WIDTH[first & 0x1F] if first >> 5 <= _NEGATIVE and first & 0x1F <= _LONGEST_HEAD else 0 for first in range(256)
)
"""How many bytes a whole number has, which is all head, by its first; 0 for the first byte of anything else."""


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the major type of the item at ``at``, its argument, and where its content begins."""
    if at >= len(data):
        raise IndexingError("an item of the index is cut off")
    major, info = data[at] >> 5, data[at] & 0x1F
    if info > _LONGEST_HEAD:
        raise IndexingError("the index holds an item without a length")
    begin = at + _WIDTH[info]
    return major, info if info < _SHORT else int.from_bytes(data[at + 1 : begin], "big"), begin


def _end(data: bytes, at: int) -> int:
    """Return where the item at ``at`` ends; :exc:`IndexingError` for what is cut off, or of a type not met so far."""
    left, size = 1, len(data)
    while left:
        left -= 1
        # As nearly all items are numbers: a call for each would take most of the time.
        if number := _NUMBER[data[at]] if at < size else 0:
            at += number
            continue
        major, argument, at = _head(data, at)
        if major in (_BYTES, _TEXT):
            at += argument
        elif major == _ARRAY:
            left += argument
        else:
            raise IndexingError(f"the index holds CBOR of major type {major}, which is not known here")
    if at > size:
        raise IndexingError("an item of the index is cut off")
    return at


def items(data: bytes, least: int = 0) -> list[bytes]:
    """Return the items of an array as they are written; :exc:`IndexingError` for others, or fewer than ``least``."""
    major, count, at = _head(data, 0)
    if major != _ARRAY or count < least:
        raise IndexingError("the index holds something else where an array was")
    found = []
    for _ in range(count):
        end = _end(data, at)
        found.append(data[at:end])
        at = end
    if at != len(data):
        raise IndexingError("the index holds more than an array where one was")
    return found


def text(item: bytes) -> str:
    """Return the text of an item; :exc:`IndexingError` if it is none."""
    major, _, begin = _head(item, 0)
    if major != _TEXT:
        raise IndexingError("the index holds something else where a text was")
    return item[begin:].decode("utf-8", "replace")


def _written(major: int, argument: int) -> bytes:
    if argument < _SHORT:
        return bytes((major << 5 | argument,))
    size = next(size for size in (1, 2, 4, 8) if argument < 1 << 8 * size)
    return bytes((major << 5 | _SHORT + size.bit_length() - 1,)) + argument.to_bytes(size, "big")


def array(parts: Sequence[bytes]) -> bytes:
    """Return an array of items that are written already."""
    return _written(_ARRAY, len(parts)) + b"".join(parts)


def text_item(value: str) -> bytes:
    """Return a text as an item."""
    raw = value.encode()
    return _written(_TEXT, len(raw)) + raw
