"""A reader's text in normal form, and where the passages of a source stand in it: the first part of verify.py."""

from __future__ import annotations

import hashlib
import re
import sys
import unicodedata
from bisect import bisect_left
from itertools import accumulate, chain
from typing import NamedTuple

# Normalisation, version 1. The tests of the project hold it equal to the one the fingerprints were made with.
_CHARACTERS = {
    **str.maketrans("\u2018\u2019\u201a\u201b`\u00b4\u2032", "'" * 7),
    **str.maketrans("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"' * 7),
    **str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-" * 7, "\u00ad\u200b\u2060\ufeff"),
}
_LINE_END_HYPHEN = re.compile(r"(?<=\w)-[^\S\n]*\n[^\S\n]*(?=\w)")
_SPACE = re.compile(r"\s+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
# Where Chinese or Japanese stands without blanks, each sign is a word.
_WIDE = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
WORD = re.compile(f"{_WIDE}|(?:(?!{_WIDE})[^\\W_])+(?:['’`-](?:(?!{_WIDE})[^\\W_])+)*")


class Unit(NamedTuple):
    """A passage or sentence: its place in the normalised text, its fingerprint, and the claims that rest on it."""

    at: str
    name: str
    start: int
    end: int
    words: int
    sha256: str
    claims: list[str]
    sentences: list[Unit]


def _space(run: re.Match[str]) -> str:
    return "\u2029" if _BLANK_LINE.search(run[0]) else "\n" if "\n" in run[0] else " "


def with_lines(text: str) -> str:
    """Return ``text`` in normal form but with its lines, character for character as long.

    A line feed stands for a space at the end of a line, U+2029 at the end of a paragraph, and U+2010 for the hyphen at
    the end of a line that goes on.
    """
    text = unicodedata.normalize("NFKC", text.translate(_CHARACTERS))
    return _SPACE.sub(_space, _LINE_END_HYPHEN.sub("\u2010", text)).strip(" \n\u2029")


def without_lines(text: str) -> str:
    """Return the normal form of a text with lines."""
    return text.replace("\u2010", "-").replace("\n", " ").replace("\u2029", " ")


def normalise(text: str) -> str:
    """Return ``text`` in normal form: quotes, dashes and spaces made alike, line ends and invisible signs gone."""
    return without_lines(with_lines(text))


def mended_lines(text: str, repairs: list[tuple[int, str, str]]) -> str:
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
    whole = with_lines("\n".join(lines))
    for printed, read in elsewhere:
        one = rf"(?<!\w){re.escape(printed)}(?!\w)"
        places = [match.span() for match in re.finditer(one, without_lines(whole))]
        if len(places) == 1:
            whole = whole[: places[0][0]] + read + whole[places[0][1] :]
    return whole


def mended(text: str, repairs: list[tuple[int, str, str]]) -> str:
    """Return ``text`` in normal form, with broken words mended."""
    return without_lines(mended_lines(text, repairs))


class Copy:
    """The reader's text in normal form, in which passages are looked up by place, or searched for by fingerprint."""

    def __init__(self, text: str, *, very_file: bool) -> None:
        self.text, self._very_file = text, very_file
        self._bytes = text.encode()
        self._offsets = [0, *accumulate(len(character.encode()) for character in text)]
        # No passage begins or ends inside a word, so that "deep" is not found in "deeper".
        self._inside = {match.end() for match in re.finditer(r"\w(?=\w)", text)}
        self._starts = [m.start() for m in re.finditer(r"\S", text) if m.start() not in self._inside]
        begin, end = ({match.span()[n] for match in WORD.finditer(text)} for n in (0, 1))
        self._words = [0, *accumulate(i in begin for i in range(len(text)))]  # as many words begin before a character
        self._ended = [*accumulate(i in end for i in range(len(text) + 1))]  # and as many have ended
        self.moved = self.here = 0

    def has(self, unit: Unit, start: int) -> bool:
        """Say whether the very words of ``unit`` stand at ``start``."""
        end = start + unit.end - unit.start
        if start < 0 or end >= len(self._offsets) or start in self._inside or end in self._inside:
            return False
        return hashlib.sha256(self._bytes[self._offsets[start] : self._offsets[end]]).hexdigest() == unit.sha256

    def find(self, unit: Unit, reach: int = sys.maxsize) -> int | None:
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

    def places(self, passage: Unit, reach: int = sys.maxsize) -> list[int | None]:
        """Return where a passage stands, and then each of its sentences: within it, if it is found."""
        start = self.find(passage, reach)
        if start is None:
            return [None, *(self.find(sentence, reach) for sentence in passage.sentences)]
        due = [(sentence, start + sentence.start - passage.start) for sentence in passage.sentences]
        return [start, *(at if self.has(sentence, at) else None for sentence, at in due)]

    def check(self, passage: Unit, reach: int = sys.maxsize) -> tuple[bool, list[Unit]]:
        """Say whether a passage holds, with all its sentences, and which of these do not; itself, if it has none."""
        start, *at = self.places(passage, reach)
        if not passage.sentences:
            return start is not None, [] if start is not None else [passage]
        lost = [sentence for n, sentence in enumerate(passage.sentences) if at[n] is None]
        return start is not None and not lost, lost
