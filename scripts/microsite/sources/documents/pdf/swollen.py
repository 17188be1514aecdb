"""Streams of a PDF that would unpack to more than a machine can bear: found before pdfium unpacks them."""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from typing import Final

from microsite.sources.documents.pdf.unpacked_length import lzw_length, run_length

UNPACKED: Final = 100_000_000
"""Bytes of the largest stream that is unpacked."""
_MOST: Final = 1032
"""How many bytes a packed byte stands for at most (zlib)."""
_DEPTH: Final = 4
"""How often a stream is packed in itself at most, as far as it is looked at."""
_STREAM: Final = re.compile(rb"stream\r?\n")
_LZW: Final = re.compile(rb"/(?:LZWDecode|LZW)\b")
_RUNS: Final = re.compile(rb"/(?:RunLengthDecode|RL)\b")
_HEAD: Final = 500
"""Bytes before a stream in which its filters are named."""


def _is_packed(content: bytes) -> bool:
    return len(content) > 2 and content[0] & 15 == 8 and (content[0] << 8 | content[1]) % 31 == 0


def _unpacked(content: bytes, most: int) -> bytes:
    """Return as much of a packed stream as is asked for."""
    try:
        return zlib.decompressobj().decompress(content, most)
    except zlib.error:
        return b""


def _as_bytes(head: bytes, content: bytes) -> bytes:
    """Return a stream that is written in letters as the bytes it stands for."""
    try:
        if b"/ASCII85Decode" in head or b"/A85" in head:
            return base64.a85decode(content.strip().removesuffix(b"~>").removeprefix(b"<~"))
        if b"/ASCIIHexDecode" in head or b"/AHx" in head:
            return binascii.unhexlify(re.sub(rb"[\s>]", b"", content))
    except ValueError:
        return b""
    return content


def _streams(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield what is said of each stream of a PDF, and its bytes; pictures are not unpacked to be read."""
    for found in _STREAM.finditer(raw):
        head = raw[max(0, found.start() - _HEAD) : found.start()]
        head = head[head.rfind(b"obj") + 1 :]
        if re.search(rb"/Subtype\s*/Image", head):
            continue
        end = raw.find(b"endstream", found.end())
        yield head, _as_bytes(head, raw[found.end() : end if end >= 0 else len(raw)])


def _swells(content: bytes) -> bool:
    for _ in range(_DEPTH):
        if not _is_packed(content):
            return False
        if not _is_packed(_unpacked(content, 16)):
            return len(content) * _MOST > UNPACKED and len(_unpacked(content, UNPACKED + 1)) > UNPACKED
        content = _unpacked(content, UNPACKED + 1)
        if len(content) > UNPACKED:
            return True
    return True


def _swells_as(head: bytes, content: bytes) -> bool:
    """Say the same of a stream by the filter that is named; what is packed twice is told by its bytes."""
    if b"/Fl" in head:
        return _swells(content)
    if _LZW.search(head):
        return lzw_length(content, UNPACKED) > UNPACKED
    if _RUNS.search(head):
        return run_length(content, UNPACKED) > UNPACKED
    return _swells(content)


def is_swollen(raw: bytes) -> bool:
    """Say whether a stream of a PDF unpacks to more than :data:`UNPACKED` bytes, or is packed in itself without end."""
    return any(_swells_as(head, content) for head, content in _streams(raw))
