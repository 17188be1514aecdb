"""What a person answers to a form: by flags, or one question after the other; and what is missing."""

from collections.abc import Callable, Mapping, Sequence

from microsite.authoring.records.form_fields import Field, FieldValues
from microsite.authoring.records.forms import FORMS
from microsite.authoring.records.valid_record import NewError


def missing_fields(kind: str, answers: FieldValues) -> list[Field]:
    """Return the required fields that have no answer, in order."""
    return [field for field in FORMS[kind].fields if field.required and not answers.get(field.name)]


def _split(field: Field, line: str) -> list[str]:
    if field.parts:
        return [line] if line.strip() else []
    if field.many:
        return line.replace(",", " ").split()
    return [line.strip()] if line.strip() else []


def ask_for(kind: str, answers: FieldValues, read: Callable[[str], str]) -> dict[str, list[str]]:
    """Ask for what is missing, again until there is an answer; ``read`` prompts for a line and returns it."""
    result = {name: list(values) for name, values in answers.items()}
    for field in missing_fields(kind, answers):
        prompt = f"{field.ask}"
        prompt += f" ({', '.join(field.choices)})" if field.choices else ""
        prompt += f" [{field.parts.replace(' ', '; ')} …]" if field.parts else " [several, with spaces]" * field.many
        values: list[str] = []
        while not values or (field.choices and values[0] not in field.choices):
            values = _split(field, read(f"{prompt}: "))
        result[field.name] = values
    return result


def given_answers(fields: Sequence[Field], namespace: Mapping[str, object]) -> dict[str, list[str]]:
    """Return what flags gave, as :data:`FieldValues`."""
    result: dict[str, list[str]] = {}
    for field in fields:
        value = namespace.get(field.name)
        if field.parts and isinstance(value, list):
            result[field.name] = [";".join(parts) for parts in value]
        elif isinstance(value, list):
            result[field.name] = value
        elif isinstance(value, str):
            result[field.name] = [value]
    return result


def completed(kind: str, answers: FieldValues, read: Callable[[str], str] | None) -> FieldValues:
    """Return answers with what else was asked for, if there is somebody to ask; raises :class:`NewError`."""
    full = ask_for(kind, answers, read) if read else answers
    if lacking := missing_fields(kind, full):
        raise NewError(*(f"{field.flag} is missing: {field.ask}" for field in lacking))
    return full
