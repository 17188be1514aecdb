"""Makes the same index of the same site byte for byte.

Pagefind writes the values of a filter, and the filters themselves, in the order of a hash table, which is another one
in every run, and names files after their content. Here both are put in order and the files named anew. The files are
gzip over a signature and CBOR (RFC 8949), of which arrays are all that has to be understood.
"""

import gzip
import hashlib
from typing import Final

_SIGNATURE: Final = b"pagefind_dcd"
ENTRY: Final = "pagefind-entry.json"
"""The file that a search begins with."""

_FILTERS: Final = 3
"""Where the filters stand in the array of a pf_meta file."""

_TEXT, _ARRAY, _SHORT = 3, 4, 24


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the major type of the item at ``at``, its argument, and where its content begins."""
    major, info = data[at] >> 5, data[at] & 0x1F
    if info < _SHORT:
        return major, info, at + 1
    size = 1 << (info - _SHORT)
    return major, int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


def _end(data: bytes, at: int) -> int:
    """Return where the item at ``at`` ends."""
    major, argument, begin = _head(data, at)
    if major in (_TEXT - 1, _TEXT):
        return begin + argument
    if major == _ARRAY:
        for _ in range(argument):
            begin = _end(data, begin)
    return begin


def _split(data: bytes) -> tuple[bytes, list[bytes]]:
    """Return the head of an array and its items, each as it is written."""
    _, count, at = _head(data, 0)
    head, items = data[:at], []
    for _ in range(count):
        end = _end(data, at)
        items.append(data[at:end])
        at = end
    return head, items


def _in_order(array: bytes) -> bytes:
    head, items = _split(array)
    return head + b"".join(sorted(items))


def _with_item_in_order(data: bytes, index: int) -> bytes:
    head, items = _split(data)
    items[index] = _in_order(items[index])
    return head + b"".join(items)


def _unpacked(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(_SIGNATURE)


def _packed(content: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + content, mtime=0)


def _names(path: str, content: bytes) -> tuple[str, str]:
    """Return the name in the path of a file, ``en_0a1b2c3``, and the one that its content gives it."""
    old = path.rpartition("/")[2].removeprefix("pagefind.").partition(".")[0]
    language, _, digest = old.rpartition("_")
    return old, f"{language}_{hashlib.sha256(content).hexdigest()[: len(digest)]}"


def stable(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of an index by path, those that differ from run to run put in order and named anew."""
    result, renamed = {}, []
    for path, data in files.items():
        if path.endswith(".pf_filter"):
            content = _with_item_in_order(_unpacked(data), 1)
            old, new = _names(path, content)
            renamed.append((old, new))
            result[path.replace(old, new)] = _packed(content)
        else:
            result[path] = data
    entry = result[ENTRY].decode()
    for path in [path for path in files if path.endswith(".pf_meta")]:
        content = _unpacked(result.pop(path))
        for old, new in renamed:
            content = content.replace(old.encode(), new.encode())
        content = _with_item_in_order(content, _FILTERS)
        old, new = _names(path, content)
        result[path.replace(old, new)] = _packed(content)
        entry = entry.replace(old, new)
    return result | {ENTRY: entry.encode()}
