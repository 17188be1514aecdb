"""Lines to blocks: the layouts that plain-text layers of documents really have."""

from microsite.model.hint import Hint
from microsite.model.passage_kinds import PassageKind
from microsite.sources.documents.layout import blocks
from microsite.sources.documents.structure import TextLine
from microsite.sources.ingest.locators import Numbered, number_passages

FULL = "A line of the usual length, which is what the rules measure the others by, more or less so."


def _blocks(text: str, *hints: Hint, title: str | None = None) -> list[tuple[str, str]]:
    lines = [TextLine(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return [(str(block.kind), block.text) for block in blocks(lines, hints=hints, title=title)]


def _kinds(text: str, *hints: Hint, title: str | None = None) -> list[str]:
    return [kind for kind, _ in _blocks(text, *hints, title=title)]


def _paragraph(*, end: str = "The end.") -> str:
    return "\n".join([FULL] * 4 + [end])


def test_a_page_break_inside_a_paragraph_does_not_end_it() -> None:
    text = (
        f"{FULL}\n{FULL}\nand this line is cut by the end of the page, so that it goes on with the\n next page {FULL}"
    )
    assert _kinds(text) == ["paragraph"]


def test_a_heading_at_the_top_of_a_page_glued_to_the_line_before() -> None:
    assert _kinds(f"{_paragraph()}\n The Next Matter\n\n{_paragraph()}") == ["paragraph", "heading", "paragraph"]


def test_a_paragraph_at_the_top_of_a_page_after_a_short_last_line() -> None:
    assert _kinds(f"{_paragraph()}\n {_paragraph()}") == ["paragraph", "paragraph"]


def test_a_heading_of_two_lines_is_one() -> None:
    found = _blocks(f"{_paragraph()}\n\nThe Frame:  \nA View of the Matter\n\n{_paragraph()}")
    assert found[1] == ("heading", "The Frame: A View of the Matter")


def test_a_heading_that_asks() -> None:
    assert _kinds(f"The Fall of the Gull – A New Age?\n\n{_paragraph()}")[0] == "heading"


def test_a_caption_glued_to_a_paragraph() -> None:
    text = f"{_paragraph()}\n Figure: Depth and Price, 1970-2005 (Lee, 2006: 49)\n\n{_paragraph()}"
    assert _kinds(text) == ["paragraph", "caption", "paragraph"]


def test_list_items_lose_their_markers_and_keep_their_lines_together() -> None:
    found = _blocks("1. Dredge it, as the board\nhas always said.\n\n2. Leave it.\n3. Sell it.\n\n• Burn it.")
    assert found == [
        ("item", "Dredge it, as the board has always said."),
        ("item", "Leave it."),
        ("item", "Sell it."),
        ("item", "Burn it."),
    ]


def test_a_hint_makes_a_numbered_line_a_paragraph() -> None:
    text = f"5. The last item.\n\n6. Since then {FULL}"
    assert _kinds(text) == ["item", "item"]
    hinted = _blocks(text, Hint(line=3, begins="paragraph", why="a slip"))
    assert [kind for kind, _ in hinted] == ["item", "paragraph"]
    assert hinted[1][1].startswith("Since then")


def test_a_hint_begins_a_paragraph_where_no_rule_would() -> None:
    text = f"{FULL}\n{FULL}\nbroken off here within\n Another begins {FULL}"
    assert _kinds(text) == ["paragraph"]
    assert _kinds(text, Hint(line=4, begins="paragraph", why="cut")) == ["paragraph", "paragraph"]


def test_a_hint_continues_what_a_blank_line_broke() -> None:
    text = f"{FULL}\n\nand on it goes, {FULL}"
    assert _kinds(text, Hint(line=3, continues=True, why="a stray blank line")) == ["paragraph"]


def test_title_byline_and_one_line_paragraphs() -> None:
    text = f"A Letter About Gulls\n\n\n{'Long paragraphs stand on one line each here. ' * 20}\n\nThe Editors"
    hint = Hint(line=6, begins="byline", why="it names the writers")
    assert _kinds(text, hint, title="A Letter About Gulls") == ["title", "paragraph", "byline"]


def test_no_two_locators_are_the_same() -> None:
    kinds: tuple[PassageKind, ...] = ("title", "byline", "byline", "heading", "paragraph", "byline")
    locators, _ = number_passages([Numbered(kind, "words") for kind in kinds])
    assert locators == ["title", "byline", "byline2", "s1.h1", "s1.p1", "byline3"]


def test_no_break_spaces_and_no_final_newline() -> None:
    found = _blocks("\u00a0 It begins here, and it ends here.\n\u00a0\nIt goes on, with\u00a0 two spaces, to the end")
    assert [text for _, text in found] == [
        "It begins here, and it ends here.",
        "It goes on, with two spaces, to the end",
    ]
