"""What is measured: the passages of a source in normal form, of a plain text by its lines or of a document."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from microsite.model.finding import Finding, finding
from microsite.model.kinds import SOURCE
from microsite.model.passage import Segmentation
from microsite.model.place import Place
from microsite.model.source import Source
from microsite.sources.documents.document import DocumentBlock, SourceDocument
from microsite.sources.documents.layout import blocks, normalisation_of, text_lines
from microsite.sources.documents.reference_list import places_of_entries, printed_entries
from microsite.sources.ingest.extract import Extract
from microsite.sources.ingest.measured_part import MeasuredPart
from microsite.sources.ingest.mend import mended
from microsite.sources.ingest.refused_citations import refused_by
from microsite.sources.text.normalise import OF_PASSAGES, normalise

_KNOWS_LISTS: Final = 3
"""The first rules that know lists of references in plain texts."""


@dataclass(frozen=True)
class WholeText:
    """The passages of a source, and the text in which their places are counted."""

    parts: tuple[MeasuredPart, ...]
    text: str
    normalisation: int
    references: tuple[str, ...] = ()
    entries_called: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The places of references by what links call them."""
    dropped: tuple[MeasuredPart, ...] = ()
    """What is no passage because a hint says so."""
    hinted: bool = False
    """Its hints name passages; each knows its locator without them."""
    refused: tuple[str, ...] = ()
    """What looks like a citation and is none, because a hint says so."""
    listed: frozenset[int] = frozenset()
    """Which passages are entries of the list of references: in a plain text they stay passages."""


def _repaired(extract: Extract, source: Source, seed: str) -> tuple[list[str], list[Finding]]:
    """Apply the repairs of source.yml to the lines; report repairs and hints that fit no line."""
    texts, findings = list(extract.lines), []
    for index, repair in enumerate(source.repairs):
        here = source.origin.place("repairs", index) if source.origin else Place(seed)
        if repair.line > len(texts) or repair.printed not in texts[repair.line - 1]:
            message = (
                f'expected "{repair.printed}" in line {repair.line} of the text; correct the line or delete the repair'
            )
            findings.append(finding(here, "bad-hint", message))
            continue
        texts[repair.line - 1] = texts[repair.line - 1].replace(repair.printed, repair.read, 1)
    for index, hint in enumerate(source.hints):
        if hint.line and (hint.line > len(texts) or not texts[hint.line - 1].strip()):
            message = f"line {hint.line} is empty or past the end of the text; correct the line or delete the hint"
            findings.append(finding(source.origin.place("hints", index), "bad-hint", message))
    return texts, findings


def spans_in(parts: Sequence[MeasuredPart], whole: str) -> list[tuple[int, int]]:
    """Return where each part stands in the text."""
    spans, position = [], 0
    for part in parts:
        start = whole.index(part.text, position) if part.start is None else part.start
        position = start + len(part.text)
        spans.append((start, position))
    return spans


def _with_gaps(parts: Sequence[MeasuredPart], whole: str) -> Iterator[MeasuredPart]:
    """Yield the parts of a plain text, each with what stands between it and the one before."""
    reached = 0
    for part, (start, end) in zip(parts, spans_in(parts, whole), strict=True):
        yield replace(part, before=whole[reached:start], start=start)
        reached = end


def _titled(parts: Sequence[MeasuredPart], source: Source) -> tuple[MeasuredPart, ...]:
    """Return the parts, with the one that is the title of the source as its title."""
    title = normalise(source.title or "")
    return tuple(replace(part, kind="title") if part.text == title and not part.kind_stated else part for part in parts)


def _one_way(source: Source) -> Iterator[Finding]:
    """Yield a finding for each hint by line, if others name passages: what is read by lines has other passages."""
    if all(hint.line or hint.not_citation for hint in source.hints):
        return
    for index, hint in enumerate(source.hints):
        if hint.line:
            message = "the hints of a source name lines or passages, not both; name the passage by at or words here too"
            yield finding(source.origin.place("hints", index, "line"), "bad-hint", message)


def _of_lines(
    identifier: str, extract: Extract, source: Source, segmentation: Segmentation
) -> tuple[WholeText | None, list[Finding]]:
    texts, findings = _repaired(extract, source, SOURCE.file.of(identifier))
    findings += _one_way(source)
    if findings:
        return None, findings
    form, lines = normalisation_of(segmentation), text_lines(texts, segmentation)
    whole = normalise("\n".join(texts), form)
    by_line = all(hint.line or hint.not_citation for hint in source.hints)
    hints, title = (source.hints, source.title) if by_line else ((), None)
    found = blocks(lines, hints=hints, title=title, segmentation=segmentation)
    parts = [MeasuredPart(block.kind or "paragraph", block.text, block.level or 1, set_in=block) for block in found]
    if by_line:
        return WholeText(tuple(parts), whole, form), []
    made, findings = mended(list(_with_gaps(parts, whole)), source)
    if made is None:
        return None, findings
    return WholeText(_titled(made.parts, source), whole, form, dropped=made.dropped, hinted=True), []


def _by_lines(source: Source) -> Iterator[Finding]:
    """Yield a finding for each hint and repair that names a line."""
    message = "this file has no lines; name the passage by at (its locator in ingest.py FILE --show) or words"
    for index, hint in enumerate(source.hints):
        if hint.line:
            yield finding(source.origin.place("hints", index, "line"), "bad-hint", message)
    message = "repairs name lines, which this file has none of; save its text as .txt to state any"
    for index in range(len(source.repairs)):
        yield finding(source.origin.place("repairs", index), "bad-hint", message)


def _of_document(document: SourceDocument, source: Source) -> tuple[WholeText | None, list[Finding]]:
    if findings := list(_by_lines(source)):
        return None, findings
    parts = []
    for block in document.content.blocks:
        if text := normalise(block.text):
            where = block.page, block.label, block.mark
            gap = f" {normalise(block.mark)} " if block.mark else " "
            part = MeasuredPart(block.kind, text, block.level or 1, *where, block.raised, before=gap)
            parts.append(replace(part, links=block.links))
    made, findings = mended(parts, source)
    if made is None:
        return None, findings
    whole = "\n".join(part.text for part in made.parts)
    content, hinted = document.content, not all(hint.not_citation for hint in source.hints)
    listed = content.references, content.entries_called
    return WholeText(_titled(made.parts, source), whole, OF_PASSAGES, *listed, made.dropped, hinted), []


def _with_list(found: WholeText) -> WholeText:
    """Return a plain text with what its list of references says, and which of its passages that is."""
    blocks = [DocumentBlock(part.kind, part.text, part.level, mark=part.mark) for part in found.parts]
    listed = places_of_entries(blocks)
    entries = printed_entries([blocks[place] for place in sorted(listed)])
    return replace(found, listed=listed, references=tuple(each.text for each in entries))


def whole_text(
    identifier: str, read: Extract | SourceDocument, source: Source, segmentation: Segmentation
) -> tuple[WholeText | None, list[Finding]]:
    """Return the passages of a source that was read, or None and what is wrong with the hints."""
    if isinstance(read, Extract):
        found, findings = _of_lines(identifier, read, source, segmentation)
        found = _with_list(found) if found and segmentation >= _KNOWS_LISTS else found
    else:
        found, findings = _of_document(read, source)
    return replace(found, refused=refused_by(source)) if found else None, findings
