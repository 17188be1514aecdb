"""The first half of ingest: read the text and the hints, and measure. What is written of it: authoring/new_text/."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from microsite.model.atomic_write import write_if_changed
from microsite.model.field_types import is_id
from microsite.model.finding import Finding, finding
from microsite.model.kinds import SOURCE
from microsite.model.limits import RECORDS
from microsite.model.passage import Segmentation
from microsite.model.place import Place
from microsite.model.seed_files import PASSAGES
from microsite.model.source import Source
from microsite.seeds.reading.seed_reader import SeedReader
from microsite.sources.documents.document import DocumentContent, SourceDocument, SourceError
from microsite.sources.documents.formats import read_document
from microsite.sources.ingest.closing_report import absurdities, closing_lines, count
from microsite.sources.ingest.extract import Extract, extract
from microsite.sources.ingest.first_record import first_record
from microsite.sources.ingest.measure import MeasuredSource, measure
from microsite.sources.ingest.shown import shown, shown_as_measured
from microsite.sources.text.sentences import NEWEST

_SEGMENTATION = re.compile(r"^segmentation: *(\d+)", re.MULTILINE)


@dataclass
class IngestOutcome:
    """What a run has to say: findings (then it failed), what looks odd (it did not), and lines about what it did."""

    findings: list[Finding] = field(default_factory=list)
    odd: list[Finding] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    """Lines that are said beside what was asked for, so that it can be taken further by itself."""
    closing: list[str] = field(default_factory=list)
    """Lines about what was read, which end the messages."""
    measured: MeasuredSource | None = None
    """What came of it, to be written."""


def segmentation_of(passages: Path) -> Segmentation | None:
    """Return by which rules a source is divided: as it was before, a new one by the newest; None if there are no such.

    What else is damaged in passages.yml is made anew, so it is not read as a record. Version 1 has no number.
    """
    if not passages.exists():
        return NEWEST
    said = _SEGMENTATION.search(passages.read_text("utf-8", errors="replace"))
    return next((known for known in get_args(Segmentation) if known == int(said[1] if said else 1)), None)


def _close(outcome: IngestOutcome, measured: MeasuredSource, extracted: Extract | SourceDocument, text: Path) -> None:
    """Add what is said at the end of what was read."""
    read = extracted if isinstance(extracted, SourceDocument) else read_document(text)
    whole = measured.whole
    seen = shown_as_measured(extracted, whole) if whole.hinted else shown(read, refused=whole.refused)
    counted = count(seen)
    outcome.closing += closing_lines(seen, counted)
    outcome.odd += absurdities(seen, counted)


def _source_of(
    folder: Path, reader: SeedReader, extracted: Extract | SourceDocument, outcome: IngestOutcome
) -> Source | None:
    """Return the record of a source, which one that there was not gets now; None if something is wrong with it."""
    identifier = folder.name
    if not (folder / "source.yml").exists():
        content = extracted.content if isinstance(extracted, SourceDocument) else DocumentContent(())
        text, said = first_record(identifier, content.said, paged=bool(content.pages))
        write_if_changed(folder / "source.yml", text)
        outcome.messages.append(f"{SOURCE.file.of(identifier)}: written; {'; '.join(said)}")
    source = reader.one(SOURCE.file, identifier)
    if source is None:
        outcome.findings += reader.findings
    return source


def _why_not(error: ValidationError) -> str:
    """Return why a text cannot be a source: it is too long, or something was read that no passage can hold."""
    first = error.errors()[0]
    if first["type"] in ("too_long", "greater_than_equal"):
        return f"this is more text than a source can have ({RECORDS:,} passages); make sources of its parts"
    where = ".".join(map(str, first["loc"]))
    return f"what was read of it cannot be kept ({where}: {first['msg']}); give another format (HTML, DOCX, .txt)"


def _extracted(text: Path, identifier: str, outcome: IngestOutcome) -> Extract | SourceDocument | None:
    """Return what stands in a file; None, and a finding, if the id is none or the file cannot be read."""
    if not is_id(identifier):
        message = f'expected an id of lower-case words joined by hyphens, got "{identifier[:60]}"'
        outcome.findings.append(finding(Place("--id"), "bad-id", message))
        return None
    try:
        return extract(text)
    except SourceError as error:
        outcome.findings.append(finding(Place(text.name), error.code, str(error)))
        return None


def read_source(text: Path, identifier: str, root: Path) -> IngestOutcome:
    """Read and measure ``text`` as source ``identifier`` of the project at ``root``; passages.yml is not written.

    A source that there was not gets its source.yml.
    """
    outcome = IngestOutcome()
    extracted = _extracted(text, identifier, outcome)
    if extracted is None:
        return outcome
    folder, reader = root / SOURCE.file.folder(identifier), SeedReader(root)
    reader.vocabulary()
    source = _source_of(folder, reader, extracted, outcome)
    if source is None:
        return outcome
    segmentation = segmentation_of(folder / "passages.yml")
    if segmentation is None:
        reader.one(PASSAGES, identifier)
        outcome.findings += reader.findings
        return outcome
    try:
        outcome.measured, findings = measure(identifier, extracted, source, segmentation)
    except ValidationError as error:
        findings = [finding(Place(text.name), "unreadable", _why_not(error))]
    outcome.findings += findings
    if outcome.measured and segmentation == NEWEST:  # what was read by older rules is not shown any more
        _close(outcome, outcome.measured, extracted, text)
    return outcome
