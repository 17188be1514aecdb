"""One error of pydantic in our words: what was expected, what was found, and what to type."""

import re
from collections.abc import Mapping
from typing import Any, Final

from microsite.model.claim import Claim
from microsite.model.contents import target_of
from microsite.model.fields import Model, keys_of, record_under
from microsite.model.finding import CODES
from microsite.model.kinds import noun
from microsite.model.near_names import nearest
from microsite.model.place import Keys
from microsite.seeds.reading.field_examples import example_of
from microsite.seeds.reading.field_slips import longer_number, number_cure

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


def record_at(model: Model, keys: Keys) -> Model | None:
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
    if kind == "greater_than_equal":
        return f"a number from {context['ge']}"
    return "a whole number" if kind == "int_type" and isinstance(got, float) else _TYPES.get(kind)


def _pattern(model: Model, got: object, pattern: str, keys: Keys) -> str:
    """Say what was expected in place of a text of another form."""
    last = keys[-1] if keys else ""
    if pattern.endswith("-[0-9]{3,9}$"):
        better = f"; write {longer_number(got)}" if longer_number(got) else " (such as border-report-001)"
        message = f"expected the id of the source, a hyphen and a number of three digits or more, got {_shown(got)}"
        return f"{message}{better}"
    if target := target_of(record_at(model, keys[:-1]) or model, keys):
        return f"expected the id of {_article(noun(target))}, got {_shown(got)}"
    slug = re.sub(r"[^a-z0-9]+", "-", str(got).lower()).strip("-")
    better = f"; write {slug}" if _form(last) == _ID and slug and slug != got and slug.isascii() else ""
    return f"expected {_form(last)}, got {_shown(got)}{better}"


def _count(context: Mapping[str, Any]) -> str:
    most, least = context.get("max_length"), context.get("min_length")
    return f"expected at {f'most {most}' if most else f'least {least}'} entries, got {context['actual_length']}"


def _wrong_type(kind: str, got: object, context: Mapping[str, Any], last: str | int, said: str) -> str:
    """Say what was expected in place of a value of another type."""
    if kind in ("int_type", "float_type") and (cure := number_cure(str(last), got)):
        return f"expected a number, got {_shown(got)}{cure}"
    expected = _form(last) if last == "at" and got is None else _wanted(kind, got, context)
    message = f"expected {expected}, got {_shown(got)}" if expected else f"{said}, got {_shown(got)}"
    if isinstance(got, str) and got[:1] in _CURLY:
        message += f"; use straight quotes or none: {last}: {got.strip(_CURLY)}"
    return message


def _filled(model: Model, keys: Keys) -> str:
    """Say what to do with a field that says nothing: whether it may go, or with what it is filled in."""
    last, record = keys[-1] if keys else "", record_at(model, keys[:-1])
    if isinstance(last, int):
        return "say it, or take it out"
    needed = record.model_json_schema().get("required", ()) if record else ()
    return f"write {last}: {example_of(record, last)}" if last in needed else "say it, or leave the key out"


def describe(model: Model, error: Mapping[str, Any], keys: Keys) -> tuple[str, str]:
    """Return code and message for one pydantic error."""
    kind, got, context = error["type"], error["input"], error.get("ctx", {})
    last = keys[-1] if keys else ""
    if kind == "empty-text":
        return kind, f"nothing is written here; {_filled(model, keys)}"
    if kind in CODES:
        return kind, str(error["msg"])
    if kind == "missing":
        example = _EXAMPLES.get(str(last)) if model is Claim else None
        example = example or example_of(record_at(model, keys[:-1]), str(last))
        return "missing-field", f"{last} is missing here; add the line {last}: {example}"
    if kind == "extra_forbidden":
        names = keys_of(record_at(model, keys[:-1]))
        return (
            "unknown-field",
            f'there is no field "{last}" here{nearest(str(last), names)} (fields: {", ".join(names)})',
        )
    if kind == "literal_error":
        words = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return "unknown-word", f"expected one of {words}; got {_shown(got)}{nearest(str(got), words.split(', '))}"
    if kind == "string_pattern_mismatch":
        return "bad-id", _pattern(model, got, str(context.get("pattern", "")), keys)
    if kind in ("too_short", "too_long") and context["actual_length"]:
        return "wrong-count", _count(context)
    if kind in ("string_too_short", "too_short"):
        return "empty-text", f"{last or 'this'} is empty; {_filled(model, keys)}"
    if kind == "string_too_long":
        return "wrong-type", f"expected at most {context['max_length']:,} characters, got {len(got):,}"
    return "wrong-type", _wrong_type(kind, got, context, last, str(error["msg"]))


def _article(noun_: str) -> str:
    return f"{'an' if noun_[0] in 'aeiou' else 'a'} {noun_}"


_ID: Final = "an id (lower-case words joined by hyphens)"
_CURLY: Final = "“”„«»‘’"
_EXAMPLES: Final = {
    "at": "s1.p4.s1 (the passage it rests on, as the page of the source lists it; p4.s1 without sections)"
}


def _form(field: object) -> str:
    forms = {
        "at": "a locator such as s1.p4.s1 (section 1, paragraph 4, sentence 1; p4.s1 where the text has no sections)",
        "url": "a web address",
        "lang": "a language tag",
        "tag": "the beginning of tag URIs (tag:example.org,2026:)",
        "namespace": "a UUID in lower case (python -c 'import uuid; print(uuid.uuid4())' makes one)",
        "reviewed": "a day, the year first (2026-11-22)",
        **dict.fromkeys(("date", "updated", "since", "frozen"), "a day, the year first (2026-11-22)"),
        **dict.fromkeys(("land", "subject", "borders", "disputed"), "a path that microsite outline wrote"),
        "edition": "living, or the label of an edition (2026-12)",
    }
    return forms.get(str(field), _ID)
