"""The answers of the form for a claim: as a browser sends them, or as a claim gives them."""

from collections.abc import Mapping
from typing import Any, Final

from microsite.authoring.records.form_fields import OWN, FieldValues
from microsite.authoring.records.forms import FORMS
from microsite.model.claim import Claim
from microsite.model.kinds import CLAIM

_SEVERAL: Final = ("actors", "threats", "terms", "events")


def answers_sent(form: Mapping[str, list[str]], source: str) -> dict[str, list[str]]:
    """Return what a form says, of the fields that a claim has; blanks around values and empty ones are left out."""
    answers = {"source": [source]}
    for field in FORMS[CLAIM.name].fields:
        given = [value.replace("\r\n", "\n").strip() for value in form.get(field.name, ())]
        if field.name == "at":
            given = [at for value in given for at in value.replace(",", " ").split()]
        if field.name != "source" and any(given):
            answers[field.name] = [value for value in given if value]
    return answers


def answers_of(claim: Claim, written: Mapping[str, Any]) -> FieldValues:
    """Return what a claim says, as answers that would make it; its words as they are ``written`` in its file."""
    one = {name: getattr(claim, name) for name in ("kind", "strength", "page")}
    one |= {name: written.get(name) for name in ("says", "note")}
    one |= {"speaker": claim.voice.speaker, "perceiver": claim.voice.perceiver}
    if claim.voice.speaker == "source":
        one["speaker"] = None
    if figure := claim.figure:
        one |= {name: getattr(figure, name) for name in ("value", "to", "period")}
        one["unit"] = written["figure"]["unit"]
        one["qualifier"] = None if figure.qualifier == "none" else figure.qualifier
    answers = {name: [str(value)] for name, value in one.items() if value is not None}
    answers |= {name: list(getattr(claim, name)) for name in _SEVERAL if getattr(claim, name)}
    via = [OWN] if claim.is_own else ["; ".join(filter(None, (each.work, each.page))) for each in claim.works]
    return {"at": list(claim.locators), **answers, **({"via": via} if via else {})}
