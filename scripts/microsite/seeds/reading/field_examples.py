"""What to type in the place of a field that is missing: a value that its type takes, from the model itself."""

from collections.abc import Mapping
from typing import Any, Final

from microsite.model.fields import Model

Schema = Mapping[str, Any]

_BY_PATTERN: Final = (
    ("^(s[0-9]", "s1.p4.s1"),
    ("^[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-11-22"),
    ("^[a-z]{2,3}(-", "en"),
    ("^[a-z][a-z0-9]*(-[a-z0-9]+)*-[0-9]{3,9}", "source-001"),
    ("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "some-id"),
    ("^(living|", "living"),
    ("^[0-9]{4}-[0-9]{2}(-", "2026-11"),
    ("^tag:", '"tag:example.org,2026:"'),
    ("^draft-", "draft-0123456789ab"),
    ("^https?:", "https://example.org/"),
)
"""How the pattern of a field begins, and a text that has that form."""

_BY_FIELD: Final = {
    "answers": "[{source: some-id, stance: silent, looked_for: …}]",
    "parts": "[{title: …, items: [{page: some-id, minutes: 5, note: …}]}]",
    "items": "[{page: some-id, minutes: 5, note: …}]",
    "window": "{west: -10, south: -10, east: 10, north: 10}",
}
"""Fields whose values hang together."""
_ADDRESSES: Final = {"from": "/threats/x/", "to": "/threats/y/"}


def _number(schema: Schema) -> str:
    least = schema.get("minimum", schema.get("exclusiveMinimum", 0))
    return str(max(int(least), 1))


def _value(schema: Schema, records: Schema) -> str:
    if "$ref" in schema:
        return _value(records[schema["$ref"].rpartition("/")[2]], records)
    if branches := schema.get("anyOf"):
        empty = any(branch.get("type") == "null" for branch in branches)
        return "null" if empty else _value(branches[0], records)
    if words := schema.get("enum"):
        return str(words[0])
    if "const" in schema:
        return str(schema["const"])
    if pattern := schema.get("pattern"):
        return next((value for begins, value in _BY_PATTERN if str(pattern).startswith(begins)), "…")
    kind = schema.get("type")
    if kind == "object":
        fields = [f"{key}: {_value(schema['properties'][key], records)}" for key in schema.get("required", ())]
        return f"{{{', '.join(fields)}}}"
    if kind == "array":
        return f"[{', '.join([_value(schema.get('items', {}), records)] * schema.get('minItems', 0))}]"
    if kind in ("integer", "number"):
        return _number(schema)
    return {"boolean": "true"}.get(str(kind), "2021-08-15" if isinstance(kind, list) else "…")


def _beside(schema: Schema, value: str) -> str:
    """Return what else could stand there, in brackets behind the value."""
    if others := schema.get("enum", ())[1:]:
        return f" (or {', '.join(map(str, others))})"
    return {"null": " (null where it is not known)", "true": " (or false)"}.get(value, "")


def of_record(model: Model) -> str:
    """Return a record of the type ``model`` with the fields that it must have, as YAML."""
    schema = model.model_json_schema()
    return _value({**schema, "type": "object"}, schema.get("$defs", {}))


def example_of(model: Model | None, key: str) -> str:
    """Return a value for the field ``key`` of a record, as YAML, with what else it could be; ``…`` stands for words."""
    schema = model.model_json_schema() if model else {}
    field = schema.get("properties", {}).get(key)
    if field is None:
        return "…"
    value = _BY_FIELD.get(key) or _value(field, schema.get("$defs", {}))
    value = _ADDRESSES.get(key, value) if value == "…" else value
    return f"{value}{_beside(field, value)}"
