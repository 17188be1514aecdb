"""The answer to a form that mends the structure of the text."""

from microsite.authoring.desk.form_fields import FormState
from microsite.authoring.desk.mend_form import mend_form
from microsite.authoring.desk.mend_work import MendError, mend
from microsite.authoring.desk.page import Beside
from microsite.authoring.desk.server import DeskAnswer, DeskRequest
from microsite.authoring.desk.sitting import Sitting


def text_mended(sitting: Sitting, request: DeskRequest) -> DeskAnswer:
    """Mend the structure of the text; or show the form again, with why that cannot be."""
    project, form = sitting.project(), {name: values[0].strip() for name, values in (request.form or {}).items()}
    at, text = form.get("at", ""), sitting.text(project)
    try:
        mend(sitting.trials, project, sitting.dossier(project), text, form)
    except MendError as error:
        state = FormState({name: [value] for name, value in form.items()}, error.wrong)
        return sitting.laid(project, Beside(at, mend_form(at, state)), 422)
    # Locators count, so the mended passage is found by its place in the row: one that is joined stands one before.
    place = [each.at for each in text.passages].index(at) - (form["mend"] == "before")
    there = sitting.text(sitting.project()).passages
    return sitting.done(there[min(place, len(there) - 1)].at, "The text is mended; claims have followed their words.")
