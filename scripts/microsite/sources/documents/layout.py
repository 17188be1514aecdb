"""Lines to blocks: the rules by which new texts are read (versions 3 to 5), or those a source was read by before."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from microsite.model.hint import Hint
from microsite.model.passage import Segmentation
from microsite.sources.documents import structure
from microsite.sources.documents.captions import is_caption
from microsite.sources.documents.contents_list import contents_entries
from microsite.sources.documents.list_items import item_starts
from microsite.sources.documents.structure import ITEM, Layout, TextBlock, TextLine, chunks_of, width_of
from microsite.sources.documents.underlines import without_underlines
from microsite.sources.text.normalise import NORMALISATION, WITHOUT_WIDE_BREAKS, normalise
from microsite.sources.text.sentences import NEWEST
from microsite.sources.text.sentences.stops import UNSPACED

_NOTE: Final = re.compile(r"\s*(?:\[(?:\d{1,3}|[*†‡a-z])\]|[¹²³⁴-⁹]+|\^\d{1,3}|[*†‡]{1,3}(?=\w))\s*(?=\S)")
_NUMBERED: Final = re.compile(r"\s*\(?(\d{1,2})[.)]\s")
_SECTION: Final = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2}){1,5}\.?|[A-Z]\.\d{1,2}(?:\.\d{1,2})*\.?)\s+\S")
_OPEN_END: Final = re.compile(rf"[.;,:،؛、，；：{UNSPACED}]\s*\Z")
_ABOVE_WORDS: Final = 10
"""Words of a heading that stands on a paragraph without a blank line between."""
_SIGNS_ALONE: Final = 24
"""Letters of a heading in a script that writes no blanks."""
_KNOWS_SHORT_ITEMS: Final = 4
"""The version from which on items of a list need no full stop, and no blank line between them."""
_KNOWS_WIDE_LINES: Final = 5
"""The version from which on a line end between signs of scripts that write no blanks is none."""
_NEAR: Final = 4
"""How many blocks further the next number of a list may stand."""


@dataclass(frozen=True)
class LaidOut:
    """The blocks of a text, and what is none."""

    blocks: tuple[TextBlock, ...]
    contents: tuple[TextBlock, ...] = ()
    """Entries of its table of contents."""


def normalisation_of(segmentation: Segmentation) -> int:
    """Return the normal form of a plain text that is read by a version of the rules."""
    return WITHOUT_WIDE_BREAKS if segmentation >= _KNOWS_WIDE_LINES else NORMALISATION


def text_lines(texts: Sequence[str], segmentation: Segmentation = NEWEST) -> list[TextLine]:
    """Return the lines of a plain text, with their numbers from 1."""
    form = normalisation_of(segmentation)
    return [TextLine(number, text, normalisation=form) for number, text in enumerate(texts, 1)]


def _has_no_case(text: str) -> bool:
    first = next((sign for sign in text if sign.isalpha()), "")
    return bool(first) and unicodedata.category(first) == "Lo"


def _is_heading(block: TextBlock, layout: Layout) -> bool:
    """Say whether a block is a heading by the rules before, and by the like in scripts without capitals."""
    text = block.text
    if _SECTION.match(block.lines[0].text) and len(block.lines) == 1 and not _OPEN_END.search(text):
        return len(text.split()) <= 2 * _ABOVE_WORDS
    if not _has_no_case(text):
        return structure.is_heading(block, layout)
    wide = sum(unicodedata.east_asian_width(sign) == "W" for sign in text)
    if len(block.lines) > 1 or len(text.split()) > _ABOVE_WORDS or wide > _SIGNS_ALONE:
        return False
    return not _OPEN_END.search(text) and not layout.ends_sentence(text)


def _is_above(line: TextLine, following: TextLine, layout: Layout) -> bool:
    """Say whether a line is a heading that stands on the paragraph of the next line."""
    text, limit = line.text.strip(), layout.width
    if not limit or len(text) >= 0.6 * limit or len(following.text.strip()) < 0.8 * limit or len(text) < 3:
        return False
    if _OPEN_END.search(text) or len(text.split()) > _ABOVE_WORDS or ITEM.match(line.text):
        return False
    opens = following.text.strip().lstrip("\"'“‘(")[:1]
    return (text[0].isupper() or text[0].isdigit()) and opens.isupper()


def _indented(chunk: Sequence[TextLine]) -> bool:
    """Say whether paragraphs of a chunk begin with an indent: some lines have one, most have none."""
    depths = [len(line.text) - len(line.text.lstrip()) for line in chunk]
    base = min(depths)
    deeper = sum(depth > base + 1 for depth in depths)
    return len(chunk) > 3 and 0 < deeper <= len(chunk) / 3


def _splits(chunk: Sequence[TextLine], layout: Layout) -> Iterator[TextBlock]:
    """Yield the blocks of lines between blank ones: as before, with headings off paragraphs, and at indents."""
    by_indent = _indented(chunk)
    items = item_starts(chunk) if layout.segmentation >= _KNOWS_SHORT_ITEMS else frozenset[int]()
    base = min(len(line.text) - len(line.text.lstrip()) for line in chunk)
    for part in structure.split(chunk, layout):
        start = 0
        for place in range(1, len(part.lines)):
            line, before = part.lines[place], part.lines[place - 1]
            if layout.hints.get(line.number):
                continue
            new = line.number in items or (place == start + 1 and _is_above(before, line, layout))
            new = new or (len(part.lines) > place + 1 and _begins_section(line, before, part.lines[place + 1], layout))
            deep = len(line.text) - len(line.text.lstrip()) > base + 1
            if new or (by_indent and deep and layout.ends_sentence(before.text)):
                yield TextBlock(part.lines[start:place])
                start = place
        yield TextBlock(part.lines[start:])


def _begins_section(line: TextLine, before: TextLine, after: TextLine, layout: Layout) -> bool:
    """Say whether a line within a chunk is a heading between two paragraphs."""
    ended = layout.ends_sentence(before.text) and len(before.text.strip()) < 0.85 * layout.width
    return ended and _is_above(line, after, layout)


def _kind(part: TextBlock, layout: Layout, level: int | None, *, listed: bool) -> TextBlock:
    """Return a block with its kind; ``level`` is that of an underlined heading, ``listed`` says it has neighbours."""
    first = part.lines[0]
    hint, note = layout.hints.get(first.number), _NOTE.match(first.text)
    if hint and hint.begins:
        return structure.classify(part, layout)
    if level:
        return replace(part, kind="title" if layout.title and part.text == layout.title else "heading", level=level)
    if note:
        return replace(part, kind="footnote", marker=note[0])
    if is_caption(part.text):
        return replace(part, kind="caption")
    made = structure.classify(part, layout)
    if made.kind in ("heading", "paragraph") or (made.kind == "item" and _NUMBERED.match(first.text) and not listed):
        return replace(part, kind="heading" if _is_heading(part, layout) else "paragraph")
    return made


def _kinds(parts: Sequence[TextBlock], layout: Layout, levels: dict[int, int]) -> Iterator[TextBlock]:
    numbers = [match[1] if (match := _NUMBERED.match(part.lines[0].text)) else None for part in parts]
    for place, part in enumerate(parts):
        yield _kind(part, layout, levels.get(part.lines[0].number), listed=_in_list(numbers, place))


def _in_list(numbers: Sequence[str | None], place: int) -> bool:
    """Say whether a numbered block has the number before or behind its own near it; one alone is no list."""
    number = int(numbers[place] or 0)
    near = numbers[max(0, place - _NEAR) : place + _NEAR + 1]
    return any(other is not None and int(other) in (number - 1, number + 1) for other in near)


def laid_out(
    lines: Sequence[TextLine],
    *,
    hints: Sequence[Hint] = (),
    title: str | None = None,
    segmentation: Segmentation = NEWEST,
) -> LaidOut:
    """Return the blocks of a text by the rules of version 3 or later, and the entries of its table of contents."""
    marked = without_underlines(lines)
    chunks = list(chunks_of(marked.lines))
    stated = {hint.line: hint for hint in hints if hint.line}
    layout = Layout(width_of(chunks), stated, normalise(title or ""), segmentation)
    parts = [part for chunk in chunks for part in _splits(chunk, layout) if part.text]
    made = list(_kinds(list(structure.joined(parts, layout)), layout, marked.levels))
    entries = contents_entries(made)
    return LaidOut(
        tuple(block for place, block in enumerate(made) if place not in entries),
        tuple(made[place] for place in sorted(entries)),
    )


def blocks(
    lines: Sequence[TextLine],
    *,
    hints: Sequence[Hint] = (),
    title: str | None = None,
    segmentation: Segmentation = NEWEST,
) -> list[TextBlock]:
    """Return the blocks of a text in order, each with its kind, by the rules with which it was read first."""
    if segmentation > 2:
        return list(laid_out(lines, hints=hints, title=title, segmentation=segmentation).blocks)
    return structure.blocks(lines, hints=hints, title=title, segmentation=segmentation)
