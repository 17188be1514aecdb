"""A name leads to one entity."""

from collections.abc import Iterator

from microsite.model.finding import Finding, found
from microsite.model.place import Place
from microsite.project import Project
from microsite.reading.seeds import Seeds


def names(seeds: Seeds) -> Iterator[tuple[str, str, Place]]:
    """Yield every name with the entity that has it and its place."""
    for actor in seeds.actors:
        yield actor.name, actor.id, actor.origin.place("name")
        for index, written in enumerate(actor.names):
            yield written.name, actor.id, actor.origin.place("names", index, "name")
        for index, also in enumerate(actor.also):
            yield also, actor.id, actor.origin.place("also", index)
    for threat in seeds.threats:
        yield threat.title, threat.id, threat.origin.place("title")
    for term in seeds.terms:
        yield term.term, term.id, term.origin.place("term")
        for index, also in enumerate(term.also):
            yield also, term.id, term.origin.place("also", index)


def check(project: Project) -> Iterator[Finding]:
    """Names that two entities claim, upper and lower case alike. One entity may repeat its own."""
    owners: dict[str, tuple[str, Place]] = {}
    for name, entity, place in names(project.corpus.seeds):
        owner, first = owners.setdefault(name.casefold(), (entity, place))
        if owner != entity:
            message = f'"{name}" is also a name of {owner} ({first}); keep it with one of them'
            yield found(place, "alias-claimed-twice", message)
