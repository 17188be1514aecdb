"""Where quotations stand in a paragraph: what is between a mark and the one that closes it.

A mark that nothing closes opens nothing, so no slip of the finger can turn the rest of a paragraph into a quotation.
"""

import re
from bisect import bisect_left
from typing import Final, NamedTuple

CLOSING: Final = {
    "“": "”", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«»", '"': '"', "‹": "›", "›": "‹›", "「": "」", "『": "』",
}  # fmt: skip
"""What closes a quotation that a mark opens, in the languages that write it so. Single marks are left out: they are
apostrophes and letters of names as well."""
_CLOSING: Final = {**CLOSING, "‘": "’", "‚": "‘’"}
_MARK: Final = re.compile('[“”„‟«»"‹›「」『』‘’‚]')
_BY_PLACE: Final = frozenset('"”»›‘’')
"""Marks that open or close, or are an apostrophe, by what stands around them."""
_BEFORE: Final = frozenset("([{-–—/")
_LONGEST: Final = 300
"""Signs of a quotation: more is no slip of the finger, and no sentence."""
_OPEN: Final = 8
"""Quotations within each other."""
_GOES_ON: Final = re.compile(r"[,;:،؛、，：；]|\s{0,3}[–—]?\s{0,3}(?P<first>\w)")
_STOPS: Final = frozenset(".!?…。！？۔؟।")


class Quotation(NamedTuple):
    """Where a quotation stands, with its marks."""

    start: int
    end: int


def _may_close(text: str, at: int) -> bool:
    after_words, before_words = at > 0 and not text[at - 1].isspace(), text[at + 1 : at + 2].isalnum()
    return after_words and not before_words if text[at] in '"’‘' else after_words or not before_words


def _may_open(text: str, at: int) -> bool:
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    alone = not before or before.isspace() or before in _BEFORE or before in _CLOSING
    return text[at] not in _BY_PLACE or (alone and behind != "" and not behind.isspace())


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a paragraph, in the order of their beginnings."""
    opened: list[tuple[str, int]] = []
    found: list[Quotation] = []
    for match in _MARK.finditer(text):
        sign, at = match[0], match.start()
        closes = next((n for n in reversed(range(len(opened))) if sign in _CLOSING[opened[n][0]]), None)
        if closes is not None and (sign not in _BY_PLACE or _may_close(text, at)):
            found.append(Quotation(opened[closes][1], at + 1))
            del opened[closes:]
        elif sign in _CLOSING and _may_open(text, at):
            opened = [*opened[1 - _OPEN :], (sign, at)]
    return tuple(sorted(each for each in found if each.end - each.start <= _LONGEST))


def _goes_on_behind(text: str, quotation: Quotation) -> bool:
    """Say whether the sentence of a quotation goes on behind its closing mark."""
    following = _GOES_ON.match(text, quotation.end)
    if following is None or following["first"] is None:
        return following is not None
    stopped = text[quotation.start : quotation.end - 1].rstrip()[-1:] in _STOPS
    return not stopped or following["first"].islower() or following.end() == quotation.end + 1


def within_quotation(text: str, found: tuple[Quotation, ...], begin: int, at: int) -> bool:
    """Say whether a sentence that began at ``begin`` goes on, although one of a quotation in it ends at ``at``.

    It does if words of it stand before the quotation or behind it. A quotation that stands by itself is as many
    sentences as it holds, but for calls and questions, which end none: “Oh! What a ferry.”
    """
    near = found[bisect_left(found, (at - _LONGEST, 0)) : bisect_left(found, (at, 0))]
    return any(
        text[at - 1] in "!?" or any(map(str.isalnum, text[begin : each.start])) or _goes_on_behind(text, each)
        for each in near
        if at < each.end
    )
