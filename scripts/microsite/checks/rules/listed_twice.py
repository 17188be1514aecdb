"""A list names a thing once: a second time it is a slip, and a page could not tell the two apart."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.project import Project
from microsite.model.contents import NamedId, contents
from microsite.model.finding import Finding, finding
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


def check(project: Project) -> Iterator[Finding]:
    """Ids that stand in a list again."""
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
