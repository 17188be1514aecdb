"""Facts as plain JSON values and back, for pages that are kept from one build to the next."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from microsite.facts.page import At, Facts


def as_json(facts: Facts) -> dict[str, Any]:
    """Return facts as values that JSON knows, sets in order."""
    values = {field.name: getattr(facts, field.name) for field in fields(facts)}
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in values.items()}


def _places(value: Iterable[tuple[str, int]]) -> tuple[At, ...]:
    return tuple((text, line) for text, line in value)


def from_json(value: Mapping[str, Any]) -> Facts:
    """Return the facts that :func:`as_json` wrote; ``KeyError``, ``TypeError`` or ``ValueError`` if it did not."""
    return Facts(
        anchors=frozenset(value["anchors"]),
        promised=frozenset(value["promised"]),
        links=_places(value["links"]),
        fetched=_places(value["fetched"]),
        scripts=_places(value["scripts"]),
        active=_places(value["active"]),
        stands_in=bool(value["stands_in"]),
        elements=frozenset(value["elements"]),
        words=frozenset(value["words"]),
        files=frozenset(value["files"]),
    )
