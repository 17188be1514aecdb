"""The names of all fields that records in the seeds have."""

from collections.abc import Iterator
from functools import cache

from microsite.model.fields import Model, keys_of, records_of
from microsite.model.kinds import SEED_FILES


def _with_inner(model: Model, seen: set[Model]) -> Iterator[Model]:
    if model in seen:
        return
    seen.add(model)
    yield model
    for field in model.model_fields.values():
        for inner in records_of(field.annotation):
            yield from _with_inner(inner, seen)


@cache
def field_names() -> frozenset[str]:
    """Return the keys that stand in seeds, of records and of those within them."""
    seen: set[Model] = set()
    return frozenset(key for file in SEED_FILES for model in _with_inner(file.model, seen) for key in keys_of(model))
