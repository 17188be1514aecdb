"""Answers to the data of a record, in the words of the model."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from microsite.authoring.records.form_fields import OWN, FieldValues, Form
from microsite.authoring.records.forms import FORMS
from microsite.model.kinds import CLAIM, EVENT, PLACE, QUESTION, THREAT

Data = dict[str, Any]

UNWRITTEN: Final = "Nothing is written here yet. [@editors]"


def slug(name: str) -> str:
    """Return an id made from a name: its ASCII letters and digits, joined by hyphens; empty if it has none."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"^[0-9-]+|-+$", "", re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")))[:80].rstrip("-")


def _first(answers: FieldValues, *names: str) -> Data:
    return {name: answers[name][0] for name in names if answers.get(name)}


def _lists(answers: FieldValues, *names: str) -> Data:
    return {name: list(answers[name]) for name in names if answers.get(name)}


def _parts(value: str) -> list[str]:
    return [part.strip() for part in value.split(";")]


def _ids(parts: list[str]) -> list[str]:
    return [word for part in parts for word in part.replace(",", " ").split()]


def _number(text: str) -> object:
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    return float(text) if re.fullmatch(r"-?\d+\.\d+", text) else text


def _claim(answers: FieldValues) -> Data:
    at = answers["at"]
    data: Data = {"at": at[0] if len(at) == 1 else list(at), **_first(answers, "says", "kind", "strength")}
    data |= {name: _number(page) for name, page in _first(answers, "page").items()}
    if voice := _first(answers, "speaker", "perceiver"):
        data["voice"] = voice
    works = [_parts(value) for value in answers.get("via", ())]
    via = [{"work": parts[0], **({"page": parts[1]} if len(parts) > 1 else {})} for parts in works]
    if list(answers.get("via", ())) == [OWN]:
        data["via"] = []
    elif via:
        data["via"] = via[0] if len(via) == 1 else via
    figure = {name: _number(value) for name, value in _first(answers, "value", "to").items()}
    figure |= _first(answers, "qualifier", "unit", "period")
    if figure:
        data["figure"] = figure
    return data | _lists(answers, "actors", "threats", "terms", "events") | _first(answers, "note")


def _reviewed(answers: FieldValues) -> Data:
    return {"reviewed": answers["reviewed"][0] if answers.get("reviewed") else datetime.now(UTC).date().isoformat()}


def _plain(form: Form, answers: FieldValues) -> Data:
    """Return the data of a kind whose form asks for its fields one by one."""
    fields = [field for field in form.fields if field.name not in ("id", "body")]
    data = {f.name: answers[f.name] if f.many else answers[f.name][0] for f in fields if answers.get(f.name)}
    return data | (_reviewed(answers) if form.has("reviewed") else {})


def _threat(answers: FieldValues) -> Data:
    parts = [_parts(value) for value in answers["part"]]
    actors = [{"actor": p[0], "part": p[1] if len(p) > 1 else "", "claims": _ids(p[2:])} for p in parts]
    return {**_first(answers, "title", "short", "bottom_line"), "actors": actors, **_reviewed(answers)}


def _event(answers: FieldValues) -> Data:
    data = _first(answers, "name", "what", "date")
    data |= _lists(answers, "places", "places_elsewhere", "claims", "actors", "threats")
    data["date"] = None if data["date"] == "null" else data["date"]
    dating = _first(answers, "printed", "reasoning", "grade")
    return data | ({"dating": {"printed": None, **dating}} if dating else {})


def _answer(value: str) -> Data:
    parts = _parts(value)
    stance = parts[1] if len(parts) > 1 else ""
    ground = {"looked_for": "; ".join(parts[2:])} if stance == "silent" else {"claims": _ids(parts[2:])}
    return {"source": parts[0], "stance": stance, **{key: held for key, held in ground.items() if held}}


def _question(answers: FieldValues) -> Data:
    first = _first(answers, "question", "short", "intro")
    given = [_answer(value) for value in answers["answer"]]
    gists = {source: "; ".join(words) for source, *words in map(_parts, answers.get("gist", ()))}
    for answer in given:
        if gist := gists.pop(answer["source"], ""):
            answer["gist"] = gist
    # The check says what an answer lacks of which nothing but its gist was given.
    given += [{"source": source, "gist": gist} for source, gist in gists.items()]
    return first | _lists(answers, "threats") | {"answers": given}


def _place(answers: FieldValues) -> Data:
    first = _first(answers, "name", "kind", "within")
    lat, lon = answers.get("lat"), answers.get("lon")
    at = {"lat": _number(lat[0]), "lon": _number(lon[0])} if lat and lon else None
    return first | {"at": at} | _first(answers, "basis") | _lists(answers, "also", "claims")


_BUILDERS: Final[Mapping[str, Callable[[FieldValues], Data]]] = {
    CLAIM.name: _claim, THREAT.name: _threat, EVENT.name: _event, PLACE.name: _place, QUESTION.name: _question,
}  # fmt: skip
"""Kinds whose records are more than the answers under their names."""


def data_of(kind: str, answers: FieldValues) -> Data:
    """Return the data of a new record, without its id."""
    return _BUILDERS[kind](answers) if kind in _BUILDERS else _plain(FORMS[kind], answers)
