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
_BLANK_ASTRAY: Final = re.compile(r"([^\W_]{1,30}) ([,;])([^\W\d_]{1,30})")
_NO_BLANK: Final = re.compile(r"\b([^\W\d_]{2,30})([.,;])([^\W\d_]{2,30})\b")
_BRACKET: Final = re.compile(r"[()]")
_NEXT_WORD: Final = re.compile(r"\w{1,40}")
_NEAR: Final = 200
"""Signs behind a bracket among which its word is looked for."""
_PARAGRAPH: Final = re.compile(r"(?:[^\n]+\n?)+")
_ITEM: Final = re.compile(r"^\s*(?:[^\W_]{1,3}|\d{1,3})\)", re.MULTILINE)
"""``a)`` and ``1)`` at the beginning of a line, or of what is counted in it."""
_RANGE: Final = re.compile(r"(?<![\d-])(\d{1,6})-{2,3}(\d{1,6})(?![\d-])")
_HYPHENS: Final = re.compile(r"([^\W_]{1,30})(?: -{2,3} |-{2,3})([^\W\d_]{1,30})|([^\W_]{2,30}) - ([^\W\d_]{2,30})")
_KEYS: Final = {"´": "'", "،": ",", "؛": ";", "؟": "?", "\u037e": ";", "٪": "%", "\u066b": ".", "\u066c": ","}
_OTHER_KEY: Final = re.compile(rf"([A-Za-zÀ-ž0-9]{{1,30}})([{''.join(_KEYS)}])(?![\u0600-\u06ff])")
_OTHER_SIGN: Final = re.compile(rf"[{''.join(_KEYS)}\u0660-\u0669\u06f0-\u06f9]")
_OTHER_LETTER: Final = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")
"""A letter of the Arabic script: where one stands, its commas and digits may as well."""
_OTHER_DIGITS: Final = re.compile(r"(?<=[A-Za-z,.;] )[\u0660-\u0669\u06f0-\u06f9]{1,12}(?=[ .,;:]? ?[A-Za-z\[]|\Z)")
_NOTE_MARK: Final = re.compile(r"([^\W\d_]{2,30})[.,;:!?]([¹²³⁰⁴-⁹]{1,3})(?=\s|\Z)")
_FORMULA: Final = re.compile(
    r"\$(?!\s)[^$\n]{0,60}[\^_\\][^$\n]{0,60}(?<!\s)\$|\\\((?:[^()\n]{0,60})[\^_\\][^()\n]{0,60}\\\)"
)
_OF_A_PROGRAM: Final = re.compile(r"【\d{1,3}[^】\n]{0,40}】|\ue200?cite\ue202?turn\d{1,3}[a-z]{3,12}\d{1,3}")
_OTHER_ENCODING: Final = re.compile(r"[^\W_]{0,30}(?:â€[œ\u009d“”™˜¦“”]|Ã[\u00a1-\u00bf]|Â[«»°§])[^\W_]{0,30}")
"""UTF-8 that was read as if it were Latin-1, or as Windows has it."""
_OF_ONE_FONT: Final = re.compile(r"[\ue000-\uf8ff]")
_PASTED_SIGN: Final = re.compile(r"[$¹²³⁰⁴-⁹【âÃÂ\ue000-\uf8ff]|\\\(|citeturn")
"""One of these is in what is looked for."""


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
    for found in _BLANK_ASTRAY.finditer(text):
        first, sign, second = found.groups()
        yield _Slip(first, found.start(1), f'the blank stands behind "{sign}": write "{first}{sign} {second}"')
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
        for begin in opened:
            if word := _NEXT_WORD.search(counted, begin, begin + _NEAR):
                message = f'the bracket before "{word[0]}" is not closed; close it, or take it out'
                yield _Slip(word[0], paragraph.start() + word.start(), message)


def _dashes(text: str) -> Iterator[_Slip]:
    for found in _RANGE.finditer(text):
        message = f'a range has one short dash: write "{found[1]}–{found[2]}"'
        yield _Slip(found[1], found.start(1), message)
    for found in _HYPHENS.finditer(text):
        first, second = found[1] or found[3], found[2] or found[4]
        message = f'a dash is one sign: write "{first} – {second}"'
        yield _Slip(first, found.start(), message)


def _other_keys(text: str) -> Iterator[_Slip]:
    """Yield signs of another keyboard between Latin letters: an accent for an apostrophe, an Arabic comma."""
    for found in _OTHER_KEY.finditer(text):
        word, sign = found.groups()
        message = f'"{sign}" is a sign of another keyboard: write "{word}{_KEYS[sign]}"'
        yield _Slip(word, found.start(1), message)
    for found in _OTHER_DIGITS.finditer(text):
        plain = "".join(str(int(digit)) for digit in found[0])
        message = f'"{found[0]}" has digits of another keyboard: write {plain}'
        yield _Slip(found[0], found.start(), message)


def _pasted(text: str) -> Iterator[_Slip]:
    """Yield what a word processor or a formula leaves: the mark of a note behind a stop, and ``$x^2$``."""
    for found in _NOTE_MARK.finditer(text):
        message = f'the mark of a note "{found[2]}" behind "{found[1]}" leads nowhere; take it out'
        yield _Slip(found[1], found.start(1), message)
    for found in _FORMULA.finditer(text):
        message = f'formulas are not set: write "{found[0]}" in words, or in plain signs such as x² and a/b'
        yield _Slip(found[0], found.start(), message)
    for found in _OF_A_PROGRAM.finditer(text):
        message = f'"{found[0]}" was left by a program that writes texts; take it out, and look up what it says'
        yield _Slip(found[0], found.start(), message)
    for found in _OTHER_ENCODING.finditer(text):
        yield _Slip(
            found[0], found.start(), f'"{found[0]}" was read in another encoding than written; type the letters'
        )
    for found in _OF_ONE_FONT.finditer(text):
        message = f"U+{ord(found[0]):04X} is a sign that only one font has; for a bullet, write a hyphen and a space"
        yield _Slip(found[0], found.start(), message)


def _all_slips(words: OwnWords) -> Iterator[_Slip]:
    text = words.text
    yield from (*_twice(text, words.written), *_blanks(text), *_brackets(words.with_quotations), *_dashes(text))
    # Most texts have none of these signs, and are seen through at once.
    yield from _other_keys(text) if _OTHER_SIGN.search(text) and not _OTHER_LETTER.search(text) else ()
    yield from _pasted(words.with_quotations) if _PASTED_SIGN.search(words.written) else ()


def _slips(words: OwnWords) -> Iterator[Finding]:
    for slip in _all_slips(words):
        yield finding(words.place_at(slip.word, slip.at), "typing-slip", slip.message, slip.word)


def typing_slips(project: Project) -> Iterator[Finding]:
    """Point at them in seeds and hand-written pages; code, addresses and quotations are left out."""

    def slips(written: HandWrittenPage) -> Iterator[Finding]:
        for words in own_words(project, written):
            yield from _slips(words)

    with CleanTexts(project.root, "well-typed") as clean:
        for written in files_of_ours(project):
            yield from clean.findings(repr(written), written, slips)
