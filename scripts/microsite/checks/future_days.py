"""Days of our own work, and years of sources, that have not come yet.

Only the command that checks asks what day it is. A build never does: the same commit gives the same site on any day.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.place import Keys, Place
from microsite.model.text_places import TextPlaces

_YEAR: Final = re.compile(r"\d{4}")
_ON_PAGE: Final = re.compile(r"^(?:reviewed|updated):[ \t]{0,9}(\d{4}-\d\d-\d\d)[ \t]{0,9}$", re.MULTILINE)


def _days(record: Any) -> Iterator[tuple[str, Keys]]:
    if reviewed := getattr(record, "reviewed", None):
        yield reviewed, ("reviewed",)
    if asked := getattr(record, "asked", None):
        yield asked, ("asked",)
    if retired := getattr(record, "retired", None):
        yield retired.date, ("retired", "date")
    if withdrawn := getattr(record, "withdrawn", None):
        yield withdrawn.date, ("withdrawn", "date")


def _days_of_pages(project: Project) -> Iterator[tuple[str, Place]]:
    """Yield the days in the front matter of hand-written pages."""
    for page in project.every_page:
        front = page.text.partition("\n---")[0] if page.text.startswith("---\n") else ""
        for found in _ON_PAGE.finditer(front):
            yield found[1], TextPlaces(page.file, page.text).at(found.start(1))


def own_days(project: Project) -> Iterator[tuple[str, Place]]:
    """Yield every day of our own work, and where it is written."""
    seeds = project.corpus.seeds
    withdrawn = [claim for dossier in seeds.dossiers for claim in dossier.withdrawn]
    sources = [dossier.source for dossier in seeds.dossiers]
    for record in (*(record for _, record in seeds.every()), *sources, *seeds.contributors, *withdrawn):
        for day, keys in _days(record):
            yield day, record.origin.place(*keys)
    yield from _days_of_pages(project)


def future_days(project: Project, today: date) -> Iterator[Finding]:
    """Yield days and sources after ``today``; a day more is granted, for it may have begun elsewhere."""
    last = (today + timedelta(days=1)).isoformat()
    for day, place in own_days(project):
        if day > last:
            message = f"{day} has not come yet; write the day on which it was done"
            yield finding(place, "future-day", message)
    for dossier in project.corpus.seeds.dossiers:
        year = _YEAR.match(str(dossier.source.dating.edtf)) if dossier.source.dating else None
        # What is of the next year may be in print.
        if year and int(year[0]) > today.year + 1:
            message = f"{year[0]} has not come yet, and the source is here; write when it appeared"
            yield finding(dossier.source.origin.place("dating", "edtf"), "future-day", message)
