"""How a document opens: its title, and who wrote it and when, told by what the file says of itself."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from microsite.sources.documents.document import DocumentBlock
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.text.normalise import normalise
from microsite.sources.text.words import rough_length

_FIRST: Final = 6
"""Among how many blocks a title is looked for that is no heading."""
_BYLINE_WORDS: Final = 30


def _title_at(blocks: Sequence[DocumentBlock], title: str) -> int | None:
    """Return which block is the title: the first heading, or one of the first paragraphs."""
    headings = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    there = [*headings[:1], *(i for i, block in enumerate(blocks[:_FIRST]) if block.kind == "paragraph")]
    return next((index for index in there if blocks[index].text == title), None)


def _names_authors(block: DocumentBlock, authors: Sequence[str]) -> bool:
    if block.kind != "paragraph" or rough_length(block.text) > _BYLINE_WORDS:
        return False
    return any(author.lower() in block.text.lower() for author in authors) and block.text[-1] not in ".!?"


def opened(blocks: Sequence[DocumentBlock], said: FileMetadata) -> list[DocumentBlock]:
    """Return the blocks with the title and the bylines behind it known for what they are."""
    made = list(blocks)
    at = _title_at(made, normalise(said.title)) if said.title else None
    if at is None:
        return made
    made[at] = replace(made[at], kind="title", level=None)
    authors = [normalise(author) for author in (*said.authors, *said.makers)]
    for index in range(at + 1, len(made)):
        if not _names_authors(made[index], authors):
            break
        made[index] = replace(made[index], kind="byline")
    return made
