"""Letters of PDFs: those beyond the first 65,536, and those that the file does not name."""

from microsite.sources.documents import pdf
from microsite.sources.documents.pdf.letters import UNREAD
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
    by = mended([*texts, f"the {SIGN}rst", "the first"])
    assert mend(texts[0], by).startswith("office") or UNREAD in mend(texts[0], by)
    by = mended([f"so {SIGN} it is", f"R{SIGN}", "a fl and a fl"])
    assert mend(f"so {SIGN} it is", by) == f"so {UNREAD} it is"
    assert mend(f"R{SIGN}", by) == f"R{UNREAD}"
