"""Answers about sentences that tell a claim already: the form for one, and what becomes of it when it is sent."""

from microsite.authoring.desk.addresses import passage_of
from microsite.authoring.desk.field_findings import FieldFindings, wrong_by_field
from microsite.authoring.desk.form_fields import FormState
from microsite.authoring.desk.page import Beside
from microsite.authoring.desk.page_texts import PAGES, page_text
from microsite.authoring.desk.server import DeskAnswer, DeskRequest
from microsite.authoring.desk.sitting import Sitting
from microsite.authoring.desk.told_form import ToldThere, told_form
from microsite.authoring.records.change_claim import claim_of
from microsite.authoring.records.told_places import told_places, with_told
from microsite.authoring.records.try_change import ProjectChange
from microsite.authoring.records.valid_record import NewError
from microsite.corpus.name_index import title_of
from microsite.corpus.project import Project


def places_of(project: Project, claim: str) -> list[ToldThere]:
    """Return the places of briefings and actors that tell a claim."""
    return [
        ToldThere(page, title_of(project.corpus, kind, page), place)
        for kind in PAGES
        for page in project.corpus.of(kind)
        for place in told_places(page_text(project, page).read, claim)
    ]


def _there(project: Project, claim: str, page: str, key: str) -> ToldThere:
    """Return the place that was asked for; raises :class:`NewError`."""
    for each in places_of(project, claim):
        if (each.page, each.place.key) == (page, key):
            return each
    raise NewError("the page was changed meanwhile; open the place again")


def opened_told(project: Project, asked: dict[str, str]) -> Beside:
    """Return the form for what tells a claim; raises :class:`NewError`."""
    claim = claim_of(project, asked["told"])
    there = _there(project, claim.id, asked.get("in", ""), asked.get("key", ""))
    return Beside(passage_of(claim.locators[0]), told_form(claim, there, FormState({"words": [there.place.words]})))


def _wrong(sitting: Sitting, project: Project, there: ToldThere, claim: str, words: str) -> FieldFindings:
    """Write the words, unless something would be wrong then, which is returned."""
    page = page_text(project, there.page)
    try:
        change = ProjectChange({page.file: page.written(with_told(page.read, claim, there.place.key, words)).encode()})
    except NewError as error:
        return {"words": [str(error)]}
    if findings := sitting.trials.consequences(change):
        return wrong_by_field(findings, page.file, "words")
    sitting.trials.apply(change)
    return {}


def told_changed(sitting: Sitting, request: DeskRequest) -> DeskAnswer:
    """Change or take out what tells a claim; or show the form again, with what is wrong."""
    project = sitting.project()
    given = {name: " ".join(values[0].split()) for name, values in (request.form or {}).items()}
    claim, out = claim_of(project, given.get("told", "")), bool(given.get("out"))
    there = _there(project, claim.id, given.get("in", ""), given.get("key", ""))
    words = "" if out else given.get("words", "")
    empty: FieldFindings = {} if words or out else {"words": ["This is missing; to take it out, use the button below."]}
    if wrong := empty or _wrong(sitting, project, there, claim.id, words):
        state = FormState({"words": [words or there.place.words]}, wrong)
        return sitting.laid(project, Beside(passage_of(claim.locators[0]), told_form(claim, there, state)), 422)
    done = "is taken out of" if out else "is told in other words in"
    return sitting.done(claim.locators[0], f"{claim.id} {done} {there.title}.")
