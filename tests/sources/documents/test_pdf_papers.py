"""What conference papers do: authors in large type, section numbers in Roman, headings in pairs, heads with numbers."""

from collections.abc import Sequence

import pytest

from microsite.sources.documents import pdf
from microsite.sources.documents.document import DocumentContent
from tests.sources.documents.printed import paragraph
from tests.sources.documents.written_pdf import Written, written

WIDTH = 90


def _column(texts: Sequence[str], top: float) -> list[Written]:
    """Return paragraphs as lines of a column, the last of each short."""
    found, base = [], top
    for text in texts:
        line = ""
        for word in [*text.split(), ""]:
            if len(line) + len(word) > WIDTH or not word:
                found.append(Written(60, base, line))
                line, base = "", base - 12
            line = f"{line} {word}".strip()
        base -= 6
    return found


def _small_capitals(left: float, base: float, words: str) -> list[Written]:
    """Return words whose first letters are large capitals, and the others small ones."""
    found = []
    for word in words.split():
        found += [Written(left, base, word[0]), Written(left + 7.3, base, word[1:].upper(), size=8)]
        left += 13 + 6 * len(word)
    return found


def _texts(content: DocumentContent, kind: str) -> list[str]:
    return [block.text for block in content.blocks if block.kind == kind]


def _paper(*, second: Sequence[Written] = ()) -> DocumentContent:
    first = [
        Written(120, 740, "The Silt of Four Harbours", "bold", 18),
        Written(60, 710, "Ada Marsh", size=12),
        Written(60, 698, "Harbour School, Ostend"),
        Written(60, 686, "ada@harbour.example", size=12),
        Written(330, 710, "Ben Holm", size=12),
        Written(330, 698, "School of Silt, Hull"),
        Written(330, 686, "ben@silt.example", size=12),
        Written(60, 650, "ABSTRACT", "bold", 12),
        *_column([paragraph(1), paragraph(2)], 634),
    ]
    rest = [*_column([paragraph(number) for number in range(3, 8)], 590)]
    return pdf.read(written(first, [*second, *rest]))


def test_names_in_large_type_are_the_byline() -> None:
    content = _paper(second=[Written(60, 620, "1. Ways", "bold", 12)])
    assert _texts(content, "heading") == ["ABSTRACT", "1. Ways"]
    (byline,) = _texts(content, "byline")
    assert "Ada Marsh" in byline
    assert "ben@silt.example" in byline


def test_a_heading_and_that_of_its_first_part_are_two() -> None:
    above = [Written(60, 632, "2. WAYS", "bold", 12), Written(60, 618, "2.1 Ways of Silt", "bold", 12)]
    assert _texts(_paper(second=above), "heading") == ["ABSTRACT", "2. WAYS", "2.1 Ways of Silt"]


def test_sections_with_roman_numbers_in_small_capitals_are_no_items() -> None:
    first = [*_small_capitals(200, 700, "I. Ways"), *_column([paragraph(1), paragraph(2)], 684)]
    first += [Written(60, 560, "A. Ways of Ferries", "italic"), *_column([paragraph(3)], 546)]
    second = [*_small_capitals(200, 700, "II. Ends"), *_column([paragraph(4), paragraph(5)], 684)]
    title = Written(120, 740, "The Silt of Four Harbours", "bold", 18)
    content = pdf.read(written([title, *first], second))
    assert [text.replace(" ", "") for text in _texts(content, "heading")] == ["I.WAYS", "A.WaysofFerries", "II.ENDS"]
    assert len({block.level for block in content.blocks if block.text.startswith(("I", "II"))}) == 1
    assert _texts(content, "item") == []


def test_capitals_in_a_numbered_heading_change_no_level() -> None:
    first = [Written(60, 700, "1 Ways", "bold", 12), *_column([paragraph(1), paragraph(2)], 684)]
    second = [Written(60, 700, "2 GADR", "bold", 12), *_column([paragraph(3), paragraph(4)], 684)]
    content = pdf.read(written(first, second))
    assert {block.level for block in content.blocks if block.kind == "heading"} == {1}


