"""What the model says about the layout of a seed: the order of keys, and which records stand on one line."""

import re
from typing import Any, Final, get_args

from pydantic import BaseModel

from microsite.model.claim import Figure, Via, Voice
from microsite.model.entity import Native
from microsite.model.kinds import SEED_FILES
from microsite.model.ledger import CitedAs
from microsite.model.source import Name

Model = type[BaseModel]

ON_ONE_LINE: Final[tuple[Model, ...]] = (Voice, Via, Figure, CitedAs, Native, Name)
"""Small records that read best on one line, if they fit: ``{speaker: x}``."""

IDENTIFIER: Final = re.compile(r"[a-z0-9][a-z0-9.-]*")


def _models(annotation: Any) -> list[Model]:
    """Return the record types that a field's annotation names, however deep in lists and unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]


def model_of(file: str) -> Model | None:
    """Return the record type of a seed file by its path from the root, or None if it has no style of ours."""
    return next((known.model for known in SEED_FILES if known.holds(file) and not known.machine_made), None)


def names(model: Model | None) -> list[str]:
    """Return the keys of a record in the order of the model, as seeds write them."""
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def inner(model: Model | None, key: str) -> Model | None:
    """Return the record type of the values under ``key``, or None if they are not records."""
    for name, field in model.model_fields.items() if model else ():
        if key == (field.alias or name):
            return next(iter(_models(field.annotation)), None)
    return None
