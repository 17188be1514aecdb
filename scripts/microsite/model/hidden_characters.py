"""Characters that no seed holds, since nobody would see that they are there."""

import re
import unicodedata
from typing import Final

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
