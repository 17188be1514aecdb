"""Every id is given once: within its kind, and among all that ``[[…]]`` can name."""

from collections.abc import Iterable, Iterator

from microsite.model.finding import Finding, found
from microsite.model.place import Place
from microsite.project import Project

Named = Iterable[tuple[str, Place]]


def _twice(named: Named, code: str, what: str) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for identifier, place in named:
        if identifier in first:
            message = f'{what} "{identifier}" is here and at {first[identifier]}; give one of them another id'
            yield found(place, code, message)
        else:
            first[identifier] = place


def check(project: Project) -> Iterator[Finding]:
    """Two records of one kind with the same id; two entities that would share a page or a link."""
    seeds = project.corpus.seeds
    claims = [claim for dossier in seeds.dossiers for claim in (*dossier.claims, *dossier.withdrawn)]
    yield from _twice(((c.id, c.origin.place("id")) for c in claims), "same-address", "the address of claim")
    yield from _twice(((e.id, e.origin.place("id")) for e in seeds.events), "duplicate-id", "event")
    yield from _twice(((r.id, r.origin.place("id")) for r in seeds.relations), "duplicate-id", "relation")
    yield from _twice(((q.id, q.origin.place("id")) for q in seeds.questions), "duplicate-id", "question")
    yield from _twice(((t.id, t.origin.place("id")) for t in seeds.topics), "duplicate-id", "topic")
    pages = [(threat.id, Place(threat.origin.document.file)) for threat in seeds.threats]
    pages += [(actor.id, Place(actor.origin.document.file)) for actor in seeds.actors]
    terms = [(term.id, term.origin.place("id")) for term in seeds.terms]
    yield from _twice([*pages, *terms], "duplicate-id", "the entity")
    sources = [(dossier.id, dossier.source.origin.place()) for dossier in seeds.dossiers]
    works = [(reference.key, reference.origin.place("key")) for reference in seeds.references]
    yield from _twice([*sources, *works], "duplicate-id", "the citation key")
