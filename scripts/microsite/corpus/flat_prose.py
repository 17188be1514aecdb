"""A paragraph of ours as plain text, with the marks that stand in it, and where its sentences are.

Checks and pages read it alike: what a check takes for the citation of a sentence is what a page prints behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from microsite.model.prose import (
    Cite,
    Cited,
    EntityLink,
    ProseCode,
    ProseEmphasis,
    ProseInline,
    ProseLink,
    ProseText,
)
from microsite.model.run_in import run_in
from microsite.sources.text.sentences import sentence_spans

STRAIGHT: Final = str.maketrans("“”„«»‘’", '"""""\'\'')
_SMALL_START: Final = re.compile(
    r"(?<![^\W_])([^\W\d_]{2,40})(?:\.(?!\.)[)\]]{0,3}|!{1,3}[)\]]{0,3}|\?{1,3}(?![\"')\]?!]))\s+(?=([^\W\d_]))"
)
_SHORTENED: Final = frozenset(
    "etc approx incl excl esp resp viz dept govt gov inc corp ltd bros univ max min misc orig trans transl ibid cit "
    "seq chap sect para art ser repr abbr fig figs vol vols nos eds cap col gen lit hist est temp tel ext lat jan feb "
    "mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd mts cent avg sen rep rev hon capt "
    "maj sgt prof assn intl natl no vs cf ed pp al st dr mr ms jr sr ca ft oz lb pt op ff ex eg ie et rd fl mt lt bc "
    "ad am pm ch fn nn ll vv co mrs".split()
)
"""Words behind whose full stop a sentence goes on, with a small letter."""
_ENDS: Final = re.compile(
    r"(?:\d [a-z]{1,2}|\b(?:Ph|[BDM])\. ?(?:A|D|Ed|Litt|Phil|Sc))\.(?P<gap>\s{1,5})(?=[^\W\d_a-z][a-z]{0,40}\s[a-z])"
)
"""``for 14 d. No gull came`` and ``a Ph.D. Answered questions``: a unit or degree ends, and a word begins."""
_GOES_ON: Final = re.compile(r"\bh\. ?c\. mult\.\Z")
"""``Dr. h.c. mult. Karl Ash``: a name follows."""


class FlatProse:
    """The text of a paragraph, and what stands at which place of it."""

    def __init__(self, children: tuple[ProseInline, ...]) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.cites: list[tuple[int, Cited]] = []
        self.links: list[tuple[int, str]] = []
        """Ids of the entities it links to."""
        self._add(children)
        self.text = "".join(self._parts)
        name = run_in(children)
        self.begin = len(self.text) - len(self.text.lstrip()) + len(name) if name else 0
        """Where the sentences begin: behind the name of whose word they are, if there is one."""

    def _say(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _add(self, children: tuple[ProseInline, ...]) -> None:
        for child in children:
            match child:
                case Cite(items):
                    self.cites += [(self._length, item) for item in items]
                case ProseEmphasis(inner) | ProseLink(_, inner):
                    self._add(inner)
                case EntityLink(identifier, label):
                    self.links.append((self._length, identifier))
                    self._say(label or identifier)
                case ProseText(words) | ProseCode(words):
                    self._say(words)


def _joined(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans, those as one that are divided where a sentence goes on."""
    begin: int | None = None
    for start, end in spans:
        begin = start if begin is None else begin
        if not _GOES_ON.search(text, max(start, end - 12), end) or end == spans[-1][1]:
            yield begin, end
            begin = None


def _before_small(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a sentence ends and where the next one begins, if that is a small letter."""
    for stop in _SMALL_START.finditer(text, start, end):
        if stop[2].islower() and stop[1].lower() not in _SHORTENED and not stop[1][1:].isupper():
            yield stop.end() - len(stop.group()) + len(stop.group().rstrip()), stop.end()


def _behind_units(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield from ((stop.start("gap"), stop.end()) for stop in _ENDS.finditer(text, start, end))


@lru_cache(maxsize=4096)
def prose_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of a paragraph of ours: those of a source, and where a small letter begins one.

    Several rules look at each paragraph, so what was found is kept.

    A source is printed as it is, and a small letter there mostly follows an abbreviation that nobody knew. In what we
    write ourselves it is a name such as iPhone, or a slip; a reader sees the sentence end, so it needs its citation.
    """
    straight = text.translate(STRAIGHT)
    result: list[tuple[int, int]] = []
    for start, end in _joined(straight, sentence_spans(straight)):
        begin = start
        for stop, then in sorted({*_before_small(straight, start, end), *_behind_units(straight, start, end)}):
            result.append((begin, stop))
            begin = then
        result.append((begin, end))
    return tuple(result)


@dataclass(frozen=True)
class CitedSpan:
    """Where a sentence stands in its paragraph, and what it cites."""

    start: int
    end: int
    cites: tuple[str, ...]


def cited_spans(flat: FlatProse) -> Iterator[CitedSpan]:
    """Yield the sentences of a paragraph. A citation after the full stop belongs to the sentence before it."""
    spans = [(start + flat.begin, end + flat.begin) for start, end in prose_spans(flat.text[flat.begin :])]
    for index, (start, end) in enumerate(spans):
        until = spans[index + 1][0] if index + 1 < len(spans) else len(flat.text) + 1
        yield CitedSpan(start, end, tuple(item.key for at, item in flat.cites if start < at <= until))
