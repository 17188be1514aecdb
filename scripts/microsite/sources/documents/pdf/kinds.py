"""What each block of a PDF is: by its type, its place and how it begins."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from microsite.model.passage_kinds import PassageKind
from microsite.sources.documents.pdf.blocks import Set, is_set_in_italics
from microsite.sources.documents.pdf.layout import PageLayout
from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.pdf.line_words import CAPTION, ends_sentence, is_in_capitals
from microsite.sources.documents.pdf.marks import BULLET
from microsite.sources.text.words import rough_length

NUMBERED: Final = re.compile(
    r"(?:(?:appendix|annex|anhang|annexe|chapter|chapitre|kapitel|section|part|teil|capítulo|capitolo)\s+)?"
    r"(?P<number>(?:[A-Z]|\d{1,3}|[IVXL]{1,6})(?:\.\d{1,3})*)(?P<stop>[.:]?)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(r"\[[^\W_][\w.+:/-]{1,24}\]\s+[^\W\d_]\w*(?:.*,|\s\S+\s)")
"""An entry of a list of references, by its label: ``[RFC3986] T. Berners-Lee, …``."""
_LETTERS = re.compile(r"[^\W\d_]")
_GOES_ON: Final = re.compile(r"[,;、，；]$")
_STOPS: Final = re.compile(r"[.:。：！？]$")
_NOTE = re.compile(r"(?P<mark>\d{1,3}|[*†‡§¶]{1,3}|\[\d{1,3}\])[.)]?\s+(?=\S)")


_Style = tuple[float, bool, bool, str, bool]


def style_of(line: Line) -> _Style:
    """Return what tells the type of one line from another's."""
    return round(line.size * 2) / 2, line.bold, line.italic, line.font.family, is_in_capitals(line.text)


def _styles_of_prose(blocks: Sequence[Set]) -> set[_Style]:
    """Return the styles in which more is written in long blocks than in short ones: no headings are."""
    long, short = Counter[_Style](), Counter[_Style]()
    for block in blocks:
        counted = long if sum(rough_length(line.text) for line in block.lines) > 25 else short
        for line in block.lines:
            counted[style_of(line)] += line.letters
    return {style for style in long if long[style] > short[style]}


def _bold_part(block: Set) -> float:
    return sum(line.bold_letters for line in block.lines) / sum(line.letters for line in block.lines)


