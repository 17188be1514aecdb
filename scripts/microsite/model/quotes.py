"""Typographic quotation marks and apostrophes in the place of straight ones, by what stands around each.

Which mark opens and which closes is said by the rule of markdown-it for it. What it leaves, a mark without its fellow,
gets its sign by what stands before it. Text that has no straight mark stays as it is.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore, smartquotes
from markdown_it.token import Token

from microsite.model.tree.inlines import WORD_JOINER
from microsite.model.wording import mark, words

MARKS: Final = mark("“ ” ‘ ’")
"""The marks of a language: of a quotation the one that opens and the one that closes it, then of one within it."""
APOSTROPHE: Final = "’"

_FEET_AND_INCHES: Final = re.compile(r"(?<=\d)'( ?\d+(?:[.,]\d+)?)\"")
_DECADE: Final = re.compile(r"(?<!\w)'(?=\d0s\b)")
_LONE: Final = re.compile('"')
_OPENS_AFTER: Final = frozenset(" ([{<-–—/")
"""Signs that a quotation begins behind; it also begins a line."""

_TEMPORARY: Final = "\x01\x02\x03\x04"
"""In the place of the marks until the pieces are apart again: characters that no page can hold."""
_RULE: Final = MarkdownIt("zero", {"typographer": True, "quotes": _TEMPORARY})
_AS_SPACE: Final = {ord(WORD_JOINER): " "}
_AS_LETTERS: Final = str.maketrans("'\"", "xx")


def has_straight(text: str) -> bool:
    """Return whether a text has a straight mark."""
    return "'" in text or '"' in text


def curl(line: str) -> str:
    """Return a line of text with the marks of the language that is spoken."""
    return curl_pieces([(line, True)])[0] if has_straight(line) else line


def curl_within(line: str) -> str:
    """Return a line as :func:`curl` does, for a place between quotation marks: its own are those within a quotation."""
    outer_open, outer_close, inner_open, inner_close = words(MARKS).split(" ")
    return curl(line).replace(outer_open, inner_open).replace(outer_close, inner_close)


def curl_pieces(pieces: Iterable[tuple[str, bool]]) -> list[str]:
    """Return the pieces of a line, such as the text before, in and behind a link, with the marks of the language.

    With each piece stands whether it may be changed: a mark that opens in one may close in another. Of others, code or
    a name in another language, only how they begin and end counts.
    """
    known = list(pieces)
    line = "".join(text if changes else text.translate(_AS_LETTERS) for text, changes in known)
    changed, at, result = _with_marks(line), 0, []
    signs = dict(zip(map(ord, _TEMPORARY), words(MARKS).split(" "), strict=True))
    for text, changes in known:
        end = at + len(text)
        result.append(changed[at:end].translate(signs) if changes else text)
        at = end
    return result


@lru_cache(maxsize=1 << 13)
def _with_marks(line: str) -> str:
    """Return a line of the same length in which every straight mark is a temporary one, or an apostrophe or prime.

    Claims and notes stand on many pages.
    """
    line = _DECADE.sub(APOSTROPHE, _FEET_AND_INCHES.sub(r"′\1″", line))
    seen = line.translate(_AS_SPACE)
    text = Token("text", "", 0, content=seen)
    smartquotes(StateCore("", _RULE, {}, [Token("inline", "", 0, content=seen, children=[text])]))
    marked = text.content.replace("'", APOSTROPHE)
    marked = _LONE.sub(lambda mark: _lone(marked[: mark.start()]), marked)
    return "".join(new if old in "'\"" else old for old, new in zip(line, marked, strict=True))


def _lone(before: str) -> str:
    opens = not before or before[-1] in _OPENS_AFTER or before[-1] in (_TEMPORARY[0], _TEMPORARY[2])
    return _TEMPORARY[0] if opens else _TEMPORARY[1]
