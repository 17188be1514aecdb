"""Fields of a form on the desk: each with its label, what is wrong with it, and what is suggested for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from microsite.authoring.desk.field_findings import ELSEWHERE, FieldFindings
from microsite.authoring.desk.field_words import label
from microsite.authoring.desk.markup import Markup, join, tag


@dataclass(frozen=True)
class FormState:
    """What a form holds and what is wrong with it."""

    answers: dict[str, list[str]] = field(default_factory=dict)
    wrong: FieldFindings = field(default_factory=dict)

    def first(self, name: str) -> str:
        """Return the value of a field that has one."""
        return next(iter(self.answers.get(name, ())), "")


def _identifier(name: str, number: int = 1) -> str:
    return f"field-{name}" if number == 1 else f"field-{name}-{number}"


def wrong_with(state: FormState, name: str) -> Markup:
    """Return what is wrong with a field, to stand below it."""
    lines = [tag("p", line) for line in state.wrong.get(name, ())]
    return tag("div", *lines, class_="wrong", id=f"wrong-{name}") if lines else Markup("")


def _about(state: FormState, name: str, *more: str) -> dict[str, str | bool | None]:
    """Return the attributes of a field: its name, and what speaks of it."""
    described = [f"wrong-{name}"] if name in state.wrong else []
    return {
        "name": name,
        "id": _identifier(name),
        "aria_invalid": "true" if described else None,
        "aria_describedby": " ".join([*described, *more]) or None,
    }


def _labelled(
    state: FormState,
    name: str,
    control: Markup,
    below: str = "",
    number: int = 1,
    *,
    hint: str = "",
    wide: bool = False,
) -> Markup:
    named = tag("label", label(name), for_=_identifier(name, number))
    meant = tag("p", hint, class_="hint", id=f"hint-{name}") if hint else ""
    return tag("div", named, meant, control, wrong_with(state, name), below, class_="field wide" if wide else "field")


def line_field(
    state: FormState, name: str, hint: str = "", *, options: str = "", below: str = "", number: int = 1,
    wide: bool = False,
) -> Markup:  # fmt: skip
    """Return a field of one line; ``options`` is the id of a list of what may be typed.

    ``number`` tells fields of one name apart, of which each has a state of its own.
    """
    hint = hint if number == 1 else ""
    about = {**_about(state, name, *([f"hint-{name}"] if hint else [])), "id": _identifier(name, number)}
    control = tag("input", **about, type="text", value=state.first(name), list=options or None, autocomplete="off")
    return _labelled(state, name, control, below, number, hint=hint, wide=wide)


def text_field(state: FormState, name: str, hint: str = "", *, rows: int, guard: bool = False) -> Markup:
    """Return a field of several lines; with a ``guard`` it is said while one types how near it comes to the source."""
    said = f"guard-{name}"
    about = _about(state, name, *([f"hint-{name}"] if hint else []), *([said] if guard else []))
    control = tag(
        "textarea", state.first(name), **about, rows=str(rows), dir="auto", data_guard=said if guard else None
    )
    live = tag("p", "", id=said, class_="guard", role="status") if guard else ""
    return _labelled(state, name, control, live, hint=hint, wide=True)


def choice_field(
    state: FormState, name: str, choices: Iterable[tuple[str, str]], *, none: str, below: str = "", wide: bool = False
) -> Markup:
    """Return a field with one of several values; what the chosen one means is told below it, where it is not cut off.

    ``none`` is what no value is called.
    """
    chosen, rows = state.first(name), list(choices)
    options = [tag("option", none, value="")]
    options += [
        tag("option", value, value=value, selected=value == chosen, data_means=meaning or None)
        for value, meaning in rows
    ]
    if not any(meaning for _, meaning in rows):
        return _labelled(state, name, tag("select", *options, **_about(state, name)), below, wide=wide)
    means = f"means-{name}"
    told = tag("p", dict(rows).get(chosen, ""), id=means, class_="hint", role="status")
    every = tag("noscript", tag("ul", *(tag("li", f"{value}: {meaning}") for value, meaning in rows), class_="hint"))
    control = tag("select", *options, **_about(state, name, means), data_means=means)
    return _labelled(state, name, control, join(told, every, below), wide=wide)


def named_choice_field(
    state: FormState, name: str, choices: Iterable[tuple[str, str]], *, none: str, required: bool = False,
    in_full: bool = False,
) -> Markup:  # fmt: skip
    """Return a field with one of several values, each shown by the words that stand for it.

    A ``required`` one is asked for by the browser; the others by the form that comes back. ``in_full`` tells the words
    of the chosen one below it as well: in a narrow window a list of choices cuts long ones off.
    """
    chosen, rows, means = state.first(name), list(choices), f"means-{name}"
    options = [tag("option", none, value="")]
    options += [
        tag("option", words, value=value, selected=value == chosen, data_means=words if in_full else None)
        for value, words in rows
    ]
    about = _about(state, name, *([means] if in_full else []))
    control = tag("select", *options, **about, required=required, data_means=means if in_full else None)
    told = tag("p", dict(rows).get(chosen, ""), id=means, class_="hint", role="status") if in_full else ""
    return _labelled(state, name, control, told, wide=True)


def _box(name: str, value: str, words: str, *, chosen: bool) -> Markup:
    box = tag("input", type="checkbox", name=name, value=value, checked=chosen)
    return tag("label", box, " ", words, class_="box")


def boxes_field(state: FormState, name: str, choices: Sequence[tuple[str, str]], spotted: Sequence[str]) -> Markup:
    """Return a field with any number of values; those that are chosen or ``spotted`` stand first, the others folded."""
    chosen = state.answers.get(name, [])
    unknown = [(value, value) for value in chosen if value not in dict(choices)]
    front = [row for row in (*unknown, *choices) if row[0] in chosen or row[0] in spotted]
    others = [row for row in choices if row not in front]
    parts = [_box(name, value, words, chosen=value in chosen) for value, words in front]
    if others:
        boxes = [_box(name, value, words, chosen=False) for value, words in others]
        parts.append(tag("details", tag("summary", f"{'All others' if front else 'Choose'} ({len(others)})"), *boxes))
    return tag("fieldset", tag("legend", label(name)), join(*parts), wrong_with(state, name), class_="boxes")


def summary_of_wrong(state: FormState) -> Markup:
    """Return what is wrong with the whole, with a link to each field that something is wrong with."""
    if not state.wrong:
        return Markup("")
    own = [tag("p", line) for line in state.wrong.get(ELSEWHERE, ())]
    links = [tag("a", label(name), href=f"#{_identifier(name)}") for name in state.wrong if name != ELSEWHERE]
    told = [tag("p", "Nothing was written. Look at: ", join(*links, by=", "), ".")] if links else []
    return tag("div", tag("p", tag("strong", "This cannot be saved yet.")), *told, *own, class_="wrong", role="alert")
