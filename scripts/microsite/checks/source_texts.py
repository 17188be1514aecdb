"""With the source texts at hand: do the seeds still say what the texts say? Exact, after normalisation."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from microsite.corpus.project import Project
from microsite.model.atomic_write import write_if_changed
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.passage import SourceText
from microsite.model.verification import Verification
from microsite.sources import web_annotation
from microsite.sources.documents.document import SourceDocument
from microsite.sources.ingest.extract import Extract
from microsite.sources.ingest.measure import measure
from microsite.sources.ingest.serialise import serialise as serialise_passages
from microsite.sources.text.normalise import normalise
from microsite.sources.verification import look_up, serialise, texts_at_hand


@dataclass(frozen=True)
class _Read:
    """A source whose text was read anew."""

    dossier: Dossier
    text: SourceText
    """What the seeds say of the text."""
    extracted: Extract | SourceDocument
    measured: SourceText
    """What measuring it anew says."""
    normalised: str

    @property
    def same_bytes(self) -> bool:
        return self.extracted.sha256 == self.text.file.sha256


def _read(dossier: Dossier, text: SourceText, texts: Path) -> Iterator[Finding | _Read]:
    extracted = texts_at_hand(text, texts)
    if isinstance(extracted, Finding):
        yield extracted
        return
    if extracted.sha256 != text.file.sha256:
        message = (
            f"{extracted.name} has SHA-256 {extracted.sha256}, not the one that was read; run {typed('ingest')} on it"
        )
        yield finding(text.origin.place("file", "sha256"), "text-differs", message)
    measured, findings = measure(dossier.id, extracted, dossier.source, text.segmentation)
    yield from findings
    if measured:
        yield _Read(dossier, text, extracted, measured.record, measured.text)


def _names(project: Project, source: str, normalised: str) -> Iterator[Finding]:
    """Yield a finding for every name that a source is said to write and does not."""
    for actor in project.corpus.actors.values():
        for index, written in enumerate(actor.names):
            if source in written.sources and normalise(written.name) not in normalised:
                message = (
                    f'{source} does not write "{written.name}"; correct the name, or take the source from its list'
                )
                yield finding(actor.origin.place("names", index, "name"), "alias-not-in-source", message)


def _record(read: _Read) -> Iterator[Finding]:
    """Yield a finding if the record of the last verification says something else than what comes out now.

    No record says nothing: then the claims are shown as not checkable here.
    """
    kept = read.dossier.verification
    if kept is None or not read.same_bytes:
        return
    made = look_up(read.text, read.extracted, read.normalised, kept.date)
    if serialise(kept) == serialise(made):
        return
    same_passages = web_annotation.holds_for(kept, read.text)
    wrong = sorted(set(kept.failed) ^ set(made.failed))
    what = f"it is wrong about {', '.join(wrong)}" if same_passages and wrong else "it is of other passages than these"
    message = f"what the record says does not come out of {read.extracted.name}: {what}; run {typed('verify')} again"
    yield finding(kept.origin.place("failed" if same_passages and wrong else "selectors"), "verdict-differs", message)


def _serialised(read: _Read) -> str:
    """Return passages.yml as it is to be; without a checksum if it was written before there was one."""
    lines = serialise_passages(read.measured).splitlines(keepends=True)
    return "".join(line for line in lines if read.text.checksum or not line.startswith("checksum:"))


def _all(project: Project, texts: Path, only: str = "") -> Iterator[Finding | _Read]:
    for dossier in project.corpus.sources.values():
        if dossier.text and only in ("", dossier.id):
            yield from _read(dossier, dossier.text, texts)


def verify(project: Project, texts: Path) -> Iterator[Finding]:
    """Measure every source text in ``texts`` anew and compare; look for the names that sources are said to write.

    That numbers of claims stand in their passages follows: the check of figures goes by the numbers in
    passages.yml, and those are measured anew here.
    """
    for read in _all(project, texts):
        if isinstance(read, Finding):
            yield read
            continue
        yield from _names(project, read.dossier.id, read.normalised)
        written = (project.root / read.text.origin.document.file).read_text("utf-8")
        if _serialised(read) != written:
            message = f"{read.extracted.name} does not measure as this file says; run {typed('ingest')} again"
            yield finding(read.text.origin.place(), "text-differs", message)
        yield from _record(read)


def _dated(record: Verification, kept: Verification | None) -> Verification:
    """Return a record with the day on which the same came out before, if it did: a day alone is no news."""
    same = kept and serialise(record) == serialise(kept.model_copy(update={"date": record.date}))
    return kept if kept and same else record


def write_records(project: Project, texts: Path, day: str, only: str = "") -> Iterator[Finding | Verification]:
    """Look all passages up in the texts and keep what came out; yield it, or why a text could not be used.

    Of a file with other bytes than those that were read no record is kept: its passages are not the ones we name.
    ``only`` names the one source to look up.
    """
    for read in _all(project, texts, only):
        if isinstance(read, Finding):
            yield read
        elif read.same_bytes:
            record = _dated(look_up(read.text, read.extracted, read.normalised, day), read.dossier.verification)
            folder = (project.root / read.text.origin.document.file).parent
            write_if_changed(folder / "verification.yml", serialise(record))
            yield record
