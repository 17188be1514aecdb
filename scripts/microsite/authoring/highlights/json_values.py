"""What stands in JSON that others wrote: any value at any place, asked for without a mistake."""

import json
from collections.abc import Iterator
from typing import Any, Final

from microsite.authoring.highlights.highlight import HighlightError

JsonObject = dict[str, Any]
_DEPTH: Final = 100
"""Objects and lists within each other that are looked through."""


def _lines(text: str) -> list[Any]:
    """Return what the lines of JSON Lines hold, one a line; nothing where one of them is no JSON."""
    try:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError):
        return []


def parse_json(text: str) -> Any:
    """Return what a text of JSON holds; :class:`HighlightError` says where it is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and error.lineno > 1 and (lines := _lines(text)):
            return lines
        where = f"line {error.lineno}, column {error.colno}"
        raise HighlightError(f"expected JSON, and it goes wrong at {where} ({error.msg}); export it again") from None
    except (RecursionError, ValueError):
        raise HighlightError("expected JSON, and lists or numbers in it are beyond all bounds") from None


def text_in(value: object, *keys: str) -> str:
    """Return the first text under one of the keys; "" if there is none."""
    of = value if isinstance(value, dict) else {}
    return next((of[key] for key in keys if isinstance(of.get(key), str) and of[key].strip()), "")


def number_in(value: object, key: str) -> int | None:
    """Return a whole number from 0; None for anything else."""
    number = value.get(key) if isinstance(value, dict) else None
    return number if isinstance(number, int) and not isinstance(number, bool) and number >= 0 else None


def as_list(value: object) -> list[Any]:
    """Return a list as it is, nothing as an empty one, and anything else as a list of it alone."""
    return value if isinstance(value, list) else [] if value is None else [value]


def types_of(value: object) -> frozenset[str]:
    """Return what an object says it is, without prefixes: ``oa:Annotation`` is an Annotation."""
    of = value if isinstance(value, dict) else {}
    said = [*as_list(of.get("type")), *as_list(of.get("@type"))]
    return frozenset(each.rpartition(":")[2] for each in said if isinstance(each, str))


def objects_in(value: object, depth: int = 0) -> Iterator[JsonObject]:
    """Yield every object in a value, the outer before the inner."""
    if isinstance(value, dict):
        yield value
    if depth < _DEPTH:
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            if isinstance(each, (dict, list)):
                yield from objects_in(each, depth + 1)
