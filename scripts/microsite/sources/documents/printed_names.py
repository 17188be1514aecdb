"""The authors as they are printed: lines of names, borne out by what the file says of who wrote or made it."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from microsite.sources.documents.file_metadata import letters_of

_SIGNS: Final = re.compile(r"[⁰¹²³⁴-⁹*†‡§¶∗#]+(?:[,;][⁰¹²³⁴-⁹*†‡§¶∗#]+)*,?")
_BETWEEN: Final = re.compile(r"\s*(?:,\s*(?:and|&)\s|,|;|\band\b|\bund\b|\bet\b|&)\s*")
_CAPITAL: Final = r"[^\W\d_a-z][\w.'’-]*"
_NAME: Final = re.compile(rf"{_CAPITAL}(?:\s+(?:{_CAPITAL}|von|van|der|den|de|da|do|dos|del|di|la|le|bin|al|ten|ter))+")


def names_in(line: str) -> list[str]:
    """Return the names that a line is made of; none if anything else stands in it."""
    bare = _SIGNS.sub(",", line)
    names = [" ".join(name.split()) for name in _BETWEEN.split(bare) if name.strip()]
    return names if names and all(_NAME.fullmatch(name) for name in names) else []


def printed_authors(own: Iterable[str], lines: Sequence[str]) -> tuple[str, ...]:
    """Return the names in those ``lines`` that are made of names, one of them among ``own``: those the file knows."""
    known = {letters_of(name) for name in own}
    rows = [names for names in map(names_in, lines) if known & {letters_of(name) for name in names}]
    return tuple(dict.fromkeys(name for names in rows for name in names))
