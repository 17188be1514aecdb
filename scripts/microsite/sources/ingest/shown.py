"""What a person may see of a document before it becomes a source: its passages, and the citations in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from microsite.model.passage import Segmentation
from microsite.model.passage_kinds import PROSE_KINDS
from microsite.sources.documents.document import DocumentBlock, DocumentContent, LeftOut, SourceDocument
from microsite.sources.ingest.extract import Extract
from microsite.sources.ingest.locators import Numbered, number_passages
from microsite.sources.ingest.measured_part import MeasuredPart
from microsite.sources.ingest.parts import WholeText
from microsite.sources.ingest.refused_citations import accepted
from microsite.sources.text.citations.citation import InTextCitation
from microsite.sources.text.entry_links import entry_links
from microsite.sources.text.in_text_citations import citing_text, in_text_citations
from microsite.sources.text.normalise import normalise
from microsite.sources.text.raised import with_raised
from microsite.sources.text.sentences import NEWEST, sentence_spans


@dataclass(frozen=True)
class ShownPassage:
    """A passage with its locator, and the section it stands in."""

    at: str
    section: str | None
    block: DocumentBlock
    text: str
    """Its words as they are measured, with raised figures as such signs."""
    sentences: tuple[tuple[str, str], ...] = ()
    """The sentences of prose, each with its locator."""
    read_as: str = ""
    """Its locator as the text is read without hints, where it is another one."""

    @property
    def about(self) -> str:
        """What is said above its words, beside its locator: kind, mark and place."""
        block = self.block
        kind = f"{block.kind}, level {block.level}" if block.level else block.kind
        marked = block.mark and f"marked {block.mark}"
        before = self.read_as and f"without hints {self.read_as}"
        return " · ".join(part for part in (kind, marked, self._place, before) if part)

    @property
    def _place(self) -> str:
        block = self.block
        if block.page:
            return f"page {block.page}" + (f" (printed: {block.label})" if block.label else "")
        return f"line {block.line}" if block.line else ""


@dataclass(frozen=True)
class ShownCitation:
    """An in-text citation as it is printed, and the passage it stands in."""

    printed: str
    at: str
    key: str
    entries: tuple[int, ...] = ()
    """The entries of the list of references that it leads to by a link."""


@dataclass(frozen=True)
class ShownDocument:
    """A document with its passages numbered."""

    document: SourceDocument
    passages: tuple[ShownPassage, ...]
    citations: tuple[ShownCitation, ...]


def _sentences(at: str, block: DocumentBlock, text: str, segmentation: Segmentation) -> Iterator[tuple[str, str]]:
    if block.kind in PROSE_KINDS:
        printed = with_raised(text, block.raised)
        for number, (start, end) in enumerate(sentence_spans(text, segmentation), 1):
            yield f"{at}.s{number}", printed[start:end]


def _cited(content: DocumentContent, texts: Sequence[str], segmentation: Segmentation) -> list[list[InTextCitation]]:
    """Return the in-text citations of each block; ``texts`` are those of the blocks in normal form."""
    citing = [
        citing_text(block.kind, text, block.raised, entry_links(block.links, content.entries_called))
        for block, text in zip(content.blocks, texts, strict=True)
    ]
    return in_text_citations(citing, content.references, segmentation)


def _passages(
    document: SourceDocument, texts: Sequence[str], read_as: Sequence[str], segmentation: Segmentation
) -> tuple[ShownPassage, ...]:
    """Return the passages of a document; ``texts`` are those of its blocks in normal form."""
    blocks = document.content.blocks
    locators, sections = number_passages([Numbered(each.kind, each.text, each.level or 1) for each in blocks])
    headings = {section.at: section.heading for section in sections}
    return tuple(
        ShownPassage(
            at,
            headings.get(at.partition(".")[0]),
            block,
            with_raised(text, block.raised),
            tuple(_sentences(at, block, text, segmentation)),
            before if before != at else "",
        )
        for at, block, text, before in zip(locators, blocks, texts, read_as or locators, strict=True)
    )


def shown(
    document: SourceDocument,
    read_as: Sequence[str] = (),
    segmentation: Segmentation = NEWEST,
    refused: Sequence[str] = (),
) -> ShownDocument:
    """Number the passages of a document, and find its in-text citations.

    ``read_as`` are the locators without hints, if there are hints; ``segmentation`` says how citations are found, and
    ``refused`` which are none because hints say so.
    """
    texts = [normalise(block.text) for block in document.content.blocks]
    passages = _passages(document, texts, read_as, segmentation)
    cited = accepted(_cited(document.content, texts, segmentation), refused)
    citations = tuple(
        ShownCitation(each.printed, passage.at, each.key, each.entries)
        for passage, found in zip(passages, cited, strict=True)
        for each in found
    )
    return ShownDocument(document, passages, citations)


def _block(part: MeasuredPart) -> DocumentBlock:
    level = part.level if part.kind == "heading" else None
    line = part.lines[0] if part.lines else None
    where = part.page, part.label, part.mark, line
    return DocumentBlock(part.kind, part.text, level, *where, part.superscripts, part.links)


def shown_as_measured(
    read: Extract | SourceDocument, whole: WholeText, segmentation: Segmentation = NEWEST
) -> ShownDocument:
    """Show the passages of a source as they are measured, its hints applied."""
    before = read.content if isinstance(read, SourceDocument) else DocumentContent(())
    left_out = tuple(LeftOut(part.text, "as a hint says", part.page) for part in whole.dropped)
    content = replace(before, blocks=tuple(map(_block, whole.parts)), left_out=before.left_out + left_out)
    document = SourceDocument(read.name, read.bytes, read.sha256, content)
    read_as = [part.read_as for part in whole.parts] if whole.hinted else ()
    return shown(document, read_as, segmentation, whole.refused)
