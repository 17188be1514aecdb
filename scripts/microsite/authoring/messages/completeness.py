"""Whether a catalogue says every message, in all its forms, with the places that the English has."""

import re
from collections.abc import Iterator
from typing import Final

from babel.messages.catalog import Catalog, Message

from microsite.model.wording import has_words

MISSING: Final = "is missing"
"""How the line ends that tells of a message which a catalogue does not have."""

SAME: Final = "same"
"""The flag of a message that is the same as in English, and is meant to be: ``#, same`` above it."""

_PLACE: Final = re.compile(r"\{\w+\}")
_OWN_WORD: Final = re.compile(r"\{(\w+)\.\w+\}")
"""The place of a word that a project chooses; a translation names it in the form that it needs, or does without it."""


def forms_of(message: Message) -> tuple[str, ...]:
    """Return what a catalogue says, in as many forms as there are; empty where it says nothing."""
    said = message.string
    return tuple(map(str, said)) if isinstance(said, tuple | list) else (str(said or ""),)


def _english(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (str(message.id),)


def _faults_of(message: Message, number_of_forms: int) -> Iterator[str]:
    english, said = _english(message), forms_of(message)
    if not any(said):
        if any(map(has_words, english)):
            yield MISSING
        return
    if not all(said) or len(said) != (number_of_forms if len(english) > 1 else 1):
        yield f"expected {number_of_forms if len(english) > 1 else 1} forms, each with words"
    if message.fuzzy:
        yield 'is marked as "fuzzy": read it, and take the mark out'
    if said[0] == english[0] and has_words(english[0]) and SAME not in message.flags:
        yield f'is the same as in English; translate it, or write "#, {SAME}" above it'
    places = [sorted(_PLACE.findall(form)) for form in english]
    for form in said:
        if form and sorted(_PLACE.findall(form)) not in places:
            yield f"expected the places {' '.join(places[-1]) or '(none)'}, got: {form}"
        known = {kind for each in english for kind in _OWN_WORD.findall(each)}
        for kind in sorted({*_OWN_WORD.findall(form)} - known):
            yield f"expected no word for {kind}, which the English does not speak of, got: {form}"


def faults(template: Catalog, catalogue: Catalog) -> Iterator[str]:
    """Yield what is wrong with a catalogue, a line each, in the order of the template."""
    for message in template:
        if message.id:
            known = catalogue.get(_english(message)[0])
            for fault in _faults_of(known, catalogue.num_plurals) if known else (MISSING,):
                if known or any(map(has_words, _english(message))):
                    yield f'"{_english(message)[0]}" {fault}'
