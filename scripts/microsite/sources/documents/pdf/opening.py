"""Opening a PDF: what can be wrong with it, in one line each, and how much of it is read at most."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from microsite.sources.documents.document import SourceError, TooMuchError

PAGES: Final = 3_000
"""Pages of the longest PDF that is read."""

_WHY: Final = {
    "password": "the PDF is encrypted; save a copy without a password, and give that file",
    "format": "expected a PDF, but the file is damaged or none; open it in a viewer and save it anew",
}


def open_pdf(raw: bytes) -> Any:
    """Return a PDF that is open, a ``pypdfium2.PdfDocument``; raises :class:`SourceError` if it cannot be opened."""
    import pypdfium2  # noqa: PLC0415 - heavy, and only needed for PDFs

    try:
        document = pypdfium2.PdfDocument(raw)  # type: ignore[no-untyped-call]
    except pypdfium2.PdfiumError as error:
        encrypted = getattr(error, "err_code", None) in (4, 5)  # a password, or a way of encryption that is unknown
        raise SourceError("unreadable", _WHY["password" if encrypted else "format"]) from None
    if not 0 < len(document) <= PAGES:
        what = f"the PDF has {len(document):,} pages, and 1 to {PAGES:,} can be read"
        raise TooMuchError(what, "make sources of its parts")
    return document


@contextmanager
def damage_told(number: int) -> Iterator[None]:
    """Raise :class:`SourceError` where a page cannot be read, the ``number`` of which is given."""
    import pypdfium2  # noqa: PLC0415 - heavy, and only needed for PDFs

    try:
        yield
    except pypdfium2.PdfiumError:
        message = f"page {number} of the PDF is damaged; open the file in a viewer and save it anew"
        raise SourceError("unreadable", message) from None
