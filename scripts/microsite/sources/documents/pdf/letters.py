"""The letters of a page as pieces of words, with where they stand, how large they are and in which font.

All is measured as a reader sees the page: turned pages are turned back, and the origin is at the bottom left.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from microsite.sources.documents.pdf.fonts import Font, font_of

UNREAD: Final = "\ufffd"
"""Stands for a letter that is on the page, and of which the file does not say which it is."""
HYPHEN: Final = "\u00ad"
"""Stands for a hyphen by which a line ends."""

_WORD = re.compile(r"[\u00ad\ufffd]|[^\s\u00ad\ufffd]+")
"""A word, or a sign alone. pdfium has the same one for a hyphen by which a line ends and for letters unread."""
RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CLEAN = {0: UNREAD, 2: HYPHEN, 0xFFFE: HYPHEN, 0xFFFF: UNREAD}
_CLEAN |= dict.fromkeys((*range(1, 2), *range(3, 32), 127, 8203, 65279), " ")
_CLEAN |= dict.fromkeys((*range(128, 160), *range(57344, 63744), *range(55296, 57344)), UNREAD)
MOST_LETTERS: Final = 200_000
"""Letters of a page beyond which it is no page that anybody reads."""


class Piece(NamedTuple):
    """A word, or the part of one that is set in one style."""

    text: str
    left: float
    right: float
    base: float
    size: float
    font: Font
    spaced: bool
    """Whether a blank stands before it."""


class _Style(NamedTuple):
    size: float
    turned: int
    """Quarter turns against the page."""
    font: Font


class PageLetters:
    """Reads the letters of one page."""

    def __init__(self, page: Any, fonts: dict[tuple[str, int, int], Font]) -> None:
        import pypdfium2.raw  # noqa: PLC0415

        pdfium: Any = pypdfium2.raw  # says nothing of its names
        self._pdfium, self._fonts = pdfium, fonts
        self._text_page = page.get_textpage()
        self._raw = self._text_page.raw
        self._styles: dict[int, _Style] = {}
        self._alike: dict[_Style, _Style] = {}
        self._box, self._x, self._y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._name, self._flags, self._matrix = (ctypes.create_string_buffer(128), ctypes.c_int(), pdfium.FS_MATRIX())
        self.text = self._read_text()
        self._from_right = RIGHT_TO_LEFT.search(self.text) is not None

    def _read_text(self) -> str:
        """Return the page's text, a character for each of pdfium's."""
        count = self._text_page.count_chars()
        if count > MOST_LETTERS or count < 1:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self._pdfium.FPDFText_GetText(self._raw, 0, count, buffer)
        if written == count + 1:
            codes: Iterator[int] = iter(buffer[:count])
        else:
            codes = (self._pdfium.FPDFText_GetUnicode(self._raw, index) for index in range(count))
        return "".join(map(chr, codes)).translate(_CLEAN)

    def _object(self, index: int) -> int:
        found = self._pdfium.FPDFText_GetTextObject(self._raw, index)
        return ctypes.addressof(found.contents) if found else 0

    def _style(self, thing: int, index: int) -> _Style:
        """Return the style of the letters of a text object, of which one is at ``index``."""
        if thing in self._styles:
            return self._styles[thing]
        raw, pdfium, matrix = self._raw, self._pdfium, self._matrix
        pdfium.FPDFText_GetMatrix(raw, index, matrix)
        size = pdfium.FPDFText_GetFontSize(raw, index) * (math.hypot(matrix.c, matrix.d) or 1)
        pdfium.FPDFText_GetFontInfo(raw, index, self._name, 128, self._flags)
        key = self._name.value.decode("latin-1"), self._flags.value, pdfium.FPDFText_GetFontWeight(raw, index)
        font = self._fonts.setdefault(key, self._fonts.get(key) or font_of(*key))
        turned = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        style = _Style(round(size, 1), turned, font)
        style = self._styles[thing] = self._alike.setdefault(style, style)
        return style

    def bounds(self, index: int) -> tuple[float, float, float, float]:
        """Return the left, bottom, right and top of a letter of :attr:`text`."""
        box = self._box
        self._pdfium.FPDFText_GetLooseCharBox(self._raw, index, box)
        return box.left, box.bottom, box.right, box.top

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield the parts of a word that are of one text object each: it, and where the part begins and ends."""
        first = self._object(start)
        if end - start == 1 or first == self._object(end - 1):
            yield first, start, end
            return
        begin, thing = start, first
        for index in range(start + 1, end):
            other = self._object(index)
            if other != thing:
                yield thing, begin, index
                begin, thing = index, other
        yield thing, begin, end

    def _ranges(self) -> Iterator[tuple[_Style, int, int]]:
        """Yield what is one piece: a word, or its part of one style; a letter where the order is another."""
        for word in _WORD.finditer(self.text):
            held: tuple[_Style, int, int] | None = None
            for thing, start, end in self._parts(*word.span()):
                if not thing:
                    continue
                style = self._style(thing, start)
                if self._from_right and RIGHT_TO_LEFT.search(self.text, start, end):
                    yield from ((style, index, index + 1) for index in range(start, end))
                elif held and held[0] is style and held[2] == start:
                    held = style, held[1], end
                else:
                    if held:
                        yield held
                    held = style, start, end
            if held:
                yield held

    def pieces(self) -> Iterator[tuple[int, Piece]]:
        """Yield the pieces in the order of the file, each with its quarter turns; coordinates as in the file."""
        for style, start, end in self._ranges():
            self._pdfium.FPDFText_GetCharOrigin(self._raw, start, self._x, self._y)
            left, base, right = self._extent(style.turned, start, end)
            spaced = not start or self.text[start - 1].isspace()
            yield style.turned, Piece(self.text[start:end], left, right, base, style.size, style.font, spaced)

    def _extent(self, turned: int, start: int, end: int) -> tuple[float, float, float]:
        """Return where letters begin, stand and end, as they would were the page turned so that they are upright."""
        x, y = self._x.value, self._y.value
        first = self.bounds(start)
        last = self.bounds(end - 1) if end - start > 1 else first
        if not turned:
            return min(first[0], last[0]), y, max(first[2], last[2])
        sides = _turned(first, turned), _turned(last, turned)
        base = _turned((x, y, x, y), turned)[1]
        return min(sides[0][0], sides[1][0]), base, max(sides[0][2], sides[1][2])


