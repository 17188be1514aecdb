"""Words of the interface: whole sentences with named places, so that each can be said in another language.

``text`` fills places with what a page is made of, ``words`` with plain text. A sentence is never put together from
parts of sentences, and a number comes with its noun from ``plural``. What a project has its own words for, a sentence
names by kind and form, and nobody hands it in: ``{threat.many}`` (see ``words_in_force.py``).

What is said later, or by a name, is marked where it is written (``mark``, ``one_or_more``), and looked up where it is
said. ``make messages`` collects all of it.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from microsite.model import cldr
from microsite.model.catalogue import SOURCE
from microsite.model.spoken import spoken
from microsite.model.tree.inlines import Inline, Inlines, Span, Text, inlines
from microsite.model.words_in_force import vocabulary

_PLACE: Final = re.compile(r"\{(\w+)\}")
_OWN_WORD: Final = re.compile(r"\{(\w+\.\w+)\}")


def in_own_words(template: str) -> str:
    """Return a sentence with the project's words for what it speaks of: ``{threat.many}`` is ``briefings``."""
    if "." not in template:
        return template
    return _OWN_WORD.sub(lambda found: vocabulary().word(found[1]), template)


@cache
def has_words(message: str) -> bool:
    """Say whether a message has letters of its own. One without may stay as it is: nothing of it is English."""
    return any(map(str.isalpha, _PLACE.sub("", _OWN_WORD.sub("", message))))


def marks(*messages: str) -> tuple[str, ...]:
    """Return several messages as they are."""
    return messages


Forms = tuple[str, str]
"""What is said of one and of more, in English."""


def mark(message: str) -> str:
    """Return a message as it is: it is said later, by ``words`` or ``text``."""
    return message


def one_or_more(one: str, other: str) -> Forms:
    """Return the messages for one and for more, which are said later: ``plural(3, *counted)``."""
    return one, other


@lru_cache(maxsize=4096)
def _taken_apart(sentence: str) -> tuple[tuple[tuple[str, str], ...], frozenset[str]]:
    """Return text and the name of the place after it, the last name empty; and all names. A few sentences say all."""
    pieces = _PLACE.split(sentence)
    return tuple(zip(pieces[::2], [*pieces[1::2], ""], strict=True)), frozenset(pieces[1::2])


def _parts(template: str, places: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Return text and the name of the place after it; the last name is empty."""
    parts, found = _taken_apart(in_own_words(template))
    if found != places.keys():
        raise LookupError(f"places of {template!r}: {', '.join(sorted(found ^ places.keys()))}")
    return parts


def _filled(template: str, places: Mapping[str, str | int]) -> str:
    return "".join([before + (_plain(places[name]) if name else "") for before, name in _parts(template, places)])


def _plain(place: str | int) -> str:
    return place if isinstance(place, str) else cldr.count(place)


def text(template: str, **places: str | int | Inline | Inlines) -> Inlines:
    """Return a sentence as inlines: ``text("It {page} of its own.", page=link)``.

    One that the catalogue of the language does not have is English, and its words are marked so.
    """
    result: list[Inline] = []
    is_foreign = not spoken().has(template) and has_words(template)
    for before, name in _parts(spoken().say(template), places):
        result += [Span((Text(before),), lang=SOURCE) if is_foreign else Text(before)] if before else []
        if name:
            place = places[name]
            result += inlines(_plain(place) if isinstance(place, int) else place)
    return tuple(result)


def words(template: str, **places: str | int) -> str:
    """Return a sentence as plain text."""
    said = spoken().say(template)
    return _filled(said, places) if places or "{" in said else said


def several(*templates: str) -> tuple[str, ...]:
    """Return several words by themselves, such as those at the head of a table."""
    return tuple(words(template) for template in templates)


def plural(n: int, one: str, other: str) -> str:
    """Return a number with its noun: ``plural(3, "{n} claim", "{n} claims")``."""
    return _filled(spoken().count(n, one, other), {"n": n})


def commas(items: Iterable[str]) -> str:
    """Join words by commas."""
    return words(", ").join(items)


def semicolons(items: Iterable[str]) -> str:
    """Join words by semicolons."""
    return words("; ").join(items)


def join_list(items: list[str]) -> str:
    """Join words as a sentence does: ``a, b and c``."""
    return cldr.listed(items)
