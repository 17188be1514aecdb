"""Version 2 of the rules: a sentence ends where a reader sees it end, in any script.

The signs stand in ``stops.py``, what is known of words in ``abbreviated.py``. Every decision looks at a bounded stretch
of text, so that a text twice as long takes twice as long.
"""

import re
import unicodedata
from typing import Final, NamedTuple

from microsite.sources.text.sentences.abbreviated import Next, belongs_to_word
from microsite.sources.text.sentences.abbreviations import LABELLED, OPENERS
from microsite.sources.text.sentences.stops import CLOSING, FOLLOWING, NOTE, OPENING, STOP, UNSPACED

_REACH: Final = 40
"""How far back the word before a stop is looked for; what is longer is no abbreviation."""
_QUOTATION: Final = 2000
"""How far back an open quotation mark is looked for."""
_CITATION: Final = 200

_APART = re.compile(r"[\s/<>=,;:(\[{–—-]")
_ENDS_ALONE = re.compile(f"[{UNSPACED}]")
_ENDED = re.compile(rf"[.!?…{UNSPACED}][{CLOSING}]*\s*[\[(]?\Z")
_CLOSED = re.compile(rf"[^\W\d_][^\W\d_\s][{CLOSING}]?(?:[.!…]+|[{UNSPACED}]+)[{CLOSING}]*(?:{NOTE})?[\"”’']*\s*\Z")
_ENUMERATOR = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlc]{1,5}|[IVXLC]{1,5})\.[)\]]?")
_SPELT = re.compile(r"(?:[^\W_]{1,4}۔){2,}[^\W_]{1,4}(?:\W|\Z)")
_LISTED = re.compile(r"(?<!\w)\d{1,2}\.\)\Z")
_CITED = re.compile(rf"\([^()]{{1,{_CITATION}}}\)(?=[.!?])")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d\Z")
_WORD_OR_SUM = re.compile(r"(?:[a-z]{2}|,\d{3}|(?<!\d)\d{4}|[)\]\"”’])\Z")
_CAPITALISED = re.compile(r"[^\W\d_a-z][a-z]+(?:\W|\Z)|[AI]\s")
_ADDRESS = re.compile(r"[./@_\\]|\Awww", re.IGNORECASE)
_NAMES_OF_FILES_AND_HOSTS: Final = frozenset(
    "com org net gov edu info int io js ts py md txt pdf html htm php exe doc xml json".split()
)


class _Stop(NamedTuple):
    """A stop in the sentence that begins at ``start``: its signs, where what belongs to it ends, and what follows."""

    text: str
    start: int
    signs: re.Match[str]
    end: int
    after: re.Match[str]

    @property
    def at(self) -> int:
        return self.signs.start()

    @property
    def next(self) -> Next:
        return Next.of(self.text, *self.after.span("word"))

    def before(self, reach: int) -> str:
        """Return the end of the sentence before the stop, up to ``reach`` characters of it."""
        return self.text[max(self.start, self.at - reach) : self.at]

    @property
    def token(self) -> str:
        """The word before the stop."""
        return _APART.split(self.before(_REACH))[-1].lstrip("\"'“‘«„¿¡*_")


def _of_the_word(stop: _Stop) -> bool:
    """``Gen. Ash``: the stop is part of an abbreviation, a number, or an enumerator at the front."""
    if stop.signs["run"] != ".":
        return False
    so_far = stop.text[stop.start : stop.end] if stop.end - stop.start <= _REACH else ""
    if _ENUMERATOR.fullmatch(so_far) or _LISTED.search(stop.text, max(stop.start, stop.at - 4), stop.end):
        return True
    token, number, closed = stop.token, stop.signs["number"], stop.end > stop.at + 1
    if number:
        decimal = token[-1:].isdecimal() and not _YEAR.search(stop.before(5))
        return decimal or belongs_to_word(token, Next("", number, small_after=False), alone=False, closed=False)
    if len(token) == 1 and token.isupper() and LABELLED.intersection(stop.before(_REACH).lower().split()[-2:-1]):
        return False
    alone = so_far.strip("\"'“‘«„(.[") == token
    return belongs_to_word(token, stop.next, alone=alone, closed=closed)


