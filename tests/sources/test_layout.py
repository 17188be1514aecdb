"""Lines to blocks by the newest rules: headings, notes, lists of contents, and scripts without capitals."""

import pytest

from microsite.model.hint import Hint
from microsite.sources.documents.layout import blocks, laid_out
from microsite.sources.documents.plain_text import read
from microsite.sources.documents.structure import TextLine

FULL = "A line of the usual length, which is what the rules measure the others by, more or less so."
PARAGRAPH = "\n".join([FULL] * 4 + ["The end."])


def _lines(text: str) -> list[TextLine]:
    return [TextLine(number, line) for number, line in enumerate(text.split("\n"), 1)]


def _told(text: str, *hints: Hint) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in blocks(_lines(text), hints=hints)]


def _kinds(text: str) -> list[str]:
    return [kind for kind, _ in _told(text)]


def test_underlined_headings_have_levels_by_their_signs() -> None:
    first = f"****\nSilt\n****\n\n{PARAGRAPH}\n\n1. Depth\n========\n{PARAGRAPH}\n\n"
    text = f"{first}What is it? A pier.\n---\nBy hand\n======="
    found = laid_out(_lines(text)).blocks
    assert [(block.text, block.level) for block in found if block.kind == "heading"] == [
        ("Silt", 1),
        ("1. Depth", 2),
        ("By hand", 2),
    ]
    assert [block.kind for block in found].count("paragraph") == 3


def test_a_list_of_contents_is_left_out() -> None:
    entries = ["1. Depth", "1.1. By hand", "2. Width", "3. Weight"]
    listed = "\n\n".join(f"* {entry}" for entry in entries)
    body = "\n\n".join(f"{entry}\n{'=' * len(entry)}\n\n{PARAGRAPH}" for entry in entries)
    content = read(f"{listed}\n\n{body}\n\n* 1. Depth\n\n* Pier\n".encode())
    assert [left.text for left in content.left_out] == entries
    assert [block.kind for block in content.blocks] == ["heading", "paragraph"] * 4 + ["item", "item"]
    dotted = "\n\n".join(f"Part {number} .......... {number}" for number in range(5))
    assert len(read(f"{dotted}\n\n{PARAGRAPH}".encode()).left_out) == 5


def test_notes() -> None:
    assert _told(f"{PARAGRAPH}\n\n[1] As the keeper wrote,\n    in spring.\n\n[2] Or so.") == [
        ("paragraph", " ".join(PARAGRAPH.split("\n"))),
        ("footnote", "As the keeper wrote, in spring."),
        ("footnote", "Or so."),
    ]


def test_a_heading_on_its_paragraph() -> None:
    assert _kinds(f"The Next Matter\n{PARAGRAPH}") == ["heading", "paragraph"]
    assert _kinds(f"{PARAGRAPH}\nThe Next Matter\n{PARAGRAPH}") == ["paragraph", "heading", "paragraph"]
    assert _kinds(f"The next is\n{FULL.lower()}\n{PARAGRAPH}") == ["paragraph"]


def test_numbers_make_a_list_only_with_others() -> None:
    assert _kinds("5. The last item.\n\n6. Another one.") == ["item", "item"]
    assert _kinds(f"12. Since then it fell.\n\n{PARAGRAPH}") == ["paragraph", "paragraph"]
    assert _kinds(f"3. Duties of Keepers\n\n{PARAGRAPH}\n\n3.1.2. depth\n\n{PARAGRAPH}") == ["heading", "paragraph"] * 2


def test_paragraphs_that_begin_with_an_indent() -> None:
    one = f"   {FULL}\n{FULL}\n{FULL}\n{FULL}\nand there it ends.\n"
    assert _kinds(one * 3) == ["paragraph"] * 3


@pytest.mark.parametrize(
    ("heading", "paragraph"),
    [
        ("码头的倒塌", "码头倒了。人们又把它建起来，过了三年。"),
        ("فرو ریختن اسکله", "اسکله فرو ریخت. مردم آن را دوباره ساختند؛ و سه سال گذشت."),
        ("घाट का गिरना", "घाट गिर गया। लोगों ने उसे फिर बनाया।"),
    ],
)
def test_headings_in_scripts_without_capitals(heading: str, paragraph: str) -> None:
    assert _told(f"{heading}\n\n{paragraph}\n")[0][0] == "heading"
    assert _kinds(f"{heading}\n\n{paragraph}\n") == ["heading", "paragraph"]


def test_a_hint_wins() -> None:
    text = f"{PARAGRAPH}\n\n[1] No note."
    assert _told(text, Hint(line=7, begins="paragraph", why="a sum"))[-1] == ("paragraph", "[1] No note.")


def test_rules_of_before_stay() -> None:
    text = _lines(f"3. Duties of Keepers\n\n{PARAGRAPH}\n\n[1] Note.\n\n码头")
    assert [block.kind for block in blocks(text, segmentation=2)] == ["item", "paragraph", "paragraph", "paragraph"]
    assert [block.kind for block in blocks(text)] == ["heading", "paragraph", "footnote", "heading"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        pytest.param("* one pier\n* two piers\n* three", ["one pier", "two piers", "three"], id="short"),
        pytest.param("We saw\n  * a pier\n  * a gull\n    on it", ["a pier", "a gull on it"], id="below a line"),
        pytest.param(
            "1. one pier\n2. two piers\n   of stone\n3. three", ["one pier", "two piers of stone", "three"], id="1"
        ),
        pytest.param(
            "- a pier\n  • of stone\n  • of wood\n- a gull", ["a pier", "of stone", "of wood", "a gull"], id="deep"
        ),
    ],
)
def test_items_need_neither_a_stop_nor_a_blank_line(text: str, items: list[str]) -> None:
    assert [words for kind, words in _told(f"{PARAGRAPH}\n\n{text}\n\n{PARAGRAPH}") if kind == "item"] == items
    before = blocks(_lines(f"{PARAGRAPH}\n\n{text}\n\n{PARAGRAPH}"), segmentation=3)
    assert [block.text for block in before if block.kind == "item"] != items


WRAPPED = "码头很长，\n从岸边一直伸到\n深水里。\n\n　　人们说：\n“它会倒。”\n果然倒了（The Pier\n也倒了）。"


def test_a_line_end_between_signs_that_stand_without_blanks_is_none() -> None:
    content = read(f"{WRAPPED}\n".encode())
    assert [block.text for block in content.blocks] == [
        "码头很长，从岸边一直伸到深水里。".replace("，", ","),
        '人们说:"它会倒。"果然倒了(The Pier 也倒了)。',
    ]
    before = blocks([TextLine(number, line) for number, line in enumerate(WRAPPED.split("\n"), 1)], segmentation=4)
    assert before[0].text == "码头很长, 从岸边一直伸到 深水里。"


def test_a_dash_at_the_head_of_a_line_alone_begins_no_item() -> None:
    text = "The pier was long\n- nobody knows how long it was\nand wide"
    assert "item" not in _kinds(f"{PARAGRAPH}\n\n{text}\n\n{PARAGRAPH}")
    years = "The pier of\n1999. It was long, and so it was said of\n2001. It was wide"
    assert "item" not in _kinds(f"{PARAGRAPH}\n\n{years}\n\n{PARAGRAPH}")
