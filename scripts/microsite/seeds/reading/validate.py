"""Data with positions to typed records; pydantic's findings in our words and at their places."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from microsite.model.contents import target_of
from microsite.model.fields import Model, record_at
from microsite.model.finding import Finding, finding
from microsite.model.limits import RECORDS
from microsite.model.place import KEY, Document, Keys, Origin, Place
from microsite.model.record import BRANCH, Record
from microsite.seeds.reading.describe_error import describe
from microsite.seeds.reading.field_slips import as_written
from microsite.seeds.reading.meant_field import meant_fields
from microsite.seeds.reading.misplaced import misplaced

R = TypeVar("R", bound=Record)


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


def _telling(error: ValidationError, data: object) -> Iterator[tuple[ErrorDetails, Keys]]:
    """Yield the errors with their keys, without those that only follow from others.

    A list whose entries have errors of their own is not too short besides; and where one branch of a union went
    further into the value, or counted its entries, the branches that expected another kind of value do not count. What
    is missing is not, if another key is a slip of its name.
    """
    errors = [(each, _path(each["loc"], data)) for each in error.errors(include_url=False)]
    paths = [keys for _, keys in errors]
    counted = {keys for each, keys in errors if each["type"] in ("too_short", "too_long")}
    mistyped = {
        (*keys[:-1], meant)
        for each, keys in errors
        if each["type"] == "extra_forbidden"
        for meant in meant_fields(str(keys[-1]), (str(path[-1]) for path in paths if path[:-1] == keys[:-1] and path))
    }
    follows = ("too_short", "tuple_type", "model_type", "model_attributes_type", "dict_type", "string_type")
    for each, keys in errors:
        further = any(len(path) > len(keys) and path[: len(keys)] == keys for path in paths) and each["type"] in follows
        other_kind = each["type"] == "string_type" and keys in counted
        if not (other_kind or further or (each["type"] == "missing" and keys in mistyped)):
            yield each, keys


def _mistakes(each: ErrorDetails, origin: Origin, keys: Keys) -> Iterator[Finding]:
    """Yield what is wrong within a text, each mistake at its own place."""
    for mistake in each.get("ctx", {}).get("mistakes", ()):
        yield finding(origin.find(mistake.sign, mistake.occurrence, *keys), mistake.code, mistake.message)


def _quoted(each: ErrorDetails, place: Place, document: Document, keys: Keys) -> str:
    """Say how a number is written that is no number but a text: ``page: 012``."""
    if each["type"] != "string_type" or isinstance(each["input"], bool) or not isinstance(each["input"], (int, float)):
        return ""
    written = as_written(document, place.line, place.column)
    return f'; write {keys[-1]}: "{written}"' if written and isinstance(keys[-1], str) and keys[-1] != "at" else ""


def _number_as_text(model: Model, each: ErrorDetails, written: str, keys: Keys) -> ErrorDetails:
    """Return what is wrong with a number where a text belongs, once it is one: ``reviewed: 2026`` is no day."""
    is_number = isinstance(each["input"], (int, float)) and not isinstance(each["input"], bool)
    *before, name = [key for key in keys if isinstance(key, str)] or [""]
    record = record_at(model, tuple(before))
    if each["type"] != "string_type" or not is_number or name == "at" or not record or not written:
        return each
    try:
        record.model_validate({name: written if keys[-1] == name else (written,)})
    except ValidationError as error:
        wrong = (one for one in error.errors(include_url=False) if one["loc"][:1] == (name,))
        return next((one for one in wrong if not one["type"].endswith("_type")), each)
    return each


def _finding(model: Model, each: ErrorDetails, document: Document, base: Keys, keys: Keys) -> Finding:
    if each["type"] == "string_type" and (elsewhere := misplaced(each["input"], model, document, (*base, *keys))):
        return elsewhere
    each = _number_as_text(model, each, as_written(document, *document.marks.get((*base, *keys), (0, 0))), keys)
    code, message = describe(model, each, keys)
    within = str(each.get("ctx", {}).get("key", ""))
    keys = (*keys, within) if (*base, *keys, within) in document.marks else keys
    key_place = document.marks.get((*base, *keys, KEY)) if code == "unknown-field" else None
    place = Place(document.file, *key_place) if key_place else Origin(document, base).place(*keys)
    target = target_of(record_at(model, keys[:-1]) or model, keys) if code == "bad-id" else ""
    # What was typed, for whoever knows the names of records: see corpus/named_findings.py.
    subject = f"{target}: {each['input']}" if target and isinstance(each["input"], str) else ""
    return finding(place, code, f"{message}{_quoted(each, place, document, keys)}", subject)


def _findings(
    model: type[Record], error: ValidationError, document: Document, base: Keys, data: object
) -> list[Finding]:
    """One finding a place: of several branches of a union that failed, the most telling one."""
    best: dict[tuple[Place, str], tuple[int, Finding]] = {}
    origin = Origin(document, base)
    for each, keys in _telling(error, data):
        if "mistakes" in each.get("ctx", {}):
            best |= {(one.place, str(one)): (2, one) for one in _mistakes(each, origin, keys)}
            continue
        one = _finding(model, each, document, base, keys)
        rank = ("wrong-type", "unknown-word").index(one.code) if one.code in ("wrong-type", "unknown-word") else 2
        # Every key that is missing is named at once; they have one place.
        missing = f"{keys}" if one.code == "missing-field" else ""
        spot = (one.place, f"{one.code}{missing}" if rank == 2 and one.code != "bad-id" else "")
        if spot not in best or rank > best[spot][0]:
            best[spot] = (rank, one)
    # A value that says nothing is no value of another type besides.
    empty = {place for place, code in best if code == "empty-text"}
    return [one for (place, _), (_, one) in best.items() if one.code != "wrong-type" or place not in empty]


def as_record(model: type[R], data: object, document: Document, base: Keys = ()) -> tuple[R | None, list[Finding]]:
    """Make a record of ``data`` (at ``base`` in its file), or say everything that is wrong with it."""
    try:
        return model.model_validate(data).located(Origin(document, base)), []
    except ValidationError as error:
        if elsewhere := misplaced(data, model, document, base):
            return None, [elsewhere]
        return None, _findings(model, error, document, base, data)


def as_records(model: type[R], data: object, document: Document) -> tuple[list[R], list[Finding]]:
    """Make records of a file that is one list; the good ones are kept beside findings for the bad ones."""
    if data is None:
        return [], []
    if not isinstance(data, tuple):
        message = "expected a list: put a dash before the first key of every entry (- id: …)"
        return [], [finding(Place(document.file, *document.marks.get((), (1, 1))), "wrong-type", message)]
    if len(data) > RECORDS:
        message = f"expected at most {RECORDS:,} records in a file, got {len(data):,}"
        return [], [finding(Place(document.file, *document.marks.get((), (1, 1))), "wrong-count", message)]
    records, findings = [], []
    for index, item in enumerate(data):
        record, wrong = as_record(model, item, document, (index,))
        findings += wrong
        if record is not None:
            records.append(record)
    return records, findings
