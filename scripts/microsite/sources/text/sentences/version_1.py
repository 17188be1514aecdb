"""Version 1 of the rules. Sources stand on them: what comes out must not change."""

import re
from typing import Final

_STOP = re.compile(r"[.!?\u061f\u06d4][\"')\]]*(?=\s+[\"'(\[]*([^\W_]|\$))")
_FOLLOWING = re.compile(r"[\s\"'(\[]*(\S+)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")

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


def _last_word(text: str, start: int, end: int) -> str:
    """Return the word of ``text[start:end]`` that the stop closes, with its full stops."""
    while end > start and text[end - 1] in "\"')]":
        end -= 1
    begin = end
    while begin > start and not text[begin - 1].isspace():
        begin -= 1
    return text[begin:end].lstrip("\"'([")


def _ends_sentence(text: str, start: int, end: int) -> bool:
    """Say whether the stop that closes ``text[start:end]`` ends a sentence."""
    match = _FOLLOWING.match(text, end)
    following = match[1] if match else ""
    if following[:1].islower():
        return False
    last = _last_word(text, start, end)
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
        if _ends_sentence(text, start, end):
            spans.append((start, end))
            start = end
            while text[start].isspace():
                start += 1
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans
