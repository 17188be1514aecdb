"""Answers about sentences on claims: the form for one, and what becomes of it when it is sent."""

from microsite.authoring.desk.addresses import passage_of
from microsite.authoring.desk.field_findings import FieldFindings, wrong_by_field
from microsite.authoring.desk.field_words import label
from microsite.authoring.desk.form_fields import FormState
from microsite.authoring.desk.page import Beside
from microsite.authoring.desk.page_texts import PageSeed, page_text, page_title
from microsite.authoring.desk.server import DeskAnswer, DeskRequest
from microsite.authoring.desk.sitting import Sitting
from microsite.authoring.desk.tell_form import tell_form
from microsite.authoring.desk.told_form import told_list
from microsite.authoring.desk.told_pages import places_of
from microsite.authoring.records.change_claim import claim_of, written_item
from microsite.authoring.records.prose_places import ProsePlace, prose_places, with_section, with_sentence
from microsite.authoring.records.record_data import UNWRITTEN
from microsite.authoring.records.try_change import ProjectChange
from microsite.authoring.records.valid_record import NewError
from microsite.corpus.project import Project
from microsite.corpus.voices import voices
from microsite.model.claim import Claim


def _first_state(project: Project, claim: Claim, places: list[ProsePlace]) -> FormState:
    """Return the form with the words of the claim, behind the last paragraph of its source, or below the last one."""
    words = str(written_item(project, claim).get("says", ""))
    prose = [each for each in places if not each.item]
    own = [each for each in prose if f"@{claim.source}-" in each.text]
    how = "behind" if own or not prose or prose[-1].text == UNWRITTEN else "apart"
    last = (own or prose)[-1:]
    where = [_with_its_list(places, each).key if how == "apart" else each.key for each in last]
    run_in = _run_in(project, claim)
    sentence = f"{words} [@{claim.id}]"
    return FormState({"sentence": [sentence], "where": where, "how": [how], "run_in": [run_in]})


def _with_its_list(places: list[ProsePlace], paragraph: ProsePlace) -> ProsePlace:
    """Return the list that stands below a paragraph and is of the same source; the paragraph where there is none."""
    below = places[places.index(paragraph) + 1 :][:1]
    return next((each for each in below if each.item and each.section == paragraph.section), paragraph)


def _run_in(project: Project, claim: Claim) -> str:
    """Return how a paragraph of the claim's source begins."""
    return next((f"**{voice.name}.**" for voice in voices(project.corpus) if voice.key == claim.source), "")


def _meant_page(sitting: Sitting, claim: Claim) -> str:
    """Return the page that the last sentence went into; the first that the claim is filed under, if that is none."""
    meant = claim.threats or (sitting.told_in,)
    return sitting.told_in if sitting.told_in in meant else meant[0]


def opened_telling(sitting: Sitting, project: Project, identifier: str, page: str) -> Beside:
    """Return the form for a sentence on a claim, on the page that is asked for, or the one that it may be meant for."""
    claim = claim_of(project, identifier)
    page = page or _meant_page(sitting, claim)
    places = prose_places(page_text(project, page).text) if page else []
    state = _first_state(project, claim, places) if page else FormState()
    told = told_list(claim, places_of(project, claim.id))
    return Beside(passage_of(claim.locators[0]), tell_form(project.corpus, claim, page, state, places, told))


def _changed(page: PageSeed, given: dict[str, str]) -> str:
    """Return the page with the sentence; raises :class:`NewError`."""
    begun = f"{given.get('run_in', '')} {given['sentence']}".strip()
    if given.get("heading"):
        return page.written(with_section(page.read, given["heading"], begun))
    apart = given.get("how") == "apart"
    return page.written(with_sentence(page.read, given["where"], begun if apart else given["sentence"], apart=apart))


def _wrong(sitting: Sitting, page: PageSeed, given: dict[str, str]) -> FieldFindings:
    """Write the sentence, unless something would be wrong then, which is returned."""
    needed = ("sentence",) if given.get("heading") else ("sentence", "where")
    if lacking := [name for name in needed if not given.get(name)]:
        return {name: ["This is missing."] for name in lacking}
    if (heading := given.get("heading")) and any(heading == place.section for place in prose_places(page.text)):
        there = f"The page has this section; leave this empty, and choose a paragraph of it under “{label('where')}”."
        return {"heading": [there]}
    try:
        change = ProjectChange({page.file: _changed(page, given).encode()})
    except NewError as error:
        return {"where": [str(error)]}
    if findings := sitting.trials.consequences(change):
        return wrong_by_field(findings, page.file, "sentence")
    sitting.trials.apply(change)
    return {}


def sentence_told(sitting: Sitting, request: DeskRequest) -> DeskAnswer:
    """Put a sentence into a page; or show the form again, with what is wrong."""
    project = sitting.project()
    given = {name: " ".join(values[0].split()) for name, values in (request.form or {}).items()}
    claim, page = claim_of(project, given.get("tell", "")), given.get("in", "")
    text = page_text(project, page)
    if wrong := _wrong(sitting, text, given):
        state = FormState({name: [value] for name, value in given.items()}, wrong)
        form = tell_form(project.corpus, claim, page, state, prose_places(text.text))
        return sitting.laid(project, Beside(passage_of(claim.locators[0]), form), 422)
    sitting.told_in = page
    return sitting.done(claim.locators[0], f"{claim.id} is told in {page_title(project, page)}.")
