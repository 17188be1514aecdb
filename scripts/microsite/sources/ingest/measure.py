"""Blocks to passages: locators, spans, hashes, numbers, citations, fingerprint."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Protocol, TypeVar

from microsite.model.finding import Finding, finding
from microsite.model.kinds import SOURCE
from microsite.model.passage import FoundCitation, Passage, Segmentation, Sentence, SourceText, TextFile
from microsite.model.place import Place
from microsite.model.source import Source
from microsite.model.vocabulary import PROSE_KINDS
from microsite.sources.documents.layout import blocks
from microsite.sources.documents.structure import TextBlock, TextLine
from microsite.sources.ingest.extract import Extract
from microsite.sources.ingest.locators import Numbered, number_passages
from microsite.sources.text.citations.citation import InTextCitation
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.in_text_citations import NO_PROSE, CitingText, in_text_citations
from microsite.sources.text.normalise import NORMALISATION, digest, normalise
from microsite.sources.text.numbers import number_text, numbers
from microsite.sources.text.sentences import NEWEST, sentence_spans
from microsite.sources.text.words import guarded_forms, words


@dataclass(frozen=True)
class MeasuredSource:
    """The record for passages.yml, with the normalised text it was made from (never written)."""

    record: SourceText
    text: str


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
    pages = extract.pages or [None] * len(texts)
    return [TextLine(n, text, page) for n, (text, page) in enumerate(zip(texts, pages, strict=True), 1)], findings


def _spans(parts: Sequence[TextBlock], whole: str) -> list[tuple[int, int]]:
    spans, position = [], 0
    for block in parts:
        start = whole.index(block.text, position)
        position = start + len(block.text)
        spans.append((start, position))
    return spans


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


P = TypeVar("P", bound=_Placed)


def _by_span(spans: Sequence[tuple[int, int]], items: Iterable[P]) -> list[list[P]]:
    """Return for each of ``spans``, which do not overlap and are in order, the items that begin in it."""
    starts, found = [first for first, _ in spans], [list[P]() for _ in spans]
    for item in items:
        index = bisect_right(starts, item.start) - 1
        if index >= 0 and item.start < spans[index][1]:
            found[index].append(item)
    return found


def _sentences(
    at: str, start: int, text: str, cited: Sequence[InTextCitation], segmentation: Segmentation
) -> tuple[Sentence, ...]:
    spans = sentence_spans(text, segmentation)
    of_citations = sorted({(c.start, c.end) for c in cited})
    inside = {n for each in _by_span(of_citations, numbers(text)) for n in each}
    rows = zip(spans, _by_span(spans, cited), _by_span(spans, numbers(text)), strict=True)
    return tuple(
        Sentence(
            at=f"{at}.s{index}",
            span=(start + first, start + last),
            words=sum(1 for _ in words(text[first:last])),
            hash=digest(text[first:last]),
            numbers=tuple(dict.fromkeys(number_text(n.value) for n in values if n not in inside)),
            cites=tuple(dict.fromkeys(c.key for c in citations)),
        )
        for index, ((first, last), citations, values) in enumerate(rows, 1)
    )


def _passage(
    block: TextBlock, at: str, span: tuple[int, int], cited: Sequence[InTextCitation], segmentation: Segmentation
) -> Passage:
    text = block.text
    prose = block.kind in PROSE_KINDS
    return Passage(
        at=at,
        kind=block.kind or "paragraph",
        lines=(block.lines[0].number, block.lines[-1].number),
        page=block.lines[0].page,
        span=span,
        words=sum(1 for _ in words(text)),
        hash=digest(text),
        sentences=_sentences(at, span[0], text, cited, segmentation) if prose else (),
    )


def _reached(block: TextBlock) -> list[int]:
    """Return how much of a block's text has been read at the end of each of its lines.

    Each line is read with the one before it alone, so that a long block takes time as its length.
    """
    first = len(TextBlock(block.lines[:1], marker=block.marker).text)
    more = (len(TextBlock(pair).text) - len(TextBlock(pair[:1]).text) for pair in pairwise(block.lines))
    return list(accumulate(more, initial=first))


def _citations(
    parts: Sequence[TextBlock], passages: Sequence[Passage], cited: list[list[InTextCitation]]
) -> tuple[FoundCitation, ...]:
    rows = []
    for block, passage, each in zip(parts, passages, cited, strict=True):
        reached = _reached(block) if each else []
        starts = [sentence.span[0] for sentence in passage.sentences]
        for citation in each:
            index = bisect_right(starts, passage.span[0] + citation.start) - 1
            line = block.lines[min(bisect_right(reached, citation.start), len(block.lines) - 1)]
            rows.append(
                FoundCitation(
                    key=citation.key,
                    printed=citation.printed,
                    locator=citation.locator,
                    form=citation.form,
                    at=passage.sentences[index].at if index >= 0 else passage.at,
                    line=line.number,
                )
            )
    return tuple(rows)


def measure(
    identifier: str, extract: Extract, source: Source, segmentation: Segmentation = NEWEST
) -> tuple[MeasuredSource | None, list[Finding]]:
    """Measure a source text. Returns the record and the text, or None and what is wrong with the hints.

    A source that was measured before is divided into sentences as it was then: ``segmentation`` says how.
    """
    lines, findings = _repaired(extract, source, SOURCE.file.of(identifier))
    if findings:
        return None, findings
    parts = blocks(lines, hints=source.hints, title=source.title, segmentation=segmentation)
    whole = normalise("\n".join(line.text for line in lines))
    citing = [CitingText(block.text, (), block.kind in NO_PROSE) for block in parts]
    cited = in_text_citations(citing, (), segmentation)
    locators, sections = number_passages(
        [Numbered(block.kind or "paragraph", block.text, block.level or 1) for block in parts]
    )
    measured = zip(parts, locators, _spans(parts, whole), cited, strict=True)
    passages = [_passage(*row, segmentation) for row in measured]
    headings = [guarded_forms(b.text) for b in parts if b.kind in ("title", "heading", "byline")]
    record = SourceText(
        source=identifier,
        file=TextFile(name=extract.name, bytes=extract.bytes, sha256=extract.sha256),
        normalisation=NORMALISATION,
        segmentation=segmentation,
        characters=len(whole),
        hash=digest(whole),
        words=sum(1 for _ in words(whole)),
        sections=tuple(sections),
        passages=tuple(passages),
        citations=_citations(parts, passages, cited),
        fingerprint=Fingerprint.of(guarded_forms(whole), except_in=headings).encode(),
    )
    return MeasuredSource(record, whole), []
