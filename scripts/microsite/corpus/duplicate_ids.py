"""Records that have the id of another, and the ids that they should have: by their names, or since others name them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from microsite.corpus.corpus import Corpus
from microsite.corpus.missing_ids import missing_ids
from microsite.model.field_types import is_id
from microsite.model.kind import Kind
from microsite.model.kinds import ENTITY, KINDS
from microsite.model.near_names import slips


def slug(name: str) -> str:
    """Return a name as an id writes it; it may be none."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-")


def _twice(corpus: Corpus) -> Iterator[tuple[Kind[Any], Any]]:
    """Yield the second and every later record of those that share an id, with its kind."""
    seen: set[tuple[str, str]] = set()
    for kind in KINDS:
        for record in corpus.seeds.of(kind):
            key = (kind.namespace, kind.id_of(record))
            if key in seen:
                yield kind, record
            seen.add(key)


def ids_by_name(corpus: Corpus) -> Mapping[str, str]:
    """Return the ids that records with the id of another should have by their own names, by the id that they share."""

    def look() -> Mapping[str, str]:
        living = {identifier for kind in KINDS for identifier in corpus.of(kind)}
        result = {}
        for kind, record in _twice(corpus):
            name = next(iter(kind.names(record)), None) if kind.namespace == ENTITY else None
            own = slug(name.text) if name else ""
            if is_id(own) and own not in living:
                result[kind.id_of(record)] = own
        return result

    found: Mapping[str, str] = corpus.worked_out.cached("ids by name", (), look)
    return found


def ids_missed(corpus: Corpus) -> Mapping[str, str]:
    """Return the one id of a kind that is named and not there, by the id that two records of the kind share."""

    def look() -> Mapping[str, str]:
        result = {}
        for kind, record in _twice(corpus):
            shared = kind.id_of(record)
            missed = missing_ids(corpus, kind.namespace, shared.rpartition("-")[0])
            sharing = [each for each in KINDS if each.namespace == kind.namespace]
            living = {identifier for each in sharing for identifier in corpus.of(each)}
            # One with a slip is offered what was meant.
            if len(missed) == 1 and not slips(only := missed.pop(), living):
                result[shared] = only
        return result

    found: Mapping[str, str] = corpus.worked_out.cached("ids missed", (), look)
    return found


def shared_ids(corpus: Corpus) -> frozenset[str]:
    """Return the ids that several records have."""
    return frozenset(kind.id_of(record) for kind, record in _twice(corpus))
