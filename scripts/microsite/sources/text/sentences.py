"""Sentence boundaries in normalised text."""

import re
from typing import Final

_STOP = re.compile(r"[.!?\u061f\u06d4][\"')\]]*(?=\s+[\"'(\[]*([^\W_]|\$))")
_TOKEN = re.compile(r"[\"'(\[]*(\S*)$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+$")

ABBREVIATIONS: Final = frozenset(
    "mr mrs ms dr prof st gen col lt sgt sen rep gov amb e.g i.e cf vs viz no nos vol pp p ed eds fig al approx "
    "ca".split()
)
"""Written with a full stop that never ends a sentence (lower case, without the stop)."""

OPENERS: Final = frozenset(
    "the this these that those it its he she they we in on at by for from with after before since while when "
    "as if although however moreover but and so such there here hence thus also according".split()
)
"""Words that, capitalised after an initialism (``I.D. The …``), show that a new sentence began."""


def _ends_sentence(before: str, after: str) -> bool:
    """Say whether the stop that closes ``before`` ends a sentence, given the text ``after`` it."""
    opener = re.match(r"[\s\"'(\[]*(\S+)", after)
    following = opener.group(1) if opener else ""
    first = following[:1]
    if first.islower():
        return False
    token = _TOKEN.search(before.rstrip("\"')]"))
    last = token.group(1) if token else ""
    if not last.endswith("."):
        return True
    if last.rstrip(".").lower() in ABBREVIATIONS:
        return False
    if _INITIALS.fullmatch(last):
        return following.rstrip(",").lower() in OPENERS
    return True


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans ``[start, end)`` of the sentences of ``text`` (one paragraph, normalised)."""
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        if _ends_sentence(text[start:end], text[end:]):
            spans.append((start, end))
            start = end + len(text[end:]) - len(text[end:].lstrip())
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans
