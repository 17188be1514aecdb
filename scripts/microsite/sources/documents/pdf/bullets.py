"""Bullets that are drawn, not written: small shapes beside the beginning of a line, as browsers print them."""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, Final

from microsite.sources.documents.pdf.line import Line

_MOST: Final = 20_000
"""Shapes of a page beyond which it is a picture."""


def _shapes(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, bottom, right and top of the small shapes on a page that are as wide as high."""
    import pypdfium2.raw  # noqa: PLC0415

    pdfium: Any = pypdfium2.raw
    sides = [ctypes.c_float() for _ in range(4)]
    count = pdfium.FPDFPage_CountObjects(page.raw)
    for index in range(count if count < _MOST else 0):
        thing = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        pdfium.FPDFPageObj_GetBounds(thing, *sides)
        left, bottom, right, top = (side.value for side in sides)
        if 1 < right - left < 7 and 0.8 < (right - left) / max(0.1, top - bottom) < 1.25:
            yield left, bottom, right, top


def mark_drawn_bullets(page: Any, lines: Sequence[Line]) -> None:
    """Write a bullet before the lines of a page beside which one is drawn."""
    for left, bottom, right, top in _shapes(page):
        middle = (bottom + top) / 2
        for line in lines:
            if line.base - 0.1 * line.size < middle < line.base + 0.8 * line.size:
                gap = max(line.left - right, left - line.right)
                if 0.1 * line.size < gap < 2.5 * line.size and top - bottom < 0.7 * line.size:
                    line.text = line.text if line.text.startswith("• ") else f"• {line.text}"
