"""Rows with dots to a number: a table of contents is left out, any other table is text."""

import pytest

from microsite.sources.documents import pdf
from tests.sources.documents.written_pdf import lines_down, written

TEXT = ["The board says again what it said in the year before, and in full."] * 3
DOTS = "." * 30


def _rows(numbers: list[int]) -> list[str]:
    return [f"Of the {name} pier {DOTS} {number}" for name, number in zip("abcdefgh", numbers, strict=False)]


@pytest.mark.parametrize(
    ("above", "numbers", "contents"),
    [
        ([], [1, 2, 4, 9, 12], True),
        ([], [9601, 9602, 9618, 9701, 9815], False),
        ([], [12, 3, 40, 2, 18], False),
        (["Contents"], [120, 340, 560, 780, 901], True),
    ],
    ids=["pages that rise", "codes far apart", "sums that fall", "a name above them"],
)
def test_only_page_numbers_make_a_table_of_contents(above: list[str], numbers: list[int], contents: bool) -> None:
    content = pdf.read(written(lines_down(above + _rows(numbers)), lines_down(TEXT)))
    assert ("Of the c pier" in " ".join(block.text for block in content.blocks)) is not contents
    assert bool(sum(each.why == "contents" for each in content.left_out)) is contents
