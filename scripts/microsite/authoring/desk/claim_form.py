"""The form for a claim: the fields of ``new.py claim``, filled in as far as the passage or the claim goes."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from microsite.authoring.desk.addresses import FORM
from microsite.authoring.desk.form_fields import (
    FormState,
    boxes_field,
    choice_field,
    line_field,
    summary_of_wrong,
    text_field,
)
from microsite.authoring.desk.markup import Markup, join, tag
from microsite.authoring.desk.spotted import Spotted
from microsite.authoring.desk.suggestion_buttons import suggested
from microsite.authoring.records.forms import FORMS
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import title_of
from microsite.model.claim import NOBODY
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, CLAIM, EVENT, TERM, THREAT
from microsite.model.vocabulary import CLAIM_KINDS, QUALIFIERS, STRENGTHS

LINKED: Final[Mapping[str, Kind[Any]]] = {"actors": ACTOR, "threats": THREAT, "terms": TERM, "events": EVENT}
"""The fields that name records, and of which kind."""
_LABELS: Final = {field.name: field.ask[:1].upper() + field.ask[1:] for field in FORMS[CLAIM.name].fields}
_NUMBER: Final = ("value", "to", "unit", "period")


def _choices(corpus: Corpus, kind: Kind[Any]) -> list[tuple[str, str]]:
    rows = ((identifier, title_of(corpus, kind, identifier)) for identifier in corpus.of(kind))
    return sorted(rows, key=lambda row: row[1].casefold())


def _lists(corpus: Corpus) -> Iterator[Markup]:
    """Yield what may be typed as a speaker, a perceiver or a work."""
    people = [*(identifier for identifier in corpus.actors), *(each for each in NOBODY if each != "source")]
    for name, values in (("people", people), ("works", list(corpus.works))):
        yield tag("datalist", *(tag("option", "", value=value) for value in values), id=name)


def _saying(state: FormState, spotted: Spotted) -> Iterator[Markup]:
    at = FormState({"at": [" ".join(state.answers.get("at", []))]}, state.wrong)
    yield line_field(at, "at", "Passages, by locator; several with a blank between", wide=True)
    yield text_field(state, "says", _LABELS["says"], rows=4, guard=True)
    yield choice_field(state, "kind", _LABELS["kind"], CLAIM_KINDS.items(), none="Choose a kind")
    yield choice_field(
        state, "strength", _LABELS["strength"], STRENGTHS.items(), none="Choose a strength",
        below=suggested(spotted.strengths),
    )  # fmt: skip


def _voice(state: FormState, spotted: Spotted) -> Iterator[Markup]:
    yield line_field(state, "speaker", _LABELS["speaker"], options="people", below=suggested(spotted.speakers))
    yield line_field(state, "perceiver", _LABELS["perceiver"], options="people")
    yield line_field(state, "page", _LABELS["page"], below=suggested(spotted.pages))
    for number, work in enumerate([*state.answers.get("via", []), ""], 1):
        row = FormState({"via": [work]}, state.wrong if number == 1 else {})
        others = [each for each in spotted.works if each.fields["via"] not in state.answers.get("via", [])]
        below = "" if work else suggested(others)
        label = "Cited work; its page behind a semicolon"
        yield line_field(row, "via", label, options="works", below=below, number=number)


def _figure(state: FormState, spotted: Spotted) -> Markup:
    is_open = any(state.answers.get(name) or name in state.wrong for name in _NUMBER) or bool(spotted.figures)
    rows = [line_field(state, "value", _LABELS["value"], below=suggested(spotted.figures))]
    rows.append(line_field(state, "to", _LABELS["to"]))
    qualifiers = [(name, "") for name in QUALIFIERS if name != "none"]
    rows.append(choice_field(state, "qualifier", _LABELS["qualifier"], qualifiers, none="none"))
    rows += [line_field(state, name, _LABELS[name]) for name in ("unit", "period")]
    return tag("details", tag("summary", "A number"), tag("div", *rows, class_="pairs"), open=is_open)


def _linked(corpus: Corpus, state: FormState, spotted: Spotted) -> Iterator[Markup]:
    for name, kind in LINKED.items():
        yield boxes_field(state, name, _LABELS[name], _choices(corpus, kind), spotted.names.get(name, ()))
    if spotted.places:
        yield tag("p", f"Places named here: {', '.join(spotted.places)}.", class_="aside")


def _end(*, alike: bool) -> Markup:
    """Return what stands below the fields: what saves them, and the way out."""
    box = tag("input", type="checkbox", name="really", value="yes")
    meant = tag("p", tag("label", box, " It is another claim; save it beside that one", class_="box")) if alike else ""
    save = tag("button", "Save the claim", type="submit")
    return join(meant, tag("p", save, " ", tag("a", "Leave it", href="./"), class_="end"))


def _deletion(identifier: str) -> Markup:
    hidden = tag("input", type="hidden", name="id", value=identifier)
    button = tag("button", f"Delete {identifier}", type="submit", class_="delete")
    return tag("form", hidden, button, method="post", action="delete")


def claim_form(
    corpus: Corpus, state: FormState, spotted: Spotted, *, identifier: str, draft: str, fixed: str, alike: bool
) -> Markup:
    """Return the form for a new claim, or for the one with this identifier.

    ``draft`` is the draft that the claim is made of. ``fixed`` says why a claim cannot be deleted; one without it can.
    ``alike`` offers to save one that reads like another.
    """
    title = f"Change {identifier}" if identifier else f"New claim on {', '.join(state.answers.get('at', []))}"
    known = {"id": identifier, "draft": draft}
    hidden = [tag("input", type="hidden", name=name, value=value) for name, value in known.items() if value]
    parts = (
        *hidden, *_saying(state, spotted), *_voice(state, spotted), _figure(state, spotted),
        *_linked(corpus, state, spotted), text_field(state, "note", _LABELS["note"], rows=2, guard=True),
        *_lists(corpus), _end(alike=alike),
    )  # fmt: skip
    form = tag("form", *parts, method="post", action="claim", class_="claim pairs")
    end = tag("p", fixed, class_="aside") if fixed else _deletion(identifier) if identifier else ""
    return tag("div", tag("h2", title), summary_of_wrong(state), form, end, class_="form", id=FORM)
