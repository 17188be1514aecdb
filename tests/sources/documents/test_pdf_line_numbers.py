"""Numbers of lines in the margin of manuscripts, which are no part of the text, and numbers that are."""

import pytest

from microsite.sources.documents import pdf
from tests.sources.documents.printed import paragraph
from tests.sources.documents.written_pdf import Written, written

_TEXT = f"{paragraph(1, 14)} {paragraph(2, 14)}"


def _page(begin: int, lines: int, step: int = 1, *, right: bool = False) -> list[Written]:
    """Return lines of one paragraph, with their numbers in the margin."""
    page = []
    for place in range(lines):
        base, number = 740 - 20 * place, begin + place
        if number % step == 0:
            page.append(Written(560 if right else 40 - 5 * len(str(number)), base, str(number)))
        page.append(Written(70, base, _TEXT[80 * place : 80 * place + 80]))
    return page


@pytest.mark.parametrize(("step", "right"), [(1, False), (1, True), (2, False)])
def test_numbers_of_lines_are_no_text(step: int, right: bool) -> None:
    content = pdf.read(written(_page(1, 30, step, right=right), _page(31, 6, step, right=right)))
    text = " ".join(block.text for block in content.blocks)
    assert not any(sign.isdigit() for sign in text)
    assert len([each for each in content.left_out if each.why == "line number"]) == 36 // step


def test_numbers_of_rows_within_the_text_are_text() -> None:
    page = _page(1, 30)
    wider = [
        Written(20, 780 - place, "The lines of this text begin further out than any number") for place in (0, 12, 24)
    ]
    assert "17" in " ".join(block.text for block in pdf.read(written([*wider, *page])).blocks)
