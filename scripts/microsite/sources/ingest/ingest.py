"""One run of ingest: read the text and the hints, measure, compare with what is there, write."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from microsite.model.atomic_write import write_if_changed
from microsite.model.claim import Claim
from microsite.model.finding import Finding, finding
from microsite.model.kinds import CLAIM, SOURCE
from microsite.model.limits import RECORDS
from microsite.model.passage import Segmentation, SourceText
from microsite.model.place import Place
from microsite.model.seed_files import PASSAGES
from microsite.seeds.reading.seeds import SeedReader
from microsite.sources.documents.document import SourceDocument, SourceError
from microsite.sources.documents.formats import read_document
from microsite.sources.ingest.closing_report import absurdities, closing_lines
from microsite.sources.ingest.extract import extract
from microsite.sources.ingest.measure import measure
from microsite.sources.ingest.serialise import serialise
from microsite.sources.ingest.shown import shown, shown_as_measured
from microsite.sources.ingest.unsettled_claims import DisplacedPassage, displaced_claims, displaced_passages, report
from microsite.sources.text.sentences import NEWEST

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SEGMENTATION = re.compile(r"^segmentation: *(\d+)", re.MULTILINE)

SKELETON = """\
# yaml-language-server: $schema=../../schema/source.json
# Fill in what is established. Unknown is a value: null, or an empty list.
title: null
label: {id}
kind: report
authors: []
publisher: null
dating:
  edtf: 2000/2100
  inferred: true
  basis: Not established yet.
url: null
language: en
paged: {paged}
about: To be written.
reading: in-part
identified: false
"""


@dataclass
class IngestOutcome:
    """What a run has to say: findings (then it failed), what looks odd (it did not), and lines about what it did."""

    findings: list[Finding] = field(default_factory=list)
    odd: list[Finding] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    """Lines that are said beside what was asked for, so that it can be taken further by itself."""


def _unsettled(claims: Sequence[Claim], rows: Sequence[DisplacedPassage]) -> str:
    lines = ["# Claims to read again, because the text under them is not what it was. Delete a line when that is done."]
    for claim, row in displaced_claims(claims, rows):
        now = f", now: {row.now}" if row.now else ""
        lines.append(f"- {{claim: {claim.id}, was: {row.was}{now}, how: {json.dumps(row.how)}}}")
    return "\n".join(lines) + "\n"


def segmentation_of(passages: Path) -> Segmentation | None:
    """Return by which rules a source is divided: as it was before, a new one by the newest; None if there are no such.

    What else is damaged in passages.yml is made anew, so it is not read as a record. Version 1 has no number.
    """
    if not passages.exists():
        return NEWEST
    said = _SEGMENTATION.search(passages.read_text("utf-8", errors="replace"))
    return next((known for known in get_args(Segmentation) if known == int(said[1] if said else 1)), None)


def _save(folder: Path, record: SourceText, reader: SeedReader, outcome: IngestOutcome, *, replace: bool) -> None:
    path, source = folder / "passages.yml", folder.name
    before, claims = reader.one(PASSAGES, source), reader.read(CLAIM.file, source)
    rows = displaced_passages(before, record) if before else []
    findings = list(report(claims, rows))
    outcome.messages += [f"{row.was}: {row.how}{f' to {row.now}' if row.now else ''}" for row in rows]
    if findings and not replace:
        outcome.findings += [*reader.findings, *findings]
        outcome.messages.append("nothing was written; read the passages, then run again with --replace")
        return
    if findings:
        write_if_changed(folder / "unsettled.yml", _unsettled(claims, rows))
    outcome.findings += reader.findings
    changed = write_if_changed(path, serialise(record))
    sentences = sum(len(passage.sentences) for passage in record.passages)
    outcome.messages.append(
        f"{reader.name(path)}: {'written' if changed else 'unchanged'}; {len(record.passages)} passages, "
        f"{sentences} sentences, {len(record.citations)} in-text citations, {record.words} words"
    )


def ingest(text: Path, identifier: str, root: Path, *, replace: bool = False) -> IngestOutcome:
    """Ingest ``text`` as source ``identifier`` of the project at ``root``."""
    outcome = IngestOutcome()
    if not _ID.fullmatch(identifier):
        message = f'expected an id of lower-case words joined by hyphens, got "{identifier[:60]}"'
        outcome.findings.append(finding(Place("--id"), "bad-id", message))
        return outcome
    try:
        extracted = extract(text)
    except SourceError as error:
        outcome.findings.append(finding(Place(text.name), error.code, str(error)))
        return outcome
    folder, reader = root / SOURCE.file.folder(identifier), SeedReader(root)
    if not (folder / "source.yml").exists():
        paged = "true" if isinstance(extracted, SourceDocument) and extracted.content.pages else "false"
        write_if_changed(folder / "source.yml", SKELETON.format(id=identifier, paged=paged))
        outcome.messages.append(f"{SOURCE.file.of(identifier)}: written; fill it in")
    source = reader.one(SOURCE.file, identifier)
    if source is None:
        outcome.findings += reader.findings
        return outcome
    segmentation = segmentation_of(folder / "passages.yml")
    if segmentation is None:
        reader.one(PASSAGES, identifier)
        outcome.findings += reader.findings
        return outcome
    try:
        measured, findings = measure(identifier, extracted, source, segmentation)
    except ValidationError:
        message = f"this is more text than a source can have ({RECORDS:,} passages); make sources of its parts"
        measured, findings = None, [finding(Place(text.name), "unreadable", message)]
    outcome.findings += findings
    if measured:
        _save(folder, measured.record, reader, outcome, replace=replace)
        if segmentation == NEWEST:  # what was read by older rules is not shown any more
            read = extracted if isinstance(extracted, SourceDocument) else read_document(text)
            seen = shown_as_measured(extracted, measured.whole) if measured.whole.hinted else shown(read)
            outcome.messages += closing_lines(seen)
            outcome.odd += absurdities(seen)
    return outcome
