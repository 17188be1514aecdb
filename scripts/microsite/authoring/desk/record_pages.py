"""Answers about new records that are no claims: made by themselves, or while a claim that names them waits."""

from collections.abc import Mapping
from typing import Any

from microsite.authoring.desk.addresses import passage_of
from microsite.authoring.desk.claim_answers import answers_sent
from microsite.authoring.desk.claim_form import LINKED
from microsite.authoring.desk.claim_pages import with_claim_form
from microsite.authoring.desk.form_fields import FormState
from microsite.authoring.desk.page import Beside
from microsite.authoring.desk.record_form import HELD, NEW, called, record_form
from microsite.authoring.desk.record_work import make_record
from microsite.authoring.desk.server import DeskAnswer, DeskRequest
from microsite.authoring.desk.sitting import Sitting
from microsite.authoring.records.valid_record import NewError
from microsite.corpus.project import Project
from microsite.model.kind import Kind

_Form = Mapping[str, list[str]]
_OUTSIDE = ("new", "make", "back")


def _kind(name: str) -> Kind[Any]:
    if name not in NEW:
        raise NewError(f'no kind of record "{name[:40]}" is made at the desk; these are: {", ".join(NEW)}')
    return NEW[name]


def _first_place(sitting: Sitting, project: Project) -> str:
    return sitting.text(project).passages[0].at


def opened_record(sitting: Sitting, project: Project, kind: str) -> Beside:
    """Return the form for a record that no claim waits for."""
    return Beside(_first_place(sitting, project), record_form(_kind(kind), FormState(), {}))


def _at(held: _Form) -> str:
    """Return the passage of the claim that waits."""
    return passage_of(next(iter(" ".join(held.get("at", [])).split()), ""))


def _claim_again(sitting: Sitting, project: Project, held: _Form, made: Mapping[str, str]) -> DeskAnswer:
    """Show the form of the claim that waited, with what was made chosen in it."""
    answers = answers_sent(held, sitting.source)
    for field, kind in LINKED.items():
        if kind.name in made:
            answers[field] = [*answers.get(field, []), made[kind.name]]
    identifier, draft = (held.get(name, [""])[0] for name in ("id", "draft"))
    beside = with_claim_form(sitting, project, FormState(answers), identifier, draft=draft, is_unsaved=True)
    return sitting.laid(project, beside)


def record_saved(sitting: Sitting, request: DeskRequest) -> DeskAnswer:
    """Open the form for a record, make the record, or go back to the claim that waits for it."""
    project, form = sitting.project(), request.form or {}
    held = {name.removeprefix(HELD): values for name, values in form.items() if name.startswith(HELD)}
    if "new" in form:
        held = {name: values for name, values in form.items() if name not in _OUTSIDE}
        beside = Beside(_at(held), record_form(_kind(form["new"][0]), FormState(), held))
        return sitting.laid(project, beside)
    if "back" in form:
        return _claim_again(sitting, project, held, {})
    kind = _kind(form.get("make", [""])[0])
    made = make_record(sitting.trials, project, kind, form)
    if made.wrong:
        # As it was typed: values of several parts have a field each.
        state = FormState(dict(form), made.wrong)
        beside = Beside(
            _at(held) or _first_place(sitting, project), record_form(kind, state, held, alike=made.is_alike)
        )
        return sitting.laid(project, beside, 422)
    if held:
        return _claim_again(sitting, sitting.project(), held, {kind.name: made.id})
    return sitting.done(_first_place(sitting, project), f"The {called(kind)} {made.id} is made.")
