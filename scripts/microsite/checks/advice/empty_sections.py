"""A heading heads something: one with nothing below it was left for later, and readers would meet an empty section."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from microsite.checks.every_prose import every_prose
from microsite.checks.page_text import without_code_blocks
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.account import is_box
from microsite.model.finding import Finding, finding
from microsite.model.place import BODY
from microsite.model.prose import ProseBlock, ProseHeading, plain_prose
from microsite.model.text_places import TextPlaces

_HEADING: Final = re.compile(
    r"^(?P<signs>#{1,6})[ \t]{1,9}(?P<title>\S[^\n]{0,300}?)[ \t]{0,9}(?:\{:[^\n]*)?$", re.MULTILINE
)


def _is_empty(heading: ProseHeading, below: ProseBlock | None) -> bool:
    """Say whether what comes next is nothing, or a heading of the same or a larger section."""
    return below is None or (isinstance(below, ProseHeading) and below.level <= heading.level)


def _message(title: str) -> str:
    return f'nothing stands below the heading "{title}"; write what it asks for, or take it out'


def _on_page(written: HandWrittenPage) -> Iterator[Finding]:
    headings = [*_HEADING.finditer(without_code_blocks(written.text))]
    for heading, below in zip_longest(headings, headings[1:]):
        within = written.text[heading.end() : below.start() if below else None]
        deeper = below is not None and len(below["signs"]) > len(heading["signs"])
        if not deeper and not within.strip():
            place = TextPlaces(written.file, written.text).at(heading.start())
            yield finding(place, "unfinished", _message(heading["title"]), heading["title"])


def empty_sections(project: Project) -> Iterator[Finding]:
    """Point at the headings of pages that head nothing."""
    for written in project.every_page:
        yield from _on_page(written)
    for one in every_prose(project.corpus):
        blocks = one.prose.blocks if one.keys == (BODY,) else ()
        for block, below in zip_longest(blocks, blocks[1:]):
            # A box without its list has a finding of its own.
            if isinstance(block, ProseHeading) and not is_box(block) and _is_empty(block, below):
                start, title = one.origin.place(*one.keys), plain_prose(block.children)
                yield finding(start._replace(line=start.line + block.line), "unfinished", _message(title), title)
