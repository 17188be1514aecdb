"""Slips of the finger that spelling does not show: a word twice, blanks around stops, a bracket without its partner."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from microsite.checks.advice.own_words import OwnWords, files_of_ours, own_words
from microsite.checks.clean_texts import CleanTexts
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding

_TWICE: Final = re.compile(r"\b([^\W\d_]{2,30})[ \n]+\1\b(?![’'-])")
_MEANT_TWICE: Final = frozenset("that had her nous vous die der das den dem sie ihr se si que del che ne".split())
"""Words that stand twice in good sentences, in English, French, German, Spanish and Italian."""
_BLANK_BEFORE: Final = re.compile(r"([^\W_]{1,30}) ([,.])(?=\s|\Z)(?! ?[.,])")
_NO_BLANK: Final = re.compile(r"\b([^\W\d_]{2,30})([.,;])([^\W\d_]{2,30})\b")
_BRACKET: Final = re.compile(r"[()]")
_PARAGRAPH: Final = re.compile(r"(?:[^\n]+\n?)+")
_ITEM: Final = re.compile(r"^\s*(?:[^\W_]{1,3}|\d{1,3})\)", re.MULTILINE)
"""``a)`` and ``1)`` at the beginning of a line, or of what is counted in it."""


class _Slip(NamedTuple):
    """Where a slip is, by a word and how many such words stand before it, and what to say."""

    word: str
    at: int
    message: str


def _twice(text: str, written: str) -> Iterator[_Slip]:
    for found in _TWICE.finditer(text):
        # What is no word of ours is blank, and may stand between the two.
        together = written[found.start() : found.end()] == found[0]
        if together and found[1].islower() and found[1] not in _MEANT_TWICE:
            yield _Slip(found[1], found.start(1), f'"{found[1]}" stands twice; take one of them out')


def _blanks(text: str) -> Iterator[_Slip]:
    for found in _BLANK_BEFORE.finditer(text):
        yield _Slip(found[1], found.start(1), f'no blank stands before "{found[2]}": write "{found[1]}{found[2]}"')
    for found in _NO_BLANK.finditer(text):
        first, sign, second = found.groups()
        if sign != "." or (first.islower() and second.istitle()):
            yield _Slip(first, found.start(1), f'a blank stands behind "{sign}": write "{first}{sign} {second}"')


def _brackets(text: str) -> Iterator[_Slip]:
    for paragraph in _PARAGRAPH.finditer(text):
        counted = _ITEM.sub(lambda item: item[0][:-1] + " ", paragraph[0])
        opened: list[int] = []
        for bracket in _BRACKET.finditer(counted):
            if bracket[0] == "(":
                opened.append(bracket.start())
            elif opened:
                opened.pop()
        word = re.search(r"\w{1,40}", counted[opened[0] :]) if opened else None
        if word:
            at = paragraph.start() + opened[0] + word.start()
            yield _Slip(word[0], at, f'the bracket before "{word[0]}" is not closed; close it, or take it out')


def _slips(words: OwnWords) -> Iterator[Finding]:
    for slip in (*_twice(words.text, words.written), *_blanks(words.text), *_brackets(words.with_quotations)):
        yield finding(words.place_at(slip.word, slip.at), "typing-slip", slip.message, slip.word)


def typing_slips(project: Project) -> Iterator[Finding]:
    """Point at them in seeds and hand-written pages; code, addresses and quotations are left out."""

    def slips(written: HandWrittenPage) -> Iterator[Finding]:
        for words in own_words(project, written):
            yield from _slips(words)

    with CleanTexts(project.root, "well-typed") as clean:
        for written in files_of_ours(project):
            yield from clean.findings(repr(written), written, slips)
