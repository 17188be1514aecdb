"""A claim in other words, or gone: the change to its file, everything else in it left as it is."""

import json
from typing import Any, Final

from microsite.authoring.records.form_fields import FieldValues
from microsite.authoring.records.forms import FORMS
from microsite.authoring.records.item_lines import item_lines
from microsite.authoring.records.record_data import data_of
from microsite.authoring.records.try_change import ProjectChange
from microsite.authoring.records.valid_record import NewError, valid_record
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.kinds import CLAIM
from microsite.model.record import Record
from microsite.seeds.formatting.comment_tree import comments
from microsite.seeds.formatting.seed_files import format_yaml
from microsite.seeds.reading.yaml import read_yaml

_VOICE: Final = ("speaker", "perceiver")
_OF_PARTS: Final = {"voice": _VOICE, "figure": ("value", "to", "qualifier", "unit", "period")}
"""Fields of a claim that the form asks for in parts."""


def claim_of(project: Project, identifier: str) -> Claim:
    """Return a claim, withdrawn or not; raises :class:`NewError` if there is none."""
    corpus = project.corpus
    claim = corpus.claims.get(identifier) or corpus.withdrawn.get(identifier)
    if claim is None:
        raise NewError(f'no claim "{identifier[:80]}"')
    return claim


def is_published(project: Project, claim: Claim) -> bool:
    """Say whether readers may have seen a claim: the ledger knows it."""
    return any(change.claim == claim.id for change in project.corpus.seeds.changes)


def _file(project: Project, claim: Claim) -> tuple[str, str, int]:
    """Return the file of a claim, its text, and the number of the claim in it."""
    file, number = claim.origin.document.file, claim.origin.path[0]
    return file, (project.root / file).read_bytes().decode("utf-8-sig"), int(number)


def written_item(project: Project, record: Record) -> dict[str, Any]:
    """Return the data of a record of a list as they are written, with the backslashes that make signs plain."""
    file, number = record.origin.document.file, record.origin.path[0]
    items: Any = read_yaml((project.root / file).read_bytes().decode("utf-8-sig"), file)[0]
    item: dict[str, Any] = items[number]
    return item


def _kept(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Return what the form does not ask for and stays: a withdrawal; that the same speaker is quoted."""
    asked = {*_OF_PARTS, *(field.name for field in FORMS[CLAIM.name].fields)}
    kept = {key: value for key, value in before.items() if key not in asked and key != "id"}
    old, new = before.get("voice", {}), after.get("voice", {})
    if new and all(old.get(name) == new.get(name) for name in _VOICE):
        kept["voice"] = {**old, **new}
    return kept


def changed_claim(project: Project, identifier: str, answers: FieldValues) -> ProjectChange:
    """Return the change that gives a claim these answers; raises :class:`NewError`. Nothing is written."""
    claim = claim_of(project, identifier)
    data = data_of(CLAIM.name, answers)
    return with_data(project, claim, data | _kept(written_item(project, claim), data))


def with_data(project: Project, claim: Claim, data: dict[str, Any]) -> ProjectChange:
    """Return the change that gives a claim these fields, but for its id; raises :class:`NewError`."""
    identifier = claim.id
    file, text, number = _file(project, claim)
    first, end = item_lines(text, number)
    if any(first <= comment.line < end for comment in comments(text)):
        raise NewError(
            f"a remark stands inside {identifier} in {file}; change the claim there, or move the remark above it"
        )
    valid_record(CLAIM, identifier, data)
    item = format_yaml(json.dumps([{"id": identifier, **data}], ensure_ascii=False), CLAIM.model)
    lines = text.split("\n")
    cr = "\r" if lines[first].endswith("\r") else ""
    new = [f"{line}{cr}" for line in item.rstrip("\n").split("\n")]
    return ProjectChange({file: "\n".join([*lines[:first], *new, *lines[end:]]).encode()})


def deleted_claim(project: Project, identifier: str) -> ProjectChange:
    """Return the change that takes a claim out of its file; raises :class:`NewError` if it was published."""
    claim = claim_of(project, identifier)
    if is_published(project, claim):
        message = f"{identifier} was published, and its address is a promise"
        raise NewError(f"{message}; withdraw it: withdrawn: {{date: …, reason: …}} in {claim.origin.document.file}")
    file, text, number = _file(project, claim)
    first, end = item_lines(text, number)
    lines = text.split("\n")
    while end < len(lines) - 1 and not lines[end].strip():
        end += 1
    left = "\n".join([*lines[:first], *lines[end:]]).rstrip()
    return ProjectChange({file: f"{left}{chr(13) if lines[first].endswith(chr(13)) else ''}\n".encode()})
