"""Makes the same index of the same site byte for byte.

Pagefind writes the values of a filter, and the filters themselves, in the order of a hash table, which is another one
in every run, and names files after their content. Here both are put in order and the files named anew. The files are
gzip over a signature and CBOR (RFC 8949), of which arrays are all that has to be understood.
"""

import gzip
import hashlib
from pathlib import Path
from typing import Final

_SIGNATURE: Final = b"pagefind_dcd"
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


def _read(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)


def _named_anew(path: Path, content: bytes) -> tuple[str, str]:
    """Write content under a name made from it, ``en_0a1b2c3``; return what the name was and what it is."""
    old = path.name.removeprefix("pagefind.").partition(".")[0]
    language, _, digest = old.rpartition("_")
    new = f"{language}_{hashlib.sha256(content).hexdigest()[: len(digest)]}"
    path.unlink()
    path.with_name(path.name.replace(old, new)).write_bytes(gzip.compress(_SIGNATURE + content, mtime=0))
    return old, new


def make_stable(folder: Path) -> None:
    """Put the filters of an index in order and name their files, and what names those, anew."""
    filters = sorted((folder / "filter").glob("*.pf_filter"))
    renamed = [_named_anew(path, _with_item_in_order(_read(path), 1)) for path in filters]
    entry = folder / "pagefind-entry.json"
    text = entry.read_text("utf-8")
    for path in sorted(folder.glob("*.pf_meta")):
        content = _read(path)
        for old, new in renamed:
            content = content.replace(old.encode(), new.encode())
        text = text.replace(*_named_anew(path, _with_item_in_order(content, _FILTERS)))
    entry.write_text(text, "utf-8")
