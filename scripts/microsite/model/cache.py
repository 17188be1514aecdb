"""What was worked out is kept, and used again only for the very things it depends on.

One idea for every cache: a value stands under a name, with the key of all that it depends on; to another key there is
no value. Nothing is guessed from times. A cache costs time when it is lost, broken or forbidden, never correctness.

In memory a cache ends with whoever holds it. In files, texts are kept: what was slow to get (what a program said); and
what we made of it only under the hash of the code that made it, so that a change of our code is never hidden by an old
value.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from microsite.model.atomic_write import write_if_changed
from microsite.model.spoken import language

V = TypeVar("V")


def key(parts: Iterable[str]) -> str:
    """Return the key of a value: a hash of all that it depends on, in this order."""
    return _hash(json.dumps(list(parts)).encode())


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def read(path: Path, key: str) -> str | None:
    """Return the text in a file if it is kept under this key; None for another key, a damaged file, or none."""
    try:
        begin, _, kept = path.read_bytes().partition(b"\n")
        under, _, text = kept.partition(b"\n")
        whole = begin == _hash(kept).encode()
        return text.decode() if whole and under == key.encode() else None
    except (OSError, ValueError):
        return None


def write(path: Path, key: str, text: str) -> None:
    """Keep a text under a key (see :func:`key`), in place of what the file kept; where it cannot be written, nothing.

    A file begins with the hash of the rest, so that a damaged one is noticed.
    """
    kept = f"{key}\n{text}".encode()
    with suppress(OSError):
        write_if_changed(path, f"{_hash(kept)}\n".encode() + kept)


def cached(path: Path | None, depends_on: Iterable[str], make: Callable[[], str]) -> str:
    """Return what ``make`` returns, or returned before from the same things; ``path`` keeps the last text of a kind."""
    if path is None:
        return make()
    now = key(depends_on)
    text = read(path, now)
    if text is None:
        text = make()
        write(path, now, text)
    return text


class MemoryCache(Generic[V]):
    """The last value of each name in each language, for a process that works something out again and again."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], tuple[object, V]] = {}

    def cached(self, name: str, depends_on: object, make: Callable[[], V]) -> V:
        """Return what ``make`` returns, or returned before under this name from equal things. Values are shared.

        What was said in one language is not said in another.
        """
        named = (language(), name)
        last = self._last.get(named)
        if last is None or last[0] != depends_on:
            last = self._last[named] = (depends_on, make())
        return last[1]
