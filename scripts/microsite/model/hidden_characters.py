"""Characters that no seed holds, since nobody would see that they are there."""

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from pydantic_core import PydanticCustomError

from microsite.model.limits import MARKS

CONTROL: Final = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff"
    "\u00ad\u034f\u115f\u1160\u180e\u3164\uffa0\u200b\u2060-\u2064\ufeff\ufff9-\ufffd\ud800-\udfff\U000e0000-\U000e007f]"
    "|(?P<bidi>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])"
)
"""Characters that no seed holds: controls, those that cannot be seen, and those that change reading direction unseen.

The joiners U+200C and U+200D stay: Persian is spelled with them.
"""


_BY_NAME: Final = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,12}|#[0-9]{1,12}|[A-Za-z][A-Za-z0-9]{1,31});")


class Unseen(NamedTuple):
    """A character that no seed holds, written by its name or number; where it stands, and what a finding says."""

    at: int
    message: str


def unseen_by_name(text: str) -> Iterator[Unseen]:
    """Yield the characters that nobody would see and that are written by name or number, such as ``&shy;``."""
    for found in _BY_NAME.finditer(text) if "&" in text else ():
        # Python reads a number that stands for nothing as no character at all.
        if not (meant := html.unescape(found.group())) or CONTROL.search(meant):
            yield Unseen(found.start(), f'found "{found.group()}", a character that nobody sees; take it out')


_PILE: Final = re.compile(rf"[^\x00-\u02ff\w\s]{{{MARKS + 1},}}")


def piled_marks(text: str) -> int | None:
    """Return where more combining marks stand on a letter than any script needs; None if nowhere."""
    for match in () if text.isascii() else _PILE.finditer(text):
        marks = 0
        for at, character in enumerate(match.group(), match.start()):
            category = unicodedata.category(character)
            # Joiners and the like may stand between two marks, and are not seen.
            marks = marks + 1 if category in ("Mn", "Me") else marks if category == "Cf" else 0
            if marks > MARKS:
                return at - MARKS
    return None


PILED: Final = f"found more than {MARKS} combining marks on one letter; take them out"


def refuse_hidden(text: str) -> None:
    """Raise for characters that no seed holds and that came in as escapes."""
    if CONTROL.search(text):
        raise PydanticCustomError("unreadable", "found a control character, written as an escape; take it out")
    if piled_marks(text) is not None:
        raise PydanticCustomError("unreadable", PILED)
