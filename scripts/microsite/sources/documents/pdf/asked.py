"""What pdfium is asked about a letter, by the letter's number on its page."""

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from microsite.sources.documents.pdf.shapes import Shape


def asked_of(text_page: Any, function: Any, answer: Any) -> Callable[[int], int | None]:
    """Return what asks pdfium one thing of a letter, by its number; None for no object.

    It takes and gives plain numbers, which is several times as fast as the pointers of the binding.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    ask = ctypes.CFUNCTYPE(answer, ctypes.c_void_p, ctypes.c_int)(address)
    page = ctypes.cast(text_page, ctypes.c_void_p).value
    return partial(ask, page)


def shape_of(pdfium: Any, text_page: Any, index: int, size: float) -> Shape:
    """Return how wide a letter is and where its ink is, as parts of the size."""
    room, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    inked = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetLooseCharBox(text_page, index, room)
    pdfium.FPDFText_GetCharBox(text_page, index, *inked)
    pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
    begin, end, _, top = (side.value for side in inked)
    width, before, behind = room.right - room.left, begin - room.left, room.right - end
    return Shape(width / size, before / size, behind / size, (top - y.value) / size)


def drawn_as_one(
    start: int, end: int, bounds: Callable[[int], tuple[float, float, float, float]]
) -> Iterator[tuple[int, int]]:
    """Yield where the letters of a word begin and end that are drawn as one sign, such as lam and alef.

    pdfium gives such letters one place; of those that are read from the right, the last one first.
    """
    place = bounds(start)
    for index in range(start + 1, end):
        here = bounds(index)
        if here != place:
            yield start, index
            start, place = index, here
    yield start, end
