"""The form for a new record that is no claim: the fields of ``new.py``, those that it needs first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from microsite.authoring.desk.addresses import FORM
from microsite.authoring.desk.form_fields import FormState, choice_field, line_field, summary_of_wrong, text_field
from microsite.authoring.desk.markup import Markup, join, tag
from microsite.authoring.records.form_fields import Field
from microsite.authoring.records.forms import FORMS
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, EVENT, PLACE, TERM, THREAT

NEW: Final[Mapping[str, Kind[Any]]] = {kind.name: kind for kind in (ACTOR, TERM, PLACE, EVENT, THREAT)}
"""The kinds that can be made at the desk besides claims."""
HELD: Final = "held."
"""What the names of fields begin with that are those of the claim that waits."""
_BEFORE_A_CLAIM: Final = (ACTOR, TERM, PLACE)
"""Those that need no claim, so that they can be made while one is written."""
_LONG: Final = ("definition", "bottom_line", "what", "body")


def called(kind: Kind[Any]) -> str:
    """Return the word for records of a kind."""
    return "briefing" if kind is THREAT else kind.name


def new_record_buttons() -> Markup:
    """Return buttons that send the form they stand in, to come back to it when what it names is made."""
    buttons = [
        tag(
            "button",
            f"New {called(kind)}",
            type="submit",
            name="new",
            value=kind.name,
            formaction="record",
            class_="other",
        )
        for kind in _BEFORE_A_CLAIM
    ]
    return tag("p", "Not there yet? ", join(*buttons, by=" "), class_="aside")


def new_record_links() -> Markup:
    """Return links to the forms for records."""
    links = [tag("a", called(kind), href=f"?new={name}#{FORM}") for name, kind in NEW.items()]
    return tag("p", "New: ", join(*links, by=" · "), class_="keys")


def part_name(field: Field, part: str) -> str:
    """Return the name of the field of a form for one part of a value that has several."""
    return f"{field.name}-{part.lower()}"


def _field(state: FormState, field: Field) -> Iterator[Markup]:
    if field.parts:
        for part in field.parts.split():
            yield line_field(state, part_name(field, part), wide=True)
    elif field.choices:
        yield choice_field(state, field.name, field.choices.items(), none="Choose", wide=True)
    elif field.name in _LONG:
        yield text_field(state, field.name, field.ask, rows=3, guard=True)
    else:
        several = "; several with a semicolon between" if field.many else ""
        shown = FormState({field.name: ["; ".join(state.answers.get(field.name, []))]}, state.wrong)
        yield line_field(shown, field.name, field.ask + several, wide=True)


def _fields(state: FormState, fields: Sequence[Field]) -> list[Markup]:
    return [row for field in fields for row in _field(state, field)]


def record_form(kind: Kind[Any], state: FormState, held: Mapping[str, Sequence[str]], *, alike: bool = False) -> Markup:
    """Return the form for a record; ``held`` is the form of the claim that waits, and is gone on with afterwards."""
    fields = FORMS[kind.name].fields
    needed, others = ([each for each in fields if each.required is how] for how in (True, False))
    is_open = any(state.answers.get(field.name) or field.name in state.wrong for field in others)
    more = tag("details", tag("summary", "More"), *_fields(state, others), class_="more", open=is_open)
    kept = [
        tag("input", type="hidden", name=f"{HELD}{name}", value=value)
        for name, values in held.items()
        for value in values
    ]
    box = tag("input", type="checkbox", name="really", value="yes")
    meant = tag("p", tag("label", box, " It is another one; make it beside that", class_="box")) if alike else ""
    make = tag("button", f"Make the {called(kind)}", type="submit", name="make", value=kind.name)
    leave = tag("button", "Back to the claim", type="submit", name="back", value="yes", class_="other")
    working = tag("span", "", class_="working", role="status")
    end = tag("p", make, " ", leave if held else tag("a", "Leave it", href="./"), " ", working, class_="end")
    form = tag("form", *_fields(state, needed), more, *kept, meant, end, method="post", action="record")
    return tag("div", tag("h2", f"New {called(kind)}"), summary_of_wrong(state), form, class_="form", id=FORM,
               data_unsaved=bool(held))  # fmt: skip
