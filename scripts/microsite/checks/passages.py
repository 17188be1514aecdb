"""Every claim rests on a passage that exists, in the source it is filed under."""

from collections.abc import Iterator

from microsite.model.finding import Finding, found
from microsite.project import Project
from microsite.reading.records import nearest
from microsite.reading.seeds import Dossier


def _claims(dossier: Dossier) -> Iterator[Finding]:
    units = dossier.units
    for claim in dossier.claims:
        if claim.source != dossier.id:
            message = f"{claim.id} is filed under {dossier.id}; its id must begin with {dossier.id}-"
            yield found(claim.origin.place("id"), "foreign-claim", message)
        for index, at in enumerate(claim.locators):
            if at not in units:
                place = claim.origin.place("at", index) if isinstance(claim.at, tuple) else claim.origin.place("at")
                yield found(place, "unknown-passage", f'{dossier.id} has no passage "{at}"{nearest(at, units)}')


def check(project: Project) -> Iterator[Finding]:
    """Claims without passage, claims in the wrong folder, sources that were never ingested."""
    for dossier in project.corpus.seeds.dossiers:
        if dossier.text is None:
            message = f"{dossier.id} has no readable passages.yml; run scripts/ingest.py TEXT --id {dossier.id}"
            yield found(dossier.source.origin.place(), "no-passages", message)
            continue
        yield from _claims(dossier)
