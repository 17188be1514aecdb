"""The letters of a page as pieces of words, with where they stand, how large they are and in which font.

All is measured as a reader sees the page: turned pages are turned back, and the origin is at the bottom left.
"""

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from microsite.sources.documents.pdf.accents import NOTHING, with_accents
from microsite.sources.documents.pdf.asked import asked_of, drawn_as_one, shape_of
from microsite.sources.documents.pdf.fonts import Font, font_of
from microsite.sources.documents.pdf.page_signs import HYPHEN, RIGHT_TO_LEFT, UNREAD, clean_signs
from microsite.sources.documents.pdf.shapes import PARTS, Shape, Shapes
from microsite.sources.documents.pdf.turned import turned_box

_WORD = re.compile(r"[\u00ad\ufffd]|[^\s\u00ad\ufffd]+")
"""A word, or a sign alone. pdfium has the same one for a hyphen by which a line ends and for letters unread."""
_SIGNS: Final = frozenset({"\u00ad", UNREAD})
_TOGETHER: Final = 16
"""Words that are asked together whether they are of one text object: about a line."""
_LEVEL: Final = 0.001
"""The slope of text that stands level."""
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
    shape: Shape | None = None
    """Of a sign that the file does not name: how it is drawn."""


class _Style(NamedTuple):
    size: float
    turned: int
    """Quarter turns against the page."""
    font: Font


