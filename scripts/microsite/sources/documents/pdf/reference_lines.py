"""The list of references of a PDF: which lines it has, over columns and pages, and what they say."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from microsite.sources.documents.pdf.hyphens import Vocabulary, joined
from microsite.sources.documents.pdf.kinds import style_of
from microsite.sources.documents.pdf.layout import PageLayout
from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.pdf.page_signs import HYPHEN
from microsite.sources.documents.pdf.reference_entries import EntryLines, entries_of, plain
from microsite.sources.documents.reference_signs import (
    begins_with_author,
    is_closed,
    is_entry,
    is_reference_heading,
    number_of,
    stands_behind,
)
from microsite.sources.text.normalise import normalise

_MARK: Final = re.compile(r"\s*[\[(]?\d{1,3}(?:[\])]\.?|\.)?\s*")
_ADDRESS: Final = re.compile(r"(?:\b10\.\d{4,9}/\S*|https?://\S*|\b10\.\d{0,9})\Z")
_PIECE: Final = re.compile(r"[a-z\d(/_][\w.()/:;%?=&#-]*")
_UNNAMED: Final = 5
_SURE: Final = 0.6
"""How many entries a list without a heading has at least, and which share of them must be whole and in order."""
_OTHER_SIZE: Final = 0.7
_GAP: Final = 1.45


class ReferenceLines(NamedTuple):
    """The lines that are no references, and the entries of the list."""

    others: list[Line]
    entries: tuple[str, ...]


def _stands_alone(line: Line, before: Line | None, after: Line | None) -> bool:
    """Say whether no other text stands on the height of a line."""
    near = [each for each in (before, after) if each and each.page == line.page]
    return all(abs(each.base - line.base) > 0.5 * line.size or each.left > line.right + 60 for each in near)


def _headings(lines: Sequence[Line]) -> Iterator[int]:
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        after = lines[place + 1] if place + 1 < len(lines) else None
        if len(line.text) < 60 and is_reference_heading(line.text) and _stands_alone(line, before, after):
            yield place


def _ends(line: Line, before: Line, heading: Line, layout: PageLayout) -> bool:
    """Say whether a list of references ends before a line: at the next heading, or at what stands behind one."""
    if _MARK.fullmatch(line.text):
        return False
    larger = line.size > heading.size + 0.3 and line.size > layout.size + 0.6
    alike = style_of(line) == style_of(heading) and style_of(before) != style_of(heading)
    stands_out = heading.bold or heading.size > before.size + 0.6 or style_of(heading)[4]
    entry = number_of(line.text) is not None or begins_with_author(line.text)
    if larger or (alike and stands_out and not entry):
        return True
    return stands_behind(line.text) and (is_closed(before.text) or before.base - line.base > 1.2 * layout.lead(line))


def _below(lines: Sequence[Line], heading: int, layout: PageLayout) -> list[Line]:
    """Return the lines below a heading up to where the list ends, those left out that are set in another size."""
    region: list[Line] = []
    for line in lines[heading + 1 :]:
        if _ends(line, region[-1] if region else lines[heading], lines[heading], layout):
            break
        region.append(line)
    usual = median(line.size for line in region) if region else 0
    return [line for line in region if abs(line.size - usual) < _OTHER_SIZE and any(map(str.isalnum, line.text))]


def _with_marks(region: Sequence[Line], lines: Sequence[Line]) -> tuple[list[Line], set[int]]:
    """Return the lines of a list, each with the number that stands alone on its height; and which lines those were."""
    alone: dict[int, list[Line]] = defaultdict(list)
    pages = {line.page for line in region}
    for line in lines:
        if line.page in pages and _MARK.fullmatch(line.text):
            alone[line.page].append(line)
    taken = set[int]()
    for line in region:
        beside = next((mark for mark in alone[line.page] if _is_beside(mark, line) and id(mark) not in taken), None)
        if beside:
            taken.add(id(beside))
            line.text = f"{beside.text.strip()} {line.text}"
    return [line for line in region if id(line) not in taken], taken


def _is_beside(mark: Line, line: Line) -> bool:
    level = abs(mark.base - line.base) < 0.3 * line.size
    return level and -2 < line.left - mark.right < 6 * line.size


def _without_tail(entries: list[EntryLines], layout: PageLayout) -> list[EntryLines]:
    """Return entries without what is none behind the last, and the last without what stands apart below it."""
    last = max((place for place, entry in enumerate(entries) if is_entry(plain(entry))), default=-1)
    kept = entries[: last + 1]
    for place, (before, line) in enumerate(pairwise(kept[-1]) if kept else (), 1):
        same = before.page == line.page and before.base > line.base
        if same and before.base - line.base > _GAP * layout.lead(line) and is_closed(before.text):
            kept[-1] = kept[-1][:place]
            break
    return kept


def _address_goes_on(text: str, line: str, *, last: bool) -> bool:
    """Say whether a line goes on with the DOI or the address that ends the text before it.

    It does behind a sign that ends none, and where it is all that is left.
    """
    if not _ADDRESS.search(text):
        return False
    piece = line.split(maxsplit=1)[0]
    return bool(_PIECE.fullmatch(piece)) and (text[-1] in f"/-{HYPHEN}_=?&.(" or (last and piece == line.strip()))


def _words(entry: EntryLines, words: Vocabulary) -> str:
    text = ""
    for line in entry:
        if _address_goes_on(text.rstrip(), line.text, last=line is entry[-1]):
            text = f"{text.rstrip().replace(HYPHEN, '-')}{line.text.strip()}"
        else:
            text = joined(text, line.text, words)
    return normalise(text)


def _unnamed(lines: Sequence[Line], layout: PageLayout) -> list[EntryLines]:
    """Return the entries of a list that ends a document without a heading: numbers in square brackets, from 1."""
    first = max((place for place, line in enumerate(lines) if line.text.startswith("[1]")), default=len(lines))
    entries = _without_tail(entries_of(lines[first:], layout), layout)
    numbered = [number_of(plain(entry)) for entry in entries]
    in_order = sum(number == place for place, number in enumerate(numbered, 1))
    whole = sum(is_entry(plain(entry)) for entry in entries)
    return entries if in_order >= _UNNAMED and min(in_order, whole) > _SURE * len(entries) else []


def references_apart(lines: Sequence[Line], layout: PageLayout, words: Vocabulary) -> ReferenceLines:
    """Return the lines of a document without those of its lists of references, and the entries of these."""
    taken, found = set[int](), list[EntryLines]()
    for heading in _headings(lines):
        if id(lines[heading]) in taken:
            continue
        region, marks = _with_marks(_below(lines, heading, layout), lines)
        entries = _without_tail(entries_of(region, layout), layout)
        taken |= marks | {id(line) for entry in entries for line in entry}
        found += entries
    if not found:
        found = _unnamed(lines, layout)
        taken |= {id(line) for entry in found for line in entry}
    texts = tuple(_words(entry, words) for entry in found)
    return ReferenceLines([line for line in lines if id(line) not in taken], texts)
