"""Titles as somebody designed them, not as they are cited: in capitals, with a full stop, or the name of a file."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import READING_LIST, SOURCE, THREAT, TOPIC, WORK
from microsite.model.place import Place

_WORD: Final = re.compile(r"[^\W\d_]{2,60}")
_FEWEST: Final = 2
_LONG: Final = 4
"""So many words of so many letters are no row of abbreviations."""
_STOP: Final = re.compile(r"(?<![.\w])([^\W\d_]{4,60})\.[\"'”’»)]?\Z")
"""A full stop behind a word; "Co." and "U.S." keep theirs."""
_ABBREVIATED: Final = frozenset("assn assoc bros corp dept dist dott incl misc prof repr rev univ usw".split())
_OF_A_FILE: Final = re.compile(
    r"(?:Microsoft (?:Word|PowerPoint|Excel) - )?(.{1,200}?)\.(?:pdf|docx?|odt|rtf|indd|qxd|html?|txt|tex)\Z",
    re.IGNORECASE,
)


def _odd(title: str) -> Iterator[str]:
    words = [word for word in _WORD.findall(title) if len(word) >= _LONG]
    if _OF_A_FILE.match(title):
        yield f'"{title[:60]}" is the name of a file; write the title that is printed, or what it is in square brackets'
    elif len(words) >= _FEWEST and title.isupper():
        begins = " ".join(title.split()[:2]).capitalize()
        yield f'found a title in capitals; write it as in a sentence, "{begins} …", with capitals for names alone'
    elif (stop := _STOP.search(title)) and stop[1].lower() not in _ABBREVIATED:
        yield f'no full stop ends a title: end it so: "… {stop[1]}{title[stop.end(1) + 1 :]}"'


def _titles(project: Project) -> Iterator[tuple[str, Place]]:
    seeds = project.corpus.seeds
    yield from ((threat.title, threat.origin.place("title")) for threat in seeds.of(THREAT))
    yield from ((topic.title, topic.origin.place("title")) for topic in seeds.of(TOPIC))
    yield from ((each.title, each.origin.place("title")) for each in seeds.of(READING_LIST))
    for dossier in seeds.of(SOURCE):
        for field in ("title", "label"):
            if title := getattr(dossier.source, field):
                yield title, dossier.source.origin.place(field)
    for work in seeds.of(WORK):
        for field in ("title", "container-title", "collection-title"):
            if title := work.csl.get(field):
                yield str(title), work.origin.place("csl", field)


def titles(project: Project) -> Iterator[Finding]:
    """Point at them in briefings, topics, lists, sources and works."""
    for title, place in _titles(project):
        for message in _odd(title):
            yield finding(place, "title-form", message, title)
