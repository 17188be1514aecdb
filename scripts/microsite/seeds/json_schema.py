"""JSON Schema of every kind of seed, written from the model, for completion in editors."""

import json
from types import GenericAlias
from typing import Any

from pydantic import TypeAdapter

from microsite.model.kinds import SEED_FILES


def _described(schema: dict[str, Any]) -> dict[str, Any]:
    """Drop what the file's name says already: the fields that are not written in the seed."""
    named = {file.model.__name__ for file in SEED_FILES if file.id_is_name}
    for part in (schema, *schema.get("$defs", {}).values()):
        if part.get("title") in named:
            for name in ("id", "body"):
                part["properties"].pop(name, None)
    return schema


def schemas() -> dict[str, str]:
    """Return the text of each schema by its file name."""
    result = {}
    for file in SEED_FILES:
        if file.schema:
            of: Any = GenericAlias(list, (file.model,)) if file.form == "list" else file.model
            schema = _described(TypeAdapter(of).json_schema())
            schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
            result[f"{file.schema_name}.json"] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
    return result


def editor_settings(settings: str) -> str:
    """Return the settings of VS Code with the files that each schema is for."""
    known = {f"seeds/schema/{f.schema_name}.json": f.of("*") for f in SEED_FILES if f.schema and f.form != "page"}
    return json.dumps({**json.loads(settings), "yaml.schemas": known}, indent=2) + "\n"
