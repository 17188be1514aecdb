"""Dates that can only be those of another calendar: ours is the one of sources, engines and readers of data."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.checks.future_days import own_days
from microsite.checks.numbers_there import numbers_there
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.ledger import Event
from microsite.model.persian_calendar import from_persian
from microsite.model.place import Place

_FIRST: Final = "1990"
"""No site is older than the web."""
_PRINTED_SINCE: Final = 1600
"""Journals, newspapers and reports are younger than print."""
_OF_OUR_TIME: Final = frozenset(("research-paper", "editorial", "news", "report"))
_ISLAMIC: Final = range(1300, 1500)
_YEAR: Final = re.compile(r"\d{4}")


def _told(place: Place, day: str, why: str) -> Finding:
    meant = from_persian(day)
    cure = f"if it is of the Persian calendar, write {meant}" if meant else "write it in the Gregorian calendar"
    return finding(place, "other-calendar", f"{day} {why}; {cure}", day)


def _year(day: str) -> int:
    found = _YEAR.match(day)
    return int(found[0]) if found else 0


def _is_printed(corpus: Corpus, event: Event, year: int) -> bool:
    """Say whether a passage of the event has the year."""
    claims = (corpus.claims[each] for each in event.claims if each in corpus.claims)
    there = ((corpus.sources[claim.source], claim) for claim in claims if claim.source in corpus.sources)
    return any(str(year) in numbers_there(dossier, claim) for dossier, claim in there)


def other_calendars(project: Project) -> Iterator[Finding]:
    """Point at days of our own work before the web, at printed sources before print, and at years no passage has."""
    corpus = project.corpus
    for day, place in own_days(project):
        if day < _FIRST:
            yield _told(place, day, "is older than the web, and no day of ours")
    for dossier in corpus.seeds.dossiers:
        source, day = dossier.source, str(dossier.source.dating.edtf) if dossier.source.dating else ""
        if source.kind in _OF_OUR_TIME and 0 < _year(day) < _PRINTED_SINCE:
            yield _told(source.origin.place("dating", "edtf"), day, "is older than any such source")
    for event in corpus.events.values():
        day = str(event.date or "")
        if _year(day) in _ISLAMIC and not _is_printed(corpus, event, _year(day)):
            yield _told(event.origin.place("date"), day, "stands in no passage of this event")
