"""Answers about claims: the form for one, and what becomes of it when it is sent."""

from collections.abc import Mapping
from dataclasses import replace

from microsite.authoring.desk.addresses import passage_of
from microsite.authoring.desk.claim_answers import answers_sent
from microsite.authoring.desk.claim_work import (
    advice_on,
    delete_claim,
    form_for,
    save_claim,
    state_of,
    state_of_draft,
)
from microsite.authoring.desk.field_findings import ELSEWHERE
from microsite.authoring.desk.form_fields import FormState
from microsite.authoring.desk.page import Beside
from microsite.authoring.desk.server import DeskAnswer, DeskRequest
from microsite.authoring.desk.sitting import Sitting
from microsite.corpus.project import Project


def with_claim_form(
    sitting: Sitting,
    project: Project,
    state: FormState,
    identifier: str = "",
    *,
    draft: str = "",
    alike: bool = False,
    is_unsaved: bool = False,
) -> Beside:
    """Return the form for a new claim, or for the one with this identifier, beside its passage."""
    dossier, text = sitting.dossier(project), sitting.text(project)
    threats = () if identifier else sitting.last_threats
    form = form_for(
        project, dossier, text, state, identifier, draft=draft, alike=alike, is_unsaved=is_unsaved, threats=threats
    )
    return Beside(passage_of(state.first("at")), form)


def opened_claim(sitting: Sitting, project: Project, asked: Mapping[str, str]) -> Beside:
    """Return the form that a query asks for: to change a claim, of a draft, or on passages."""
    if identifier := asked.get("claim"):
        return with_claim_form(sitting, project, state_of(project, identifier), identifier)
    if draft := asked.get("draft"):
        state = state_of_draft(project, sitting.source, draft)
        return with_claim_form(sitting, project, state, draft=draft)
    state = FormState({"at": asked["at"].split()})
    return with_claim_form(sitting, project, state)


def claim_saved(sitting: Sitting, request: DeskRequest) -> DeskAnswer:
    """Save a claim; or show its form again, with what is wrong beside its fields."""
    project, form = sitting.project(), request.form or {}
    saved = save_claim(sitting.trials, project, sitting.source, form)
    state = FormState(answers_sent(form, sitting.source), saved.wrong)
    if saved.wrong:
        draft = form.get("draft", [""])[0]
        beside = with_claim_form(sitting, project, state, saved.claim, draft=draft, alike=saved.is_alike)
        return sitting.laid(project, beside, 422)
    sitting.last_threats = tuple(state.answers.get("threats", ()))
    advice = advice_on(sitting.project(), sitting.source, saved.claim)
    return sitting.done(state.first("at"), f"{saved.claim} is written.", advice)


def claim_deleted(sitting: Sitting, request: DeskRequest) -> DeskAnswer:
    """Delete a claim; or show its form again, with why it stays."""
    project, identifier = sitting.project(), (request.form or {}).get("id", [""])[0]
    state = state_of(project, identifier)
    if wrong := delete_claim(sitting.trials, project, identifier):
        beside = with_claim_form(sitting, project, replace(state, wrong={ELSEWHERE: wrong}), identifier)
        return sitting.laid(project, beside, 422)
    return sitting.done(state.first("at"), f"{identifier} is deleted.")
