"""Tables that no caption names, and figures whose caption goes on over the page."""

from collections.abc import Sequence

import pytest

from microsite.sources.documents import pdf
from tests.sources.documents.printed import paragraph
from tests.sources.documents.written_pdf import Written, lines_down, written

HEAD = ("Harbour", "Silt, t", "Share")
ROWS = (("Ostend", "120", "12 %"), ("Hull", "90", "9.1 %"), ("Danzig", "1,045", "78 %"), ("Cork", "8", "0.9 %"))


def wrapped(seed: int, top: float, width: int = 90, left: float = 60) -> list[Written]:
    lines, line = [], ""
    for word in [*paragraph(seed).split(), ""]:
        if len(line) + len(word) > width or not word:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return lines_down(lines, top=top, left=left)


def _table(rows: Sequence[Sequence[str]], lefts: Sequence[float], top: float, lead: float = 14) -> list[Written]:
    """Return cells row after row, each where its column begins."""
    cells = []
    for down, row in enumerate(rows):
        cells += [Written(left, top - down * lead, cell) for left, cell in zip(lefts, row, strict=True)]
    return cells


def _kinds(*pages: Sequence[Written]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in pdf.read(written(*pages)).blocks]


def _page(middle: Sequence[Written], below: float = 500) -> list[Written]:
    return [*wrapped(1, 740), *wrapped(2, 680), *middle, *wrapped(3, below), *wrapped(4, below - 60)]


@pytest.mark.parametrize(
    ("rows", "lefts"),
    [
        pytest.param([HEAD, *ROWS], (60, 200, 300), id="three columns"),
        pytest.param([row[:2] for row in [HEAD, *ROWS]], (60, 200), id="two, one of them figures"),
        pytest.param([HEAD, *[(a, "yes", "no") for a, _, _ in ROWS]], (80, 240, 400), id="words alone"),
        pytest.param(ROWS, (60, 200, 300), id="without a head"),
    ],
)
def test_cells_in_rows_are_one_table(rows: Sequence[Sequence[str]], lefts: Sequence[float]) -> None:
    found = _kinds(_page(_table(rows, lefts, 610)))
    expected = " ".join(" | ".join(row) for row in rows)
    assert [text for kind, text in found if kind == "table"] == [expected]
    assert [text for kind, text in found if kind == "paragraph"] == [paragraph(seed) for seed in (1, 2, 3, 4)]


def test_words_in_two_columns_are_no_table() -> None:
    names = [("dredger, 12", "pier, 4"), ("ebb, 9", "quay, 88"), ("ferry, 7", "rope, 31"), ("gull, 2", "silt, 3")]
    down = [*_table([row[:1] for row in names], (60,), 610), *_table([row[1:] for row in names], (320,), 610)]
    assert "table" not in [kind for kind, _ in _kinds(_page(down))]


def test_two_rows_are_no_table() -> None:
    assert "table" not in [kind for kind, _ in _kinds(_page(_table(ROWS[:2], (60, 200, 300), 610)))]


def test_names_of_authors_in_columns_are_no_table() -> None:
    names = [
        ("Ada Marsh", "Ben Holm", "Cy Reed"),
        ("Ostend", "Hull", "Cork"),
        ("a@x.example", "b@x.example", "c@x.example"),
    ]
    page = [Written(120, 760, "The Silt of Four Harbours", "bold", 18), *_table(names, (60, 240, 420), 735)]
    assert "table" not in [kind for kind, _ in _kinds([*page, *wrapped(1, 660), *wrapped(2, 600)])]


def test_a_figure_is_known_though_its_caption_goes_on_over_the_page() -> None:
    labels = [Written(60 + 90 * at, 200, f"{at * 10} per cent", size=8) for at in range(5)]
    figure = [*labels, Written(200, 180, "Share of silt", "bold", 14)]
    caption = lines_down(["Figure 1: How much silt there was in four harbours, as they were when", "it was"], top=80)
    first = [*_page([]), *figure, *caption]
    second = [Written(60, 740, "measured, and a year behind that."), *wrapped(5, 716), *wrapped(6, 650)]
    content = pdf.read(written(first, second))
    assert [block.text for block in content.blocks if block.kind == "caption"]
    assert {left.text for left in content.left_out if left.why == "in a figure"} >= {"Share of silt", "20 per cent"}
    assert not [block for block in content.blocks if block.kind == "heading"]
