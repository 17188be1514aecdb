"""The kinds that hold without any of a project's own, as lines behind a sign, to begin one's own lists from."""

import json
from collections.abc import Mapping
from typing import Any, Final

from microsite.model.default_vocabulary import ACTORS, RELATIONS, SOURCES
from microsite.model.project_words import KindOfRelation
from microsite.model.record import Record
from microsite.model.spoken import speaking, spoken

_LISTS: Final[Mapping[str, tuple[Record, ...]]] = {"actors": ACTORS, "relations": RELATIONS, "sources": SOURCES}
_CLOSED: Final = ("id", "like", "mark")
"""Words that are the same in every language."""


def _row(kind: Record) -> str:
    fields: Mapping[str, Any] = kind.model_dump(exclude_defaults=True, include=set(type(kind).model_fields))
    said = {name: value if name in _CLOSED else spoken().say(value) for name, value in fields.items()}
    if isinstance(kind, KindOfRelation) and kind.past and kind.past_many:
        # One message in two numbers: English has one word for both.
        said |= {name: spoken().count(n, kind.past, kind.past_many) for name, n in (("past", 1), ("past_many", 2))}
    return "{" + ", ".join(f"{name}: {json.dumps(word, ensure_ascii=False)}" for name, word in said.items()) + "}"


def default_kinds(language: str) -> str:
    """Return lines of vocabulary.yml, each behind a sign: without the signs they say what holds without them."""
    with speaking(language, None):
        lines = [
            line for name, kinds in _LISTS.items() for line in (f"{name}:", *(f"- {_row(kind)}" for kind in kinds))
        ]
    return "".join(f"# {line}\n" for line in lines)
