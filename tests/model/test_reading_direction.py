"""Lines and labels in the letters of another language than the page's."""

import pytest

from microsite.model.reading_direction import apart, direction_of, label_of_picture
from microsite.model.spoken import speaking
from microsite.model.tree.build import paragraph
from microsite.model.tree.inlines import Span, Text, plain
from microsite.model.tree.text_blocks import Paragraph
from microsite.pages.writing.own_direction import lines_in_own_direction, own_direction


@pytest.mark.parametrize(
    ("text", "runs"),
    [("(1) Title, بندر", "ltr"), ("«بندر» IS-KP", "rtl"), ("۱۲ ...", ""), ("", ""), ("נמל", "rtl"), ("港湾", "ltr")],
)
def test_the_first_letter_says_which_way_a_text_runs(text: str, runs: str) -> None:
    assert direction_of(text) == runs


@pytest.mark.parametrize(
    ("language", "text", "apart"),
    [
        ("fa", "Oduya. 1998. “Silt.”", "ltr"),
        ("fa", "اودویا. ۱۹۹۸.", ""),
        ("en", "Oduya. 1998. “Silt.”", ""),
        ("en", "اودویا. ۱۹۹۸.", "rtl"),
        ("fa", "۱۹۹۸.", ""),
        ("fa", "host.example در ۱۹۹۸ از لای خبر می‌دهد.", ""),
        ("fa", "گزارش host.example/a-long-way-to-go (Some Page) تاریخی چاپ نکرده است.", ""),
        ("en", "بندر is what the harbour is called there.", ""),
    ],
)
def test_a_line_that_runs_the_other_way_stands_apart(language: str, text: str, apart: str) -> None:
    line = (Text(text),)
    with speaking(language):
        found = own_direction(line)
    assert plain(found) == text
    assert [child.attributes.named for child in found if isinstance(child, Span)] == (
        [(("dir", apart),)] if apart else []
    )


@pytest.mark.parametrize(
    ("language", "label", "marked"),
    [("fa", "ISIS (داعش)", True), ("fa", "گروه ISIS", False), ("fa", "IS-KP", False), ("en", "ISIS (داعش)", False)],
)
def test_a_label_that_begins_in_other_letters_still_runs_as_the_site_does(
    language: str, label: str, marked: bool
) -> None:
    with speaking(language):
        assert label_of_picture(label) == ("\u200f" if marked else "") + label


def test_plain_words_that_run_the_other_way_stand_between_signs() -> None:
    with speaking("fa"):
        assert apart("Outlines.") == "\u2068Outlines.\u2069"
        assert apart("مرزها.") == "مرزها."
    assert apart("Outlines.") == "Outlines."


@pytest.mark.parametrize(
    ("text", "from_left"),
    [
        ("No source names it.", ["No source names it."]),
        ("کشور؛ نیز USA، United States of America.", []),
        ("host.example، ۶ مه؛ forge.example (AFP)، ۷ مه؛ پایگاه team.example.", ["host.example", "(AFP)"]),
        ("گزارش ۶ مه", []),
        ("۱۹۹۸.", []),
    ],
)
def test_a_page_read_from_the_right_keeps_numbers_and_foreign_lines_where_they_are(
    text: str, from_left: list[str]
) -> None:
    with speaking("fa"):
        (block,) = lines_in_own_direction((paragraph(text),))
    assert isinstance(block, Paragraph)
    assert plain(block.children) == text
    assert [plain(child.children) for child in block.children if isinstance(child, Span)] == from_left
    with speaking("en"):
        assert lines_in_own_direction((paragraph(text),)) == (paragraph(text),)