def _omission(stop: _Stop) -> bool:
    """``the ... Marsh party``: an ellipsis that stands apart leaves something out; a new sentence says so itself."""
    run, before = stop.signs["run"], stop.before(1)
    apart = before == "" or before.isspace() or before in "[("
    if not apart or set(run) - set(".… ") or run == "." or run.count(".") > 3:
        return False
    return not _ENDED.search(stop.before(_REACH)) and stop.next.letters.lower() not in OPENERS


def _citation_follows(stop: _Stop) -> bool:
    """``"… fell." (Ash 55).``: a parenthesis that is closed before a stop belongs to what stands before it."""
    if "(" not in stop.after["opening"]:
        return False
    cited = _CITED.match(stop.text, stop.after.start("opening") + stop.after["opening"].index("("))
    quoted = stop.text[stop.end - 1] in "\"'”’»"
    return cited is not None and (quoted or any(sign.isdecimal() for sign in cited[0]))


def _caseless(character: str) -> bool:
    return unicodedata.category(character) in ("Lo", "Mn", "Mc")


def _glued(stop: _Stop) -> bool:
    """``fell.Then``: the blank was lost. Not so in addresses, names of files, initials."""
    run, before, word = stop.signs["run"], stop.before(1), stop.next
    if not before or stop.after["filler"] or stop.after["opening"].strip(OPENING):
        return False
    if _WIDE.match(before) and _WIDE.match(word.written):
        return not set(run) <= set(".…") or run == "."
    if _caseless(before) and _caseless(word.written[0]):
        return bool(set(run) & set("!?"))
    if not _WORD_OR_SUM.search(stop.before(5)) or not _CAPITALISED.match(stop.text, stop.after.start("word")):
        return False
    glued = stop.before(_REACH).split()[-1:]
    address = (
        "@" in word.written
        or bool(glued and _ADDRESS.search(glued[0]))
        or word.letters.lower() in _NAMES_OF_FILES_AND_HOSTS
    )
    return not address and not _of_the_word(stop)


def _spelt(stop: _Stop) -> bool:
    """``ایف۔بی۔آر``: the letters of an abbreviation, spelt in Urdu with its full stop."""
    if stop.signs["run"] != "۔" or stop.after["gap"]:
        return False
    token = "".join(stop.before(_REACH).split()[-1:])
    return bool(_SPELT.match(f"{token}۔{stop.next.written}"))


def _ends(stop: _Stop) -> bool:
    """Say whether the sentence ends at a stop."""
    word = stop.next.written
    begins = not word[0].islower() or any(letter.isupper() for letter in word)  # al-Noor may begin a sentence
    if not begins:
        return False
    if _ENDS_ALONE.search(stop.signs["run"]):
        return stop.text[stop.end] not in ",;:、，；：" and not _spelt(stop)
    if not stop.after["gap"]:
        return _glued(stop)
    return not (_of_the_word(stop) or _omission(stop) or _citation_follows(stop))


def _end_of_signs(text: str, start: int, signs: re.Match[str]) -> int:
    """Return where what belongs to a stop ends: with a closing quotation mark that stands apart, if one is open."""
    if signs["apart"] and signs["apart"][-1] == '"':
        opened = text.count('"', max(start, signs.start() - _QUOTATION), signs.start("apart"))
        return signs.end() if opened % 2 else signs.start("apart")
    return signs.end()


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans ``[start, end)`` of the sentences of ``text``, one paragraph; no blank at either end."""
    spans: list[tuple[int, int]] = []
    last = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    for signs in STOP.finditer(text, start, last):
        end = _end_of_signs(text, start, signs)
        after = FOLLOWING.match(text, end, last)
        if after and _ends(_Stop(text, start, signs, end, after)):
            spans.append((start, end))
            start = after.end("gap")
    return [*spans, (start, last)] if start < last else spans


def closed(text: str) -> bool:
    """Say whether the last words of ``text`` end a sentence, with the mark of a note behind the stop or without."""
    return bool(_CLOSED.search(text, max(0, len(text) - _REACH)))
