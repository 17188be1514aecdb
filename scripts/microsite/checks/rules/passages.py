"""Every claim rests on a passage that exists, in the source it is filed under."""

from collections.abc import Iterator

from microsite.corpus.passages_there import passages_there
from microsite.corpus.project import Project
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding


def _foreign(dossier: Dossier) -> Iterator[Finding]:
    """Claims whose ids do not begin with that of the source: one finding if that is the folder's fault."""
    foreign = [claim for claim in dossier.claims if claim.source != dossier.id]
    sources = {claim.source for claim in foreign}
    if len(foreign) > 1 and len(foreign) == len(dossier.claims) and len(sources) == 1:
        message = (
            f"all {len(foreign)} claims are of {min(sources)}, and the folder is called {dossier.id}; give it its name "
            f"back: {min(sources)}"
        )
        yield finding(foreign[0].origin.place("id"), "foreign-claim", message)
        return
    for claim in foreign:
        message = f"{claim.id} is filed under {dossier.id}; its id must begin with {dossier.id}-"
        yield finding(claim.origin.place("id"), "foreign-claim", message)


def _claims(dossier: Dossier) -> Iterator[Finding]:
    units = dossier.units
    yield from _foreign(dossier)
    for claim in dossier.claims:
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
