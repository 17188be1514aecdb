"""Titles as somebody designed them, not as they are cited: in capitals, with a full stop, or the name of a file."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.checks.every_prose import RecordProse, every_prose
from microsite.corpus.block_places import place_of_block
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import READING_LIST, SOURCE, THREAT, TOPIC, WORK
from microsite.model.place import Place
from microsite.model.prose import ProseEmphasis, ProseHeading, ProseParagraph, ProseText, plain_prose

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


def _in_capitals(title: str) -> str:
    """Say how a title is written that is in capitals; "" of any other, and of one that may be an abbreviation."""
    words = [word for word in _WORD.findall(title) if len(word) >= _LONG]
    if len(words) < _FEWEST or not title.isupper():
        return ""
    begins = " ".join(title.split()[:2]).capitalize()
    return f'found a title in capitals; write it as in a sentence, "{begins} …", with capitals for names alone'


def _odd(title: str) -> Iterator[str]:
    if _OF_A_FILE.match(title):
        yield f'"{title[:60]}" is the name of a file; write the title that is printed, or what it is in square brackets'
    elif wrong := _in_capitals(title):
        yield wrong
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


def _headings(one: RecordProse) -> Iterator[tuple[ProseHeading | ProseParagraph, str, str]]:
    """Yield headings in capitals and lines in bold that should be headings; each with its words and what to do."""
    for block in one.prose.blocks:
        words = plain_prose(block.children).strip() if isinstance(block, (ProseHeading, ProseParagraph)) else ""
        if isinstance(block, ProseHeading) and (wrong := _in_capitals(words)):
            yield block, words, wrong
        elif isinstance(block, ProseParagraph) and _is_bold(block) and not words.endswith("."):
            yield block, words, f"a line in bold is no heading, and no list of contents has it; write ## {words}"


def _is_bold(paragraph: ProseParagraph) -> bool:
    written = [child for child in paragraph.children if child != ProseText("")]
    return len(written) == 1 and isinstance(written[0], ProseEmphasis) and written[0].strong


def titles(project: Project) -> Iterator[Finding]:
    """Point at them in briefings, topics, lists, sources, works and headings."""
    for title, place in _titles(project):
        for message in _odd(title):
            yield finding(place, "title-form", message, title)
    for one in every_prose(project.corpus):
        for block, words, message in _headings(one):
            yield finding(place_of_block(one.origin, one.keys, block, words), "title-form", message, words)
