"""Quotation marks come in pairs of one kind: “so”, "so", «so», „so“. Anything else is a slip of the finger."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from microsite.checks.advice.own_words import OwnWords, files_of_ours, own_words
from microsite.checks.clean_texts import CleanTexts
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.corpus.quotations import CLOSING
from microsite.model.finding import Finding, finding

_MARK: Final = re.compile('[“”„‟«»"‹›「」『』]')
_PARAGRAPH: Final = re.compile(r"(?:[^\n]+\n?)+")
_ROUND: Final = 40
"""Signs of the words beside a mark that a finding shows."""


class _Mark(NamedTuple):
    """A quotation mark and where it stands in its paragraph."""

    sign: str
    at: int


def _closes_only(text: str, at: int) -> bool:
    """Say whether a straight mark can only end a quotation: words stand before it and none behind."""
    return at > 0 and not text[at - 1].isspace() and text[at - 1] not in "([—–" and not text[at + 1 : at + 2].isalnum()


def _is_inch(text: str, at: int) -> bool:
    return text[at] == '"' and text[at - 1 : at].isdigit()


def _left_over(text: str) -> tuple[_Mark, _Mark | None] | None:
    """Return the first mark of a paragraph without its partner, and the mark of another kind that stands for one."""
    opened: list[_Mark] = []
    for match in _MARK.finditer(text):
        mark = _Mark(match[0], match.start())
        if opened and mark.sign in CLOSING[opened[-1].sign]:
            opened.pop()
        elif opened and mark.sign == '"' and _closes_only(text, mark.at) and not _is_inch(text, mark.at):
            return opened[-1], mark
        elif mark.sign not in CLOSING:
            return (opened[-1], mark) if opened else (mark, None)
        elif opened or not _is_inch(text, mark.at):
            opened.append(mark)
    return (opened[0], opened[1] if len(opened) > 1 else None) if opened else None


def _message(text: str, first: _Mark, second: _Mark | None) -> str:
    if second is None:
        return f"{first.sign} has no partner in this paragraph; write the other one, or take this one out"
    words = text[first.at + 1 : second.at].strip()
    shown = words if len(words) <= _ROUND else f"{words[: _ROUND // 2].rstrip()} … {words[-_ROUND // 2 :].lstrip()}"
    opening = "“" if first.sign == "”" else first.sign
    closing = CLOSING[opening][0]
    return f"a quotation begins with {first.sign} and ends with {second.sign}; write {opening}{shown}{closing}"


def _odd(words: OwnWords) -> Iterator[Finding]:
    text = words.with_quotations
    for paragraph in _PARAGRAPH.finditer(text):
        if left := _left_over(paragraph[0]):
            first, second = left
            start = paragraph.start() + first.at
            word = words.written[start : start + _ROUND].split()[0]
            place = words.place_at(word, start)
            yield finding(place, "odd-quotes", _message(paragraph[0], first, second), word)


def quotation_marks(project: Project) -> Iterator[Finding]:
    """Point at marks in seeds and hand-written pages that have no partner, or one of another kind."""

    def odd(written: HandWrittenPage) -> Iterator[Finding]:
        for words in own_words(project, written):
            yield from _odd(words)

    with CleanTexts(project.root, "well-quoted") as clean:
        for written in files_of_ours(project):
            yield from clean.findings(repr(written), written, odd)
