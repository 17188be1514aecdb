"""Claims at the desk: made, changed, deleted by the code of the commands, each change tried on a copy first."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from microsite.authoring.desk.claim_answers import answers_of, answers_sent
from microsite.authoring.desk.claim_form import claim_form
from microsite.authoring.desk.field_findings import ELSEWHERE, FieldFindings, by_field, by_name
from microsite.authoring.desk.field_words import in_form_words, label
from microsite.authoring.desk.form_fields import FormState
from microsite.authoring.desk.markup import Markup
from microsite.authoring.desk.record_work import REALLY, alike_lines
from microsite.authoring.desk.spotted import spotted_in, with_more
from microsite.authoring.desk.text_at_hand import TextAtHand
from microsite.authoring.highlights.drafts_file import without_draft
from microsite.authoring.records.change_claim import changed_claim, claim_of, deleted_claim, is_published, written_item
from microsite.authoring.records.form_answers import missing_fields
from microsite.authoring.records.form_fields import FieldValues
from microsite.authoring.records.new import AlikeError, made_record
from microsite.authoring.records.project_texts import project_texts
from microsite.authoring.records.try_change import ChangeTrials, ProjectChange
from microsite.authoring.records.valid_record import FieldsError, NewError
from microsite.checks.advice import advise
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.draft import ClaimDraft
from microsite.model.finding import Finding
from microsite.model.kinds import CLAIM
from microsite.model.seed_files import DRAFTS


class Saved(NamedTuple):
    """What became of a form: the claim that was written, or what is wrong."""

    claim: str
    wrong: FieldFindings
    is_alike: bool = False
    """Another claim reads nearly the same; whoever means it may say so."""


def _change(project: Project, answers: FieldValues, identifier: str, *, really: bool) -> tuple[str, ProjectChange]:
    if identifier:
        return identifier, changed_claim(project, identifier, answers)
    made = made_record(CLAIM, answers, project, really=really)
    return made.id, made.change


def _draft(project: Project, source: str, identifier: str) -> tuple[int, ClaimDraft]:
    """Return a draft and its number in its file; raises :class:`NewError` if there is none."""
    for number, draft in enumerate(project.corpus.sources[source].drafts):
        if draft.id == identifier:
            return number, draft
    raise NewError(f'no draft "{identifier[:80]}"')


def _without_draft(project: Project, source: str, identifier: str, change: ProjectChange) -> ProjectChange:
    """Return a change that also takes away the draft that a claim is made of."""
    number, _ = _draft(project, source, identifier)
    return ProjectChange({**change.files, DRAFTS.of(source): without_draft(project.root, source, number)})


def state_of_draft(project: Project, source: str, identifier: str) -> FormState:
    """Return the form for a claim that is made of a draft; raises :class:`NewError` if there is none."""
    draft = _draft(project, source, identifier)[1]
    noted = {"says": written_item(project, draft).get("says"), "kind": draft.kind}
    answers = {name: [str(value)] for name, value in noted.items() if value}
    return FormState({"at": list(draft.locators), **answers})


def save_claim(trials: ChangeTrials, project: Project, source: str, form: Mapping[str, list[str]]) -> Saved:
    """Write the claim that a form says, a new one or one that is there, unless something would be wrong then."""
    answers, identifier, draft = answers_sent(form, source), form.get("id", [""])[0], form.get("draft", [""])[0]
    if lacking := missing_fields(CLAIM.name, answers):
        return Saved(identifier, {each.name: [f"This is missing: {label(each.name)}."] for each in lacking})
    try:
        claim, change = _change(project, answers, identifier, really=REALLY in form)
        change = _without_draft(project, source, draft, change) if draft else change
    except FieldsError as error:
        return Saved(identifier, by_name(error.wrong))
    except AlikeError as error:
        return Saved(identifier, {ELSEWHERE: alike_lines(error)}, is_alike=True)
    except NewError as error:
        return Saved(identifier, {ELSEWHERE: in_form_words(str(error)).split("\n")})
    if findings := trials.consequences(change):
        file = CLAIM.file.of(source)
        text = (change.files[file] or b"").decode()
        return Saved(identifier, by_field(findings, text, file, claim))
    trials.apply(change)
    return Saved(claim, {})


def delete_claim(trials: ChangeTrials, project: Project, identifier: str) -> list[str]:
    """Take a claim out of its file, or return why it cannot go; then nothing is written."""
    try:
        change = deleted_claim(project, identifier)
    except NewError as error:
        return [str(error)]
    if findings := trials.consequences(change):
        return [_why_it_stays(identifier, each) for each in findings]
    trials.apply(change)
    return []


def _why_it_stays(identifier: str, found: Finding) -> str:
    if found.code != "unknown-claim":
        return f"{identifier} stays: {found}"
    way = f"take it out there first (“Tell it” beside {identifier} lists the places), or let it name another claim"
    return f"{identifier} stays, for {found.place} names it; {way}."


def advice_on(project: Project, source: str, identifier: str) -> list[str]:
    """Return the advice on a claim as it is saved, by what the form calls its fields; none of it is demanded."""
    file = CLAIM.file.of(source)
    there = by_field(advise(project), project_texts(project)[file], file, identifier)
    return [f"“{label(name)}”: {line}" for name, lines in there.items() if name != ELSEWHERE for line in lines]


def form_for(
    project: Project,
    dossier: Dossier,
    text: TextAtHand,
    state: FormState,
    identifier: str = "",
    *,
    draft: str = "",
    alike: bool = False,
    is_unsaved: bool = False,
    threats: Sequence[str] = (),
) -> Markup:
    """Return the form for a new claim or for the one with this identifier, with what its words suggest.

    ``threats`` are briefings that may be meant again.
    """
    locators = tuple(state.answers.get("at", ()))
    spotted = spotted_in(text.words_of(locators), project.corpus, dossier, locators)
    spotted = with_more(spotted, state.answers.get("actors", ()), threats)
    fixed = ""
    if identifier and is_published(project, claim_of(project, identifier)):
        fixed = f"{identifier} was published: it cannot be deleted, only changed, or withdrawn in claims.yml."
    return claim_form(
        project.corpus, state, spotted, identifier=identifier, draft=draft, fixed=fixed, alike=alike,
        is_unsaved=is_unsaved,
    )  # fmt: skip


def state_of(project: Project, identifier: str) -> FormState:
    """Return the form of a claim as it is; raises :class:`NewError` if there is none."""
    claim = claim_of(project, identifier)
    return FormState(dict(answers_of(claim, written_item(project, claim))))
