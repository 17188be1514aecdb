"""The form that mends the structure of a text at one passage: what is wrong with it becomes a hint."""

from collections.abc import Mapping
from typing import Any, Final

from microsite.authoring.desk.addresses import FORM, passage
from microsite.authoring.desk.form_fields import (
    FormState,
    choice_field,
    line_field,
    named_choice_field,
    summary_of_wrong,
)
from microsite.authoring.desk.markup import Markup, tag
from microsite.model.passage_kinds import PASSAGE_LETTERS

MENDS: Final[Mapping[str, str]] = {
    "before": "It is one passage with the one before it",
    "after": "It is one passage with the one after it",
    "split": "Another passage begins within it, at the words below",
    "drop": "It is no passage: a running head, say, or a byline",
    "kind": "It is of the kind below",
}
"""What can be said of a passage."""


def hint_data(at: str, form: Mapping[str, str]) -> dict[str, Any]:
    """Return the hint that a form asks for, of the passage that is called ``at`` without hints."""
    what, kind, level = (form.get(name, "") for name in ("mend", "kind", "level"))
    hint: dict[str, Any] = {"at": at}
    match what:
        case "before" | "after":
            hint["join"] = what
        case "split":
            hint["split"] = form.get("split", "")
        case "drop":
            hint["drop"] = True
    if what in ("split", "kind"):
        hint |= {"kind": kind} if kind else {}
        hint |= {"level": int(level) if level.isdecimal() else level} if level else {}
    return {**hint, **({"why": form["why"]} if form.get("why") else {})}


def mend_form(at: str, state: FormState) -> Markup:
    """Return the form for a passage."""
    kinds = [("heading", ""), *((kind, "") for kind in PASSAGE_LETTERS if kind != "heading")]
    intro = "A mend becomes a hint in source.yml. It is made only if every claim still finds its words."
    fields = (
        named_choice_field(state, "mend", MENDS.items(), none="Choose"),
        line_field(state, "split", "fewer than eight; select them in the text", wide=True),
        choice_field(state, "kind", kinds, none="as it is"),
        line_field(state, "level", "of a heading, 1 being the highest"),
        line_field(state, "why", "for whoever reads the hint", wide=True),
    )
    hidden = tag("input", type="hidden", name="at", value=at)
    save = tag("button", "Mend it", type="submit")
    end = tag("p", save, " ", tag("a", "Leave it", href=passage(at)), class_="end")
    form = tag("form", hidden, *fields, end, method="post", action="mend", class_="pairs")
    return tag("div", tag("h2", f"Mend the structure at {at}"), tag("p", intro), summary_of_wrong(state), form,
               class_="form", id=FORM)  # fmt: skip
