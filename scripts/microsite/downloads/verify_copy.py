"""A reader's text in normal form, and where the passages of a source stand in it: the first part of verify.py."""

from __future__ import annotations

import hashlib
import re
import sys
import unicodedata
from bisect import bisect_left
from itertools import accumulate, chain
from typing import NamedTuple

# Normalisation, versions 1 and 3. The tests of the project hold it equal to the one the fingerprints were made with.
_CHARACTERS = {
    **str.maketrans("\u2018\u2019\u201a\u201b`\u00b4\u2032", "'" * 7),
    **str.maketrans("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"' * 7),
    **str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-" * 7, "\u00ad\u200b\u2060\ufeff"),
}
_LINE_END_HYPHEN = re.compile(r"(?<=\w)-[^\S\n]*\n[^\S\n]*(?=\w)")
_SPACE = re.compile(r"\s+")
# Signs that stand without blanks between them: stops, commas and brackets among them come first.
_STOPS = "\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff5e"
BROAD = (
    f"[{_STOPS}\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3030-\u303e\u3041-\u3098\u309b-\u312f\u3190-\u31ff\u3220-\u9fff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff02-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)
_OPENED, _ENDED, _END = "[\"']{0,2}", "[\"'\u2026\u00b7-]{0,2}", "[ \t]*\n[ \t]*"
_NO_BLANK = re.compile(
    f"({BROAD}{_ENDED}){_END}(?={_OPENED}{BROAD})|([{_STOPS}]{_ENDED}){_END}(?=\\S)|(\\S){_END}(?={_OPENED}[{_STOPS}])"
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
# Where Chinese or Japanese stands without blanks, each letter is a word.
_WIDE = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
_INSIDE = re.compile(f"(?!{_WIDE})\\w(?=(?!{_WIDE})\\w)")
WORD = re.compile(f"(?=[^\\W_]){_WIDE}|(?:(?!{_WIDE})[^\\W_])+(?:['’`-](?:(?!{_WIDE})[^\\W_])+)*")


class PublishedUnit(NamedTuple):
    """A passage or sentence: its place in the normalised text, its fingerprint, and the claims that rest on it."""

    at: str
    name: str
    start: int
    end: int
    words: int
    sha256: str
    claims: list[str]
    sentences: list[PublishedUnit]


def _space(run: re.Match[str]) -> str:
    return "\u2029" if _BLANK_LINE.search(run[0]) else "\n" if "\n" in run[0] else " "


def with_lines(text: str, *, closes: bool = False) -> str:
    """Return ``text`` in normal form but with its lines, character for character as long.

    A line feed stands for a space at the end of a line, U+2029 at the end of a paragraph, and U+2010 for the hyphen at
    the end of a line that goes on. With ``closes`` the form is that of version 3, and U+200B stands, besides, where a
    line ended between two signs that have no space between them.
    """
    text = text.translate(_CHARACTERS)
    text = unicodedata.normalize("NFKC", _NO_BLANK.sub("\\1\\2\\3\u200b", text) if closes else text)
    return _SPACE.sub(_space, _LINE_END_HYPHEN.sub("\u2010", text)).strip(" \n\u2029")


def without_lines(text: str) -> str:
    """Return the normal form of a text with lines."""
    return text.replace("\u2010", "-").replace("\n", " ").replace("\u2029", " ").replace("\u200b", "")


def normalise(text: str, *, closes: bool = False) -> str:
    """Return ``text`` in normal form: quotes, dashes and spaces made alike, line ends and invisible signs gone."""
    return without_lines(with_lines(text, closes=closes))


def mended_lines(text: str, repairs: list[tuple[int, str, str]], *, closes: bool = False) -> str:
    """Return ``text`` in normal form but with its lines, and with broken words mended.

    A repair names the line of the file we read. In a copy with other lines it is made where the broken word
    stands exactly once, and else left: your copy may never have had it.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    elsewhere = []
    for line, printed, read in repairs:
        if line <= len(lines) and printed in lines[line - 1]:
            lines[line - 1] = lines[line - 1].replace(printed, read, 1)
        else:
            elsewhere.append((normalise(printed), normalise(read)))
    whole = with_lines("\n".join(lines), closes=closes)
    for printed, read in elsewhere:
        one = rf"(?<!\w){re.escape(printed)}(?!\w)"
        places = [match.span() for match in re.finditer(one, without_lines(whole))]
        if len(places) == 1:
            held = [*(place for place, sign in enumerate(whole) if sign != "\u200b"), len(whole)]
            start, end = places[0]
            whole = whole[: held[start]] + read + whole[held[end] :]
    return whole


def mended(text: str, repairs: list[tuple[int, str, str]], *, closes: bool = False) -> str:
    """Return ``text`` in normal form, with broken words mended."""
    return without_lines(mended_lines(text, repairs, closes=closes))


class Copy:
    """The reader's text in normal form, in which passages are looked up by place, or searched for by fingerprint."""

    def __init__(self, text: str, *, very_file: bool) -> None:
        self.text, self._very_file = text, very_file
        self._bytes = text.encode()
        self._offsets = [0, *accumulate(len(character.encode()) for character in text)]
        # No passage begins or ends inside a word, so that "deep" is not found in "deeper". A wide sign is a word.
        self._inside = {match.end() for match in _INSIDE.finditer(text)}
        self._starts = [m.start() for m in re.finditer(r"\S", text) if m.start() not in self._inside]
        begin, end = ({match.span()[n] for match in WORD.finditer(text)} for n in (0, 1))
        self._words = [0, *accumulate(i in begin for i in range(len(text)))]  # as many words begin before a character
        self._ended = [*accumulate(i in end for i in range(len(text) + 1))]  # and as many have ended
        self.moved = self.here = 0

    def has(self, unit: PublishedUnit, start: int) -> bool:
        """Say whether the very words of ``unit`` stand at ``start``."""
        end = start + unit.end - unit.start
        if start < 0 or end >= len(self._offsets) or start in self._inside or end in self._inside:
            return False
        return hashlib.sha256(self._bytes[self._offsets[start] : self._offsets[end]]).hexdigest() == unit.sha256

    def find(self, unit: PublishedUnit, reach: int = sys.maxsize) -> int | None:
        """Return where ``unit`` stands: at its place; in another copy from the last place on, or before.

        With ``reach``, only so many characters around the last place.
        """
        if self._very_file:
            return unit.start if self.has(unit, unit.start) else None
        likely, size, words = unit.start + self.moved, unit.end - unit.start, self._words
        first, n, last = (bisect_left(self._starts, at) for at in (self.here - reach, self.here, self.here + reach))
        turns = chain(self._starts[n:last], self._starts[first:n])
        known = (i for i in turns if i + size < len(words) and words[i + size] - self._ended[i] == unit.words)
        found = likely if self.has(unit, likely) else next((i for i in known if self.has(unit, i)), None)
        if found is not None:
            self.moved, self.here = found - unit.start, found + size
        return found

    def places(self, passage: PublishedUnit, reach: int = sys.maxsize) -> list[int | None]:
        """Return where a passage stands, and then each of its sentences: within it, if it is found."""
        start = self.find(passage, reach)
        if start is None:
            return [None, *(self.find(sentence, reach) for sentence in passage.sentences)]
        due = [(sentence, start + sentence.start - passage.start) for sentence in passage.sentences]
        return [start, *(at if self.has(sentence, at) else None for sentence, at in due)]

    def check(self, passage: PublishedUnit, reach: int = sys.maxsize) -> tuple[bool, list[PublishedUnit]]:
        """Say whether a passage holds, with all its sentences, and which of these do not; itself, if it has none."""
        start, *at = self.places(passage, reach)
        if not passage.sentences:
            return start is not None, [] if start is not None else [passage]
        lost = [sentence for n, sentence in enumerate(passage.sentences) if at[n] is None]
        return start is not None and not lost, lost
