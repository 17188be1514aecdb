"""Letters of PDFs: those beyond the first 65,536, and those that the file does not name."""

from microsite.sources.documents import pdf
from microsite.sources.documents.pdf.page_signs import UNREAD
from microsite.sources.documents.pdf.shapes import Shape, Shapes
from microsite.sources.documents.pdf.unread import mend, mended
from tests.sources.documents.written_pdf import Written, lines_down, written

SIGN = "\ue000"


def test_a_letter_of_a_formula_is_one_letter() -> None:
    page = lines_down(["The depth of a pier is so much, and it is called"])
    page += [Written(262, 740, "V", "formula"), Written(268, 740, "ho", "formula"), Written(284, 740, "by the board.")]
    content = pdf.read(written(page))
    (block,) = content.blocks
    assert block.text.endswith("it is called 𝑉ℎ𝑜 by the board.")
    assert content.unread == 0


def test_a_sign_is_a_ligature_only_within_a_word() -> None:
    texts = [f"of{SIGN}ce and {SIGN} of the office", f"R{SIGN} is called fi", "The office fi"]
    by = mended([*texts, f"the {SIGN}rst", "the first"], {})
    assert mend(texts[0], by).startswith("office") or UNREAD in mend(texts[0], by)
    by = mended([f"so {SIGN} it is", f"R{SIGN}", "a fl and a fl"], {})
    assert mend(f"so {SIGN} it is", by) == f"so {UNREAD} it is"
    assert mend(f"R{SIGN}", by) == f"R{UNREAD}"


FLOOR = {
    "f": Shape(0.38, 0.015, 0, 0.776),
    "i": Shape(0.252, 0.078, 0.076, 0.765),
    "t": Shape(0.356, 0.016, 0.023, 0.66),
}
"""Letters of a font as they are drawn: the upright of its i is as far from the side as that of its l is not."""


def _shapes(**more: Shape) -> Shapes:
    shapes = Shapes()
    for letter, shape in (FLOOR | more).items():
        shapes.note("Plain", letter, shape._replace(width=shape.width + 0.2, before=shape.before + 0.1))
        shapes.note("Plain", letter, shape)
    return shapes


def test_a_ligature_is_told_by_its_shape_where_no_word_tells_it() -> None:
    shapes = _shapes(l=Shape(0.251, 0.085, 0.085, 0.776))
    assert shapes.ligature("Plain", Shape(0.588, 0.015, 0.076, 0.776)) == "fi"
    assert shapes.ligature("Plain", Shape(0.588, 0.015, 0.085, 0.776)) == "fl"
    assert shapes.ligature("Plain", Shape(0.718, 0.015, 0, 0.776)) == "ff"
    assert shapes.ligature("Plain", Shape(0.924, 0.015, 0.076, 0.776)) == "ffi"
    by = mended([f"Scienti{SIGN}c reports"], {SIGN: "fi"})
    assert mend(f"Scienti{SIGN}c reports", by) == "Scientific reports"


def test_a_shape_that_two_ligatures_have_tells_nothing() -> None:
    shapes = _shapes(l=Shape(0.251, 0.085, 0.076, 0.776))
    assert shapes.ligature("Plain", Shape(0.588, 0.015, 0.076, 0.776)) is None
    assert shapes.ligature("Other", Shape(0.588, 0.015, 0.076, 0.776)) is None
    assert shapes.ligature("Plain", Shape(0.9, 0.04, 0.04, 0.7)) is None


def _from_right(base: float, right: float, letters: str) -> list[Written]:
    """Return letters of a word that is read from the right, as wide as those of a typewriter."""
    return [Written(right - 6 * place, base, letter, "formula") for place, letter in enumerate(letters, 1)]


def test_letters_that_are_drawn_as_one_are_read_in_their_order() -> None:
    page = [each for right in (400, 370, 340, 310) for each in _from_right(740, right, "sLm")]
    (block,) = pdf.read(written(page)).blocks
    assert block.text == "سلام سلام سلام سلام"
    page = [*_from_right(740, 400, "sLm"), *_from_right(740, 370, "sm"), Written(322, 740, "Hull", "formula")]
    page += [*_from_right(740, 322, "Lm"), *_from_right(740, 300, "sLm")]
    (block,) = pdf.read(written(page)).blocks
    assert block.text.split()[:2] == ["سلام", "سم"]
    assert block.text.split()[-1] == "سلام"
