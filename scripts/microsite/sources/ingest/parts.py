"""What is measured: the passages of a source in normal form, of a plain text by its lines or of a document."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from microsite.model.finding import Finding, finding
from microsite.model.kinds import SOURCE
from microsite.model.passage import Segmentation
from microsite.model.place import Place
from microsite.model.source import Source
from microsite.model.vocabulary import PassageKind
from microsite.sources.documents.document import SourceDocument
from microsite.sources.documents.layout import blocks
from microsite.sources.documents.structure import TextBlock, TextLine
from microsite.sources.ingest.extract import Extract
from microsite.sources.text.normalise import NORMALISATION, OF_PASSAGES, normalise


@dataclass(frozen=True)
class MeasuredPart:
    """A passage before it is measured."""

    kind: PassageKind
    text: str
    """In normal form."""
    level: int = 1
    page: int | None = None
    label: str | None = None
    mark: str | None = None
    superscripts: tuple[tuple[int, int], ...] = ()
    set_in: TextBlock | None = None
    """Its lines, in a plain text."""

    @property
    def lines(self) -> tuple[int, int] | None:
        """First and last line in the file."""
        return (self.set_in.lines[0].number, self.set_in.lines[-1].number) if self.set_in else None

    def line_finder(self) -> "LineFinder":
        """Return what tells the line on which a place in the text stands."""
        return LineFinder(self.set_in)


class LineFinder:
    """Tells on which line of the file a place in the text of a passage stands.

    Each line is read with the one before it alone, so that a long block takes time as its length.
    """

    def __init__(self, block: TextBlock | None) -> None:
        self._lines = block.lines if block else ()
        self._reached: list[int] = []
        if block:
            first = len(TextBlock(block.lines[:1], marker=block.marker).text)
            more = (len(TextBlock(pair).text) - len(TextBlock(pair[:1]).text) for pair in pairwise(block.lines))
            self._reached = list(accumulate(more, initial=first))

    def line(self, place: int) -> int | None:
        """Return the number of the line, None where there are no lines."""
        if not self._lines:
            return None
        return self._lines[min(bisect_right(self._reached, place), len(self._lines) - 1)].number


@dataclass(frozen=True)
class WholeText:
    """The passages of a source, and the text in which their places are counted."""

    parts: tuple[MeasuredPart, ...]
    text: str
    normalisation: int
    references: tuple[str, ...] = ()


def _repaired(extract: Extract, source: Source, seed: str) -> tuple[list[TextLine], list[Finding]]:
    """Apply the repairs of source.yml; report repairs and hints that fit no line."""
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
        if hint.line > len(texts) or not texts[hint.line - 1].strip():
            message = f"line {hint.line} is empty or past the end of the text; correct the line or delete the hint"
            findings.append(finding(source.origin.place("hints", index), "bad-hint", message))
    return [TextLine(n, text) for n, text in enumerate(texts, 1)], findings


def _of_lines(
    identifier: str, extract: Extract, source: Source, segmentation: Segmentation
) -> tuple[WholeText | None, list[Finding]]:
    lines, findings = _repaired(extract, source, SOURCE.file.of(identifier))
    if findings:
        return None, findings
    found = blocks(lines, hints=source.hints, title=source.title, segmentation=segmentation)
    parts = (MeasuredPart(block.kind or "paragraph", block.text, block.level or 1, set_in=block) for block in found)
    return WholeText(tuple(parts), normalise("\n".join(line.text for line in lines)), NORMALISATION), []


def _of_document(document: SourceDocument, source: Source) -> tuple[WholeText | None, list[Finding]]:
    lists: Sequence[tuple[str, int]] = (("hints", len(source.hints)), ("repairs", len(source.repairs)))
    message = "hints and repairs name lines, which this file has none of; save its text as .txt to state any"
    findings = [
        finding(source.origin.place(name, index), "bad-hint", message) for name, n in lists for index in range(n)
    ]
    if findings:
        return None, findings
    title = normalise(source.title or "")
    parts = []
    for block in document.content.blocks:
        if text := normalise(block.text):
            kind = "title" if text == title else block.kind
            where = block.page, block.label, block.mark
            parts.append(MeasuredPart(kind, text, block.level or 1, *where, block.superscripts))
    whole = "\n".join(part.text for part in parts)
    return WholeText(tuple(parts), whole, OF_PASSAGES, document.content.references), []


def whole_text(
    identifier: str, read: Extract | SourceDocument, source: Source, segmentation: Segmentation
) -> tuple[WholeText | None, list[Finding]]:
    """Return the passages of a source that was read, or None and what is wrong with the hints."""
    if isinstance(read, Extract):
        return _of_lines(identifier, read, source, segmentation)
    return _of_document(read, source)
