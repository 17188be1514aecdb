"""A heading heads something: one with nothing below it was left for later, and readers would meet an empty section."""

from collections.abc import Iterator
from itertools import zip_longest

from microsite.checks.every_prose import every_prose
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.place import BODY
from microsite.model.prose import ProseBlock, ProseHeading, plain_prose


def _is_empty(heading: ProseHeading, below: ProseBlock | None) -> bool:
    """Say whether what comes next is nothing, or a heading of the same or a larger section."""
    return below is None or (isinstance(below, ProseHeading) and below.level <= heading.level)


def empty_sections(project: Project) -> Iterator[Finding]:
    """Point at the headings of pages that head nothing."""
    for one in every_prose(project.corpus):
        blocks = one.prose.blocks if one.keys == (BODY,) else ()
        for block, below in zip_longest(blocks, blocks[1:]):
            if isinstance(block, ProseHeading) and _is_empty(block, below):
                start, title = one.origin.place(*one.keys), plain_prose(block.children)
                message = f'nothing stands below the heading "{title}"; write what it asks for, or take it out'
                yield finding(start._replace(line=start.line + block.line), "unfinished", message, title)
