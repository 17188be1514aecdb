"""A PDF of our own lines, with annotations as readers of PDF files make them. For the import of highlights."""

import ctypes
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw

RAW: Any = pypdfium2.raw
SIZE, LEADING, LEFT, TOP = 12, 15, 72, 760


def wide(text: str) -> Any:
    """Return a text as pdfium takes it: in UTF-16, ended by a zero."""
    return (ctypes.c_ushort * (len(text.encode("utf-16-le")) // 2 + 1)).from_buffer_copy(
        text.encode("utf-16-le") + b"\0\0"
    )


class MarkedPdf:
    """A PDF that is being made. Lines are set one below the other; an empty one leaves a gap."""

    def __init__(self, *pages: Sequence[str]) -> None:
        pdfium: Any = pypdfium2
        self.document = pdfium.PdfDocument.new()
        font = RAW.FPDFText_LoadStandardFont(self.document.raw, b"Helvetica")
        for lines in pages:
            page = self.document.new_page(595, 842)
            for number, line in enumerate(lines):
                written = RAW.FPDFPageObj_CreateTextObj(self.document.raw, font, ctypes.c_float(SIZE))
                RAW.FPDFText_SetText(written, wide(line))
                RAW.FPDFPageObj_Transform(written, 1, 0, 0, 1, LEFT, TOP - number * LEADING)
                RAW.FPDFPage_InsertObject(page.raw, written)
            RAW.FPDFPage_GenerateContent(page.raw)

    def boxes(self, page: int, words: str) -> list[tuple[float, float, float, float]]:
        """Return where words stand that may go on to another line, a box a line: left, bottom, right, top."""
        text = self.document[page].get_textpage()
        found = text.search(words, match_case=True).get_next()
        assert found, words
        return [text.get_rect(index) for index in range(text.count_rects(*found))]

    def mark(
        self, page: int, kind: int, boxes: Sequence[tuple[float, float, float, float]], **said: str
    ) -> "MarkedPdf":
        """Add an annotation; what it says by the key of its dictionary, and ``colour`` as RRGGBB."""
        leaf = self.document[page]
        annotation = RAW.FPDFPage_CreateAnnot(leaf.raw, kind)
        for left, bottom, right, top in boxes:
            quad = RAW.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
            assert RAW.FPDFAnnot_AppendAttachmentPoints(annotation, quad)
        lefts, bottoms, rights, tops = zip(*boxes or [(20, 20, 40, 40)], strict=True)
        assert RAW.FPDFAnnot_SetRect(annotation, RAW.FS_RECTF(min(lefts), max(tops), max(rights), min(bottoms)))
        if colour := said.pop("colour", ""):
            parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
            assert RAW.FPDFAnnot_SetColor(annotation, RAW.FPDFANNOT_COLORTYPE_Color, *parts, 255)
        for key, text in said.items():
            assert RAW.FPDFAnnot_SetStringValue(annotation, key.encode(), wide(text))
        RAW.FPDFPage_CloseAnnot(annotation)
        return self

    def draw(self, page: int, number: int, drawing: str) -> None:
        """Give an annotation a drawing of its own, as most readers of PDF files do."""
        leaf = self.document[page]
        annotation = RAW.FPDFPage_GetAnnot(leaf.raw, number)
        assert RAW.FPDFAnnot_SetAP(annotation, RAW.FPDF_ANNOT_APPEARANCEMODE_NORMAL, wide(drawing))
        RAW.FPDFPage_CloseAnnot(annotation)

    def highlight(self, page: int, words: str, **said: str) -> "MarkedPdf":
        """Highlight words."""
        return self.mark(page, RAW.FPDF_ANNOT_HIGHLIGHT, self.boxes(page, words), **said)

    def bytes(self) -> bytes:
        """Return the file."""
        into = BytesIO()
        self.document.save(into)
        return into.getvalue()
