"""Names that do not break at their hyphen: "UN-" at the end of a line and "SC" on the next read as two words.

What readers copy and search stays as it is written, so no other hyphen takes its place: the name stands in an element
that does not wrap.
"""

import re
from typing import Final

_NAME: Final = r"(?<![\w’'-])[^\W\d_]{1,6}-[^\W_]{1,4}(?![\w-])|(?<![\w’'-])[^\W\d_]{1,2}-[^\W\d_]{2,14}(?![\w-])"
_PIECE: Final = re.compile(
    # What is left alone: code, pictures, what scripts read, and tags, in whose attributes any sign may stand.
    r"<!--.*?-->|<(script|style|svg|textarea|pre|code|option|title)\b.*?</\1>"
    r"|<(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>"
    rf"|(?P<name>{_NAME})",
    re.DOTALL,
)


def _is_name(word: str) -> bool:
    """Say whether a word is an abbreviation, such as UN-SC, or a name behind an article, such as al-Farabi."""
    before, _, behind = word.partition("-")
    return word.isupper() or (len(before) <= 2 and behind[0].isupper())


def _whole(piece: re.Match[str]) -> str:
    name = piece["name"]
    return f'<span class="whole">{name}</span>' if name and _is_name(name) else piece[0]


def with_whole_names(html: str) -> str:
    """Return a page whose names with a hyphen stay on one line."""
    head, body, rest = html.partition("<body")
    return head + body + _PIECE.sub(_whole, rest) if body else html
