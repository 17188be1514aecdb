"""A new record from answers: checked, compared with what is there, put where it belongs."""

from dataclasses import dataclass
from typing import Any

from microsite.authoring.records.duplicate_names import find_duplicate
from microsite.authoring.records.form_fields import FieldValues
from microsite.authoring.records.forms import FORMS
from microsite.authoring.records.insert_position import as_item, as_page, file_of
from microsite.authoring.records.next_claim_id import next_claim_id
from microsite.authoring.records.record_data import data_of, slug
from microsite.authoring.records.try_change import ProjectChange, consequences
from microsite.authoring.records.valid_record import NewError, valid_record
from microsite.corpus.id_holders import holder_of
from microsite.corpus.project import Project
from microsite.model.kind import Kind
from microsite.model.kinds import CLAIM
from microsite.model.near_names import nearest


class AlikeError(NewError):
    """Something is called, or says, nearly the same."""


@dataclass(frozen=True)
class NewRecord:
    """A record that is ready to be written."""

    id: str
    file: str
    change: ProjectChange


def refuse_alike(kind: Kind[Any], names: list[str], project: Project, *, really: bool) -> None:
    """Raise :class:`AlikeError` if something is called so, or nearly so, unless that is meant."""
    found = [] if really else find_duplicate(names, kind, project.corpus)
    if found:
        lines = [f"{'the same as' if a.same else 'much like'} {a.owner}: {a.name[:100]}" for a in found[:5]]
        raise AlikeError(*lines, "nothing was written; use that one, or say --really if this is another")


def refuse_taken(identifier: str, kind: Kind[Any], project: Project, *, really: bool = False) -> None:
    """Raise :class:`NewError` if a record has an id, or had it; of another kind it may have it, if that is meant."""
    holder = holder_of(project.corpus, identifier, kind.namespace)
    if holder is None:
        return
    own = holder.kind.namespace == kind.namespace
    if own or not really:
        really_too = "" if own else ", or say --really if both are meant to be called so"
        raise NewError(f"{identifier} is taken: {holder.words}; give another: --id …{really_too}")


def _identifier(kind: Kind[Any], answers: FieldValues, project: Project, *, really: bool) -> str:
    if kind is CLAIM:
        source = answers["source"][0]
        if source not in project.corpus.sources:
            raise NewError(f'no source "{source[:80]}"{nearest(source, project.corpus.sources)}')
        return next_claim_id(project, source)
    name = answers[FORMS[kind.name].fields[0].name][0]
    identifier = answers["id"][0] if answers.get("id") else slug(name)
    if not identifier:
        raise NewError(f'no id can be made from "{name[:80]}"; give one in ASCII: --id some-words')
    refuse_taken(identifier, kind, project, really=really)
    return identifier


def made_record(kind: Kind[Any], answers: FieldValues, project: Project, *, really: bool = False) -> NewRecord:
    """Make a record of ``kind`` (not a source) from answers; raises :class:`NewError`. It is not tried yet."""
    identifier = _identifier(kind, answers, project, really=really)
    data = data_of(kind.name, answers)
    record = valid_record(kind, identifier, data)
    own = [name.text for name in kind.names(record)]
    refuse_alike(kind, own + ([identifier] if kind.space else []), project, really=really)
    file = file_of(kind, identifier, answers["source"][0] if kind is CLAIM else "")
    if kind.file.form == "page":
        text = as_page(kind, data, answers.get("body", [""])[0])
    else:
        text = as_item(kind, record, {"id": identifier, **data}, file, project)
    return NewRecord(identifier, file, ProjectChange({file: text.encode()}))


def new_record(kind: Kind[Any], answers: FieldValues, project: Project, *, really: bool = False) -> NewRecord:
    """Make a record that check has nothing against; raises :class:`NewError`. Nothing is written."""
    made = made_record(kind, answers, project, really=really)
    if wrong := consequences(project.root, made.change):
        raise NewError(*(f"{f.code}: {f.message}" for f in wrong), "nothing was written; mend this in what you gave")
    return made
