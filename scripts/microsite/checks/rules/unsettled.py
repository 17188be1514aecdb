"""No claim stands on a passage that changed under it without having been read again."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding


def check(project: Project) -> Iterator[Finding]:
    """Every line of every unsettled.yml, until a person has read the claim again and deleted the line."""
    for dossier in project.corpus.seeds.dossiers:
        for row in dossier.unsettled:
            where = f"; its words now stand at {row.now}" if row.now else ""
            where += f"; nearest is {row.near}" if row.near else ""
            where += f" ({row.differs})" if row.near and row.differs else ""
            then = "read the claim against the text" if row.claim else "read what is said there against the text"
            message = f"{row.claim or row.file}: {row.was} {row.how}{where}; {then}, then delete this line"
            yield finding(row.origin.place(), "unsettled-claim", message)
