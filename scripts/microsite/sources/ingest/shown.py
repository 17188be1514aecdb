"""What a person may see of a document before it becomes a source: its passages, and the citations in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from microsite.model.passage import Segmentation
from microsite.sources.documents.document import Block, DocumentContent, LeftOut, SourceDocument
from microsite.sources.ingest.extract import Extract
from microsite.sources.ingest.locators import Numbered, number_passages
from microsite.sources.ingest.measured_part import MeasuredPart
from microsite.sources.ingest.parts import WholeText
from microsite.sources.text.in_text_citations import NO_PROSE, CitingText, in_text_citations
from microsite.sources.text.normalise import normalise
from microsite.sources.text.sentences import NEWEST


@dataclass(frozen=True)
class ShownPassage:
    """A passage with its locator, and the section it stands in."""

    at: str
    section: str | None
    block: Block
    read_as: str = ""
    """Its locator as the text is read without hints, where it is another one."""


@dataclass(frozen=True)
class ShownCitation:
    """An in-text citation as it is printed, and the passage it stands in."""

    printed: str
    at: str


@dataclass(frozen=True)
class ShownDocument:
    """A document with its passages numbered."""

    document: SourceDocument
    passages: tuple[ShownPassage, ...]
    citations: tuple[ShownCitation, ...]


def shown(document: SourceDocument, read_as: Sequence[str] = (), segmentation: Segmentation = NEWEST) -> ShownDocument:
    """Number the passages of a document, and find its in-text citations.

    ``read_as`` are the locators without hints, if there are hints; ``segmentation`` says how citations are found.
    """
    blocks = document.content.blocks
    locators, sections = number_passages([Numbered(each.kind, each.text, each.level or 1) for each in blocks])
    headings = {section.at: section.heading for section in sections}
    passages = tuple(
        ShownPassage(at, headings.get(at.partition(".")[0]), block, before if before != at else "")
        for at, block, before in zip(locators, blocks, read_as or locators, strict=True)
    )
    citing = [CitingText(normalise(block.text), block.superscripts, block.kind in NO_PROSE) for block in blocks]
    cited = in_text_citations(citing, document.content.references, segmentation)
    citations = tuple(
        ShownCitation(each.printed, at) for at, found in zip(locators, cited, strict=True) for each in found
    )
    return ShownDocument(document, passages, citations)


def _block(part: MeasuredPart) -> Block:
    level = part.level if part.kind == "heading" else None
    line = part.lines[0] if part.lines else None
    return Block(part.kind, part.text, level, part.page, part.label, part.mark, line, part.superscripts)


def shown_as_measured(
    read: Extract | SourceDocument, whole: WholeText, segmentation: Segmentation = NEWEST
) -> ShownDocument:
    """Show the passages of a source as they are measured, its hints applied."""
    before = read.content if isinstance(read, SourceDocument) else DocumentContent(())
    left_out = tuple(LeftOut(part.text, "as a hint says", part.page) for part in whole.dropped)
    content = replace(before, blocks=tuple(map(_block, whole.parts)), left_out=before.left_out + left_out)
    document = SourceDocument(read.name, read.bytes, read.sha256, content)
    return shown(document, [part.read_as for part in whole.parts] if whole.hinted else (), segmentation)
