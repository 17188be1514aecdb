"""Large first letters of PDFs, and large letters that stand for themselves."""

from microsite.sources.documents import pdf
from tests.sources.documents.printed import paragraph
from tests.sources.documents.written_pdf import Written, lines_down, written


def _page(letter: str, first: str) -> list[Written]:
    """Return a large letter with three lines beside it, and more below."""
    words = paragraph(3, 12)
    below = [words[place : place + 80] for place in range(0, 800, 80)]
    return [
        Written(60, 716, letter, "bold", 34),
        *lines_down([first, *below[:2]], left=86, top=740),
        *lines_down(below[2:], top=704),
    ]


def test_a_large_first_letter_begins_the_word_beside_its_top() -> None:
    for first in ("he ferry of the harbour was widened again and", "HE FERRY of the harbour was widened again and"):
        content = pdf.read(written(_page("T", first)))
        assert [block.kind for block in content.blocks] == ["paragraph"]
        assert content.blocks[0].text.startswith(f"T{first} ")


def test_a_large_letter_beside_whole_words_stays_alone() -> None:
    content = pdf.read(written(_page("T", "Ferry of the harbour was widened again and")))
    assert not any(block.text.startswith("TFerry") for block in content.blocks)
