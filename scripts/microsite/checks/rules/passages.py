"""Every claim rests on a passage that exists, in the source it is filed under."""

from collections.abc import Iterator

from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding


def _claims(dossier: Dossier) -> Iterator[Finding]:
    units = dossier.units
    for claim in dossier.claims:
        if claim.source != dossier.id:
            message = f"{claim.id} is filed under {dossier.id}; its id must begin with {dossier.id}-"
            yield finding(claim.origin.place("id"), "foreign-claim", message)
        for index, at in enumerate(claim.locators):
            if at not in units:
                place = claim.origin.place("at", index) if isinstance(claim.at, tuple) else claim.origin.place("at")
                message = f'{dossier.id} has no passage "{at}"{passages_there(dossier, at)}'
                yield finding(place, "unknown-passage", message)


def check(project: Project) -> Iterator[Finding]:
    """Claims without passage, claims in the wrong folder, sources that were never ingested."""
    for dossier in project.corpus.seeds.dossiers:
        if dossier.text is None:
            message = f"{dossier.id} has no readable passages.yml; run scripts/ingest.py TEXT --id {dossier.id}"
            yield finding(dossier.source.origin.place(), "no-passages", message)
            continue
        yield from _claims(dossier)
