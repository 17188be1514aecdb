"""Whether a work is there already: known by DOI, by address, or by title and year where nothing speaks against it."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import starmap
from typing import Any, Final

from microsite.authoring.references.work_keys import ascii_words, year_of

_Csl = Mapping[str, Any]
_SAME_TITLE: Final = "title and year"


def _words(text: object) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", str(text)).casefold()))


def _address(csl: _Csl) -> str:
    return re.sub(r"^https?://(www\.)?|/$", "", str(csl.get("URL", "")))


def _marks(csl: _Csl) -> dict[str, str]:
    """Return by what a work is known again: DOI, address, and title with year."""
    title = _words(csl.get("title", ""))
    found = {"DOI": str(csl.get("DOI", "")).casefold(), "address": _address(csl)}
    found[_SAME_TITLE] = f"{title} {year_of(csl)}" if title else ""
    return {k: v for k, v in found.items() if v}


def _same_person(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether two names can be of one person: programs shorten given names to letters, and drop accents."""
    first, second = (str(name.get("family") or name.get("literal", "")) for name in (one, other))
    if (ascii_words(first) or _words(first)) != (ascii_words(second) or _words(second)):
        return False
    given, other_given = (_words(name.get("given", "")) for name in (one, other))
    return not given or not other_given or given[0] == other_given[0]


def _same_authors(one: _Csl, other: _Csl) -> bool:
    ours, theirs = one.get("author") or (), other.get("author") or ()
    if not ours or not theirs:
        return True
    return len(ours) == len(theirs) and all(starmap(_same_person, zip(ours, theirs, strict=True)))


def can_be_same(one: _Csl, other: _Csl) -> bool:
    """Say whether nothing that both works say differs: DOI, address, authors, volume, or what they appeared in."""
    pairs = [(str(one.get("DOI", "")).casefold(), str(other.get("DOI", "")).casefold())]
    pairs += [(_address(one), _address(other))]
    pairs += [(_words(one.get(name, "")), _words(other.get(name, ""))) for name in ("volume", "container-title")]
    return all(ours == theirs for ours, theirs in pairs if ours and theirs) and _same_authors(one, other)


class KnownWorks:
    """The works that are there, each with what it is called in messages."""

    def __init__(self) -> None:
        self._by_mark: dict[tuple[str, str], list[tuple[_Csl, str]]] = {}

    def add(self, csl: _Csl, called: str) -> None:
        """Note a work."""
        for mark in _marks(csl).items():
            self._by_mark.setdefault(mark, []).append((csl, called))

    def same_as(self, csl: _Csl) -> tuple[str, str] | None:
        """Return what the work that this one is is called, and what both have; None for a new work."""
        for mark in _marks(csl).items():
            for other, called in self._by_mark.get(mark, ()):
                if mark[0] != _SAME_TITLE or can_be_same(csl, other):
                    return called, mark[0]
        return None
