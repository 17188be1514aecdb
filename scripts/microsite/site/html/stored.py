"""Facts as plain JSON values and back, for pages that are kept from one build to the next."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from microsite.site.html.page import HtmlFacts


def as_json(facts: HtmlFacts) -> dict[str, Any]:
    """Return facts as values that JSON knows, sets in order."""
    values = {field.name: getattr(facts, field.name) for field in fields(facts)}
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in values.items()}


def _texts(values: object) -> tuple[str, ...]:
    """Return a list of texts; ``TypeError`` if it is none: facts of another version were pairs."""
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError
    return tuple(values)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def from_json(value: Mapping[str, Any]) -> HtmlFacts:
    """Return the facts that :func:`as_json` wrote; ``KeyError``, ``TypeError`` or ``ValueError`` if it did not."""
    return HtmlFacts(
        anchors=frozenset(_texts(value["anchors"])),
        twice=_texts(value["twice"]),
        promised=_texts(value["promised"]),
        links=_texts(value["links"]),
        fetched=_texts(value["fetched"]),
        scripts=_texts(value["scripts"]),
        active=_texts(value["active"]),
        stands_in=bool(value["stands_in"]),
        elements=_texts(value["elements"]),
        words=_texts(value["words"]),
        files=_texts(value["files"]),
        searched=_text(value["searched"]),
    )
