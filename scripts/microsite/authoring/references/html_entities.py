"""Characters that a file writes as HTML does: databases export ``M&uuml;ller`` and ``Silt &amp; Sand``."""

import html
import re
from dataclasses import replace
from typing import Any, Final

from microsite.authoring.references.raw_record import RawField, RawRecord

_ENTITY: Final = re.compile(r"(?:\{\\&\}|\\?&)((?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});)")
"""An entity, its first sign also as LaTeX writes it."""
_MEAN_SOMETHING: Final = frozenset('{}\\$"')
"""Characters that would mean something to a format where the file writes them by name, so that they do not."""


def _meant(entity: re.Match[str]) -> str:
    sign = html.unescape(f"&{entity[1]}")
    return entity[0] if sign == f"&{entity[1]}" or _MEAN_SOMETHING & {*sign} else sign


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        # Some write the sign of an entity as one: &amp;uuml;
        return _ENTITY.sub(_meant, _ENTITY.sub(_meant, value)) if "&" in value else value
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return {name: _plain(part) for name, part in value.items()} if isinstance(value, dict) else value


def _plain_field(field: RawField) -> RawField:
    return replace(field, value=_plain(field.value), written=_plain(field.written)) if "&" in field.value else field


def without_entities(record: RawRecord) -> RawRecord:
    """Return a record with the characters that entities of HTML stand for."""
    fields, inherited = (tuple(map(_plain_field, each)) for each in (record.fields, record.inherited))
    return replace(record, fields=fields, inherited=inherited)
