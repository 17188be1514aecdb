"""Words of the interface: whole sentences with named places, so that each can be said in another language.

``text`` fills places with what a page is made of, ``words`` with plain text. A sentence is never put together from
parts of sentences, and a number comes with its noun from ``plural``. What a project has its own words for, a sentence
names by kind and form, and nobody hands it in: ``{threat.many}`` (see ``words_in_force.py``).
"""

import re
from collections.abc import Iterator
from typing import Final

from microsite.model.tree.inlines import Inline, Inlines, Text, inlines
from microsite.model.words_in_force import vocabulary

_PLACE: Final = re.compile(r"\{(\w+)\}")
_OWN_WORD: Final = re.compile(r"\{(\w+\.\w+)\}")


def in_own_words(template: str) -> str:
    """Return a sentence with the project's words for what it speaks of: ``{threat.many}`` is ``briefings``."""
    if "." not in template:
        return template
    return _OWN_WORD.sub(lambda found: vocabulary().word(found[1]), template)


def _parts(template: str, names: set[str]) -> Iterator[tuple[str, str]]:
    """Yield text and the name of the place after it; the last name is empty."""
    pieces = _PLACE.split(in_own_words(template))
    found = set(pieces[1::2])
    if found != names:
        raise LookupError(f"places of {template!r}: {', '.join(sorted(found ^ names))}")
    yield from zip(pieces[::2], [*pieces[1::2], ""], strict=True)


def text(template: str, **places: str | int | Inline | Inlines) -> Inlines:
    """Return a sentence as inlines: ``text("It {page} of its own.", page=link)``."""
    result: list[Inline] = []
    for before, name in _parts(template, set(places)):
        result += [Text(before)] if before else []
        if name:
            place = places[name]
            result += inlines(str(place) if isinstance(place, int) else place)
    return tuple(result)


def words(template: str, **places: str | int) -> str:
    """Return a sentence as plain text."""
    return "".join(before + (str(places[name]) if name else "") for before, name in _parts(template, set(places)))


def plural(n: int, one: str, other: str) -> str:
    """Return a number with its noun: ``plural(3, "{n} claim", "{n} claims")``."""
    return words(one if n == 1 else other, n=n)


def join_list(items: list[str]) -> str:
    """Join words as a sentence does: ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return words("{first} and {last}", first=", ".join(items[:-1]), last=items[-1])
