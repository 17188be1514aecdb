"""Items of CSL-JSON written anew, in the forms in which pandoc reads them."""

import json
import re
from typing import Any, Final

from microsite.authoring.references.csl_items import text_of
from microsite.authoring.references.fields_taken import DATES, NAMES, TEXTS
from microsite.authoring.references.raw_record import RawField, RawRecord

_NUMBERS = re.compile(r"(?:-?\d+(?:\s+-?\d+)*)?\s*")
_TAKEN: Final = frozenset({*NAMES, *DATES, *TEXTS})


def _date(written: object) -> object:
    """Return a date as an object of numbers: some programs write it, or its parts, as text."""
    parts = written.get("date-parts") if isinstance(written, dict) else written
    in_form = isinstance(parts, list) and all(isinstance(part, list) for part in parts)
    sound = parts is None or (in_form and bool(_NUMBERS.fullmatch(text_of(parts))))
    return written if isinstance(written, dict) and sound else {"raw": text_of(parts)}


def _names(written: object) -> list[dict[str, str]]:
    """Return names as a list of their parts: some programs write one alone, or a name as text."""
    names = [{"literal": name} if isinstance(name, str) else name for name in _listed(written)]
    return [{part: text_of(said) for part, said in name.items()} for name in names if isinstance(name, dict)]


def _listed(written: object) -> list[Any]:
    return written if isinstance(written, list) else [written]


def _readable(field: RawField) -> object:
    """Return a variable in the form in which pandoc reads it."""
    if field.name in DATES:
        return _date(field.written)
    return _names(field.written) if field.name in NAMES else field.written


def for_pandoc(record: RawRecord, identifier: str) -> str:
    """Return an item anew."""
    plain = (each for each in record.fields if each.name in _TAKEN or not isinstance(each.written, list | dict))
    own = {field.name: _readable(field) for field in plain}
    return json.dumps({"id": identifier, "type": record.kind, **own}, ensure_ascii=False)
