"""Nothing we write shares eight consecutive words with a source. Works from fingerprints, without any text.

Files are looked through as written, and prose again as readers see it: a citation or a link in the middle of a
sentence must not hide what it stands in.
"""

from collections.abc import Iterator
from functools import lru_cache

from microsite.checks.clean_texts import CleanTexts
from microsite.checks.every_prose import RecordProse, every_prose
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.text_places import TextPlaces
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import guarded_forms, guarded_words


@lru_cache(maxsize=2)
def _marks(encoded: tuple[str, ...]) -> tuple[tuple[Fingerprint, ...], Fingerprint]:
    """Return the fingerprints of sources, and that of all together."""
    marks = tuple(map(Fingerprint.decode, encoded))
    return marks, Fingerprint.of_any(marks)


def _message(own: list[str], first: int, last: int, source: str) -> str:
    begin = " ".join(own[first : first + 3])
    return f'{last - first} consecutive words from "{begin} …" are those of {source}; say it in other words'


def _as_written(written: HandWrittenPage, source: str, fingerprint: Fingerprint) -> Iterator[Finding]:
    found_words = list(guarded_words(written.text))
    own = [word.form for word in found_words]
    places = TextPlaces(written.file, written.text)
    for first, last in fingerprint.overlaps(own):
        yield finding(places.at(found_words[first].start), "overlap", _message(own, first, last, source))


def _as_read(one: RecordProse, source: str, mark: Fingerprint) -> Iterator[Finding]:
    """Yield the runs that stand in a text without its markup and not in the text with it."""
    with_markup = guarded_forms(one.prose.source)
    seen = {tuple(with_markup[first:last]) for first, last in mark.overlaps(with_markup)}
    as_read = guarded_forms(one.prose.plain())
    for first, last in mark.overlaps(as_read):
        if tuple(as_read[first:last]) not in seen:
            place = one.origin.find(" ".join(as_read[first : first + 2]), 0, *one.keys)
            yield finding(place, "overlap", _message(as_read, first, last, source))


def check(project: Project) -> Iterator[Finding]:
    """Look through seeds, hand-written pages and the project's own notes; headings are excepted."""
    texts = {dossier.id: dossier.text for dossier in project.corpus.seeds.dossiers if dossier.text}
    # Every text is held against all sources at once, and against each only where something was found.
    encoded = tuple(text.fingerprint for text in texts.values())
    each, all_sources = _marks(encoded)
    marks = dict(zip(texts, each, strict=True))

    def copied(text: str) -> list[tuple[int, int]]:
        return all_sources.overlaps(guarded_forms(text))

    with CleanTexts(project.root, "copies-nothing", encoded) as clean:
        for written in (*project.notes, *project.every_page):
            if not clean.has(written.text, copied):
                for source, mark in marks.items():
                    yield from _as_written(written, source, mark)
        for one in every_prose(project.corpus):
            if not clean.has(one.prose.plain(), copied):
                for source, mark in marks.items():
                    yield from _as_read(one, source, mark)
