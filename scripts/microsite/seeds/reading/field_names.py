"""The names of all fields that records in the seeds have, and of those that hold words."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, get_args

from pydantic import AfterValidator

from microsite.model.field_types import READ_AS_WORDS, is_id
from microsite.model.fields import Model, keys_of, records_of
from microsite.model.kinds import SEED_FILES
from microsite.model.page_settings import PageSettings
from microsite.model.prose import Prose

_OF_WORKS: Final = frozenset({"container-title", "collection-title", "publisher", "publisher-place"})
"""Texts of a work, which is read as CSL has it."""


def _with_inner(model: Model, seen: set[Model]) -> Iterator[Model]:
    if model in seen:
        return
    seen.add(model)
    yield model
    for field in model.model_fields.values():
        for inner in records_of(field.annotation):
            yield from _with_inner(inner, seen)


def _models() -> set[Model]:
    seen: set[Model] = set()
    files: list[Model] = [*(file.model for file in SEED_FILES), PageSettings]
    return {model for each in files for model in _with_inner(each, seen)}


@cache
def field_names() -> frozenset[str]:
    """Return the keys that stand in seeds, of records and of those within them."""
    return frozenset(key for model in _models() for key in keys_of(model))


def _holds_words(part: Any) -> bool:
    is_text = part is Prose or (isinstance(part, AfterValidator) and part.func in READ_AS_WORDS)
    return is_text or any(_holds_words(each) for each in get_args(part))


@cache
def _text_fields() -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys under which words stand, or lists of them; and those under which other things stand."""
    fields = [(field.alias or name, field) for model in _models() for name, field in model.model_fields.items()]
    words = {key for key, field in fields if any(map(_holds_words, (field.annotation, *field.metadata)))}
    others = {key for key, field in fields if not any(map(_holds_words, (field.annotation, *field.metadata)))}
    return _OF_WORKS | words, frozenset(others)


def are_words(key: str, value: str) -> bool:
    """Say whether what stands under a key is words, and no number, id or word of a vocabulary."""
    words, others = _text_fields()
    return key in words and any(map(str.isalpha, value)) and not (key in others and is_id(value))
