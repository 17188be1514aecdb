"""How lines are put together: in columns with few full lines, in scripts without blanks, in listings of programs."""

from collections.abc import Sequence

import pytest

from microsite.sources.documents import pdf
from microsite.sources.documents.pdf.hyphens import Vocabulary, joined
from microsite.sources.text.words import rough_length
from tests.sources.documents.printed import paragraph
from tests.sources.documents.test_pdf_tables import wrapped
from tests.sources.documents.written_pdf import Written, lines_down, written


def _texts(*pages: Sequence[Written]) -> list[str]:
    return [block.text for block in pdf.read(written(*pages)).blocks]


def _indented(seed: int, top: float) -> list[Written]:
    first, *rest = wrapped(seed, top)
    return [first._replace(left=75), *rest]


def test_a_paragraph_of_one_line_is_one() -> None:
    page = [each for place in range(8) for each in _indented(place, 740 - 60 * place)]
    short = [Written(75, 250, "The pier was as long as it is wide, which nobody had thought before it was measured.")]
    found = _texts([*page, *short, *_indented(9, 238)])
    assert short[0].words in found
    assert paragraph(9) in found


def test_a_column_of_short_lines_is_as_wide_as_those_of_other_pages() -> None:
    first = [each for place in range(6) for each in wrapped(place, 740 - 70 * place)]
    items = [Written(72, 740 - 20 * place, f"* {words} pier.") for place, words in enumerate("a b c d e f g h".split())]
    full = wrapped(7, 560)
    words = " ".join(each.words for each in full[:2])
    tail = [Written(60, 536, "silt, as the ledger says", "bold"), Written(180, 536, "again.")]
    found = _texts(first, [*items, *full[:2], *tail])
    assert f"{words} silt, as the ledger says again." in found


def test_a_listing_is_one_passage() -> None:
    code = ["$ measure pier", "  - depth", "    of: silt", "$ count gulls"]
    listing = [each._replace(font="formula", size=9) for each in lines_down(code, top=600, lead=11)]
    found = pdf.read(written([*wrapped(1, 740), *wrapped(2, 670), *listing, *wrapped(3, 520), *wrapped(4, 450)]))
    assert len(found.blocks) == 5


def test_a_formula_and_its_number_leave_the_text_around_them_alone() -> None:
    page = [*wrapped(1, 740), *wrapped(2, 670), *wrapped(3, 600)]
    formula = [Written(160, 530, "S = L + D"), Written(330, 530, "(14)"), Written(150, 512, "R = Q, (15)")]
    after = [Written(60, 500, "where Q is the load of the pier."), *wrapped(4, 488)]
    content = pdf.read(written([*page, *formula, *after]))
    texts = [block.text for block in content.blocks]
    assert "S = L + D (14)" in texts
    assert "R = Q, (15)" in texts
    assert any(text.startswith("where Q is the load") for text in texts)
    assert content.formulas == 2


_CODE = {"/harbour/": "ledger/silt", "dredge-": "pier", "of_the_": "quay", "silt.": "mud"}
"""Code at the end of a line, and what goes on below it."""


def test_what_is_set_as_code_is_no_divided_word() -> None:
    page = [*wrapped(0, 780), *wrapped(9, 200)]
    for place, (end, begin) in enumerate(_CODE.items()):
        top = 700 - 60 * place
        page += [Written(60, top, "The clerk of the harbour writes all that he hears of it into")]
        page += [Written(289, top, end, "code"), Written(60, top - 12, begin, "code")]
        page += [Written(63 + 6 * len(begin), top - 12, "and nowhere else that we know of.")]
    listing = [each._replace(font="code", size=9) for each in lines_down(["cat pier-", "quay of/", "silt"], top=340)]
    shown = " ".join(_texts(page, [*wrapped(3, 740), *wrapped(4, 660), *listing]))
    for whole in ("/harbour/ledger/silt and", "dredge-pier and", "of_the_quay and", "silt. mud and"):
        assert whole in shown
    assert "cat pier-quay of/ silt" in shown


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("第一行的", "文字", "第一行的文字"),
        ("サポート、", "Debian", "サポート、Debian"),
        ("ここは Debian", "パッケージ", "ここは Debian パッケージ"),
        ("한국", "어", "한국 어"),
        ("the", "pier", "the pier"),
    ],
)
def test_lines_are_joined_as_their_script_writes(first: str, second: str, whole: str) -> None:
    assert joined(first, second, Vocabulary([])) == whole


@pytest.mark.parametrize(
    ("text", "length"), [("", 0), ("a pier of stone", 4), ("四个港口的淤泥和船", 5), ("在 Debian 的港口", 5)]
)
def test_two_signs_of_a_script_without_blanks_are_about_a_word(text: str, length: int) -> None:
    assert rough_length(text) == length
