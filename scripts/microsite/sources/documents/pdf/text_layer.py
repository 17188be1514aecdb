"""The lines of a PDF as its text layer gives them."""

from microsite.sources.documents.document import SourceError


def page_lines(raw: bytes) -> tuple[list[str], list[int]]:
    """Return the lines of a PDF and the page of each; raises :class:`SourceError` if there are none."""
    import pypdfium2  # noqa: PLC0415 - heavy, and only needed for PDFs

    try:
        document = pypdfium2.PdfDocument(raw)  # type: ignore[no-untyped-call]
    except pypdfium2.PdfiumError as error:
        raise SourceError("unreadable", f"expected a PDF, but it could not be opened ({error})") from None
    lines: list[str] = []
    pages: list[int] = []
    for number, page in enumerate(document, 1):
        text = page.get_textpage().get_text_bounded().replace("\r\n", "\n").replace("\ufffe", "-")
        lines += (of_page := text.split("\n"))
        pages += [number] * len(of_page)
    if not any(line.strip() for line in lines):
        raise SourceError("empty-text-layer", "the PDF has no text layer (a scan?); run it through OCR first")
    return lines, pages