class PageLetters:
    """Reads the letters of one page."""

    def __init__(self, page: Any, fonts: dict[tuple[str, int, int], Font], shapes: Shapes) -> None:
        import pypdfium2.raw  # noqa: PLC0415

        pdfium: Any = pypdfium2.raw  # says nothing of its names
        self._pdfium, self._fonts, self._shapes = pdfium, fonts, shapes
        self._text_page = page.get_textpage()
        self._raw = self._text_page.raw
        self._object = asked_of(self._raw, pdfium.FPDFText_GetTextObject, ctypes.c_void_p)
        self._code = asked_of(self._raw, pdfium.FPDFText_GetUnicode, ctypes.c_uint)
        self._shape = partial(shape_of, pdfium, self._raw)
        self._styles: dict[int, _Style] = {}
        self._bases: dict[int, float] = {}
        """Where the letters of a text object stand that is not turned."""
        self._alike: dict[_Style, _Style] = {}
        self._box, self._x, self._y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._name, self._flags, self._matrix = (ctypes.create_string_buffer(128), ctypes.c_int(), pdfium.FS_MATRIX())
        self.text = with_accents(self._read_text(), self.bounds)
        self._from_right = RIGHT_TO_LEFT.search(self.text) is not None

    def _read_text(self) -> str:
        """Return the page's text, a character for each of pdfium's."""
        count = self._text_page.count_chars()
        if count > MOST_LETTERS or count < 1:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self._pdfium.FPDFText_GetText(self._raw, 0, count, buffer)
        # Where it leaves some out, it does not say which.
        codes = buffer[:count] if written == count + 1 else map(self._code, range(count))
        return clean_signs("".join(map(chr, codes)))

    def _style(self, thing: int, index: int) -> _Style:
        """Return the style of the letters of a text object that was not met before, of which one is at ``index``."""
        raw, pdfium, matrix = self._raw, self._pdfium, self._matrix
        pdfium.FPDFText_GetMatrix(raw, index, matrix)
        size = pdfium.FPDFText_GetFontSize(raw, index) * (math.hypot(matrix.c, matrix.d) or 1)
        pdfium.FPDFText_GetFontInfo(raw, index, self._name, 128, self._flags)
        key = self._name.value.decode("latin-1"), self._flags.value, pdfium.FPDFText_GetFontWeight(raw, index)
        font = self._fonts.setdefault(key, self._fonts.get(key) or font_of(*key))
        turned = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        if not turned and abs(matrix.b) < _LEVEL * abs(matrix.a):
            pdfium.FPDFText_GetCharOrigin(raw, index, self._x, self._y)
            self._bases[thing] = self._y.value
        style = _Style(round(size, 1), turned, font)
        style = self._styles[thing] = self._alike.setdefault(style, style)
        return style

    def bounds(self, index: int) -> tuple[float, float, float, float]:
        """Return the left, bottom, right and top of a letter of :attr:`text`."""
        box = self._box
        self._pdfium.FPDFText_GetLooseCharBox(self._raw, index, box)
        return box.left, box.bottom, box.right, box.top

    def _parts(self, start: int, end: int) -> Iterator[tuple[int | None, int, int]]:
        """Yield the parts of a word that are of one text object each: it, and where the part begins and ends."""
        begin, thing = start, self._object(start)
        for index in range(start + 1, end):
            other = self._object(index)
            if other != thing:
                yield thing, begin, index
                begin, thing = index, other
        yield thing, begin, end

    def _by_object(self, words: Sequence[tuple[int, int]]) -> Iterator[tuple[int | None, int, int]]:
        """Yield words, or their parts, with the text object they are of. All between two letters of one are of it."""
        first, last = self._object(words[0][0]), self._object(words[-1][1] - 1)
        if first == last:
            yield from ((first, start, end) for start, end in words)
            return
        things = [first, *(self._object(start) for start, _ in words[1:])]
        for (start, end), thing, after in zip(words, things, [*things[1:], last], strict=True):
            if end - start == 1 or thing == after or thing == self._object(end - 1):
                yield thing, start, end
            else:
                yield from self._parts(start, end)

    def _ranges(self) -> Iterator[tuple[int, _Style, int, int]]:
        """Yield what is one piece: a word, or its part of one style; a letter where the order is another."""
        words = [found.span() for found in _WORD.finditer(self.text)]
        held: tuple[int, _Style, int, int] | None = None
        for place in range(0, len(words), _TOGETHER):
            for thing, start, end in self._by_object(words[place : place + _TOGETHER]):
                if not thing:
                    continue
                style = self._styles.get(thing) or self._style(thing, start)
                from_right = self._from_right and RIGHT_TO_LEFT.search(self.text, start, end) is not None
                if held and held[1] is style and held[3] == start and not from_right and not self._alone(start):
                    held = held[0], style, held[2], end
                    continue
                if held:
                    yield held
                    held = None
                if from_right:
                    yield from ((thing, style, *span) for span in drawn_as_one(start, end, self.bounds))
                else:
                    held = thing, style, start, end
        if held:
            yield held

    def _alone(self, index: int) -> bool:
        """Say whether a letter is no part of the word before it."""
        return self.text[index] in _SIGNS or self.text[index - 1] in _SIGNS

    def pieces(self) -> Iterator[tuple[int, Piece]]:
        """Yield the pieces in the order of the file, each with its quarter turns; coordinates as in the file."""
        text = self.text
        unread = UNREAD in text or HYPHEN in text
        for thing, style, start, end in self._ranges():
            written = text[start:end].replace(NOTHING, "")
            written = written[::-1] if RIGHT_TO_LEFT.match(written) else written  # letters of a ligature
            if written:
                left, base, right = self._extent(thing, style.turned, start, end)
                spaced = not start or text[start - 1].isspace()
                shape = self._seen(style, start, end) if unread and not style.turned else None
                yield style.turned, Piece(written, left, right, base, style.size, style.font, spaced, shape)

    def _seen(self, style: _Style, start: int, end: int) -> Shape | None:
        """Return the shape of a sign that is not named; note those of letters that ligatures are made of."""
        if end - start == 1 and self.text[start] in _SIGNS:
            return self._shape(start, style.size)
        for index in range(start, end):
            letter = self.text[index]
            if letter in PARTS and self._shapes.wanted(style.font.name, letter):
                self._shapes.note(style.font.name, letter, self._shape(index, style.size))
        return None

    def _extent(self, thing: int, turned: int, start: int, end: int) -> tuple[float, float, float]:
        """Return where letters begin, stand and end, as they would were the page turned so that they are upright."""
        first = self.bounds(start)
        last = self.bounds(end - 1) if end - start > 1 else first
        base = self._bases.get(thing)
        if base is not None:
            return min(first[0], last[0]), base, max(first[2], last[2])
        self._pdfium.FPDFText_GetCharOrigin(self._raw, start, self._x, self._y)
        x, y = self._x.value, self._y.value
        sides = turned_box(first, turned), turned_box(last, turned)
        return min(sides[0][0], sides[1][0]), turned_box((x, y, x, y), turned)[1], max(sides[0][2], sides[1][2])
