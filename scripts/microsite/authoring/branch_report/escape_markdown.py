"""Contributors' text inside a report: always in a code span or a diff block, where nothing is active.

GitHub-flavoured Markdown makes no link, image, mention or HTML inside code. A line of a diff block begins with a sign
of ours and a space, so no line can close the block; a code span holds no backtick.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

WIDTH: Final = 300
"""Characters of one line that are shown."""

_JOINERS: Final = "\u200c\u200d"
"""Invisible, and yet part of how Persian and other scripts are spelled."""

_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_MARKS = re.compile(r"([\u0300-\u036f]{3})[\u0300-\u036f]+")


def one_line(text: str, width: int = WIDTH) -> str:
    """Return text on one line, no longer than ``width``, with invisible characters named."""
    folded = _MARKS.sub(r"\1", " ".join(text.split()))
    cut = f"{folded[:width]} … ({len(folded) - width} more characters)" if len(folded) > width else folded
    return "".join(_named(character) for character in cut)


def _named(character: str) -> str:
    hidden = unicodedata.category(character) in _INVISIBLE and character not in _JOINERS
    return f"<U+{ord(character):04X}>" if hidden else character


def code(text: str) -> str:
    """Return text as a code span; a backtick in it becomes an apostrophe."""
    return f"`{one_line(text, 120).replace('`', chr(39)) or ' '}`"


def block(lines: Iterable[tuple[str, str]]) -> list[str]:
    """Return a diff block of lines, each with its sign: ``-`` before, ``+`` after, ``!`` something to look at."""
    return ["```diff", *(f"{sign} {one_line(text)}" for sign, text in lines), "```", ""]


def count_words(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 claim``, ``2 claims``."""
    return f"{number} {one if number == 1 else many or one + 's'}"
