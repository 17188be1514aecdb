"""What tests of translations ask of a project in two languages."""

from pathlib import Path
from typing import Final

from microsite.checks.advice import advise
from microsite.checks.rules import check
from microsite.corpus.project import Project, load
from microsite.model.finding import Finding

CLAIMS: Final = "seeds/sources/harbour-report/claims.yml"
SILTING: Final = "seeds/threats/silting.md"


def persian(root: Path) -> Project:
    """Return the Persian part of a project in which nothing is wrong where it is read."""
    project, findings = load(root)
    assert findings == []
    return project.others[0]


def stale(root: Path) -> list[Finding]:
    """Return what is said of translations that are behind their originals, in a project in which nothing is wrong."""
    project, findings = load(root)
    assert [*findings, *check(project)] == []
    return [found for found in advise(project) if found.code == "stale-translation"]
