"""Raised signs: which pieces of a text are printed raised, and how it is written in plain text."""

import re
from typing import Final

from microsite.sources.text.marked_pieces import RAISED, RAISED_END, Spans, unmarked
from microsite.sources.text.normalise import normalise

_FIGURES: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MINUS: Final = "\u207b"
_DASH: Final = f"[-\u2010-\u2015\u2212{_MINUS}]"
_SIGNS: Final = re.compile(f"(?:(?<=\\w){_DASH}|{_MINUS})?[⁰¹²³⁴-⁹]+(?:(?:[,;]|{_DASH})[⁰¹²³⁴-⁹]+)*")
_WRITTEN: Final = re.compile("[\\d,;\u2212-]+")


def raised_spans(text: str) -> Spans:
    """Return the raised figures of a text that has signs for them (``10⁶``), as spans in its normal form."""
    marked = _SIGNS.sub(lambda found: f"{RAISED}{found[0]}{RAISED_END}", text)
    return unmarked(normalise(marked.replace(_MINUS, "-"))).raised if marked != text else ()


def with_raised(text: str, spans: Spans) -> str:
    """Return a text in its normal form with its raised figures as such signs; it is as long as before."""
    parts, reached = [], 0
    for start, end in spans:
        piece = text[start:end]
        if _WRITTEN.fullmatch(piece):
            minus = _MINUS if piece[0] in "-\u2212" else piece[:1]
            piece = (minus + piece[1:]).translate(_FIGURES)
        parts += [text[reached:start], piece]
        reached = end
    return "".join((*parts, text[reached:]))
