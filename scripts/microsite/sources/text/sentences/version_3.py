"""Version 3 of the rules: version 2, and where readers saw sentences end that it took for one, or go on that it cut.

What cannot be told by looking (``the U.S. Navy`` and ``in the U.S. Lawyers``) stays as it was. Every decision looks at
a bounded stretch of text, so that a text twice as long takes twice as long.
"""

import re
from collections.abc import Iterator
from typing import Final

from microsite.sources.text.sentences import version_2
from microsite.sources.text.sentences.abbreviations import CALENDAR, OPENERS, UNITS
from microsite.sources.text.sentences.names_and_roles import (
    AFTER_JUNIOR,
    BODIES,
    RANKS,
    ROLES,
    SHORT_TITLES,
    STATES,
    WITH_A_SIGN,
    ZONES,
)

_REACH: Final = 80
"""How far back the beginning of a clause is looked for, and how far the next word reaches."""


def _any(words: tuple[str, ...] | frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


_PERHAPS: Final = re.compile(
    rf"(?:(?P<time>(?:(?<=\d\s)|(?<=century\s))(?:[ap]\.m|[AP]\.M|pm|B\.C(?:\.E)?|A\.D|C\.E|A\.H|гг?))"
    rf"|(?P<town>(?<=,\s)(?:{_any(STATES)}))"
    r"|(?P<firm>\b(?:Inc|Ltd|Corp|LLC|Bros)|(?<=&\s)Co)|(?P<person>\b(?:Jr|Sr|Esq))"
    r"|(?P<numeral>(?<=\b(?:War|Act)\s)I))\.[\"”’»]?(?P<gap>\s+)[\"“‘«(]?(?=[^\W\d_])"
)
"""A full stop of an abbreviation behind which a sentence can end: the words before it and the next one say so."""
_SIGNS: Final = re.compile(
    r"[\u0370-\u03ff\u1f00-\u1fff][;\u037e]+[\"”’»]?(?P<greek>\s+)(?=[\"“‘«(]?[^\W\d_a-z])"
    r"|[\u0561-\u0587]:(?P<armenian>\s+)(?=[«(]?[\u0531-\u0556])"
    r"|\u1361\u1361(?P<ethiopic>\s*)(?=\S)"
    r"|[.!?][\u02b0-\u02b8\u1d2c-\u1d6a\u1d9b-\u1dbf]{1,3}(?P<raised>\s+)(?=[\"“‘«(]?[^\W\d_a-z])"
)
"""Stops of other scripts that are typed with other keys: ``;`` in Greek, ``:`` in Armenian, ``፡፡`` in Ethiopic; and
raised letters that lead to notes."""
_NEXT: Final = re.compile(rf"[^\W_][^\s]{{0,{_REACH}}}")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_PREPOSITION: Final = (
    r"(?:in|by|at|on|from|around|about|after|before|until|till|since|during|near|between|through|towards?|within|of|for"
    r"|во?|к|с|до|после|около|на|по|за|из)"
)
_BEGUN: Final = re.compile(
    rf"(?:\A|[,;:–—(\"“]\s?|\b(?:and|but|or|that|when|while|where|because|since)\s)[\"“‘«]?{_PREPOSITION}\s"
    r"(?:[^\s,;:]{1,30}\s){0,5}\Z",
    re.IGNORECASE,
)
"""The words before an hour or a place only begin a sentence: ``At 5 p.m. Reed left``, ``In 44 B.C. Rome fell``."""
_TOWN: Final = re.compile(r"(?:[^\W\d_a-z][\w.'’-]{0,30}\s?){1,4},\s\Z")
_INTRODUCED: Final = re.compile(
    rf"[\"“‘«]?(?:{_PREPOSITION})\s(?:[^\s,;:]{{1,30}}\s){{0,4}}(?P<last>[^\W\d_]{{2,5}})\.\Z", re.IGNORECASE
)
_NAMED: Final = re.compile(rf"(?<![\w.])(?:{_any(WITH_A_SIGN)})[!?][\"”’»]?\Z")
_DOUBT: Final = re.compile(r"[(\[][!?\u061f！？]{1,3}[)\]]\Z")
_TITLED: Final = re.compile(
    rf"\b(?:Dr|Prof)\.(?:[\s-](?:{_any(SHORT_TITLES)})\.){{1,5}}\Z|(?<!\w)(?:{_any(RANKS)})\.\Z", re.IGNORECASE
)
_REFERRING: Final = re.compile(r"\b(?:BGBl|RGBl|GVBl|ABl|Rn|Rz|Bl|رک|نک)\.\Z")
_BEFORE_A_RULE: Final = re.compile(r"\bR\. (?:Civ|Crim|App|Evid|Bankr)\.\Z")
_BEFORE_A_NUMBER: Final = re.compile(r"(?<!\w)(?:кв|корп|стр|под|эт)\.\Z")
_ASIDE: Final = re.compile(r"\s\u06d4{2,6}\Z")
_QUOTED: Final = re.compile(r"[。！？!?][」』”\"]\Z")
_SAID: Final = re.compile(r"(?:と|って|という|などと)|[^\s。，,]{0,6}[说說道问問](?:[。，,：:]|\Z)")


def _begins(text: str, start: int, at: int) -> bool:
    """Say whether what stands before ``at`` only begins a sentence: a preposition and its words, or names alone."""
    short = at - start <= _REACH
    before = text[start:at] if short else f"x{text[at - _REACH : at]}"
    return bool(_BEGUN.search(before)) or (short and not any(word[0].islower() for word in before.split()))


def _goes_on(kind: str, word: str) -> bool:
    """Say whether the word behind an abbreviation belongs to it: ``Ash Inc. President``, ``5 p.m. Monday``."""
    letters = _LETTERS.match(word)
    low = letters[0].lower() if letters else ""
    if kind == "time":
        return low in ZONES or low.removesuffix("day") in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
    if kind == "person":
        return low in AFTER_JUNIOR or word[-1] in ".,;:)"
    return kind != "numeral" and (low in ROLES or low in BODIES or word[-1] in ".,;:)")


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    kind = next(name for name, words in found.groupdict().items() if words and name != "gap")
    word = _NEXT.match(text, found.end())
    if not word or word[0][0].islower() or _goes_on(kind, word[0]):
        return False
    at = found.start(kind)
    if kind == "town":
        town = _TOWN.search(text, max(start, at - _REACH), at)
        return town is not None and not _begins(text, start, town.start())
    return not _begins(text, start, at)


def _divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of what version 2 took for one."""
    ends = [(found.start("gap"), found.end("gap")) for found in _PERHAPS.finditer(text, start, end)
            if _ends(text, start, found)]  # fmt: skip
    ends += [found.span(str(found.lastgroup)) for found in _SIGNS.finditer(text, start, end)]
    for stop, then in sorted(ends):
        yield start, stop
        start = then
    yield start, end


def _one(text: str, span: tuple[int, int], following: tuple[int, int]) -> bool:
    """Say whether what version 2 took for two sentences is one."""
    before, after = text[max(span[0], span[1] - _REACH) : span[1]], text[following[0] : following[0] + _REACH]
    word = _LETTERS.search(after)
    if _NAMED.search(before) and word:
        return word[0].lower() not in OPENERS
    introduced = _INTRODUCED.fullmatch(before) if span[1] - span[0] <= _REACH else None
    if introduced and introduced["last"].lower() in CALENDAR | UNITS:
        return not (word and word[0].lower() in OPENERS)
    if _QUOTED.search(before):
        return bool(_SAID.match(after))
    if _BEFORE_A_NUMBER.search(before):
        return after[0].isdigit()
    return any(pattern.search(before) for pattern in (_DOUBT, _TITLED, _REFERRING, _BEFORE_A_RULE, _ASIDE))


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans ``[start, end)`` of the sentences of ``text``, one paragraph; no blank at either end."""
    joined: list[tuple[int, int]] = []
    for span in version_2.sentence_spans(text):
        if joined and _one(text, joined[-1], span):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return [part for start, end in joined for part in _divided(text, start, end)]
