"""No claim stands on a passage that changed under it without having been read again."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding


def check(project: Project) -> Iterator[Finding]:
    """Every line of every unsettled.yml, until a person has read the claim again and deleted the line."""
    for dossier in project.corpus.seeds.dossiers:
        for row in dossier.unsettled:
            where = f"; its words now stand at {row.now}" if row.now else ""
            message = f"{row.claim}: {row.was} {row.how}{where}; read the claim against the text, then delete this line"
            yield finding(row.origin.place(), "unsettled-claim", message)
