"""A new record from answers: checked, compared with what is there, put where it belongs."""

from dataclasses import dataclass
from typing import Any

from microsite.authoring.records.duplicate_names import find_duplicate
from microsite.authoring.records.forms import FORMS, Answers
from microsite.authoring.records.insert_position import as_item, as_page, file_of
from microsite.authoring.records.next_claim_id import next_claim_id
from microsite.authoring.records.record_data import data_of, slug
from microsite.authoring.records.try_change import ProjectChange, consequences
from microsite.corpus.project import Project
from microsite.corpus.renames import formerly, living_ids
from microsite.model.kind import Kind
from microsite.model.kinds import CLAIM
from microsite.model.near_names import nearest
from microsite.model.place import KEY, Document, Keys
from microsite.model.record import Record
from microsite.seeds.reading.validate import as_record


class NewError(Exception):
    """The record cannot be made; one line for each reason."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))


@dataclass(frozen=True)
class NewRecord:
    """A record that is ready to be written."""

    id: str
    file: str
    change: ProjectChange


def refuse_alike(kind: Kind[Any], names: list[str], project: Project, *, really: bool) -> None:
    """Raise :class:`NewError` if something is called so, or nearly so, unless that is meant."""
    found = [] if really else find_duplicate(names, kind, project.corpus)
    if found:
        lines = [f"{'the same as' if a.same else 'much like'} {a.owner}: {a.name[:100]}" for a in found[:5]]
        raise NewError(*lines, "nothing was written; use that one, or say --really if this is another")


def _identifier(kind: Kind[Any], answers: Answers, project: Project) -> str:
    if kind is CLAIM:
        source = answers["source"][0]
        if source not in project.corpus.sources:
            raise NewError(f'no source "{source[:80]}"{nearest(source, project.corpus.sources)}')
        return next_claim_id(project, source)
    name = answers[FORMS[kind.name].fields[0].name][0]
    identifier = answers["id"][0] if answers.get("id") else slug(name)
    if not identifier:
        raise NewError(f'no id can be made from "{name[:80]}"; give one in ASCII: --id some-words')
    if identifier in living_ids(project.corpus, kind.namespace):
        raise NewError(f"{identifier} is the id of something already; use that, or give another: --id …")
    if move := formerly(project.corpus, kind.namespace).get(identifier):
        raise NewError(f"{identifier} is a former id of {move.new}, and its address leads there; give another")
    return identifier


def _tuples(value: Any) -> Any:
    """Return data as the reader of seeds gives it: lists as tuples."""
    if isinstance(value, list):
        return tuple(_tuples(item) for item in value)
    return {key: _tuples(item) for key, item in value.items()} if isinstance(value, dict) else value


def _record(kind: Kind[Any], identifier: str, data: dict[str, Any]) -> Record:
    """Return the record, or raise :class:`NewError` with all that is wrong, by field."""
    keys = list(data)
    marks: dict[Keys, tuple[int, int]] = {(key,): (index, 1) for index, key in enumerate(keys, 1)}
    marks |= {(key, KEY): (index, 1) for index, key in enumerate(keys, 1)}
    document = Document("", (), {**marks, (): (0, 1)})
    record, wrong = as_record(kind.model, {"id": identifier, **_tuples(data)}, document)
    if record is None:
        where = ["id", *keys]
        raise NewError(*(f"{where[f.place.line]}: {f.code}: {f.message}" for f in sorted(wrong)))
    return record


def new_record(kind: Kind[Any], answers: Answers, project: Project, *, really: bool = False) -> NewRecord:
    """Make a record of ``kind`` (not a source) from answers; raises :class:`NewError`. Nothing is written."""
    identifier = _identifier(kind, answers, project)
    data = data_of(kind.name, answers)
    record = _record(kind, identifier, data)
    own = [name.text for name in kind.names(record)]
    refuse_alike(kind, own + ([identifier] if kind.space else []), project, really=really)
    file = file_of(kind, identifier, answers["source"][0] if kind is CLAIM else "")
    if kind.file.form == "page":
        text = as_page(kind, data, answers.get("body", [""])[0])
    else:
        text = as_item(kind, record, {"id": identifier, **data}, file, project)
    change = ProjectChange({file: text.encode()})
    if wrong := consequences(project.root, change):
        raise NewError(*(f"{f.code}: {f.message}" for f in wrong), "nothing was written; mend this in what you gave")
    return NewRecord(identifier, file, change)
