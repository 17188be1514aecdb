"""Line ends between signs of scripts that write no blanks: nothing stands there, where others have one.

After CSS Text Module Level 3, "Segment Break Transformation Rules": a break goes between two wide signs, none of them
Hangul, which writes blanks; and beside full stops, commas and brackets that are as wide as a sign.
"""

import re
from typing import Final

_STOPS: Final = "\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff5e"
_SIGNS: Final = (
    "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3030-\u303e\u3041-\u3098\u309b-\u312f\u3190-\u31ff\u3220-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff02-\uff60\uffe0-\uffe6\U00020000-\U0003fffd"
)
_BREAK: Final = r"[ \t\r\f\v]*\n[ \t\r\f\v\n]*"
"""White space of a source; the sign of a line that begins on purpose (U+2028) is none of it."""
_CLOSED: Final = re.compile(
    f"(?<=[{_STOPS}{_SIGNS}]){_BREAK}(?=[{_STOPS}{_SIGNS}])|(?<=[{_STOPS}]){_BREAK}(?=\\S)|(?<=\\S){_BREAK}(?=[{_STOPS}])"
)
_WIDE_SIGN: Final = re.compile(f"[{_SIGNS}]")
_ONE_END: Final = r"[ \t]*\n[ \t]*"
_OPENED, _ENDED = "[\"']{0,2}", "[\"'\u2026\u00b7-]{0,2}"
"""Narrow signs that belong to a wide one: quotes as the normal form has them, and what may stand behind a word."""
_ENDS_OF_LINES: Final = re.compile(
    f"([{_STOPS}{_SIGNS}]{_ENDED}){_ONE_END}(?={_OPENED}[{_STOPS}{_SIGNS}])"
    f"|([{_STOPS}]{_ENDED}){_ONE_END}(?=\\S)|(\\S){_ONE_END}(?={_OPENED}[{_STOPS}])"
)


def close_breaks(text: str) -> str:
    """Return a text of lines without those line ends that are no blank; all others stay."""
    return text if text.isascii() else _CLOSED.sub("", text)


def close_line_ends(text: str) -> str:
    """Return a plain text, its quotes alike, without those line ends that are no blank.

    A blank line ends a paragraph, and a wide blank (U+3000) begins one: such line ends stay.
    """
    return text if text.isascii() else _ENDS_OF_LINES.sub(r"\1\2\3", text)


def begins_wide(text: str) -> bool:
    """Say whether a text begins with a sign of a script that writes no blanks."""
    return bool(_WIDE_SIGN.match(text))
