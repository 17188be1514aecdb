"""What the model says about the layout of a seed: the order of keys, and which records stand on one line."""

import re
from pathlib import PurePosixPath
from typing import Any, Final, get_args

from pydantic import BaseModel

from microsite.model.claim import Figure, Via, Voice
from microsite.model.entity import Native
from microsite.model.ledger import CitedAs
from microsite.model.source import Name
from microsite.schemas import KINDS

Model = type[BaseModel]

ON_ONE_LINE: Final[tuple[Model, ...]] = (Voice, Via, Figure, CitedAs, Native, Name)
"""Small records that read best on one line, if they fit: ``{speaker: x}``."""

MACHINE_MADE: Final = frozenset({"passages", "editions", "verification"})
"""Kinds of seed that commands write; their writers have a layout of their own."""

IDENTIFIER: Final = re.compile(r"[a-z0-9][a-z0-9.-]*")


def _models(annotation: Any) -> list[Model]:
    """Return the record types that a field's annotation names, however deep in lists and unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]


def model_of(file: str) -> Model | None:
    """Return the record type of a seed file by its path from the root, or None if it has no style of ours."""
    path = PurePosixPath(file)
    folder = path.parent.name.removesuffix("s")
    kind = folder if path.stem not in KINDS and folder in KINDS else path.stem
    if path.parts[0] != "seeds" or "schema" in path.parts or kind in MACHINE_MADE:
        return None
    return next(iter(_models(KINDS.get(kind))), None)


def names(model: Model | None) -> list[str]:
    """Return the keys of a record in the order of the model, as seeds write them."""
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def inner(model: Model | None, key: str) -> Model | None:
    """Return the record type of the values under ``key``, or None if they are not records."""
    for name, field in model.model_fields.items() if model else ():
        if key == (field.alias or name):
            return next(iter(_models(field.annotation)), None)
    return None
