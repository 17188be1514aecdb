"""Braces of a BibTeX file that do not go in pairs: which field they are in, and what stands behind one too many."""

import re
from typing import Final

_FIELD: Final = r"[A-Za-z][\w:.+-]*[ \t]*=[ \t]*[{\"\d]"
_NEXT_LINE: Final = re.compile(rf"\n[ \t]*(?:{_FIELD}|@[ \t]*[A-Za-z]+[ \t]*[{{(])")
_BEHIND: Final = re.compile(rf"[\s,]*{_FIELD}")

OPEN: Final = "a brace or quote that opens here is not closed before the next field; close it"
"""What is said of a field that swallowed those behind it, where nothing that follows can be read."""
SWALLOWED: Final = "it was kept, with the next field in it; a brace or quote that opens in it is closed too late"
SURPLUS: Final = "it was kept, but stands behind the brace that ends its entry; a field before it closes one too many"


def swallows(value: str) -> bool:
    """Say whether a value goes on over a line that begins like a field or an entry."""
    return bool(_NEXT_LINE.search(value))


def goes_on(text: str, end: int) -> bool:
    """Say whether fields stand behind the brace that seems to end an entry."""
    return bool(_BEHIND.match(text, end))
