"""Lines to blocks, versions 1 and 2: which lines make a heading, a paragraph, a list item, a caption.

Sources stand on them: what comes out must not change. Newer rules stand in ``layout.py``.

The rules are general. Where a text breaks them, a person states a hint in source.yml; a hint always wins.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from microsite.model.hint import Hint
from microsite.model.passage import Segmentation
from microsite.model.passage_kinds import PassageKind
from microsite.sources.text.normalise import NORMALISATION, normalise
from microsite.sources.text.sentences.version_2 import closed

_SENTENCE_END = re.compile(r"[.!?:\u061f\u06d4][\"'”’)\]]*\s*$")
_CAPTION = re.compile(r"\s*(?:Figure|Fig\.|Table|Chart|Map|Box)\b[^.:]{0,12}[.:]\s*\S")
ITEM = re.compile(r"\s*(?P<marker>(?:\(?\d{1,2}[.)]|[•·▪◦*–-])\s+)(?=\S)")
_HEADING_LINES = 3
_HEADING_WORDS = 16


@dataclass(frozen=True)
class TextLine:
    """A line of the file, repaired, with its number from 1 and its page."""

    number: int
    text: str
    page: int | None = None
    normalisation: int = NORMALISATION
    """The normal form in which it is read with the lines around it."""


@dataclass(frozen=True)
class TextBlock:
    """Consecutive lines that belong together, and what they are."""

    lines: tuple[TextLine, ...]
    kind: PassageKind | None = None
    marker: str = ""
    """The printed number or bullet, which is not part of the text."""
    level: int | None = None
    """Of a heading, where the text shows it."""

    @property
    def text(self) -> str:
        """The block's normalised text, without its marker."""
        whole = normalise("\n".join(line.text for line in self.lines), self.lines[0].normalisation)
        return whole.removeprefix(normalise(self.marker)).lstrip()


@dataclass(frozen=True)
class Layout:
    """What is measured once for the whole text, and what people stated about it."""

    width: int
    """Usual length of a full line; 0 where every paragraph is one line."""
    hints: Mapping[int, Hint]
    title: str
    segmentation: Segmentation

    def ends_sentence(self, text: str) -> bool:
        """Say whether a sentence ends with ``text``; the first rules knew no notes and few scripts."""
        return bool(_SENTENCE_END.search(text)) or (self.segmentation > 1 and closed(text))


def chunks_of(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Yield runs of lines between blank ones."""
    chunk: list[TextLine] = []
    for line in lines:
        if line.text.strip():
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def width_of(chunks: Sequence[Sequence[TextLine]]) -> int:
    """Return the usual length of a line that is followed by another in its chunk, 0 if there is none."""
    lengths = sorted(len(line.text.strip()) for chunk in chunks for line in chunk[:-1])
    return lengths[len(lengths) * 3 // 4] if len(lengths) >= 4 else 0


def _begins(line: TextLine, before: TextLine, layout: Layout) -> bool:
    """Say whether a new block begins at ``line``, which follows ``before`` without a blank line.

    After a sentence's end: at a list marker or a caption; and at the top of a page (the text layer puts a
    space there), if the line before was also cut short, as the last line of a paragraph is.
    """
    if hint := layout.hints.get(line.number):
        return hint.begins not in (None, "sentence")
    if not layout.ends_sentence(before.text):
        return False
    if ITEM.match(line.text) or _CAPTION.match(line.text):
        return True
    top = line.text[:1] == " " or (line.page is not None and line.page != before.page)
    return top and len(before.text.strip()) < 0.85 * layout.width


def split(chunk: Sequence[TextLine], layout: Layout) -> Iterator[TextBlock]:
    """Yield the blocks of lines between blank ones."""
    start = 0
    for i in range(1, len(chunk)):
        if _begins(chunk[i], chunk[i - 1], layout):
            yield TextBlock(tuple(chunk[start:i]))
            start = i
    yield TextBlock(tuple(chunk[start:]))


def is_heading(block: TextBlock, layout: Layout) -> bool:
    """Short lines, no sentence: fewer than 17 words in at most 3 lines, each short of the full width."""
    text = block.text
    if len(block.lines) > _HEADING_LINES or len(text.split()) > _HEADING_WORDS:
        return False
    if (
        text[-1] in ".;,:!\"'"
        or (layout.segmentation > 1 and closed(text))
        or not (text[0].isupper() or text[0].isdigit())
    ):
        return False
    return not layout.width or all(len(line.text.strip()) < 0.85 * layout.width for line in block.lines)


def classify(block: TextBlock, layout: Layout) -> TextBlock:
    """Return a block with its kind: as a hint says, or else as it looks."""
    hint = layout.hints.get(block.lines[0].number)
    item = ITEM.match(block.lines[0].text)
    marker = item["marker"] if item else ""
    if hint and hint.begins and hint.begins != "sentence":
        return replace(block, kind=hint.begins, marker=marker)
    if layout.title and block.text == layout.title:
        return replace(block, kind="title")
    if _CAPTION.match(block.lines[0].text):
        return replace(block, kind="caption")
    if item:
        return replace(block, kind="item", marker=marker)
    return replace(block, kind="heading" if is_heading(block, layout) else "paragraph")


def joined(blocks: Sequence[TextBlock], layout: Layout) -> Iterator[TextBlock]:
    """Put a block that a hint says continues the one before it back together with it."""
    held: TextBlock | None = None
    for block in blocks:
        hint = layout.hints.get(block.lines[0].number)
        if held and hint and hint.continues:
            held = TextBlock(held.lines + block.lines)
            continue
        if held:
            yield held
        held = block
    if held:
        yield held


def blocks(
    lines: Sequence[TextLine],
    *,
    hints: Sequence[Hint] = (),
    title: str | None = None,
    segmentation: Segmentation,
) -> list[TextBlock]:
    """Return the blocks of a text in order, each with its kind, by version 1 or 2 of the rules.

    ``hints`` are the person's; ``title`` is the source's own, known by it wherever it stands.
    """
    chunks = list(chunks_of(lines))
    stated = {hint.line: hint for hint in hints if hint.line}
    layout = Layout(width_of(chunks), stated, normalise(title or ""), segmentation)
    # Signs that nobody sees (soft hyphens, say) are no text.
    parts = [block for chunk in chunks for block in split(chunk, layout) if block.text]
    return [classify(block, layout) for block in joined(parts, layout)]
