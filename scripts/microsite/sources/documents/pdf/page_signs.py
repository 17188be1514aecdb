"""The signs of a page as pdfium gives them: what stands for a letter that could not be read, and for a hyphen."""

import re
from typing import Final

from microsite.sources.documents.pdf.accents import NOTHING

UNREAD: Final = "\ufffd"
"""Stands for a letter that is on the page, and of which the file does not say which it is."""
HYPHEN: Final = "\u00ad"
"""Stands for a hyphen by which a line ends."""

RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CLEAN = {0: UNREAD, 2: HYPHEN, 0xFFFE: HYPHEN, 0xFFFF: UNREAD}
_CLEAN |= dict.fromkeys((*range(1, 2), *range(3, 32), 127, 8203, 65279), " ")
_CLEAN |= dict.fromkeys((*range(128, 160), *range(57344, 63744)), UNREAD)
_HALF: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")
"""A letter beyond the first 65,536, such as those of formulas, which pdfium gives as two numbers; or one of them."""


def _whole(halves: re.Match[str]) -> str:
    """Return the letter of which pdfium gives two halves, and that nothing stands where the second was."""
    return halves[0].encode("utf-16", "surrogatepass").decode("utf-16") + NOTHING if len(halves[0]) > 1 else UNREAD


def clean_signs(text: str) -> str:
    """Return a page's text, a sign for each of pdfium's, without those that no page has."""
    return _HALF.sub(_whole, text.translate(_CLEAN))