def test_a_head_with_the_number_of_its_page_is_no_text() -> None:
    pages = [
        _column([paragraph(1), paragraph(2)], 684),
        [Written(60, 705, "56"), Written(200, 705, "Ada Marsh and Ben Holm"), *_column([paragraph(3)], 684)],
        [Written(100, 705, "The Silt of Four Harbours"), Written(500, 705, "57"), *_column([paragraph(4)], 684)],
    ]
    content = pdf.read(written(*pages))
    assert {each.why for each in content.left_out} == {"running head"}
    assert len(content.left_out) == 4
    assert not any("Marsh" in block.text or "Four" in block.text for block in content.blocks)


def test_the_first_line_of_a_page_set_with_wide_gaps_is_text() -> None:
    words = [paragraph(number)[:60] for number in range(120)]
    pages = [words[start : start + 20] for start in range(0, 120, 20)]
    content = pdf.read(written(*([Written(60, 740 - 22 * n, line) for n, line in enumerate(page)] for page in pages)))
    assert content.left_out == ()
    assert all(line in " ".join(block.text for block in content.blocks) for line in words)


@pytest.mark.parametrize("heading", [[], [Written(60, 622, "References", "bold")]], ids=["unnamed", "named"])
def test_a_list_at_the_end_is_read_with_a_heading_or_without(heading: list[Written]) -> None:
    entries = [
        f"[{n}] {'Marsh' if n % 2 else 'Holm'} A. and Wit C. Silt Rev. {n}, 11 - 19 ({1990 + n})." for n in range(1, 9)
    ]
    if heading:  # the names of one in the type of the heading
        entries = [entry.partition(" ")[2] for entry in entries]
    listed = [
        Written(60, 600 - 16 * n, entry, "bold" if heading and n == 3 else "text") for n, entry in enumerate(entries)
    ]
    text = [f"So the silt rose with every tide [{n}] and fell again by summer." for n in range(1, 9)]
    content = pdf.read(written(_column([paragraph(1)], 740), [*_column(text, 770), *heading, *listed]))
    assert list(content.references) == entries


def test_a_table_without_lines_is_one_passage_as_wide_as_it_is() -> None:
    rows = [("Pier", "Ebb", "Flow"), ("East", "4", "Full"), ("West", "7", "N/A"), ("North", "9", "Half")]
    cells = [
        Written(60 + 140 * n, 560 - 16 * row, word, "text" if row else "bold", 10 if row else 12)
        for row, words in enumerate(rows)
        for n, word in enumerate(words)
    ]
    page = [
        *_column([paragraph(1), paragraph(2)], 740),
        Written(60, 580, "Table 1. The piers.", "italic"),
        *cells,
        *_column([paragraph(3)], 480),
    ]
    heads = [Written(60, 740, "Ways", "bold", 12), *_column([paragraph(4)], 720)]
    content = pdf.read(written(page, heads))
    assert [" ".join(text.split()) for text in _texts(content, "table")] == [
        "Pier | Ebb | Flow East | 4 | Full West | 7 | N/A North | 9 | Half"
    ]
    assert _texts(content, "heading") == ["Ways"]


def test_a_heading_in_a_font_without_a_name_is_no_part_of_the_text_below() -> None:
    content = _paper(
        second=[Written(60, 620, "METHODS", "set"), Written(60, 609, "Places and years", "set"), *_column(["So."], 597)]
    )
    assert _texts(content, "heading") == ["ABSTRACT", "METHODS", "Places and years"]


def test_a_caption_in_a_font_of_its_own_needs_no_sign() -> None:
    words = "Figure 2 Flow of the silt through the four harbours that were looked at, by the year of each survey."
    content = _paper(second=[Written(60, 620, words, "set"), Written(60, 609, "Hull was closed.", "set")])
    assert _texts(content, "caption") == [f"{words} Hull was closed."]


def test_a_long_list_of_references_in_small_type_is_no_measure() -> None:
    entries = [f"{n}. Marsh A, Holm B. {paragraph(n, 1)[:80]}. J Silt. {1970 + n};{n}:1-9." for n in range(1, 41)]
    listed = [Written(60, 700 - 11 * place, entry, size=7) for place, entry in enumerate(entries)]
    text = _column([paragraph(3), paragraph(4), paragraph(5, 1)], 740)
    content = pdf.read(written(text, [Written(60, 716, "References", "bold", 9), *listed]))
    assert len(content.references) == 40
    assert [block.kind for block in content.blocks if block.page == 1] == ["paragraph"] * 3
