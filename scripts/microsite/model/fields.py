"""What the model says of the fields of a record: their keys in the seeds, and the records that stand under them."""

from typing import Any, get_args

from pydantic import BaseModel

from microsite.model.place import Keys

Model = type[BaseModel]


def records_of(annotation: Any) -> list[Model]:
    """Return the types of record that a field's annotation names, however deep in lists and unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in records_of(part)]


def keys_of(model: Model | None) -> list[str]:
    """Return the keys of a record in the order of the model, as seeds write them; none for None."""
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def records_at(model: Model | None, key: str) -> list[Model]:
    """Return the types of record that can stand under a key, alone or in a list."""
    for name, field in model.model_fields.items() if model else ():
        if key == (field.alias or name):
            return [*records_of(field.annotation)]
    return []


def record_under(model: Model | None, key: str) -> Model | None:
    """Return the type of record under a key, alone or in a list; None if there are no records."""
    return next(iter(records_at(model, key)), None)


def record_at(model: Model, keys: Keys) -> Model | None:
    """Return the type of record that stands at ``keys`` within one of type ``model``; None for anything else."""
    current: Model | None = model
    for key in keys:
        current = record_under(current, key) if isinstance(key, str) else current
    return current
