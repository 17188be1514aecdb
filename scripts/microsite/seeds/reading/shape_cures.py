"""What to type where a value has another shape than its field: a word for a list, or a word for a record."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic import ValidationError

from microsite.model.contents import target_of
from microsite.model.fields import Model, record_at, records_at
from microsite.model.other_programs import of_another_program
from microsite.model.place import Keys
from microsite.seeds.reading.field_examples import example_of, of_record
from microsite.seeds.reading.field_slips import truth_cure
from microsite.seeds.reading.number_slips import plain_number

Fits = Callable[[Any], bool]
_EASY: Final = frozenset("-_./:@ ")
"""Signs that need no quotes within a value."""


_BETWEEN: Final = "[,;،؛、，]"
"""Commas and semicolons, of other scripts too."""


def _typed(text: str) -> str:
    """Return a text as it is typed within brackets."""
    plain = text and text[0].isalnum() and all(c.isalnum() or c in _EASY for c in text) and ": " not in text
    if plain and text.lower() not in ("true", "false", "null") and not text[0].isdigit():
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def as_list(key: str, got: object, fits: Fits) -> str:
    """Return ``key: [a, b]`` for ``a, b``, if the field takes that; "" otherwise."""
    if isinstance(got, Mapping) and got and not any(got.values()):
        got = ",".join(map(str, got))  # {a, b}
    items = [part.strip(" []()\t") for part in re.split(_BETWEEN, got)] if isinstance(got, str) else [got]
    if not isinstance(got, (str, int, float)) or not all(items) or not fits(tuple(items)):
        return ""
    return f"{key}: [{', '.join(_typed(item) if isinstance(item, str) else str(item) for item in items)}]"


def _takes(record: Model, key: str, value: object) -> bool:
    try:
        record.model_validate({key: value})
    except ValidationError:
        return False
    return True


_WITH_KEY: Final = re.compile(r"([a-z_]{1,30}):\s?(\S.{0,200})")


def _as_name(text: str) -> str:
    """Return a name of a person by its parts, and what else it could be; "" for one word."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and family and given and "," not in given:
        return f"{{family: {_typed(family)}, given: {_typed(given)}}}"
    *first, last = text.split() or [""]
    person = f"{{family: {_typed(last)}, given: {_typed(' '.join(first))}}}"
    return f"{person} for a person, or {{literal: {_typed(text)}}} for a body" if first else ""


def _as_pair(record: Model, got: object) -> str:
    """Return ``{lat: 51.9, lon: 4.2}`` for two numbers, of a record that has two fields; "" for anything else."""
    keys = [field.alias or name for name, field in record.model_fields.items()]
    parts = got.split(",") if isinstance(got, str) else list(got) if isinstance(got, tuple) else []
    numbers = [plain_number(str(part).strip()) for part in parts]
    return (
        f"{{{', '.join(map(': '.join, zip(keys, filter(None, numbers), strict=True)))}}}"
        if (len(keys) == len(numbers) > 1 and all(numbers))
        else ""
    )


def as_record_of(record: Model, got: object) -> str:
    """Return ``{speaker: baker}`` for ``baker``: by the one field that is enough; "" where none is."""
    if pair := _as_pair(record, got):
        return pair
    if (
        isinstance(got, str)
        and {"family", "given", "literal"} <= record.model_fields.keys()
        and (name := _as_name(got))
    ):
        return name
    found = _WITH_KEY.fullmatch(got) if isinstance(got, str) else None
    if found and _takes(record, found[1], found[2]):
        return f"{{{found[1]}: {_typed(found[2])}}}"
    keys = [field.alias or name for name, field in record.model_fields.items()]
    # A name that nobody has taken apart stands whole.
    keys.sort(key=lambda key: key != "literal")
    enough = next((key for key in keys if isinstance(got, (str, int, float)) and _takes(record, key, got)), "")
    return f"{{{enough}: {_typed(got) if isinstance(got, str) else got}}}" if enough else ""


_OF_RECORDS: Final = ("model_type", "model_attributes_type", "dict_type")


def _as_list_of(record: Model, key: str, got: object) -> str:
    """Return a field that holds a list, with what was meant by a value that is none."""
    if item := next(filter(None, (as_record_of(each, got) for each in records_at(record, key))), ""):
        one, either, other = item.partition(" for a person, or ")
        body = f" for a person, or {key}: [{other.removesuffix(' for a body')}] for a body" if either else ""
        return f"{key}: [{one}]{body}"
    listed = as_list(key, got, lambda items: _fits(record, key, items))
    of_each = next((f"[{of_record(each)}]" for each in records_at(record, key)), "")
    example = of_each or example_of(record, key)
    # An empty list would lose what was written.
    if not listed and example == "[]" and isinstance(got, str):
        return f"{key}: […], with what is meant between the brackets, and a comma between two"
    return listed or f"{key}: {example}"


def shape_cure(model: Model, kind: str, got: object, keys: Keys) -> str:
    """Say how a value is written that has another shape than its field; the end of a sentence, or nothing."""
    key, record = keys[-1] if keys else "", record_at(model, keys[:-1])
    if kind == "tuple_type" and record and isinstance(key, str):
        return f"; write {_as_list_of(record, key, got)}"
    if kind == "string_type" and isinstance(got, tuple) and len(got) == 1 and isinstance(got[0], str):
        alone = f"one word stands here, without brackets: write {key}: {got[0]}"
        return f"; {alone if isinstance(key, str) else f'one pair of brackets is enough: write [{got[0]}]'}"
    if kind == "string_type" and isinstance(key, str) and (only := _only(got)):
        if told := of_another_program(f"[[{only}"):
            return f"; {told}"
        word = only.split("|")[0 if record and target_of(record, keys) else -1].strip()
        return f"; one word stands here, without brackets: write {key}: {word}"
    if kind == "bool_type":
        return truth_cure(str(key), got)
    if kind in _OF_RECORDS and (within := record_at(model, keys)) and keys:
        *before, name = [part for part in keys if isinstance(part, str)] or [""]
        others = records_at(record_at(model, tuple(before)) or model, name)
        enough = sorted(
            filter(None, (as_record_of(each, got) for each in others)), key=lambda one: "literal" not in one
        )
        return f"; write {'- ' if isinstance(key, int) else f'{name}: '}{(enough or [of_record(within)])[0]}"
    return ""


def _fits(record: Model, key: str, value: object) -> bool:
    """Say whether a field takes a value, whatever else its record lacks."""
    try:
        record.model_validate({key: value})
    except ValidationError as error:
        return not any(each["loc"][:1] == (key,) for each in error.errors(include_url=False))
    return True


def _only(got: object) -> str:
    """Return the one word within brackets, as in ``[[baker]]``; "" for anything else."""
    while isinstance(got, tuple) and len(got) == 1:
        got = got[0]
    return got if isinstance(got, str) else ""
