"""What to type where a value has another shape than its field: a word for a list, or a word for a record."""

from collections.abc import Callable
from typing import Any, Final

from pydantic import ValidationError

from microsite.model.fields import Model

Fits = Callable[[Any], bool]
_EASY: Final = frozenset("-_./:@ ")
"""Signs that need no quotes within a value."""


def _typed(text: str) -> str:
    """Return a text as it is typed within brackets."""
    plain = text and text[0].isalnum() and all(c.isalnum() or c in _EASY for c in text) and ": " not in text
    if plain and text.lower() not in ("true", "false", "null") and not text[0].isdigit():
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def as_list(key: str, got: object, fits: Fits) -> str:
    """Return ``key: [a, b]`` for ``a, b``, if the field takes that; "" otherwise."""
    items = [part.strip(" []\t") for part in got.split(",")] if isinstance(got, str) else [got]
    if not isinstance(got, (str, int, float)) or not all(items) or not fits(tuple(items)):
        return ""
    return f"{key}: [{', '.join(_typed(item) if isinstance(item, str) else str(item) for item in items)}]"


def _takes(record: Model, key: str, value: object) -> bool:
    try:
        record.model_validate({key: value})
    except ValidationError:
        return False
    return True


def as_record_of(record: Model, got: object) -> str:
    """Return ``{speaker: baker}`` for ``baker``: by the one field that is enough; "" where none is."""
    keys = [field.alias or name for name, field in record.model_fields.items()]
    # A name that nobody has taken apart stands whole.
    keys.sort(key=lambda key: key != "literal")
    enough = next((key for key in keys if isinstance(got, (str, int, float)) and _takes(record, key, got)), "")
    return f"{{{enough}: {_typed(got) if isinstance(got, str) else got}}}" if enough else ""
