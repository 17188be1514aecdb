"""A name leads to one entity."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import ENTITY, KINDS
from microsite.model.place import Place
from microsite.seeds.reading.seeds import Seeds


def names_of(seeds: Seeds, space: str = ENTITY) -> Iterator[tuple[str, str, Place]]:
    """Yield every name of the records in a space with the id of what has it and its place.

    Names in another language or script are left out: two entities may share one.
    """
    for kind in KINDS:
        for record in seeds.of(kind) if kind.namespace == space else ():
            for name in kind.names(record):
                if not name.lang:
                    yield name.text, kind.id_of(record), record.origin.place(*name.at)


def check(project: Project) -> Iterator[Finding]:
    """Names that two entities claim, upper and lower case alike. One entity may repeat its own."""
    owners: dict[str, tuple[str, Place]] = {}
    for name, entity, place in names_of(project.corpus.seeds):
        owner, first = owners.setdefault(name.casefold(), (entity, place))
        if owner != entity:
            message = f'"{name}" is also a name of {owner} ({first}); keep it with one of them'
            yield finding(place, "alias-claimed-twice", message)
