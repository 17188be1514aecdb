"""Keys of works in the house style, ``peters-2009``."""

import re
import string
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ŋ": "n", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
)
"""Letters that do not come apart into a letter of ASCII and a mark."""


def ascii_words(text: str) -> list[str]:
    """Return what ASCII has of the words of a text, in lower case."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS).replace("'", "").replace("’", ""))
    return re.findall(r"[a-z0-9]+", bare.encode("ascii", "ignore").decode())


def year_of(csl: Mapping[str, Any]) -> int | None:
    """Return the year in which a work appeared, if that is known."""
    dates = (csl.get("issued") or {}).get("date-parts") or [[]]
    return int(dates[0][0]) if dates[0] else None


def _name(name: Mapping[str, Any]) -> str:
    """Return a family name, or of a body its name up to two words, or what it is called for short."""
    if "family" in name:
        return "-".join(ascii_words(str(name["family"])))
    literal = str(name.get("literal", ""))
    short = re.search(r"\(([A-Z][A-Z-]+)\)", literal)
    return "-".join(ascii_words(short[1] if short else literal)[:2])


def base_key(csl: Mapping[str, Any]) -> str:
    """Return the key of a work before letters tell apart two of a year: names and year.

    One or two names, of more the first. Where ASCII has nothing of them, the first words of title or publisher.
    """
    people = csl.get("author") or csl.get("editor") or ()
    names = [_name(name) for name in (people if len(people) < 3 else people[:1])]
    words = [name for name in names if name]
    words = words or ascii_words(str(csl.get("title", "")))[:2] or ascii_words(str(csl.get("publisher", "")))[:2]
    key = "-".join([*words, str(year_of(csl) or "nd")])[-70:].strip("-")
    return key if key[0].isalpha() else f"work-{key}"


def _letters() -> Iterator[str]:
    yield from string.ascii_lowercase
    yield from (first + second for first in string.ascii_lowercase for second in string.ascii_lowercase)


def key_for(base: str, taken: Collection[str], *, shared: bool) -> str:
    """Return a free key: ``base`` itself, or with a letter where it is taken or several new works share it."""
    if base not in taken and not shared:
        return base
    skip = "a" if base in taken else ""
    return next(key for letter in _letters() if letter != skip and (key := base + letter) not in taken)
