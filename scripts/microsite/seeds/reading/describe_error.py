"""One error of pydantic in our words: what was expected, what was found, and what to type."""

from collections.abc import Mapping
from typing import Any, Final

from microsite.model.claim import Claim
from microsite.model.contents import target_of
from microsite.model.fields import Model, keys_of, record_at
from microsite.model.finding import CODES
from microsite.model.kinds import noun
from microsite.model.near_names import nearest
from microsite.model.place import Keys
from microsite.model.seed_files import VOCABULARY
from microsite.model.vocabulary_ids import CALLED
from microsite.seeds.reading.field_examples import example_of
from microsite.seeds.reading.field_slips import id_form, longer_number, page_for_a_place
from microsite.seeds.reading.meant_field import further_in, in_file, meant_fields
from microsite.seeds.reading.number_slips import number_cure
from microsite.seeds.reading.shape_cures import shape_cure
from microsite.seeds.reading.text_forms import form, form_cure
from microsite.seeds.reading.yaml_failure import in_quotes

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
        mended = longer_number(got) or id_form(got, pattern)
        better = f"; write {mended}" if mended else " (such as border-report-001)"
        message = f"expected the id of the source, a hyphen and a number of three digits or more, got {_shown(got)}"
        return f"{message}{better}"
    if target := target_of(record_at(model, keys[:-1]) or model, keys):
        return f"expected the id of {_article(noun(target))}, got {_shown(got)}"
    return f"expected {form(last)}, got {_shown(got)}{form_cure(got, pattern, last)}"


def _count(context: Mapping[str, Any]) -> str:
    most, least = context.get("max_length"), context.get("min_length")
    return f"expected at {f'most {most}' if most else f'least {least}'} entries, got {context['actual_length']}"


def _one_text(got: object) -> str:
    """Say how a text is written that became a field, for a colon and a blank stand in it: the end of a sentence."""
    alone = " ".join(f"{key}: {value}" for key, value in got.items()) if isinstance(got, dict) and len(got) == 1 else ""
    few = len(alone.split()) < _WORDS_OF_A_TEXT
    return "" if few else f"; a colon and a blank make a field of it, so put it in quotes: {in_quotes(alone)}"


def _wrong_type(kind: str, got: object, context: Mapping[str, Any], last: str | int, said: str) -> str:
    """Say what was expected in place of a value of another type."""
    if kind in ("int_type", "float_type") and (cure := number_cure(str(last), got)):
        return f"expected a number, got {_shown(got)}{cure}"
    is_place = last == "at" and (got is None or isinstance(got, (int, float)))
    expected = form(last) if is_place else _wanted(kind, got, context)
    message = f"expected {expected}, got {_shown(got)}" if expected else f"{said}, got {_shown(got)}"
    if is_place and got is not None:
        message += page_for_a_place(str(got))
    message += _one_text(got)
    if isinstance(got, str) and got[:1] in _CURLY:
        message += f"; use straight quotes or none: {last}: {got.strip(_CURLY)}"
    return message


def _no_field(record: Model | None, key: str, got: object) -> str:
    """Say that a record has no such field, and which was meant, if that is sure."""
    names = keys_of(record)
    if key == "<<":
        return "nothing is taken over from another place here; write each field as a line of its own"
    near = meant_fields(key, names)
    elsewhere = further_in(record, key, got) or in_file(record, key, got)
    told = f"; did you mean {' or '.join(near[:3])}?" if near else elsewhere
    return f'there is no field "{key}" here{told} (fields: {", ".join(names)})'


def _example(model: Model, record: Model | None, key: str) -> str:
    """Return a value that a field takes."""
    return (_EXAMPLES.get(key) if model is Claim else None) or example_of(record, key)


def _needs(record: Model | None, key: str) -> bool:
    """Say whether a record cannot do without a key."""
    return bool(record and key in record.model_json_schema().get("required", ()))


def _or_without(model: Model, keys: Keys) -> str:
    """Say how a field is left empty."""
    last = str(keys[-1])
    return f", or {last}: null" if _needs(record_at(model, keys[:-1]), last) else ", or leave it out"


def _filled(model: Model, keys: Keys) -> str:
    """Say what to do with a field that says nothing: whether it may go, or with what it is filled in."""
    last, record = keys[-1] if keys else "", record_at(model, keys[:-1])
    if isinstance(last, int):
        return "say it, or take it out"
    return f"write {last}: {_example(model, record, last)}" if _needs(record, last) else "say it, or leave the key out"


def describe(model: Model, error: Mapping[str, Any], keys: Keys) -> tuple[str, str]:
    """Return code and message for one pydantic error."""
    kind, got, context = error["type"], error["input"], error.get("ctx", {})
    last = keys[-1] if keys else ""
    if kind == "empty-text" or (kind == "string_type" and got is None):
        return "empty-text", f"nothing is written here; {_filled(model, keys)}"
    if kind in CODES:
        without = _or_without(model, keys) if kind == "unsafe-link" and "key" not in context else ""
        return kind, f"{error['msg']}{without}{_one_text(got)}"
    if kind == "missing":
        example = _example(model, record_at(model, keys[:-1]), str(last))
        return "missing-field", f"{last} is missing here; add the line {last}: {example}"
    if kind == "extra_forbidden":
        return "unknown-field", _no_field(record_at(model, keys[:-1]), str(last), got)
    if kind in ("literal_error", "own-word"):
        return "unknown-word", _other_word(got, context)
    if kind == "string_pattern_mismatch":
        return "bad-id", _pattern(model, got, str(context.get("pattern", "")), keys)
    if kind in ("too_short", "too_long") and context["actual_length"]:
        return "wrong-count", _count(context)
    if kind in ("string_too_short", "too_short"):
        return "empty-text", f"{last or 'this'} is empty; {_filled(model, keys)}"
    if kind == "string_too_long":
        return "wrong-type", f"expected at most {context['max_length']:,} characters, got {len(got):,}"
    told = _wrong_type(kind, got, context, last, str(error["msg"]))
    return "wrong-type", f"{told}{shape_cure(model, kind, got, keys)}"


def _other_word(got: object, context: Mapping[str, Any]) -> str:
    """Say what a field takes that is filled from a vocabulary, and where one stands that is the project's."""
    words = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
    known = context.get("known", words.split(", "))
    where = f"; {VOCABULARY.of()} can name other {CALLED[context['of']]}" if "of" in context else ""
    return f"expected one of {', '.join(known)}; got {_shown(got)}{nearest(str(got), known)}{where}"


def _article(noun_: str) -> str:
    return f"{'an' if noun_[0] in 'aeiou' else 'a'} {noun_}"


_WORDS_OF_A_TEXT: Final = 4
_CURLY: Final = "“”„«»‘’"
_EXAMPLES: Final = {
    "at": "s1.p4.s1 (the passage it rests on, as the page of the source lists it; p4.s1 without sections)"
}
