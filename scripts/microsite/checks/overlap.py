"""Nothing we write shares eight consecutive words with a source. Works from fingerprints, without any text."""

from collections.abc import Iterator

from microsite.model.finding import Finding, found
from microsite.model.place import Place
from microsite.project import Project, Written
from microsite.text.fingerprint import Fingerprint
from microsite.text.words import words


def _overlaps(written: Written, source: str, fingerprint: Fingerprint) -> Iterator[Finding]:
    found_words = list(words(written.text))
    for first, last in fingerprint.overlaps([word.form for word in found_words]):
        start = found_words[first].start
        line = written.text.count("\n", 0, start) + 1
        column = start - written.text.rfind("\n", 0, start)
        begin = " ".join(word.form for word in found_words[first : first + 3])
        message = f'{last - first} consecutive words from "{begin} …" are those of {source}; say it in other words'
        yield found(Place(written.file, line, column), "overlap", message)


def check(project: Project) -> Iterator[Finding]:
    """Look through seeds as written, hand-written pages and the project's own notes; headings are excepted."""
    for dossier in project.corpus.seeds.dossiers:
        if dossier.text is None:
            continue
        fingerprint = Fingerprint.decode(dossier.text.fingerprint)
        for written in (*project.notes, *project.pages):
            yield from _overlaps(written, dossier.id, fingerprint)