class Kinds:
    """Tells what blocks are, once all of a document's are known."""

    def __init__(
        self,
        blocks: Sequence[Set],
        layout: PageLayout,
        pages: dict[int, tuple[float, float]],
        in_outline: Callable[[int, str], int | None],
    ) -> None:
        self._layout, self._pages, self.in_outline = layout, pages, in_outline
        self._body = layout.font
        self._of_prose = _styles_of_prose(blocks)
        self._lowest = self._lowest_body_lines(blocks)

    def _lowest_body_lines(self, blocks: Sequence[Set]) -> dict[tuple[int, int], float]:
        """Return the height of the lowest line of the size of the text, by page and left edge of column."""
        lowest: dict[tuple[int, int], float] = {}
        for block in blocks:
            for line in block.lines:
                if line.size > self._layout.size - 0.6 and line.letters > 20:
                    key = line.page, self._side(line)
                    lowest[key] = min(line.base, lowest.get(key, 1e9))
        return lowest

    def _side(self, line: Line) -> int:
        return round(self._layout.column(line).left / 60)

    def _small(self, line: Line) -> bool:
        return line.size < self._layout.size - 0.6

    def _stands_out(self, block: Set) -> bool:
        """Say whether a block is set in larger or heavier type than the text, or in another one."""
        line, size = block.first, self._layout.size
        if line.size > size + 0.6 or (line.bold and not self._body.bold and line.size > size - 1.6):
            return True
        if line.size < size - 0.6 or line.font.mono:
            return False
        if style_of(line) in self._of_prose:
            return is_set_in_italics(block) and not self._body.italic and len(block.lines) <= 2
        *_, caps = style_of(line)
        other = line.font.family != self._body.family or (line.italic and not self._body.italic)
        return (other or caps) and len(block.lines) <= 2

    def is_listing(self, block: Set) -> bool:
        """Say whether a block is a part of a program: in typewriter type, where the text is in another."""
        return not self._body.mono and all(line.font.mono for line in block.lines)

    def is_heading(self, block: Set, text: str) -> bool:
        """Say whether a block is a heading: a few words without a full stop, in type that stands out."""
        if not self._stands_out(block) or len(block.lines) > 4 or rough_length(text) > 25 or not _LETTERS.search(text):
            return False
        larger = block.first.size > self._layout.size + 0.6
        if not larger and block.first.bold and _bold_part(block) < 0.85:
            return False  # begins in bold and goes on as text
        if _LABELLED.match(text):
            return False
        if BULLET.match(text) or "=" in text or not re.search(r"[^\W\d_]{2}|[\u3040-\u9fff]", text):
            return False  # an item of a list, or a formula
        if _GOES_ON.search(text) or (not larger and _STOPS.search(text) and not NUMBERED.match(text)):
            return False
        return not text[:1].islower() or larger

    def is_footnote(self, block: Set, text: str) -> bool:
        """Say whether a block is a note at the foot of its column: small, and begun by a raised sign or a number."""
        line = block.first
        bottom, top = self._pages[line.page]
        if line.base > bottom + 0.6 * (top - bottom):
            return False
        above_text = self._lowest.get((line.page, self._side(line)), 1e9) < line.base
        if line.mark:
            return not above_text
        return self._small(line) and not above_text and bool(_NOTE.match(text))

    def kind(self, block: Set, text: str) -> PassageKind:
        """Return what a block is."""
        if CAPTION.match(text) and self._is_caption(block, text):
            return "caption"
        if len(block.lines) <= 4 and not _LABELLED.match(text) and self.in_outline(block.first.page, text):
            return "heading"
        if self._layout.is_endnote(block.first) or self.is_footnote(block, text):
            return "footnote"
        if self.is_heading(block, text):
            return "heading"
        return "item" if self._layout.is_item(block.first) else "paragraph"

    def _is_caption(self, block: Set, text: str) -> bool:
        """Tell a caption from a sentence that begins with the name of a figure: by a sign, or by its type."""
        found = CAPTION.match(text)
        assert found  # noqa: S101
        first = block.first
        return (
            bool(found["sign"])
            or first.bold
            or abs(first.size - self._layout.size) > 0.4
            or first.italic
            or first.font.family != self._body.family
            or (rough_length(text) < 25 and not ends_sentence(text))
        )


def note_mark(text: str) -> tuple[str, str]:
    """Return the sign of a note, and its words."""
    raised = re.match(r"\s*(?P<mark>[⁰¹²³⁴-⁹]+|[*†‡§¶]{1,3}|\d{1,3})[.)]?\s*", text)
    return (raised["mark"], text[raised.end() :]) if raised else ("", text)


def _style_of_level(styles: dict[_Style, Counter[int]], style: _Style) -> _Style:
    """Return the style by which a heading has its level: capitals make none, if others so numbered are without them.

    "2 GADR" is no other heading than "1 Introduction".
    """
    twin = (*style[:4], False)
    alike = set(styles.get(twin, ())) & set(styles[style])
    return twin if style[4] and alike else style


def levels(headings: Sequence[tuple[Set, str]]) -> list[int]:
    """Return the level of each heading, by the type in which it is set: the largest is the highest."""
    depths: dict[_Style, Counter[int]] = {}
    for block, text in headings:
        counted = depths.setdefault(style_of(block.first), Counter())
        if number := NUMBERED.match(text):
            counted[number["number"].count(".") + 1] += 1
    of_each = [_style_of_level(depths, style_of(block.first)) for block, _ in headings]
    styles = sorted(set(of_each), key=lambda s: (-s[0], not s[1], not s[4], s[2], s[3]))
    return [styles.index(style) + 1 for style in of_each]
