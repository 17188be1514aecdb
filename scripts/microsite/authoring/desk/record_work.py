"""New records at the desk that are no claims: made by the code of ``new.py``, tried on a copy first."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from microsite.authoring.desk.field_findings import ELSEWHERE, FieldFindings, by_name, told
from microsite.authoring.desk.field_words import in_form_words, label
from microsite.authoring.desk.record_form import part_name
from microsite.authoring.records.form_answers import missing_fields
from microsite.authoring.records.form_fields import Field
from microsite.authoring.records.forms import FORMS
from microsite.authoring.records.new import AlikeError, made_record
from microsite.authoring.records.try_change import ChangeTrials
from microsite.authoring.records.valid_record import FieldsError, NewError
from microsite.corpus.project import Project
from microsite.model.kind import Kind

REALLY = "really"
"""The field that says that something is meant to be called, or to read, nearly like another."""


class MadeRecord(NamedTuple):
    """What became of a form: the id of the record that was written, or what is wrong."""

    id: str
    wrong: FieldFindings
    is_alike: bool = False
    """Something is called nearly the same; whoever means it may say so."""


def _values(field: Field, form: Mapping[str, list[str]]) -> list[str]:
    if field.parts:
        parts = [form.get(part_name(field, part), [""])[0].strip() for part in field.parts.split()]
        return ["; ".join(parts)] if any(parts) else []
    given = [value.replace("\r\n", "\n").strip() for value in form.get(field.name, ())]
    if not field.many:
        return [value for value in given if value][:1]
    # Names have blanks in them, and ids have none.
    apart = r";" if field.name == "also" else r"[;,\s]+"
    return [part.strip() for value in given for part in re.split(apart, value) if part.strip()]


def record_answers(kind: Kind[Any], form: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return what a form says of a record, by field."""
    answers = {field.name: _values(field, form) for field in FORMS[kind.name].fields}
    return {name: values for name, values in answers.items() if values}


def alike_lines(error: NewError) -> list[str]:
    """Return what reads nearly the same, and what to do about it at the desk."""
    return [*str(error).split("\n")[:-1], "Use that one; or tick the box above the button if this is another."]


def make_record(trials: ChangeTrials, project: Project, kind: Kind[Any], form: Mapping[str, list[str]]) -> MadeRecord:
    """Write the record that a form says, unless something would be wrong then."""
    answers = record_answers(kind, form)
    if lacking := missing_fields(kind.name, answers):
        return MadeRecord("", {each.name: [f"This is missing: {label(each.name)}."] for each in lacking})
    try:
        made = made_record(kind, answers, project, really=REALLY in form)
    except FieldsError as error:
        return MadeRecord("", by_name(error.wrong, kind.name))
    except AlikeError as error:
        return MadeRecord("", {ELSEWHERE: alike_lines(error)}, is_alike=True)
    except NewError as error:
        return MadeRecord("", {ELSEWHERE: in_form_words(str(error)).split("\n")})
    if findings := trials.consequences(made.change):
        return MadeRecord("", {ELSEWHERE: [told(each) for each in findings]})
    trials.apply(made.change)
    return MadeRecord(made.id, {})
