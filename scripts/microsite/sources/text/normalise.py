"""The one normal form in which source text is measured, hashed and matched.

Matching is exact after this and nothing else. The steps are numbered as a version: a change to any of
them is a new version, and every ``passages.yml`` says under which version its spans and hashes were made.
"""

import hashlib
import re
import unicodedata
from typing import Final

from microsite.sources.text.segment_breaks import close_line_ends

NORMALISATION: Final = 1
"""The text of a file is its lines, in the normal form of :func:`normalise`."""
OF_PASSAGES: Final = 2
"""The text of a file is its passages, each in that form, a line each: hyphens at line ends are joined by its reader."""
WITHOUT_WIDE_BREAKS: Final = 3
"""As the first; but a line end between signs of scripts that write no blanks is none."""

# Before NFKC, because NFKC turns an acute accent used as an apostrophe into a space and a combining mark.
_CHARACTERS = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b`\u00b4\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff", None)
)
# A hyphen at a line end is taken to belong to the word; where it does not, source.yml states a repair.
_LINE_END_HYPHEN = re.compile(r"(?<=\w)-[^\S\n]*\n[^\S\n]*(?=\w)")
_SPACE = re.compile(r"\s+")


def normalise(text: str, normalisation: int = NORMALISATION) -> str:
    """Return ``text`` in normal form: that of version 1, or of :data:`WITHOUT_WIDE_BREAKS`.

    1. Apostrophes and single quotes become ``'``, double quotes ``"``, dashes ``-``; soft hyphens and
       zero-width spaces go. In version 3, so do line ends between wide signs. 2. Unicode NFKC. 3. A hyphen at a
       line end is joined to the next line.
    4. Every run of white space, line breaks included, becomes one space; none at either end.
    """
    text = text.translate(_CHARACTERS)
    if normalisation == WITHOUT_WIDE_BREAKS:
        text = close_line_ends(text)
    text = unicodedata.normalize("NFKC", text)
    return _SPACE.sub(" ", _LINE_END_HYPHEN.sub("-", text)).strip()


def digest(normalised: str) -> str:
    """Return the SHA-256 of a normalised text as 64 hexadecimal digits (UTF-8)."""
    return hashlib.sha256(normalised.encode()).hexdigest()
