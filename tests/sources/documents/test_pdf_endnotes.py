"""Notes of PDFs that are gathered behind a chapter or a book, and those that go on over a page."""

import pytest

from microsite.sources.documents import pdf
from microsite.sources.documents.document import DocumentContent
from tests.sources.documents.printed import paragraph
from tests.sources.documents.written_pdf import Written, written


def _text(chapter: int, top: float = 700) -> list[Written]:
    """Return a chapter: its heading, and two paragraphs with a raised number behind each."""
    page = [Written(60, top + 30, f"{chapter}. The Harbour in Year {chapter}", "bold", 16)]
    for number in (1, 2):
        words = paragraph(10 * chapter + number, 2)
        page += [
            Written(60, top, words[:90]),
            Written(60, top - 12, "and it closed again."),
            Written(140.5, top - 8, str(number), size=6),
        ]
        top -= 40
    return page


def _note(number: str, base: float, year: int, size: float = 8) -> list[Written]:
    return [
        Written(
            60,
            base,
            f"{number} Ada Marsh, The Silt of Year {year}, with the ledger beside it, page {base:.0f} and",
            size=size,
        ),
        Written(60, base - 10, "what stands behind it.", size=size),
    ]


def _kinds(content: DocumentContent) -> list[str]:
    return [block.kind for block in content.blocks]


@pytest.mark.parametrize("stop", ["", "."])
def test_notes_behind_a_book_begin_anew_with_each_chapter(stop: str) -> None:
    last = [Written(60, 740, "Notes", "bold", 16)]
    for chapter, top in ((1, 710), (2, 630)):
        last.append(Written(60, top, f"{chapter}. The Harbour in Year {chapter}", "bold", 11))
        for number in (1, 2):
            last += _note(f"{number}{stop}", top - 26 * number, chapter)
    content = pdf.read(written(_text(1), _text(2), last))
    notes = [block for block in content.blocks if block.kind == "footnote"]
    assert [note.mark for note in notes] == ["1", "2", "1", "2"]
    assert all(note.text.startswith("Ada Marsh") and note.text.endswith("behind it.") for note in notes)
    assert [block.text for block in content.blocks if block.kind == "heading"][2:] == [
        "Notes",
        "1. The Harbour in Year 1",
        "2. The Harbour in Year 2",
    ]
    assert not any("¹" in block.text or "²" in block.text for block in content.blocks)


def test_notes_behind_a_chapter_end_with_the_next_one() -> None:
    first = [*_text(1), Written(60, 560, "Notes", "bold", 12)]
    for number in (1, 2, 3):
        first += _note(str(number), 560 - 26 * number, 1, size=10)
    second = [
        *_text(2),
        Written(60, 560, "1. It was a pier that nobody had built, and so it was none at all in that year."),
    ]
    content = pdf.read(written(first, second))
    assert _kinds(content).count("footnote") == 3
    assert content.blocks[-1].kind != "footnote"


def test_a_list_below_a_heading_of_another_name_is_none_of_notes() -> None:
    page = [*_text(1), Written(60, 560, "Steps", "bold", 12)]
    for number in (1, 2, 3):
        page += _note(f"{number}.", 560 - 26 * number, 1, size=10)
    assert _kinds(pdf.read(written(page))).count("footnote") == 0


def test_a_note_that_goes_on_over_a_page_is_one() -> None:
    first = [
        *_text(1),
        Written(60, 80, "1", size=6),
        Written(
            64,
            76,
            "The ledger of the pier was kept by a baker whom nobody had asked, and it says of the silt of",
            size=8,
        ),
    ]
    second = [*_text(2), Written(60, 76, "that year no more than that there was some.", size=8)]
    content = pdf.read(written(first, second))
    (note,) = [block for block in content.blocks if block.kind == "footnote"]
    assert note.text.endswith("says of the silt of that year no more than that there was some.")
