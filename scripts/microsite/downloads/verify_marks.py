"""The second look, without what printing and copying put into a text. Published as the second part of verify.py.

That is: heads and numbers of pages, signs before lines, hyphens at their ends, signs that are not seen. The rules ask
for no word, the fingerprint still decides, and what was left out is said.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left
from collections import Counter
from itertools import accumulate

from microsite.downloads.verify_copy import BROAD, WORD, Copy, PublishedUnit, without_lines

_MOST = 100  # characters in the head of a page
_REACH = 20_000  # characters around where a sentence should stand
_LINE = re.compile(
    "[^\n\u2029\u2010\u200b\ufffe\x02]*(?:[\n\u2029\u2010\u200b\ufffe\x02]|\\Z)"
)  # readers of PDF write the last two
_SIGN = re.compile(r"(?:>[> ]*|\d+ )")  # of a quoted or numbered line
_PAGE_NUMBER = re.compile(r"(?:[-|·] ?)?#(?: ?/ ?#)?(?: ?[-|·])?|\[#\]")
_COUNTED = re.compile(r"(?:[^\W\d_]{1,2}\.? ?)?#(?: ?[^\W\d_]{1,3} ?#)?")  # p. 3, 3 of 12
# Joiners and directions; not those that turn words round for the eye.
_UNSEEN = re.compile("[\u061c\u200c-\u200f\u202a-\u202c\u2066-\u2069]")
_HYPHEN = re.compile("[-\u2010\ufffe\x02]\\Z")
_BREAK = re.compile("[\u2010\ufffe\x02]\\Z")
_ENDS_BROAD, _BEGINS_BROAD = re.compile(f"{BROAD}[^\\w\\s]{{0,6}}\\Z"), re.compile(f"[\"'(]{{0,2}}{BROAD}")
_LAST, _FIRST = re.compile(r"\w+\Z"), re.compile(r"\w+")


class Bare(Copy):
    """A reading of a copy without what printing and copying put into it; ``origin`` says where each character was."""

    def __init__(self, text: str, origin: list[int]) -> None:
        super().__init__(text, very_file=False)
        self.origin = origin

    def look_again(self, copy: Copy, passage: PublishedUnit, lost: list[PublishedUnit]) -> dict[str, list[str]]:
        """Return which of the ``lost`` units stand here, by place, each with what had to be left out."""
        self.here = bisect_left(self.origin, copy.here)
        places, found = self.places(passage, _REACH), dict[str, list[str]]()
        for n, unit in enumerate(passage.sentences or [passage], start=min(1, len(passage.sentences))):
            place = places[n]
            if place is not None and any(unit is each for each in lost):
                end = place + unit.end - unit.start
                found[unit.at] = self._left_out(copy, place, end)
                copy.here = self.origin[end - 1] + 1
        return found

    def _left_out(self, copy: Copy, start: int, end: int) -> list[str]:
        pairs = ((self.origin[n] + 1, self.origin[n + 1]) for n in range(start, end - 1))
        return [piece for one, two in pairs if (piece := _UNSEEN.sub("", copy.text[one:two]).strip())]


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", _BREAK.sub("", line)).strip()


def _kept_lines(lined: str) -> list[tuple[int, str]]:
    """Return where lines begin that are no heads or numbers of pages, and their words, without a sign before them."""
    parts = [match[0] for match in _LINE.finditer(lined)]
    starts = [*accumulate((len(part.replace("\u200b", "")) for part in parts), initial=0)]
    found = ((starts[n], part.rstrip("\n\u2029\u200b")) for n, part in enumerate(parts))
    lines = [(at, line) for at, line in found if line]
    if sum(bool(_SIGN.match(line)) for _, line in lines) > 0.6 * len(lines):
        signed = [(at, line, match.end() if (match := _SIGN.match(line)) else 0) for at, line in lines]
        lines = [(at + sign, line[sign:]) for at, line, sign in signed]
    times = Counter(_key(line) for _, line in lines)

    def is_of_page(key: str) -> bool:
        named = sum(unicodedata.category(sign)[0] == "L" for sign in key) > 2 or bool(_COUNTED.fullmatch(key))
        return len(key) <= _MOST and ((times[key] > 1 and named) or bool(_PAGE_NUMBER.fullmatch(key)))

    return [(at, line) for at, line in lines if not is_of_page(_key(line))]


def _goes_on(line: tuple[int, str], following: tuple[int, str]) -> bool:
    """Say whether no blank stands between two lines: there is none in the normal form, or their script writes none."""
    closed = line[0] + len(line[1]) == following[0] and not _BREAK.search(line[1])
    return closed or bool(_ENDS_BROAD.search(line[1]) and _BEGINS_BROAD.match(following[1]))


def _joined(lines: list[tuple[int, str]], known: set[str], *, keeps: bool, closes: bool) -> tuple[str, list[int]]:
    """Return lines as one text, and where each character comes from.

    A hyphen between two letters at the end of a line goes or stays, as the whole word does elsewhere in the copy; as
    ``keeps`` says if it does neither. With ``closes``, lines go on without a blank where their script has none.
    """
    parts, origin = list[str](), list[int]()
    for n, (at, line) in enumerate(lines):
        following = lines[n + 1][1] if n + 1 < len(lines) else ""
        head = _HYPHEN.sub("", line)
        last, first = _LAST.search(head), _FIRST.match(following)
        blank = n + 1 < len(lines) and not (closes and _goes_on((at, line), lines[n + 1]))
        shown = _BREAK.sub("-", line) + (" " if blank else "")
        if head != line and last and first:
            one, two = f"{last[0]}{first[0]}".lower(), f"{last[0]}-{first[0]}".lower()
            stays = (one not in known or two in known) if keeps else (two in known and one not in known)
            shown = f"{head}-" if stays else head
        parts.append(_UNSEEN.sub("", shown))
        origin += [at + i for i, sign in enumerate(shown) if not _UNSEEN.match(sign)]
    return "".join(parts), origin


def without_marks(lined: str, *, closes: bool = False) -> list[Bare]:
    """Return the readings of a copy with lines in which such marks are left out; none, if that changes nothing."""
    lines, text = _kept_lines(lined), re.sub("[\u2010\u200b\ufffe\x02]", " ", lined).lower()
    known = {match[0] for match in WORD.finditer(text)}
    keeps, drops = (_joined(lines, known, keeps=which, closes=closes) for which in (True, False))
    return [
        Bare(*each) for each in (keeps, *([drops] if drops[0] != keeps[0] else [])) if each[0] != without_lines(lined)
    ]


def _look_again(
    copy: Copy, bare: list[Bare], passage: PublishedUnit, lost: list[PublishedUnit]
) -> dict[str, list[str]]:
    """Return which of the lost sentences stand in a reading without marks; of a passage that has none, itself."""
    found = dict[str, list[str]]()
    for one in bare:
        found |= one.look_again(copy, passage, [unit for unit in lost if unit.at not in found])
    return found


def look_up(
    copy: Copy, bare: list[Bare], passage: PublishedUnit
) -> tuple[bool, list[PublishedUnit], dict[str, list[str]]]:
    """Say whether a passage holds, which of its sentences do not, and which of these do in a reading without marks.

    It is looked for around its place first; if half of its sentences stand there, nothing of it is looked for farther.
    """
    before = copy.here, copy.moved
    for reach in (_REACH, sys.maxsize):
        copy.here, copy.moved = before
        holds, lost = copy.check(passage, reach)
        again = _look_again(copy, bare, passage, lost)
        if 2 * (len(lost) - len(again)) <= len(passage.sentences):
            break
    return holds, lost, again
