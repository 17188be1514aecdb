"""The elements of a whole document to its content."""

from dataclasses import replace

from microsite.sources.documents.captions import is_caption
from microsite.sources.documents.document import DocumentBlock, DocumentContent, SourceError
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.documents.markup.blocks import Walked, walk
from microsite.sources.documents.markup.elements import PageElement
from microsite.sources.documents.opening import opened


def _headed(walked: Walked) -> list[DocumentBlock]:
    """Make headings of short lines in bold type, if a document has no other headings and they are few."""
    blocks = list(walked.blocks)
    if any(block.kind == "heading" for block in blocks) or len(walked.bold) > len(blocks) / 2:
        return blocks
    for index in walked.bold:
        if blocks[index].kind == "paragraph":
            blocks[index] = replace(blocks[index], kind="heading", level=1)
    return blocks


def page_content(root: PageElement, said: FileMetadata) -> DocumentContent:
    """Return what a document is made of; raises :class:`SourceError` if its elements stand in each other too deeply."""
    try:
        walked = walk(root)
    except RecursionError:
        raise SourceError("unreadable", "the elements of this file stand in each other too deeply") from None
    captioned = [
        replace(block, kind="caption") if block.kind == "paragraph" and is_caption(block.text) else block
        for block in _headed(walked)
    ]
    return DocumentContent(
        tuple(opened(captioned, said)),
        said=said,
        left_out=tuple(walked.left_out),
        references=tuple(walked.references),
        entries_called=walked.entries_called,
    )
