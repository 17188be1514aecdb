"""What a person may see of a document before it becomes a source: its passages, and the citations in them."""

from dataclasses import dataclass

from microsite.sources.documents.document import Block, SourceDocument
from microsite.sources.ingest.locators import Numbered, number_passages
from microsite.sources.text.in_text_citations import NO_PROSE, CitingText, in_text_citations
from microsite.sources.text.normalise import normalise


@dataclass(frozen=True)
class ShownPassage:
    """A passage with its locator, and the section it stands in."""

    at: str
    section: str | None
    block: Block


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


def shown(document: SourceDocument) -> ShownDocument:
    """Number the passages of a document, and find its in-text citations."""
    blocks = document.content.blocks
    locators, sections = number_passages([Numbered(each.kind, each.text, each.level or 1) for each in blocks])
    headings = {section.at: section.heading for section in sections}
    passages = tuple(
        ShownPassage(at, headings.get(at.partition(".")[0]), block) for at, block in zip(locators, blocks, strict=True)
    )
    citing = [CitingText(normalise(block.text), block.superscripts, block.kind in NO_PROSE) for block in blocks]
    cited = in_text_citations(citing, document.content.references)
    citations = tuple(
        ShownCitation(each.printed, at) for at, found in zip(locators, cited, strict=True) for each in found
    )
    return ShownDocument(document, passages, citations)
