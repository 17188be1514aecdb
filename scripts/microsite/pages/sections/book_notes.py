"""The evidence of a briefing as the notes of a chapter: a reader of books opens each where its number stands.

A number of the site may lead to several claims in a row. A note that pops up is one claim, so here each has its number.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from microsite.model import urls
from microsite.model.address import Address
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Blocks, Box, Fold, lines, walk
from microsite.model.tree.build import about
from microsite.model.tree.inlines import Inline, Inlines, Link, Marker, Span, Text, flat
from microsite.model.tree.text_blocks import Heading, Paragraph
from microsite.model.tree.transform import change_inlines
from microsite.model.wording import mark, words
from microsite.pages.sections.evidence import BETWEEN
from microsite.pages.writing.markers import link_to_run

_ABOUT: Final = mark(
    "Every claim this chapter rests on, under the number that stands behind its sentences: where it stands, whose word "
    "it is, how firmly it is said, our note, and what was found elsewhere. The letters lead back."
)


@dataclass(frozen=True)
class Noted:
    """A briefing in three parts: what stands before its notes, the notes, and what stands after them."""

    before: Blocks
    notes: tuple[Box, ...]
    after: Blocks


def _is_evidence(block: Block) -> bool:
    return isinstance(block, Box) and "evidence" in block.attributes.classes


def _unfolded(blocks: Blocks) -> Blocks:
    """Return blocks with the evidence in one list, where a page unfolds a long one part by part."""
    parts = [block for block in blocks if isinstance(block, Fold) and "claims" in block.attributes.classes]
    if not parts:
        return blocks
    rows = tuple(row for part in parts for box in part.blocks if isinstance(box, Box) for row in box.blocks)
    place = blocks.index(parts[0])
    rest = tuple(block for block in blocks[place:] if block not in parts)
    return (*blocks[:place], Box(rows, attributes("evidence")), *rest)


def _uses(entries: Iterable[Fold]) -> dict[str, list[str]]:
    """Return the claims that each marker cites, by the anchor of the marker: those whose ways back lead to it."""
    uses: dict[str, list[str]] = {}
    for entry in entries:
        links = (inline for block in walk(entry.blocks) for line in lines(block) for inline in flat(line))
        for link in links:
            if isinstance(link, Link) and "back" in link.attributes.classes and isinstance(link.target, Address):
                uses.setdefault(link.target.anchor, []).append(entry.attributes.id)
    return uses


def _apart(link: Link, claims: list[str], numbers: Mapping[str, int]) -> Iterator[Link]:
    """Yield a link for each claim that a link of a marker cites; the first is where the ways back lead."""
    assert isinstance(link.target, Address)  # noqa: S101 - it leads to a claim of its page
    for n, claim in enumerate(claims):
        number, anchor = numbers[claim], "" if n else link.attributes.id
        yield link_to_run((number, number), link.target._replace(anchor=claim), anchor)


def _with_single_numbers(blocks: Blocks, entries: tuple[Fold, ...]) -> Blocks:
    numbers = {entry.attributes.id: number for number, entry in enumerate(entries, 1)}
    uses = _uses(entries)

    def links(link: Link) -> Iterator[Link]:
        if link.target == urls.EDITORS:
            yield replace(link, attributes=attributes("editors", aria_label=words("The editors’ own remark")))
        elif claims := uses.get(link.attributes.id):
            yield from _apart(link, claims, numbers)
        else:
            yield link

    def change(inline: Inline) -> Inlines:
        if isinstance(inline, Marker):
            return (Marker(tuple(each for link in inline.links for each in links(link))),)
        return (inline,)

    return change_inlines(blocks, change)


def _stands(inline: Inline) -> bool:
    return isinstance(inline, Span) and "stands" in inline.attributes.classes


def _note(entry: Fold) -> Box:
    """Return a claim as a note: the claim, then in one line where it stands and what it is worth, then all else.

    On a page the line that opens names source, place and strength, and the one behind it leads to the place; in a book
    nothing opens, so the second begins with the words of the first.
    """
    claim = tuple(each for each in entry.summary if not _stands(each))
    place = next(each.children for each in entry.summary if isinstance(each, Span) and _stands(each))
    standing, *others = entry.blocks
    assert isinstance(standing, Paragraph)  # noqa: S101 - every entry begins with it
    worth = standing.children[standing.children.index(Text(BETWEEN)) :]
    return Box((Paragraph(claim), about((*place, *worth)), *others), entry.attributes)


def _led_by_our_words(blocks: Blocks) -> Blocks:
    """Return blocks whose lead of the evidence says what is there in a book."""
    for n, block in enumerate(blocks):
        if isinstance(block, Heading) and block.id == "evidence":
            return (*blocks[: n + 1], about(words(_ABOUT)), *blocks[n + 2 :])
    return blocks


def noted(blocks: Blocks) -> Noted:
    """Return a briefing as a chapter; one without evidence has no notes."""
    blocks = _unfolded(blocks)
    place = next((n for n, block in enumerate(blocks) if _is_evidence(block)), len(blocks))
    box = blocks[place] if place < len(blocks) else Box(())
    assert isinstance(box, Box)  # noqa: S101 - found as one
    entries = tuple(entry for entry in box.blocks if isinstance(entry, Fold))
    before, after = (_with_single_numbers(part, entries) for part in (blocks[:place], blocks[place + 1 :]))
    notes = tuple(map(_note, entries))
    return Noted(_led_by_our_words(before), notes, after)
