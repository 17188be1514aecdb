"""Texts in which nothing was found, kept between commands: after an edit, most texts are as they were.

Why that is right: what looks at a text alone finds the same in the same text, as long as all else that it hangs on is
the same: that is the key (:mod:`microsite.model.cache`), the files of the code that looks among it. Kept is only that
there was nothing. A text in which something was found is looked at again each time, so no finding is an old one.
"""

import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from microsite.model import cache

_PACKAGE: Final = Path(__file__).parent.parent


def code_of(*modules: str) -> list[str]:
    """Return what to name where an answer hangs on modules (``sources/text/words.py``), and on Python."""
    return [sys.version, *(sha256((_PACKAGE / module).read_bytes()).hexdigest() for module in modules)]


class CleanTexts:
    """The clean texts of one rule; as a block (``with``), they are kept at its end."""

    def __init__(self, path: Path, depends_on: Iterable[str]) -> None:
        self._path, self._key = path, cache.key(depends_on)
        self._before = frozenset((cache.read(path, self._key) or "").split())
        self._now: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._now != self._before:
            cache.write(self._path, self._key, "\n".join(sorted(self._now)))

    def has(self, text: str, find: Callable[[str], object]) -> bool:
        """Say whether nothing is found in a text; ``find`` looks, if nobody knows."""
        name = sha256(text.encode()).hexdigest()
        clean = name in self._now or name in self._before or not find(text)
        if clean:
            self._now.add(name)
        return clean
