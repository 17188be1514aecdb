"""Which characters a page can hold: those of XML 1.0 (section 2.2), for pages become XHTML in the book.

Others are refused: HTML gives them no meaning, and Python-Markdown marks its own places with some of them.
"""

import re
from typing import Final

_SPACE: Final = re.compile(r"\s+")
_NONE: Final = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NONE_IN_LINES: Final = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class TreeError(ValueError):
    """A tree that no page can say: the message tells why."""


def fold_space(text: str) -> str:
    """Return text whose white space, of any kind, is one space; TreeError if it has a character that no page can."""
    if text.isprintable() and "  " not in text:
        return text  # as nearly all text: Python calls no white space printable but the blank, and none of the refused
    return _checked(_SPACE.sub(" ", text), _NONE)


def line_for_line(text: str) -> str:
    """Return text whose white space stands as it is: spaces, tabs and ends of lines, and no other control character."""
    return _checked(text, _NONE_IN_LINES)


def _checked(text: str, wrong: re.Pattern[str]) -> str:
    if found := wrong.search(text):
        raise TreeError(f"a character that no page can hold: {found[0]!r}")
    return text
