"""The form for a claim: the usual fields first, the others folded, open where something is to be looked at."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from microsite.authoring.desk.addresses import FORM, passage
from microsite.authoring.desk.form_fields import (
    FormState,
    boxes_field,
    choice_field,
    line_field,
    summary_of_wrong,
    text_field,
)
from microsite.authoring.desk.markup import Markup, join, tag
from microsite.authoring.desk.record_form import new_record_buttons
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
_ASK: Final = {field.name: field.ask for field in FORMS[CLAIM.name].fields}
_NUMBER: Final = ("value", "to", "qualifier", "unit", "period")


def _choices(corpus: Corpus, kind: Kind[Any]) -> list[tuple[str, str]]:
    rows = ((identifier, title_of(corpus, kind, identifier)) for identifier in corpus.of(kind))
    return sorted(rows, key=lambda row: row[1].casefold())


def _lists(corpus: Corpus) -> Iterator[Markup]:
    """Yield what may be typed as a speaker, a perceiver or a work."""
    people = {**dict(_choices(corpus, ACTOR)), **dict.fromkeys(each for each in NOBODY if each != "source")}
    for name, values in (("people", people), ("works", dict.fromkeys(corpus.works))):
        yield tag(
            "datalist", *(tag("option", "", value=value, label=words) for value, words in values.items()), id=name
        )


def _usual(state: FormState, spotted: Spotted) -> Iterator[Markup]:
    """Yield what is asked of every claim: what it says, of what kind and how firmly, and whose voice it is."""
    at = FormState({"at": [" ".join(state.answers.get("at", []))]}, state.wrong)
    yield line_field(at, "at", "by locator; several with a blank between", wide=True)
    yield text_field(state, "says", _ASK["says"], rows=3, guard=True)
    yield choice_field(state, "kind", CLAIM_KINDS.items(), none="Choose a kind")
    yield choice_field(
        state, "strength", STRENGTHS.items(), none="Choose a strength", below=suggested(spotted.strengths)
    )
    hint = "an actor's id, unnamed-reports, or others; empty for the source's own"
    yield line_field(state, "speaker", hint, options="people", below=suggested(spotted.speakers))
    yield line_field(state, "perceiver", "an actor's id, or others, where it is a view", options="people")


def _folded(state: FormState, title: str, names: tuple[str, ...], *fields: Markup, suggests: bool) -> Markup:
    """Return fields that are not usual: open where one is filled in, wrong, or something is suggested for it."""
    is_open = suggests or any(state.answers.get(name) or name in state.wrong for name in names)
    return tag("details", tag("summary", title), tag("div", *fields, class_="pairs"), class_="more", open=is_open)


def _via(state: FormState, spotted: Spotted) -> Markup:
    rows, there = [], state.answers.get("via", [])
    for number, work in enumerate([*there, ""], 1):
        row = FormState({"via": [work]}, state.wrong if number == 1 else {})
        others = [each for each in spotted.works if each.fields["via"] not in there]
        hint, below = "its key; its page behind a semicolon", "" if work else suggested(others)
        rows.append(line_field(row, "via", hint, options="works", below=below, number=number, wide=True))
    return _folded(state, "Second-hand: from a work that it cites", ("via",), *rows, suggests=bool(spotted.works))


def _figure(state: FormState, spotted: Spotted) -> Markup:
    rows = [line_field(state, "value", below=suggested(spotted.figures)), line_field(state, "to", "end of a range")]
    qualifiers = [(name, "") for name in QUALIFIERS if name != "none"]
    rows.append(choice_field(state, "qualifier", qualifiers, none="none"))
    rows += [line_field(state, "unit"), line_field(state, "period", "that the number is about, such as 2019/2021")]
    return _folded(state, "A number", _NUMBER, *rows, suggests=any(not each.is_year for each in spotted.figures))


def _linked(corpus: Corpus, state: FormState, spotted: Spotted) -> Markup:
    boxes = [
        boxes_field(state, name, _choices(corpus, kind), spotted.names.get(name, ())) for name, kind in LINKED.items()
    ]
    if spotted.places:
        boxes.append(tag("p", f"Places named here: {', '.join(spotted.places)}.", class_="aside"))
    title = "Actors, briefings, terms, events"
    return _folded(state, title, tuple(LINKED), *boxes, suggests=any(spotted.names.values()))


def _beside(state: FormState, spotted: Spotted) -> Markup:
    page = line_field(state, "page", _ASK["page"], below=suggested(spotted.pages), wide=True)
    note = text_field(state, "note", _ASK["note"], rows=2, guard=True)
    return _folded(state, "Page and note", ("page", "note"), page, note, suggests=bool(spotted.pages))


def _end(at: str, *, alike: bool) -> Markup:
    """Return what stands below the fields: what saves them, how that goes on, and the way out."""
    box = tag("input", type="checkbox", name="really", value="yes")
    meant = tag("p", tag("label", box, " It is another claim; save it beside that one", class_="box")) if alike else ""
    save = tag("button", "Save the claim", type="submit")
    leave = tag("a", "Leave it", href=passage(at))
    working = tag("span", "", class_="working", role="status")
    return join(meant, tag("p", save, " ", leave, " ", working, class_="end"), new_record_buttons())


def _deletion(identifier: str) -> Markup:
    hidden = tag("input", type="hidden", name="id", value=identifier)
    button = tag("button", f"Delete {identifier}", type="submit", class_="delete", data_asks="Delete this claim?")
    return tag("form", hidden, button, method="post", action="delete")


def claim_form(
    corpus: Corpus,
    state: FormState,
    spotted: Spotted,
    *,
    identifier: str,
    draft: str,
    fixed: str,
    alike: bool,
    is_unsaved: bool = False,
) -> Markup:
    """Return the form for a new claim, or for the one with this identifier.

    ``draft`` is the draft that the claim is made of. ``fixed`` says why a claim cannot be deleted; one without it can.
    ``alike`` offers to save one that reads like another; ``is_unsaved`` says that it holds what was typed before.
    """
    title = f"Change {identifier}" if identifier else f"New claim on {', '.join(state.answers.get('at', []))}"
    known = {"id": identifier, "draft": draft}
    hidden = [tag("input", type="hidden", name=name, value=value) for name, value in known.items() if value]
    parts = (
        *hidden, *_usual(state, spotted), _figure(state, spotted), _via(state, spotted),
        _linked(corpus, state, spotted), _beside(state, spotted), *_lists(corpus), _end(state.first("at"), alike=alike),
    )  # fmt: skip
    form = tag("form", *parts, method="post", action="claim", class_="claim pairs")
    end = tag("p", fixed, class_="aside") if fixed else _deletion(identifier) if identifier else ""
    unsaved = is_unsaved or bool(state.wrong)
    return tag(
        "div", tag("h2", title), summary_of_wrong(state), form, end, class_="form", id=FORM, data_unsaved=unsaved
    )
