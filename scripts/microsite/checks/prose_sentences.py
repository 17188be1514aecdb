"""The sentences that readers meet in prose, each with what it cites and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.word_places import WordPlaces, words_of
from microsite.model.claim import Claim
from microsite.model.place import Origin, Place
from microsite.model.prose import (
    Cite,
    EntityLink,
    Prose,
    ProseCode,
    ProseEmphasis,
    ProseHeading,
    ProseInline,
    ProseLink,
    ProseText,
)
from microsite.model.run_in import governed, run_in
from microsite.sources.text.sentences import sentence_spans

_STRAIGHT: Final = str.maketrans("“”„«»‘’", '"""""\'\'')
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
_QUESTION: Final = re.compile(r"[?\u061f\uff1f][\"')\]]*$")


@dataclass(frozen=True)
class ProseSentence:
    """One sentence, without its markup."""

    text: str
    cites: tuple[str, ...]
    links: tuple[str, ...]
    """Ids of the entities it links to."""
    origin: Origin
    places: WordPlaces = field(repr=False, compare=False)
    first_word: int
    """How many words of the prose stand before it."""
    run_in: str = ""
    """The words in bold that govern it; see :mod:`microsite.model.run_in`."""

    @property
    def begins(self) -> Place:
        """Where it begins in its file."""
        return self.places.place(self.first_word, words_of(self.text))

    def claims(self, corpus: Corpus) -> list[Claim]:
        """Return the claims it cites."""
        return [corpus.claims[key] for key in self.cites if key in corpus.claims]

    @property
    def is_question(self) -> bool:
        return bool(_QUESTION.search(self.text.translate(_STRAIGHT).rstrip()))

    def place(self, word: str) -> Place:
        """Return where the word stands in its file, as nearly as the words around it tell."""
        begins, lines = self.begins, self.origin.document.lines
        for number in range(begins.line, min(begins.line + 5, len(lines) + 1)):
            column = lines[number - 1].find(word, begins.column - 1 if number == begins.line else 0)
            if column >= 0:
                return Place(begins.file, number, column + 1)
        return begins


class _Flat:
    """Text with the marks that stand in it."""

    def __init__(self, children: tuple[ProseInline, ...]) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.cites: list[tuple[int, str]] = []
        self.links: list[tuple[int, str]] = []
        self._add(children)
        self.text = "".join(self.parts)

    def _say(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _add(self, children: tuple[ProseInline, ...]) -> None:
        for child in children:
            match child:
                case Cite(items):
                    self.cites += [(self.length, item.key) for item in items]
                case ProseEmphasis(inner) | ProseLink(_, inner):
                    self._add(inner)
                case EntityLink(identifier, label):
                    self.links.append((self.length, identifier))
                    self._say(label or identifier)
                case ProseText(words) | ProseCode(words):
                    self._say(words)


def prose_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a paragraph of ours: those of a source, and where a small letter begins one.

    A source is printed as it is, and a small letter there mostly follows an abbreviation that nobody knew. In what we
    write ourselves it is a name such as iPhone, or a slip; a reader sees the sentence end, so it needs its citation.
    """
    result: list[tuple[int, int]] = []
    straight = text.translate(_STRAIGHT)
    for start, end in sentence_spans(straight):
        begin = start
        for stop in _SMALL_START.finditer(straight, start, end):
            if stop[2].islower() and stop[1].lower() not in _SHORTENED and not stop[1][1:].isupper():
                result.append((begin, stop.end() - len(stop.group()) + len(stop.group().rstrip())))
                begin = stop.end()
        result.append((begin, end))
    return result


def _without_run_in(text: str, run_in: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences behind the run-in of a paragraph."""
    at = len(text) - len(text.lstrip()) + len(run_in) if run_in else 0
    return [(start + at, end + at) for start, end in prose_spans(text[at:])]


def prose_sentences(prose: Prose, origin: Origin, *keys: str | int) -> Iterator[ProseSentence]:
    """Yield the sentences of a text; headings are left out. A citation after the full stop belongs to the sentence."""
    places, before = WordPlaces(prose, origin, keys), 0
    for block, above in governed(prose.blocks):
        flat = _Flat(block.children)
        own = "" if isinstance(block, ProseHeading) else run_in(block.children)
        spans = [] if isinstance(block, ProseHeading) else _without_run_in(flat.text, own)
        for index, (start, end) in enumerate(spans):
            until = spans[index + 1][0] if index + 1 < len(spans) else len(flat.text) + 1
            cites = tuple(key for at, key in flat.cites if start < at <= until)
            links = tuple(key for at, key in flat.links if start <= at < end)
            text = flat.text[start:end].strip()
            first = before + len(words_of(flat.text[:start]))
            yield ProseSentence(text, cites, links, origin, places, first, above)
        before += len(words_of(flat.text))
