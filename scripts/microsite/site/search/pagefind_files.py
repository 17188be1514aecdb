"""The files of an index as Pagefind packs them: gzip over a signature and what they hold."""

import gzip
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from microsite.site.search.pagefind_process import IndexingError

_SIGNATURE: Final = b"pagefind_dcd"
_FRAGMENT: Final = "fragment/"

Fragments = dict[str, dict[str, Any]]
"""What an index keeps of each page, by its name in results: its text, address, titles and filters."""


def unpacked(data: bytes) -> bytes:
    """Return what a file holds; :exc:`IndexingError` if it is packed otherwise."""
    try:
        content = gzip.decompress(data)
    except (OSError, EOFError) as error:
        raise IndexingError("a file of the index is not packed as it was") from error
    if not content.startswith(_SIGNATURE):
        raise IndexingError("a file of the index does not begin with Pagefind's signature")
    return content.removeprefix(_SIGNATURE)


def packed(content: bytes) -> bytes:
    """Return a file that holds this; the same at any time."""
    return gzip.compress(_SIGNATURE + content, mtime=0)


def fragment(data: bytes) -> dict[str, Any]:
    """Return what one file keeps of its page."""
    kept: dict[str, Any] = json.loads(unpacked(data))
    return kept


def fragments(indexes: Iterable[Mapping[str, bytes]]) -> Fragments:
    """Return what indexes keep of each page, from their files by path."""
    return {
        path.removeprefix(_FRAGMENT).partition(".")[0]: fragment(files[path])
        for files in indexes
        for path in sorted(files)
        if path.startswith(_FRAGMENT)
    }
