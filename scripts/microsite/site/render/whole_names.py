"""Names that do not break at their hyphen: "UN-" at the end of a line and "SC" on the next read as two words.

What readers copy and search stays as it is written, so no other hyphen takes its place: the name stands in an element
that does not wrap.
"""

import re
from typing import Final

_NAME: Final = re.compile(
    r"(?<![\w’'-])[^\W\d_]{1,6}-[^\W_]{1,4}(?![\w-])|(?<![\w’'-])[^\W\d_]{1,2}-[^\W\d_]{2,14}(?![\w-])"
)
_NO_TEXT: Final = re.compile(
    # What is left alone: code, pictures, what scripts read, and tags, in whose attributes any sign may stand.
    r"(<!--.*?-->|<(script|style|svg|textarea|pre|code|option|title)\b.*?</\2>"
    r"|<(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>)",
    re.DOTALL,
)


def _whole(found: re.Match[str]) -> str:
    """Return an abbreviation, such as UN-SC, or a name behind an article, such as al-Farabi, as one; else as it is."""
    word = found[0]
    before, _, behind = word.partition("-")
    is_name = word.isupper() or (len(before) <= 2 and behind[0].isupper())
    return f'<span class="whole">{word}</span>' if is_name else word


def with_whole_names(html: str) -> str:
    """Return a page whose names with a hyphen stay on one line."""
    head, body, rest = html.partition("<body")
    if not body:
        return html
    # Texts, and between two of them what is none, and the name of its element.
    pieces = _NO_TEXT.split(rest)
    pieces[::3] = [_NAME.sub(_whole, text) if "-" in text else text for text in pieces[::3]]
    pieces[2::3] = [""] * (len(pieces) // 3)
    return "".join((head, body, *pieces))
