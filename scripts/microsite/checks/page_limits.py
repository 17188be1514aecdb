"""How much a hand-written page may hold, so that nobody waits for it.

The time that Python-Markdown needs grows with the square of some signs: of brackets in a block of text (what stands
between empty lines), of open elements and fences on a page. So these have limits, many times what people write, at
which a page takes a second or two. Nesting it follows by calling itself, until Python gives up; half as deep is the
limit. Everything here is counted in one pass.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Final, NamedTuple

from microsite.model.limits import PAGE


class OverLimit(NamedTuple):
    """Where in a body the first thing stands that is too much, and what to do about it."""

    at: int
    message: str


class _Limit(NamedTuple):
    """How often something may be found."""

    pattern: re.Pattern[str]
    most: int
    what: str


_MAKE_TWO: Final = "make two pages of it"
_PART: Final = "put empty lines between paragraphs"

ON_A_PAGE: Final = (
    _Limit(re.compile(r"<"), 1_000, "signs <"),
    _Limit(re.compile(r"\["), 3_000, "signs ["),
    _Limit(re.compile(r"^ *(?:```|~~~)", re.MULTILINE), 400, "fences of code"),
)
IN_A_BLOCK: Final = (
    _Limit(re.compile(r"\["), 400, "signs ["),
    _Limit(re.compile(r"\{:"), 400, "signs {:"),
    _Limit(re.compile(r"\\"), 2_000, "backslashes"),
    _Limit(re.compile(r"\n"), 600, "lines"),
)
ELSEWHERE: Final = (
    _Limit(re.compile(r"[ \t]{201}"), 0, "more than 200 blanks in a row"),
    _Limit(re.compile(r"[^\n]{10001}"), 0, "a line of more than 10,000 characters"),
    _Limit(re.compile(r"^[ \t]*(?:>[ \t]*){20,}", re.MULTILINE), 0, "quotations 20 deep"),
    _Limit(re.compile(r"^[ \t]*(?:(?:[>*+-]|\d+\.)[ \t]*){20,}[^\s>*+-]", re.MULTILINE), 0, "lists 20 deep"),
    _Limit(re.compile(r"^(?: {4}|\t){20}[>*+:-]", re.MULTILINE), 0, "lists 20 deep"),
    _Limit(re.compile(r"^\[TOC\]", re.MULTILINE), 1, "tables of contents"),
)
_BLOCK: Final = re.compile(r"(?:[^\n]+\n?)+")

_FRAMES: Final = 400
"""Of the 1,000 that Python's stack has; a build needs some for itself."""


def _over(limits: tuple[_Limit, ...], text: str, at: int, advice: str) -> OverLimit | None:
    for limit in limits:
        if match := next(islice(limit.pattern.finditer(text), limit.most, None), None):
            what = f"found more than {limit.most:,} {limit.what}" if limit.most else f"found {limit.what}"
            return OverLimit(at + match.start(), f"{what}; {advice}")
    return None


def over_limit(body: str) -> OverLimit | None:
    """Return the first thing on a page that is more than it may hold, if any."""
    if len(body) > PAGE:
        return OverLimit(PAGE, f"expected at most {PAGE:,} characters on a page, got {len(body):,}; {_MAKE_TWO}")
    over = _over(ELSEWHERE, body, 0, "take out what is too much") or _over(ON_A_PAGE, body, 0, _MAKE_TWO)
    if over or not _over(IN_A_BLOCK, body, 0, _PART):  # A page that has less has no block that has more.
        return over
    blocks = (_over(IN_A_BLOCK, block[0], block.start(), _PART) for block in _BLOCK.finditer(body))
    return next(filter(None, blocks), None)


@contextmanager
def half_the_stack() -> Iterator[None]:
    """Let what is nested too deeply for a build fail here first (:class:`RecursionError`)."""
    before, frame, depth = sys.getrecursionlimit(), sys._getframe(), 0
    while frame := frame.f_back:  # type: ignore[assignment]
        depth += 1
    sys.setrecursionlimit(min(before, depth + _FRAMES))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
