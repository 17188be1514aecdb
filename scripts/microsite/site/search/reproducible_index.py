"""Makes the same index of the same site byte for byte.

Pagefind writes the values of a filter, and the filters themselves, in the order of a hash table, which is another one
in every run, and names files after their content. Here both are put in order and the files named anew. The files are
gzip over a signature and CBOR (RFC 8949): numbers, texts and arrays. Anything else is refused.
"""

import gzip
import hashlib
from typing import Final

from microsite.site.search.pagefind_process import IndexingError

_SIGNATURE: Final = b"pagefind_dcd"
ENTRY: Final = "pagefind-entry.json"
"""The file that a search begins with."""

_FILTERS: Final = 3
"""Where the filters stand in the array of a pf_meta file, each with the name of its file."""

_NEGATIVE, _BYTES, _TEXT, _ARRAY, _SHORT, _LONGEST_HEAD = 1, 2, 3, 4, 24, 27


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the major type of the item at ``at``, its argument, and where its content begins."""
    if at >= len(data):
        raise IndexingError("an item of the index is cut off")
    major, info = data[at] >> 5, data[at] & 0x1F
    if info < _SHORT:
        return major, info, at + 1
    if info > _LONGEST_HEAD:
        raise IndexingError("the index holds an item without a length")
    size = 1 << (info - _SHORT)
    return major, int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


def _end(data: bytes, at: int) -> int:
    """Return where the item at ``at`` ends; :exc:`IndexingError` for what is cut off, or of a type not met so far."""
    major, argument, end = _head(data, at)
    if major in (_BYTES, _TEXT):
        end += argument
    elif major == _ARRAY:
        for _ in range(argument):
            end = _end(data, end)
    elif major > _NEGATIVE:
        raise IndexingError(f"the index holds CBOR of major type {major}, which cannot be put in order")
    if end > len(data):
        raise IndexingError("an item of the index is cut off")
    return end


def _split(data: bytes) -> tuple[bytes, list[bytes]]:
    """Return the head of an array and its items, each as it is written; :exc:`IndexingError` for anything else."""
    major, count, at = _head(data, 0)
    if major != _ARRAY or _end(data, 0) != len(data):
        raise IndexingError("the index holds something else where an array was")
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
    if index >= len(items):
        raise IndexingError(f"an array of the index ends before its item {index}")
    items[index] = _in_order(items[index])
    return head + b"".join(items)


def _text(item: bytes) -> str:
    return item[_head(item, 0)[2] :].decode("utf-8", "replace")


def _filters(meta: bytes) -> set[str]:
    """Return the names of the files of filters that a pf_meta file lists."""
    listed = [_split(each)[1] for each in _split(_split(meta)[1][_FILTERS])[1]]
    return {_text(each[1]) for each in listed if len(each) > 1}


def _unpacked(data: bytes) -> bytes:
    content = gzip.decompress(data)
    if not content.startswith(_SIGNATURE):
        raise IndexingError("a file of the index does not begin with Pagefind's signature")
    return content.removeprefix(_SIGNATURE)


def _packed(content: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + content, mtime=0)


def _names(path: str, content: bytes) -> tuple[str, str]:
    """Return the name in the path of a file, ``en_0a1b2c3``, and the one that its content gives it."""
    old = path.rpartition("/")[2].removeprefix("pagefind.").partition(".")[0]
    language, _, digest = old.rpartition("_")
    return old, f"{language}_{hashlib.sha256(content).hexdigest()[: len(digest)]}"


def make_reproducible(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of an index by path, those that differ from run to run put in order and named anew.

    :exc:`IndexingError` if the files are not as Pagefind wrote them so far: no index is better than a broken one.
    """
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
        if _filters(content) != {new for _, new in renamed}:
            raise IndexingError("the filters do not stand where they stood in Pagefind's list of its files")
        old, new = _names(path, content)
        result[path.replace(old, new)] = _packed(content)
        entry = entry.replace(old, new)
    return result | {ENTRY: entry.encode()}
