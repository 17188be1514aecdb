"""The account of a page: paragraphs under the name of whose they are, and a box of what is missing in each section."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.voices import voice_of
from microsite.model.account import AccountSection, account
from microsite.model.prose import Prose, ProseBlock, ProseHeading, ProseItems, ProseParagraph, plain_prose
from microsite.model.run_in import run_in
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import paragraph
from microsite.model.tree.inlines import plain, strong
from microsite.model.tree.slug import slug
from microsite.model.tree.text_blocks import Heading
from microsite.model.wording import words
from microsite.pages.writing.page_writer import PageWriter

ACCOUNT: Final = "account"
"""The anchor of a text that begins without a heading, where it stands below other sections."""


def _groups(blocks: tuple[ProseBlock, ...]) -> Iterator[list[ProseBlock]]:
    """Yield each block by itself, but a list with the paragraph above it if that has a run-in."""
    group: list[ProseBlock] = []
    for block in blocks:
        if group and not isinstance(block, ProseItems):
            yield group
            group = []
        if isinstance(block, ProseParagraph) and run_in(block.children):
            group = [block]
        elif group:
            group.append(block)
        else:
            yield [block]
    if group:
        yield group


def voiced(sheet: PageWriter, blocks: tuple[ProseBlock, ...]) -> Iterator[Block]:
    """Yield blocks; those under a run-in stand in a box of that source."""
    for group in _groups(blocks):
        first, written = group[0], tuple(sheet.blocks(group))
        voice = voice_of(sheet.corpus, run_in(first.children)) if isinstance(first, ProseParagraph) else None
        if voice is None:
            yield from written
        else:
            by = "voice-editors" if voice.is_editors else f"voice-{voice.number}"
            yield Box(written, attributes("voice", by))


def _missing(sheet: PageWriter, section: AccountSection, anchor: str) -> Box:
    number = sum(len(block.items) for block in section.missing if isinstance(block, ProseItems))
    title = paragraph(strong(words("What is missing here ({n})", n=number)), attributes("missing-title"))
    return Box((title, *sheet.blocks(section.missing)), attributes("missing", id=anchor))


def _missing_anchor(heading: str) -> str:
    """Return the anchor of the box of what is missing, of a section whose heading has an anchor, or of none."""
    return f"{heading}-missing" if heading else "missing"


def account_anchors(prose: Prose) -> Iterator[str]:
    """Yield the anchors of the text of a page: of its headings, and of the boxes of what is missing."""
    for section in account(prose):
        headings = (section.heading, *section.blocks) if section.heading else section.blocks
        named = [
            block.anchor or slug(" ".join(plain_prose(block.children).split()))
            for block in headings
            if isinstance(block, ProseHeading)
        ]
        yield from named
        if section.box:
            yield _missing_anchor(named[0] if section.heading else "")


def account_sections(sheet: PageWriter, prose: Prose) -> Iterator[Block]:
    """Yield the text of a page, section by section; one with a box of what is missing stands in a box of its own."""
    for section in account(prose):
        head = tuple(sheet.blocks((section.heading,))) if section.heading else ()
        blocks = (*head, *voiced(sheet, section.blocks))
        if section.box:
            first = head[0] if head else None
            name = first.anchor or slug(plain(first.children)) if isinstance(first, Heading) else ""
            box = _missing(sheet, section, _missing_anchor(name))
            yield Box((*blocks, box), attributes("account"))
        else:
            yield from blocks
