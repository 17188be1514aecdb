"""Blocks to passages: locators, spans, hashes, numbers, citations, fingerprint."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from microsite.model.finding import Finding
from microsite.model.passage import FoundCitation, Passage, Section, Segmentation, Sentence, SourceText, TextFile
from microsite.model.passage_kinds import PROSE_KINDS
from microsite.model.source import Source
from microsite.sources.documents.document import SourceDocument
from microsite.sources.ingest.extract import Extract
from microsite.sources.ingest.locators import Numbered, number_passages
from microsite.sources.ingest.measured_part import MeasuredPart
from microsite.sources.ingest.parts import WholeText, spans_in, whole_text
from microsite.sources.ingest.refused_citations import accepted, refusals_of_nothing
from microsite.sources.text.citations.citation import InTextCitation
from microsite.sources.text.entry_links import entry_links
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.in_text_citations import citing_text, in_text_citations
from microsite.sources.text.normalise import digest
from microsite.sources.text.numbers import number_text, numbers
from microsite.sources.text.sentences import NEWEST, sentence_spans
from microsite.sources.text.words import count_words, guarded_forms


@dataclass(frozen=True)
class MeasuredSource:
    """The record for passages.yml, with the text it was made from (never written)."""

    record: SourceText
    whole: WholeText

    @property
    def text(self) -> str:
        """The normalised text."""
        return self.whole.text


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
    part: MeasuredPart, at: str, start: int, cited: Sequence[InTextCitation], segmentation: Segmentation
) -> tuple[Sentence, ...]:
    text, found = part.text, list(numbers(part.printed))
    spans = sentence_spans(text, segmentation)
    of_citations = sorted({(c.start, c.end) for c in cited})
    inside = {n for each in _by_span(of_citations, found) for n in each}
    rows = zip(spans, _by_span(spans, cited), _by_span(spans, found), strict=True)
    return tuple(
        Sentence(
            at=f"{at}.s{index}",
            span=(start + first, start + last),
            words=count_words(text[first:last]),
            hash=digest(text[first:last]),
            numbers=tuple(dict.fromkeys(number_text(n.value) for n in values if n not in inside)),
            cites=tuple(dict.fromkeys(c.key for c in citations)),
        )
        for index, ((first, last), citations, values) in enumerate(rows, 1)
    )


def _passage(
    part: MeasuredPart, at: str, span: tuple[int, int], cited: Sequence[InTextCitation], segmentation: Segmentation
) -> Passage:
    text = part.text
    prose = part.kind in PROSE_KINDS
    return Passage(
        at=at,
        kind=part.kind,
        lines=part.lines,
        page=part.page,
        label=part.label,
        mark=part.mark,
        span=span,
        words=count_words(text),
        hash=digest(text),
        sentences=_sentences(part, at, span[0], cited, segmentation) if prose else (),
    )


def _citations(
    parts: Sequence[MeasuredPart], passages: Sequence[Passage], cited: list[list[InTextCitation]]
) -> tuple[FoundCitation, ...]:
    rows = []
    for part, passage, each in zip(parts, passages, cited, strict=True):
        if not each:
            continue
        lines = part.line_finder()
        starts = [sentence.span[0] for sentence in passage.sentences]
        for citation in each:
            index = bisect_right(starts, passage.span[0] + citation.start) - 1
            rows.append(
                FoundCitation(
                    key=citation.key,
                    printed=citation.printed,
                    locator=citation.locator,
                    form=citation.form,
                    at=passage.sentences[index].at if index >= 0 else passage.at,
                    line=lines.line(citation.start),
                )
            )
    return tuple(rows)


def _cited(found: WholeText, segmentation: Segmentation) -> list[list[InTextCitation]]:
    """Return the in-text citations of each part."""
    links = [entry_links(part.links, found.entries_called) for part in found.parts]
    citing = [
        citing_text(part.kind, part.text, part.superscripts, links[number], listed=number in found.listed)
        for number, part in enumerate(found.parts)
    ]
    return in_text_citations(citing, found.references, segmentation)


def _passages(
    found: WholeText, cited: Sequence[list[InTextCitation]], segmentation: Segmentation
) -> tuple[list[Passage], list[Section]]:
    """Return the passages of a text under their locators, and its sections."""
    parts = found.parts
    locators, sections = number_passages([Numbered(part.kind, part.text, part.level) for part in parts])
    rows = zip(parts, locators, spans_in(parts, found.text), cited, strict=True)
    return [_passage(*row, segmentation) for row in rows], sections


def _named(found: WholeText) -> list[list[str]]:
    """Return the words of headings, names and listed works: titles of works may be said in the words a text has."""
    headings = {n for n, part in enumerate(found.parts) if part.kind in ("title", "heading", "byline")}
    return [guarded_forms(found.parts[number].text) for number in sorted(found.listed | headings)]


def measure(
    identifier: str, read: Extract | SourceDocument, source: Source, segmentation: Segmentation = NEWEST
) -> tuple[MeasuredSource | None, list[Finding]]:
    """Measure a source text. Returns the record and the text, or None and what is wrong with the hints.

    A source that was measured before is divided into sentences as it was then: ``segmentation`` says how.
    """
    found, findings = whole_text(identifier, read, source, segmentation)
    if found is None:
        return None, findings
    cited = _cited(found, segmentation)
    if findings := list(refusals_of_nothing(cited, source)):
        return None, findings
    cited = accepted(cited, found.refused)
    whole = found.text
    passages, sections = _passages(found, cited, segmentation)
    record = SourceText(
        source=identifier,
        file=TextFile(name=read.name, bytes=read.bytes, sha256=read.sha256),
        normalisation=found.normalisation,
        segmentation=segmentation,
        characters=len(whole),
        hash=digest(whole),
        words=count_words(whole),
        sections=tuple(sections),
        passages=tuple(passages),
        citations=_citations(found.parts, passages, cited),
        fingerprint=Fingerprint.of(guarded_forms(whole), except_in=_named(found)).encode(),
    )
    return MeasuredSource(record, found), []
