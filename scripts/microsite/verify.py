"""With the source texts at hand: do the seeds still say what the texts say? Exact, after normalisation."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from microsite.ingest.extract import Extract, SourceError, extract
from microsite.ingest.measure import Measured, measure
from microsite.ingest.serialise import serialise
from microsite.model.finding import Finding, found
from microsite.model.passage import SourceText
from microsite.project import Project
from microsite.reading.seeds import Dossier
from microsite.text.normalise import normalise


def _file(texts: Path, text: SourceText) -> Path | None:
    """Return the file that was read: by its name, or else by its hash."""
    named = texts / text.file.name
    if named.is_file():
        return named
    by_hash = (
        p
        for p in sorted(texts.iterdir())
        if p.is_file() and hashlib.sha256(p.read_bytes()).hexdigest() == text.file.sha256
    )
    return next(by_hash, None)


def _measured(dossier: Dossier, text: SourceText, extracted: Extract, written: str) -> Iterator[Finding | Measured]:
    origin = text.origin
    if extracted.sha256 != text.file.sha256:
        message = (
            f"{extracted.name} has SHA-256 {extracted.sha256}, not the one that was read; run scripts/ingest.py on it"
        )
        yield found(origin.place("file", "sha256"), "text-differs", message)
    measured, findings = measure(dossier.id, extracted, dossier.source)
    yield from findings
    if measured is None:
        return
    yield measured
    if serialise(measured.record) != written:
        message = f"{extracted.name} does not measure as this file says; run scripts/ingest.py again"
        yield found(origin.place(), "text-differs", message)


def _names(project: Project, source: str, normalised: str) -> Iterator[Finding]:
    """Yield a finding for every name that a source is said to write and does not."""
    for actor in project.corpus.actors.values():
        for index, written in enumerate(actor.names):
            if source in written.sources and normalise(written.name) not in normalised:
                message = (
                    f'{source} does not write "{written.name}"; correct the name, or take the source from its list'
                )
                yield found(actor.origin.place("names", index, "name"), "alias-not-in-source", message)


def verify(project: Project, texts: Path) -> Iterator[Finding]:
    """Measure every source text in ``texts`` anew and compare; look for the names that sources are said to write.

    That numbers of claims stand in their passages follows: the check of figures goes by the numbers in
    passages.yml, and those are measured anew here.
    """
    for dossier in project.corpus.sources.values():
        text = dossier.text
        if text is None:
            continue
        path = _file(texts, text) if texts.is_dir() else None
        if path is None:
            message = (
                f"no {text.file.name} in the folder of SOURCE_TEXTS; put the source there, or leave SOURCE_TEXTS unset"
            )
            yield found(text.origin.place("file"), "text-missing", message)
            continue
        try:
            # A file under another name is the same file if its bytes are.
            extracted = replace(extract(path), name=text.file.name)
        except SourceError as error:
            yield found(text.origin.place("file"), error.code, str(error))
            continue
        written = (project.root / text.origin.document.file).read_text("utf-8")
        for result in _measured(dossier, text, extracted, written):
            if isinstance(result, Measured):
                yield from _names(project, dossier.id, result.text)
            else:
                yield result
