"""The list of references of a document, told by its heading and by what its entries look like."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from microsite.sources.documents.document import DocumentBlock, DocumentContent
from microsite.sources.documents.reference_signs import is_dated, is_reference_heading, stands_behind
from microsite.sources.text.normalise import normalise

_MANY: Final = 10
_PIECE: Final = 500
_SOME: Final = 0.25
_MOST: Final = 0.5
"""The share of the texts below the heading that must look like entries."""


_PROSE: Final = frozenset({"paragraph", "item", "quote"})
_KEPT: Final = frozenset({"caption", "table", "footnote"})
"""What may stand in the midst of a list of references, as a figure at the top of a page does."""


def _listed(blocks: Sequence[DocumentBlock], heading: int) -> list[int]:
    """Return the places of the blocks below a heading that may be entries, up to what stands behind such a list."""
    below = [each for each in _list_below(blocks, heading) if blocks[each].kind not in _KEPT]
    behind = next((n for n, each in enumerate(below) if n and stands_behind(blocks[each].text)), len(below))
    return below[:behind]


def _is_below(block: DocumentBlock, heading: DocumentBlock) -> bool:
    """Say whether a block is a heading of a lower level: the title of a work, set as one."""
    return block.kind == "heading" and (block.level or 1) > (heading.level or 1)


def _list_below(blocks: Sequence[DocumentBlock], heading: int) -> range:
    """Return the places of the blocks below a heading, up to the next one of its level."""
    end = heading + 1
    while end < len(blocks) and (blocks[end].kind in _PROSE | _KEPT or _is_below(blocks[end], blocks[heading])):
        end += 1
    return range(heading + 1, end)


def _are_entries(listed: Sequence[DocumentBlock]) -> bool:
    """Say whether texts are entries: most look like one, or many do and all are short, as pieces of entries are."""
    like = sum(is_dated(each.text) for each in listed)
    pieces = like >= _MANY and all(len(each.text) < _PIECE for each in listed)
    return bool(listed) and like >= (_SOME if pieces else _MOST) * len(listed)


def with_references_apart(content: DocumentContent) -> DocumentContent:
    """Return a document with the entries of its list of references apart from its blocks; the heading stays.

    Where its reader knows the list by how it is set, that stays as it is.
    """
    if content.references:
        return content
    blocks, entries = content.blocks, places_of_entries(content.blocks)
    kept = tuple(block for place, block in enumerate(blocks) if place not in entries)
    listed = printed_entries([blocks[place] for place in sorted(entries)])
    called: dict[str, tuple[int, ...]] = {}
    for place, entry in enumerate(listed):
        called |= {name: (*called.get(name, ()), place) for name in entry.names}
    return replace(content, blocks=kept, references=tuple(entry.text for entry in listed), entries_called=called)


def places_of_entries(blocks: Sequence[DocumentBlock]) -> frozenset[int]:
    """Return which blocks of a document are entries of its lists of references."""
    entries = set[int]()
    for place, block in enumerate(blocks):
        if place in entries or block.kind != "heading" or not is_reference_heading(block.text):
            continue
        below = _listed(blocks, place)
        if _are_entries([blocks[each] for each in below if blocks[each].kind in _PROSE]):
            entries.update(below)
    return frozenset(entries)


class PrintedEntry(NamedTuple):
    """An entry as it is printed, with its number, and what links call it."""

    text: str
    names: tuple[str, ...]


def printed_entries(entries: Sequence[DocumentBlock]) -> tuple[PrintedEntry, ...]:
    """Return the entries that blocks are; a title set as a heading belongs to what follows it."""
    printed: list[PrintedEntry] = []
    titled = False
    for entry in entries:
        text = normalise(f"{entry.mark or ''} {entry.text}")
        if titled and entry.kind != "heading":
            title = printed.pop()
            printed.append(PrintedEntry(f"{title.text} {text}", (*title.names, *entry.names)))
        else:
            printed.append(PrintedEntry(text, entry.names))
        titled = entry.kind == "heading"
    return tuple(printed)
