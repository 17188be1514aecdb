"""A list names a thing once, and never what it belongs to: all else is a slip, and pages could not tell them apart."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.project import Project
from microsite.model.contents import NamedId, contents
from microsite.model.finding import Finding, finding
from microsite.model.kinds import CLAIM, RELATION, THREAT
from microsite.model.place import Keys

_OF_RECORDS: Final = {"actors": "actor", "answers": "source", "pair_with": "page", "said": "source"}
"""Lists of records that have one record for each thing, and the field that names it."""


def _list_of(keys: Keys) -> Keys | None:
    """Return the keys of the list that an id is an entry of, or that a record with the id is; None if there is none."""
    match keys:
        case (*_, str(), int()):
            return keys[:-1]
        case (*_, str(name), int(), str(field)) if _OF_RECORDS.get(name) == field:
            return keys[:-2]
    return None


def _passages_twice(project: Project) -> Iterator[Finding]:
    for claim in project.corpus.seeds.of(CLAIM):
        for number, at in enumerate(claim.locators):
            whole = next((other for other in claim.locators if at.startswith(f"{other}.")), None)
            if at in claim.locators[:number]:
                message = f'"{at}" stands in this list already; take one of them out'
                yield finding(claim.origin.place("at", number), "listed-twice", message)
            elif whole:
                message = f'"{at}" is a part of "{whole}", which stands in this list too; keep the one that carries it'
                yield finding(claim.origin.place("at", number), "listed-twice", message)


def _said_twice(project: Project) -> Iterator[Finding]:
    """Yield the claims that say of a passage what another one says of it, word for word."""
    said: dict[tuple[str, tuple[str, ...], str], str] = {}
    for claim in project.corpus.seeds.of(CLAIM):
        if claim.withdrawn is None:
            first = said.setdefault((claim.source, tuple(claim.locators), " ".join(claim.says.split())), claim.id)
            if first != claim.id:
                message = f"{first} says the same of the same passage; say what is another here, or take this claim out"
                yield finding(claim.origin.place("says"), "listed-twice", message)


def _related_twice(project: Project) -> Iterator[Finding]:
    """Yield the relations that are of the same kind between the same two as one before."""
    first: dict[tuple[str, str, str], str] = {}
    for relation in project.corpus.seeds.of(RELATION):
        same = first.setdefault((relation.from_, relation.to, relation.type), relation.id)
        if same != relation.id:
            message = f"{same} says already that {relation.from_} {relation.type} {relation.to}; put its claims there"
            yield finding(relation.origin.place("id"), "listed-twice", message)


def _of_itself(project: Project) -> Iterator[Finding]:
    """Yield what a record names that is the record itself."""
    for threat in project.corpus.seeds.of(THREAT):
        for number, related in enumerate(threat.related):
            if related == threat.id:
                message = f'"{related}" is this briefing itself; take it out'
                yield finding(threat.origin.place("related", number), "listed-twice", message)
    for relation in project.corpus.seeds.of(RELATION):
        if relation.from_ == relation.to:
            message = f'a relation is between two, and both are "{relation.to}"; name the other one'
            yield finding(relation.origin.place("to"), "listed-twice", message)


def check(project: Project) -> Iterator[Finding]:
    """Ids that stand in a list again, and those of the record that holds the list."""
    yield from _passages_twice(project)
    yield from _said_twice(project)
    yield from _related_twice(project)
    yield from _of_itself(project)
    for _, record in project.corpus.seeds.every():
        first: dict[tuple[Keys, str], Keys] = {}
        for named, keys in contents(record):
            where = _list_of(keys) if isinstance(named, NamedId) else None
            if not isinstance(named, NamedId) or where is None:
                continue
            before = first.setdefault((where, named.id), keys)
            if before != keys:
                message = f'"{named.id}" stands in this list already, at line {record.origin.place(*before).line}'
                cure = "make one entry of the two" if isinstance(keys[-1], str) else "take one of them out"
                yield finding(record.origin.place(*keys), "listed-twice", f"{message}; {cure}")
