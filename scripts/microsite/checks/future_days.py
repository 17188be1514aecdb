"""Days of our own work that have not come yet.

Only the command that checks asks what day it is. A build never does: the same commit gives the same site on any day.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.place import Keys


def _days(record: Any) -> Iterator[tuple[str, Keys]]:
    if reviewed := getattr(record, "reviewed", None):
        yield reviewed, ("reviewed",)
    if asked := getattr(record, "asked", None):
        yield asked, ("asked",)
    if retired := getattr(record, "retired", None):
        yield retired.date, ("retired", "date")
    if withdrawn := getattr(record, "withdrawn", None):
        yield withdrawn.date, ("withdrawn", "date")


def future_days(project: Project, today: date) -> Iterator[Finding]:
    """Yield the days after ``today``; a day more is granted, for it may have begun elsewhere."""
    seeds, last = project.corpus.seeds, (today + timedelta(days=1)).isoformat()
    withdrawn = [claim for dossier in seeds.dossiers for claim in dossier.withdrawn]
    sources = [dossier.source for dossier in seeds.dossiers]
    for record in (*(record for _, record in seeds.every()), *sources, *seeds.contributors, *withdrawn):
        for day, keys in _days(record):
            if day > last:
                message = f"{day} has not come yet; write the day on which it was done"
                yield finding(record.origin.place(*keys), "future-day", message)
