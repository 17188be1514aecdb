"""A PDF with a text layer, read: pages to letters, lines, blocks and passages."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from microsite.sources.documents.document import DocumentContent, LeftOut, SourceError, TooMuchError
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.documents.pdf.assemble import drafts_of, finish, labelled_blocks
from microsite.sources.documents.pdf.blocks import blocks_of
from microsite.sources.documents.pdf.bullets import mark_drawn_bullets
from microsite.sources.documents.pdf.contents import contents_lines
from microsite.sources.documents.pdf.drop_capitals import with_drop_capitals
from microsite.sources.documents.pdf.first_page import established
from microsite.sources.documents.pdf.floats import without_floats
from microsite.sources.documents.pdf.fonts import Font
from microsite.sources.documents.pdf.formulas import formulas_whole
from microsite.sources.documents.pdf.front_matter import with_byline
from microsite.sources.documents.pdf.hyphens import Vocabulary
from microsite.sources.documents.pdf.kinds import Kinds
from microsite.sources.documents.pdf.labelled import Labelled
from microsite.sources.documents.pdf.labels import page_labels
from microsite.sources.documents.pdf.layout import measure_layout
from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.pdf.line_numbers import LineNumbers
from microsite.sources.documents.pdf.lines import lines_of
from microsite.sources.documents.pdf.opening import damage_told, open_pdf
from microsite.sources.documents.pdf.outline import level_in, outline_of
from microsite.sources.documents.pdf.page_signs import UNREAD
from microsite.sources.documents.pdf.page_text import page_text
from microsite.sources.documents.pdf.properties import properties
from microsite.sources.documents.pdf.reference_lines import references_apart
from microsite.sources.documents.pdf.running_heads import running_heads
from microsite.sources.documents.pdf.shapes import Shapes
from microsite.sources.documents.pdf.swollen import UNPACKED, is_swollen
from microsite.sources.documents.pdf.tables import tables_of
from microsite.sources.documents.pdf.unread import UnreadSigns, is_accent_alone, mend, mended

_AT_ONCE: Final = 40
"""Pages after which the file is opened anew: what pdfium keeps of pages that were read goes then."""


def _all_lines(raw: bytes) -> tuple[list[Line], dict[int, tuple[float, float]], list[LeftOut]]:
    """Return the lines of all pages, unread letters mended, where each page begins and ends, and numbers of lines."""
    fonts: dict[tuple[str, int, int], Font] = {}
    lines: list[Line] = []
    pages: dict[int, tuple[float, float]] = {}
    signs, shapes, numbers = UnreadSigns(), Shapes(), LineNumbers()
    document = open_pdf(raw)
    for index in range(len(document)):
        if index and index % _AT_ONCE == 0:
            document.close()
            document = open_pdf(raw)
        with damage_told(index + 1):
            page = document[index]
            text = page_text(page, fonts, shapes)
            of_page = with_drop_capitals(lines_of(numbers.without(text.pieces, index + 1), index + 1, signs))
            mark_drawn_bullets(page, of_page)
            page.close()
        pages[index + 1] = text.bottom, text.top
        lines += of_page
    document.close()
    by = mended((line.text for line in lines), signs.by_shape(shapes))
    for line in lines:
        line.text = mend(line.text, by)
    return lines, pages, numbers.left_out


def _said(own: FileMetadata, opened: Sequence[Labelled], heads: Sequence[str]) -> FileMetadata:
    """Return what the file says of itself and its first page bears out."""
    first = [each for each in opened if each.page == opened[0].page]
    byline = [part.text for each in first if each.kind == "byline" for part in each.parts]
    return established(own, [each.text for each in first], byline, heads)


def read(raw: bytes) -> DocumentContent:
    """Read a PDF; raises :class:`SourceError` if it cannot be opened or has no text layer."""
    if is_swollen(raw):
        what = f"a stream of the PDF unpacks to more than {UNPACKED // 10**6} MB"
        raise TooMuchError(what, "print it anew, or give its text as .txt")
    lines, pages, left_out = _all_lines(raw)
    if not lines:
        message = "the PDF has no text layer (a scan?); run it through OCR first: ocrmypdf scan.pdf text.pdf"
        raise SourceError("empty-text-layer", message)
    accents = [line for line in lines if is_accent_alone(line.text)]
    lines, heads = running_heads([line for line in lines if not is_accent_alone(line.text)], pages)
    contents = contents_lines(lines, len(pages))
    left_out += [LeftOut(line.text, "running head", line.page) for line in heads]
    left_out += [LeftOut(line.text, "accent apart from its letter", line.page) for line in accents]
    left_out += [LeftOut(line.text, "contents", line.page) for line in lines if id(line) in contents]
    lines = [line for line in lines if id(line) not in contents]
    document = open_pdf(raw)
    if not lines:
        return DocumentContent((), pages=len(document), left_out=tuple(left_out))
    return _content(document, raw, _Lines(lines, pages, heads, left_out))


class _Lines(NamedTuple):
    """The lines of a document, and what else stands on its pages."""

    lines: list[Line]
    pages: dict[int, tuple[float, float]]
    heads: list[Line]
    left_out: list[LeftOut]


def _content(document: Any, raw: bytes, found: _Lines) -> DocumentContent:
    """Return what a document is made of, by its lines."""
    lines, pages, heads, left_out = found
    layout = measure_layout(lines)
    outline = outline_of(document)
    words = Vocabulary(line.text for line in lines)
    lines, references = references_apart(lines, layout, words)
    blocks = blocks_of(lines, layout, list(tables_of(lines)))
    kinds = Kinds([block for block in blocks if not block.table], layout, pages, partial(level_in, outline))
    labelled, inside = without_floats(formulas_whole(labelled_blocks(blocks, kinds, words), layout), layout)
    left_out += [LeftOut(each.text, "in a figure", each.page) for each in inside]
    own = properties(document, raw)
    opened = with_byline(labelled, layout, own.title)
    drafts = drafts_of(opened, layout, words)
    passages = finish(drafts, layout, page_labels(document, heads))
    return DocumentContent(
        tuple(passages),
        pages=len(document),
        said=_said(own, opened, [line.text for line in heads if line.page == 1]),
        left_out=tuple(left_out),
        references=references,
        formulas=sum(draft.formula for draft in drafts),
        unread=sum(block.text.count(UNREAD) for block in passages),
    )