def _turned(box: tuple[float, float, float, float], turned: int) -> tuple[float, float, float, float]:
    """Return a box of turned text as it would stand were the page turned so that the text is upright."""
    left, bottom, right, top = box
    match turned:
        case 1:
            return bottom, -right, top, -left
        case 2:
            return -right, -top, -left, -bottom
        case 3:
            return -top, left, -bottom, right
        case _:
            return box


class PageText(NamedTuple):
    """The upright text of a page, and where the page begins and ends."""

    pieces: list[Piece]
    bottom: float
    top: float
    turned: list[str]
    """Words that stand at an angle to the rest."""


def page_text(page: Any, fonts: dict[tuple[str, int, int], Font]) -> PageText:
    """Read a page of a PDF; most of its text is upright, whichever way the file has it."""
    found = list(PageLetters(page, fonts).pieces())
    counted = Counter[int]()
    for turn, piece in found:
        counted[turn] += len(piece.text)
    most = counted.most_common(1)[0][0] if counted else 0
    left, bottom, right, top = _turned(page.get_bbox(), most)
    inside = [
        p
        for turn, p in found
        if turn == most and left - 2 < p.right and p.left < right + 2 and bottom - 2 < p.base < top + 2
    ]
    aside = [piece.text for turn, piece in found if turn != most]
    return PageText(inside, bottom, top, aside)
