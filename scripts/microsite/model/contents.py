"""What stands in a record that leads elsewhere: its prose, and the ids of other records, each with its place."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from microsite.model.field_types import Names
from microsite.model.place import Keys
from microsite.model.prose import Prose
from microsite.model.record import Record


class NamedId(NamedTuple):
    """The id of another record, and what it names (see ``kinds.TARGETS``)."""

    target: str
    id: str


class _Field(NamedTuple):
    """A field that can hold prose or ids."""

    attribute: str
    key: str
    target: str
    """What its ids name; empty for a field that holds none."""
    words: frozenset[str]
    """Words that may stand in the place of an id."""


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield an annotation and all that it is made of."""
    yield annotation
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _parts(part)


@cache
def _fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    result = []
    for name, field in model.model_fields.items():
        parts = [*_parts(field.annotation), *field.metadata]
        target = next((part.target for part in parts if isinstance(part, Names)), "")
        words = frozenset(word for part in parts if get_origin(part) is Literal for word in get_args(part))
        if target or any(isinstance(part, type) and issubclass(part, (Prose, Record)) for part in parts):
            result.append(_Field(name, field.alias or name, target, words))
    return tuple(result)


def target_of(model: type[BaseModel], keys: Keys) -> str:
    """Return what the id at ``keys``, within a record of type ``model``, should name; empty if it is no such id."""
    key = next((each for each in reversed(keys) if isinstance(each, str)), "")
    return next((field.target for field in _fields(model) if field.key == key), "")


def contents(record: Record, *keys: str | int) -> Iterator[tuple[Prose | NamedId, Keys]]:
    """Yield every text in prose and every id of another record, with the keys that lead to it from the record."""
    for field in _fields(type(record)):
        yield from _values(getattr(record, field.attribute), field, (*keys, field.key))


def _values(value: object, field: _Field, keys: Keys) -> Iterator[tuple[Prose | NamedId, Keys]]:
    if isinstance(value, Prose):
        yield value, keys
    elif isinstance(value, Record):
        yield from contents(value, *keys)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _values(each, field, (*keys, index))
    elif isinstance(value, str) and field.target and value not in field.words:
        yield NamedId(field.target, value), keys


def proses(record: Record) -> Iterator[tuple[Prose, Keys]]:
    """Yield the texts in prose alone."""
    for value, keys in contents(record):
        if isinstance(value, Prose):
            yield value, keys
