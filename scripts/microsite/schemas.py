"""JSON Schema of every kind of seed, written from the model, for completion in editors."""

import json
from typing import Any, Final

from pydantic import TypeAdapter

from microsite.model.claim import Claim
from microsite.model.edition import Edition
from microsite.model.entity import Actor, Term, Threat, Topic
from microsite.model.ledger import Check, Event, Question, Reference, Relation
from microsite.model.moved import Moved
from microsite.model.passage import SourceText
from microsite.model.reading_list import ReadingList
from microsite.model.site import Identity
from microsite.model.source import Source
from microsite.model.verification import Verification
from microsite.model.words import Words

KINDS: Final[dict[str, Any]] = {
    "source": Source,
    "passages": SourceText,
    "verification": Verification,
    "claims": list[Claim],
    "threat": Threat,
    "actor": Actor,
    "topics": list[Topic],
    "glossary": list[Term],
    "events": list[Event],
    "relations": list[Relation],
    "questions": list[Question],
    "references": list[Reference],
    "checks": list[Check],
    "editions": list[Edition],
    "moved": list[Moved],
    "list": ReadingList,
    "site": Identity,
    "words": Words,
}


def _described(schema: dict[str, Any]) -> dict[str, Any]:
    """Drop what the file's name says already: the fields that are not written in the seed."""
    for part in (schema, *schema.get("$defs", {}).values()):
        if part.get("title") in ("Threat", "Actor", "ReadingList"):
            for name in ("id", "body"):
                part["properties"].pop(name, None)
    return schema


def schemas() -> dict[str, str]:
    """Return the text of each schema by its file name."""
    result = {}
    for name, kind in KINDS.items():
        schema = _described(TypeAdapter(kind).json_schema())
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        result[f"{name}.json"] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
    return result
