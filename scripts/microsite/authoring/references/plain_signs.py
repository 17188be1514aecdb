"""Characters that a file writes by name or number: ``M&uuml;ller`` and ``Silt &amp; Sand`` as databases export them.

Those that nobody sees are left out, and named where the file has them as they are, or by the escapes of JSON.
"""

import html
import re
from dataclasses import replace
from typing import Any, Final

from microsite.authoring.references.raw_record import RawField, RawRecord
from microsite.model.hidden_characters import CONTROL

_ENTITY: Final = re.compile(r"(?:\{\\&\}|\\?&)((?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});)")
"""An entity, its first sign also as LaTeX writes it."""
_MEAN_SOMETHING: Final = frozenset("{}\\$")
"""Characters that would mean something to a format where the file writes them by name, so that they do not."""
_LEFT_OUT: Final = "a sign in it that nobody sees was left out; compare it"


def _meant(entity: re.Match[str]) -> str:
    sign = html.unescape(f"&{entity[1]}")
    return entity[0] if sign == f"&{entity[1]}" or _MEAN_SOMETHING & {*sign} else sign


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        # Some write the sign of an entity as one: &amp;uuml;
        named = _ENTITY.sub(_meant, _ENTITY.sub(_meant, value)) if "&" in value else value
        return CONTROL.sub(lambda sign: " " if sign[0].isspace() else "", named)
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return {name: _plain(part) for name, part in value.items()} if isinstance(value, dict) else value


def _plain_field(field: RawField) -> RawField:
    unseen = CONTROL.search(field.value)
    if "&" not in field.value and not unseen:
        return field
    written, doubt = field.written, "; ".join(filter(None, (field.doubt, _LEFT_OUT if unseen else "")))
    if written != field.value and isinstance(written, str) and written[:1] == '"':  # a quote by name would end it
        written = f"{{{written[1:-1]}}}"
    return replace(field, value=_plain(field.value), written=_plain(written), doubt=doubt)


def with_plain_signs(record: RawRecord) -> RawRecord:
    """Return a record with the characters that its fields write by name or number, without those nobody sees."""
    fields, inherited = (tuple(map(_plain_field, each)) for each in (record.fields, record.inherited))
    return replace(record, fields=fields, inherited=inherited)
