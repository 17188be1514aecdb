"""The text of a BibTeX file: which braces go in pairs, where entries begin, and in which line a place is.

All of it is worked out once, so that a file full of faults takes no longer than a sound one.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

NAME: Final = r"[^\W\d][\w:.+*/-]*"
"""A field."""
_KIND: Final = r"[A-Za-z][\w+-]*"
_KEY: Final = r"[^\s,{}()=\"]*"
_HEAD: Final = rf"@[ \t]*{_KIND}[ \t]*\{{{_KEY},[ \t]*\n"
"""A line that ends as the first one of an entry does, whatever stands before it: exports are cut off, and joined."""
ENTRY: Final = re.compile(rf"(?:(?<!\w)|(?={_HEAD}))@\s*({_KIND})\s*(?:\{{|\((?=\s*(?:{_KEY}\s*,|{NAME}\s*=)))")
"""Where an entry begins. What follows a bracket must be one: people write (at)s and brackets between entries, too."""
_AT_LINE_START: Final = rf"^[ \t]*@[ \t]*{_KIND}[ \t]*(?:\{{|\({_KEY},)"
_BEHIND_ANOTHER: Final = rf"(?<=[}})])[ \t]*@[ \t]*{_KIND}[ \t]*[{{(]{_KEY},"
_SURE_ENTRY = re.compile(f"{_AT_LINE_START}|{_BEHIND_ANOTHER}|{_HEAD}", re.MULTILINE)
_BETWEEN = re.compile(r"[\s,]*")
_REMARK = re.compile(r"(?:%[^\n]*)?")
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_BRACES_OF_BIBTEX = re.compile(r"[{}]")
_WITHIN_QUOTES = re.compile(r"\\.|[\"{}]", re.DOTALL)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _paired(text: str, braces: re.Pattern[str]) -> dict[int, int]:
    """Return the place of the closing brace of each opening one that has one."""
    waiting, pairs = list[int](), dict[int, int]()
    for brace in braces.finditer(text):
        if brace[0] == "{":
            waiting.append(brace.start())
        elif brace[0] == "}" and waiting:
            pairs[waiting.pop()] = brace.start()
    return pairs


def without_unpaired(text: str) -> str:
    """Return a text without the braces that have no partner."""
    pairs = _paired(text, _BRACES)
    kept = {*pairs.keys(), *pairs.values()}
    return _BRACES.sub(lambda found: "" if found[0] in "{}" and found.start() not in kept else found[0], text)


@dataclass(frozen=True)
class BibtexText:
    """A text, and what is known of it."""

    text: str
    pairs: Mapping[int, int]
    """The closing brace of each opening one; those behind a backslash are none, as LaTeX has it."""
    pairs_of_bibtex: Mapping[int, int]
    """The same as BibTeX has it, for which those count, too: each program writes for one of the two."""
    entries: Sequence[int]
    lines: Sequence[int]

    def line(self, at: int) -> int:
        """Return the line of a place."""
        return bisect_left(self.lines, at) + 1

    def column(self, at: int) -> int:
        """Return the column of a place."""
        return at - self.line_start(at) + 1

    def line_start(self, at: int) -> int:
        """Return where the line of a place begins."""
        before = bisect_left(self.lines, at)
        return self.lines[before - 1] + 1 if before else 0

    def line_end(self, index: int) -> int:
        """Return where a line ends, counted from 0."""
        return self.lines[index] if index < len(self.lines) else len(self.text)

    def is_last(self, at: int) -> bool:
        """Say whether nothing stands between a place and the next entry, or the end."""
        return self.behind_remarks(at) >= self.next_entry(at)

    def behind_remarks(self, at: int) -> int:
        """Return the place behind blanks, commas and remarks (what stands behind a % in a line) from a place on."""
        while True:
            at = _end(_BETWEEN, self.text, at)
            end = _end(_REMARK, self.text, at)
            apart = self.text[at - 1 : at] in ",\n\t "
            if end == at or not apart or self.text.count("{", at, end) != self.text.count("}", at, end):
                return at
            at = end

    def next_entry(self, at: int) -> int:
        """Return where the first entry begins that surely begins at a place or behind it; else the end of the text."""
        found = bisect_left(self.entries, at)
        return self.entries[found] if found < len(self.entries) else len(self.text)


def indexed(text: str) -> BibtexText:
    """Return a text with what is known of it."""
    entries = [text.index("@", found.start()) for found in _SURE_ENTRY.finditer(text)]
    lines = [found.start() for found in re.finditer("\n", text)]
    return BibtexText(text, _paired(text, _BRACES), _paired(text, _BRACES_OF_BIBTEX), entries, lines)


def closed(text: str, start: int, pairs: Mapping[int, int], limit: int) -> int | None:
    """Return the place behind a value in braces or quotes that begins at ``start``; None if it is not closed.

    Quotes are closed before ``limit``, and braces in them go in pairs.
    """
    if text[start] == "{":
        return pairs[start] + 1 if start in pairs else None
    at = start + 1
    while sign := _WITHIN_QUOTES.search(text, at, limit):
        if sign[0] == '"':
            return sign.end()
        at = pairs.get(sign.start(), limit) + 1 if sign[0] == "{" else sign.end()
        if sign[0] == "}":
            return None
    return None


def is_one_piece(written: str) -> bool:
    """Say whether a value as written is in one pair of braces or quotes."""
    return closed(written, 0, _paired(written, _BRACES), len(written)) == len(written)
