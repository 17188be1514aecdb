"""Data with positions to typed records; pydantic's findings in our words and at their places."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from microsite.model.fields import Model, keys_of, record_under
from microsite.model.finding import CODES, Finding, finding
from microsite.model.near_names import nearest
from microsite.model.place import KEY, Document, Keys, Origin, Place
from microsite.model.record import BRANCH, Record

R = TypeVar("R", bound=Record)

_TYPES: Final = {
    "string_type": "text (put quotes around a number or date)",
    "tuple_type": "a list",
    "int_type": "a number",
    "bool_type": "true or false",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
    "dict_type": "a mapping of keys to values",
    "none_required": "nothing",
}


def _record_at(model: Model, keys: Keys) -> Model | None:
    """Return the type of record that stands at ``keys`` within one of type ``model``; None for anything else."""
    current: Model | None = model
    for key in keys:
        current = record_under(current, key) if isinstance(key, str) else current
    return current


def _shown(value: object) -> str:
    text = "nothing" if value is None else str(value) if isinstance(value, (str, int, float)) else type(value).__name__
    text = {"tuple": "a list", "dict": "a mapping", "True": "true", "False": "false"}.get(text, text)
    return f'"{text[:60]}"' if isinstance(value, str) else text


def _wanted(kind: str, got: object, context: Mapping[str, Any]) -> str | None:
    """Return what was expected in place of a value of a wrong type or size."""
    if kind == "greater_than":
        return f"a number above {context['gt']}"
    if kind == "less_than_equal":
        return f"a number up to {context['le']}"
    return "a whole number" if kind == "int_type" and isinstance(got, float) else _TYPES.get(kind)


def _describe(model: Model, error: Mapping[str, Any], keys: Keys) -> tuple[str, str]:
    """Return code and message for one pydantic error."""
    kind, got, context = error["type"], error["input"], error.get("ctx", {})
    last = keys[-1] if keys else ""
    if kind in CODES:
        return kind, str(error["msg"])
    if kind == "missing":
        return "missing-field", f"{last} is missing here; add the line {last}: {_EXAMPLES.get(str(last), '…')}"
    if kind == "extra_forbidden":
        names = keys_of(_record_at(model, keys[:-1]))
        return (
            "unknown-field",
            f'there is no field "{last}" here{nearest(str(last), names)} (fields: {", ".join(names)})',
        )
    if kind == "literal_error":
        words = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return "unknown-word", f"expected one of {words}; got {_shown(got)}{nearest(str(got), words.split(', '))}"
    if kind == "string_pattern_mismatch":
        slug = re.sub(r"[^a-z0-9]+", "-", str(got).lower()).strip("-")
        better = f"; write {slug}" if _form(last) == _ID and slug and slug != got and slug.isascii() else ""
        return "bad-id", f"expected {_form(last)}, got {_shown(got)}{better}"
    if kind in ("too_short", "too_long") and context["actual_length"]:
        most, least = context.get("max_length"), context.get("min_length")
        return "wrong-count", f"expected at {f'most {most}' if most else f'least {least}'} entries, got {len(got)}"
    if kind in ("string_too_short", "too_short"):
        return "empty-text", f"{last or 'this'} is empty; say it, or leave the key out"
    if kind == "string_too_long":
        return "wrong-type", f"expected at most {context.get('max_length')} characters"
    expected = _form(last) if last == "at" and got is None else _wanted(kind, got, context)
    message = f"expected {expected}, got {_shown(got)}" if expected else f"{error['msg']}, got {_shown(got)}"
    if isinstance(got, str) and got[:1] in _CURLY:
        message += f"; use straight quotes or none: {last}: {got.strip(_CURLY)}"
    return "wrong-type", message


_ID: Final = "an id (lower-case words joined by hyphens)"
_CURLY: Final = "“”„«»‘’"
_EXAMPLES: Final = {"at": "p4.s1 (the passage it rests on; the page of the source lists them)"}


def _form(field: object) -> str:
    forms = {
        "at": "a locator such as p4.s1 (paragraph 4, sentence 1; the page of the source lists them)",
        "url": "a web address",
        "lang": "a language tag",
        "tag": "the beginning of tag URIs (tag:example.org,2026:)",
        "namespace": "a UUID in lower case (python -c 'import uuid; print(uuid.uuid4())' makes one)",
        "reviewed": "a day, the year first (2026-11-22)",
        "date": "a day, the year first (2026-11-22)",
        "edition": "living, or the label of an edition (2026-12)",
    }
    return forms.get(str(field), _ID)


def _path(loc: Iterable[str | int], data: object) -> Keys:
    """Return the keys in an error's path, without the branches of unions that were tried on the way."""
    path: list[str | int] = []
    here: Any = data
    for part in loc:
        known = part in here if isinstance(here, Mapping) else isinstance(here, tuple) and part in range(len(here))
        if known:
            here = here[part]
        elif isinstance(part, str) and part.startswith(BRANCH):
            continue
        path.append(part)
    return tuple(path)


def _telling(error: ValidationError) -> list[ErrorDetails]:
    """Return the errors, without "too short" for a list whose entries are there and have errors of their own."""
    errors = error.errors(include_url=False)
    places = [each["loc"] for each in errors]
    return [
        each
        for each in errors
        if each["type"] != "too_short" or not any(loc[: len(each["loc"])] == each["loc"] != loc for loc in places)
    ]


def _findings(
    model: type[Record], error: ValidationError, document: Document, base: Keys, data: object
) -> list[Finding]:
    """One finding a place: of several branches of a union that failed, the most telling one."""
    best: dict[tuple[Place, str], tuple[int, Finding]] = {}
    for each in _telling(error):
        keys = _path(each["loc"], data)
        code, message = _describe(model, each, keys)
        full = (*base, *keys)
        for mistake in each.get("ctx", {}).get("mistakes", ()):
            place = Origin(document, base).find(mistake.sign, mistake.occurrence, *keys)
            best[(place, f"{mistake.code} {mistake.message}")] = (2, finding(place, mistake.code, mistake.message))
        if "mistakes" in each.get("ctx", {}):
            continue
        key_place = document.marks.get((*full, KEY)) if code == "unknown-field" else None
        place = Place(document.file, *key_place) if key_place else Origin(document, base).place(*keys)
        rank = ("wrong-type", "unknown-word").index(code) if code in ("wrong-type", "unknown-word") else 2
        spot = (place, code if rank == 2 and code != "bad-id" else "")
        if spot not in best or rank > best[spot][0]:
            best[spot] = (rank, finding(place, code, message))
    return [finding for _, finding in best.values()]


def as_record(model: type[R], data: object, document: Document, base: Keys = ()) -> tuple[R | None, list[Finding]]:
    """Make a record of ``data`` (at ``base`` in its file), or say everything that is wrong with it."""
    try:
        return model.model_validate(data).located(Origin(document, base)), []
    except ValidationError as error:
        return None, _findings(model, error, document, base, data)


def as_records(model: type[R], data: object, document: Document) -> tuple[list[R], list[Finding]]:
    """Make records of a file that is one list; the good ones are kept beside findings for the bad ones."""
    if data is None:
        return [], []
    if not isinstance(data, tuple):
        message = "expected a list: put a dash before the first key of every entry (- id: …)"
        return [], [finding(Place(document.file, *document.marks.get((), (1, 1))), "wrong-type", message)]
    records, findings = [], []
    for index, item in enumerate(data):
        record, wrong = as_record(model, item, document, (index,))
        findings += wrong
        if record is not None:
            records.append(record)
    return records, findings
