"""Annotations in a PDF file (ISO 32000, 12.5.6.10): highlights, underlines and the like, and the words under them."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from microsite.authoring.highlights.colours import colour_of
from microsite.authoring.highlights.highlight import Highlight, HighlightFile
from microsite.authoring.highlights.html_text import html_to_text
from microsite.model.vocabulary import HighlightColour
from microsite.sources.documents.document import SourceError
from microsite.sources.documents.pdf.letters import PageLetters
from microsite.sources.documents.pdf.opening import open_pdf
from microsite.sources.documents.pdf.shapes import Shapes

_MARKS: Final = frozenset((9, 10, 11, 12))
"""Highlight, underline, squiggly and strikeout, as pdfium numbers them."""
_NOTES: Final = frozenset((1, 3))
"""Notes on the page, and texts written on it."""
_DRAWN: Final = frozenset((4, 5, 6, 7, 8, 15))
"""Lines, squares, circles, polygons and drawings: nobody can know which words they mean."""
_UNDER: Final = frozenset((10, 11))
"""Marks below the words, which some programs note as a thin strip."""
_THIN: Final = 0.6
"""Share of the height of letters below which a strip is thin."""
_QUADS: Final = 2_000
"""Pieces of a highlight that are looked at, usually a line each."""
_AROUND: Final = 30
"""Letters before and behind marked words that tell which of several places is meant."""
_SCAN: Final = "no words lie under it; if the page is a scan, run it through OCR first: ocrmypdf scan.pdf text.pdf"

_Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class _Annotation:
    """An annotation as the file has it."""

    kind: int
    contents: str
    author: str
    key: str
    colour: HighlightColour | None
    boxes: tuple[_Box, ...]
    reply: bool


def _string(raw: Any, annotation: Any, key: bytes) -> str:
    """Return a text of an annotation; pdfium counts in bytes, two a sign, with one sign more for the end."""
    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    raw.FPDFAnnot_GetStringValue(annotation, key, buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _colour(raw: Any, annotation: Any) -> HighlightColour | None:
    """Return the colour of an annotation; of one that is drawn, only once its drawing is set aside (in memory)."""
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFAnnot_SetAP(annotation, 0, None)
    known = raw.FPDFAnnot_GetColor(annotation, 0, *parts)
    return colour_of(*(part.value / 255 for part in parts[:3])) if known else None


def _rich(text: str) -> str:
    """Return the words of a rich text (ISO 32000, 12.7.3.4), which some write alone; none of a monstrous one."""
    with suppress(SourceError):
        return html_to_text(text)
    return ""


def _boxes(raw: Any, annotation: Any) -> Iterator[_Box]:
    """Yield the pieces of the page that an annotation lies on."""
    count = raw.FPDFAnnot_CountAttachmentPoints(annotation) if raw.FPDFAnnot_HasAttachmentPoints(annotation) else 0
    quad = raw.FS_QUADPOINTSF()
    for index in range(min(count, _QUADS)):
        if raw.FPDFAnnot_GetAttachmentPoints(annotation, index, quad):
            x, y = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(x), min(y), max(x), max(y)
    # Some programs say of a mark only what it lies within.
    frame = raw.FS_RECTF()
    if not count and raw.FPDFAnnot_GetSubtype(annotation) in _MARKS and raw.FPDFAnnot_GetRect(annotation, frame):
        yield frame.left, frame.bottom, frame.right, frame.top


def _annotations(raw: Any, page: Any) -> Iterator[_Annotation]:
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind in _MARKS | _NOTES | _DRAWN:
            contents, author, key = (_string(raw, annotation, name) for name in (b"Contents", b"T", b"NM"))
            contents = contents or _rich(_string(raw, annotation, b"RC"))
            reply = bool(raw.FPDFAnnot_HasKey(annotation, b"IRT"))
            colour, boxes = _colour(raw, annotation), tuple(_boxes(raw, annotation))
            yield _Annotation(kind, contents, author, key, colour, boxes, reply)
        raw.FPDFPage_CloseAnnot(annotation)


class _Under(NamedTuple):
    """The words that a mark lies on, and what stands around them on the page."""

    words: str
    prefix: str = ""
    suffix: str = ""


def _lies_in(letter: _Box, box: _Box, *, below: bool) -> bool:
    """Say whether the middle of a letter lies in a box, or its foot in a thin one that is drawn ``below`` words."""
    left, bottom, right, top = letter
    if not box[0] <= (left + right) / 2 <= box[2]:
        return False
    if below and box[3] - box[1] < _THIN * (top - bottom):
        return box[1] - (top - bottom) / 2 <= bottom <= box[3] + (top - bottom) / 2
    return box[1] <= (bottom + top) / 2 <= box[3]


def _words_under(letters: PageLetters, boxes: Sequence[_Box], *, below: bool) -> _Under:
    """Return the letters that lie in one of the boxes, a blank where others stand between."""
    found, first, last = list[str](), -1, -1
    for index, sign in enumerate(letters.text):
        if sign.isspace():
            continue
        if any(_lies_in(letters.bounds(index), box, below=below) for box in boxes):
            found.append(sign if last in (-1, index - 1) else f" {sign}")
            first, last = index if first < 0 else first, index
    if not found:
        return _Under("")
    before, behind = letters.text[max(first - _AROUND, 0) : first], letters.text[last + 1 : last + 1 + _AROUND]
    return _Under("".join(found), before, behind)


def _add(each: _Annotation, place: str, leaf: int, letters: PageLetters, file: HighlightFile) -> None:
    if each.reply:
        file.leave_out(place, "it is a reply to another one")
    elif each.kind in _DRAWN:
        file.leave_out(place, "it is drawn, and marks no words; highlight the words it is about")
    elif not each.boxes:
        file.leave_out(place, "it is a note beside the text, and marks no words; mark the words it is about")
    elif not (under := _words_under(letters, each.boxes, below=each.kind in _UNDER)).words:
        file.leave_out(place, _SCAN)
    else:
        said = Highlight(place, under.words, each.contents, each.colour, author=each.author, leaf=leaf, key=each.key)
        file.add(replace(said, prefix=under.prefix, suffix=under.suffix))


def read_pdf_annotations(data: bytes) -> HighlightFile:
    """Return the highlights in a PDF; raises ``SourceError`` if it cannot be opened."""
    import pypdfium2.raw  # noqa: PLC0415 - heavy, and only needed for PDFs

    raw: Any = pypdfium2.raw  # says nothing of its names
    document, file = open_pdf(data), HighlightFile("a PDF")
    for index in range(len(document)):
        page = document[index]
        if annotations := list(_annotations(raw, page.raw)):
            letters = PageLetters(page, {}, Shapes())
            for number, each in enumerate(annotations, 1):
                _add(each, f"page {index + 1}, annotation {number}", index + 1, letters, file)
        page.close()
    return file
