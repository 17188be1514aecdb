"""The anchor of a heading, from its words alone: what stands around the heading never changes it.

For headings in ASCII, and Latin letters with accents, it is what Python-Markdown makes; other letters stay, so that
an address can be read in any script.
"""

import re
import unicodedata
from typing import Final

_SPACES = re.compile(r"[\s-]+")
_LOOSE = re.compile(r"_+(?=-|$)|^_+")
"""Underlines that no letter follows: Markdown could take them for the end of something stressed."""
_KEPT: Final = frozenset("LMN")
"""Letters, the marks on them, numbers: the first letter of a Unicode category."""
_LONGEST: Final = 8
"""Signs that are named by their numbers."""


def _plain_latin(text: str) -> str:
    """Return text without the marks on Latin letters and on signs; those on other letters belong to the word."""
    kept = [""]
    for character in unicodedata.normalize("NFKD", text):
        mark = unicodedata.category(character)[0] == "M"
        if not mark or (unicodedata.category(kept[-1] or " ")[0] in "LM" and not kept[-1].isascii()):
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))


def slug(words: str) -> str:
    """Return the anchor of a heading with these words: ``what-it-costs``; of signs alone, their numbers: ``u1f600``.

    Text without any sign that can be seen has none ("").
    """
    kept = [c if unicodedata.category(c)[0] in _KEPT or c in "_- " or c.isspace() else "" for c in _plain_latin(words)]
    found = _LOOSE.sub("", _SPACES.sub("-", "".join(kept).strip().lower()))
    if any(c.isalnum() for c in found):
        return found
    signs = [c for c in words if not c.isspace() and unicodedata.category(c)[0] != "C"]
    return "-".join(f"u{ord(c):x}" for c in signs[:_LONGEST])
