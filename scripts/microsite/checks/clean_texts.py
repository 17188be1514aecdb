"""Texts in which a rule found nothing, kept between commands and within one: after an edit, most are as they were.

Why that is right: a rule that looks at a text alone finds the same in the same text while all else that it hangs on is
the same. That is the key (:mod:`microsite.model.cache`): what the rule names, all our code, Python and all packages.
Kept is only that there was nothing. A text in which something was found is looked at each time, so no finding is old.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final, Self, TypeVar

from microsite.model import cache
from microsite.model.finding import Finding
from microsite.model.running_code import running_code

T = TypeVar("T")

_KEPT: Final = Path(".build") / "cache" / "clean"


@lru_cache(maxsize=64)
def held_in_process(rule: str, key: str) -> set[str]:
    """Return the texts that this process knows as clean, of whatever project: the key says all that they hang on."""
    del rule, key
    return set()


class CleanTexts:
    """The clean texts of a rule in the project at ``root``; as a block (``with``), they are kept at its end."""

    def __init__(self, root: Path, rule: str, depends_on: Iterable[str] = ()) -> None:
        self._path, self._key = root / _KEPT / rule, cache.key([running_code(), *depends_on])
        self._before = frozenset((cache.read(self._path, self._key) or "").split())
        self._held = held_in_process(rule, self._key)
        self._now: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._held |= self._now
        if self._now != self._before:
            cache.write(self._path, self._key, "\n".join(sorted(self._now)))

    def has(self, text: str, find: Callable[[str], object]) -> bool:
        """Say whether nothing is found in a text; ``find`` looks, if nobody knows."""
        name = sha256(text.encode()).hexdigest()
        clean = name in self._now or name in self._held or name in self._before or not find(text)
        if clean:
            self._now.add(name)
        return clean

    def findings(self, text: str, of: T, find: Callable[[T], Iterable[Finding]]) -> list[Finding]:
        """Return what ``find`` finds ``of`` something, if its text is not known as clean.

        ``text`` must have all that ``find`` looks at.
        """
        found: list[Finding] = []

        def look(_: str) -> list[Finding]:
            found.extend(find(of))
            return found

        self.has(text, look)
        return found
