"""The sentences that readers meet in prose, each with what it cites and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.flat_prose import FlatProse, cited_spans
from microsite.corpus.our_sentences import STRAIGHT
from microsite.corpus.word_places import WordPlaces, words_of
from microsite.model.claim import Claim
from microsite.model.place import Origin, Place
from microsite.model.prose import Prose, ProseHeading
from microsite.model.run_in import governed
from microsite.sources.text.sentences.stops import ASKED, SPACED, UNSPACED

_QUESTION: Final = re.compile(
    rf"(?:[{ASKED}]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);|\u055e[^\s]{{0,30}}(?:\s[^\s]{{1,30}}){{0,20}}[\u0589:])"
    rf"[!{ASKED}\uff01\"')\]]{{0,20}}\Z"
)
"""The end of a question; in Greek a semicolon, in Armenian a sign over the word that asks."""
_ENOUGH: Final = 800
"""Signs at the end of a sentence that are looked at."""
_ENDED: Final = re.compile(rf"(?![{ASKED}])[{SPACED}{UNSPACED}]\Z")

_HEADING: Final = 10
"""Words that a heading has at most."""


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
    behind_marker: str = ""
    """The words of it that stand behind its last citation."""
    run_in: str = ""
    """The words in bold that govern it; see :mod:`microsite.model.run_in`."""

    @cached_property
    def begins(self) -> Place:
        """Where it begins in its file."""
        return self.places.place(self.first_word, words_of(self.text))

    def claims(self, corpus: Corpus) -> list[Claim]:
        """Return the claims it cites."""
        return [corpus.claims[key] for key in self.cites if key in corpus.claims]

    @property
    def is_question(self) -> bool:
        return bool(_QUESTION.search(self.text.rstrip()[-_ENOUGH:].translate(STRAIGHT)))

    @property
    def may_be_heading(self) -> bool:
        """Say whether it is a line of few words that stands alone and does not end as a statement."""
        if self.cites or len(self.text.split()) > _HEADING or _ENDED.search(self.text.rstrip()[-1:]):
            return False
        number, lines = self.begins.line, self.origin.document.lines
        around = [lines[near] for near in (number - 2, number) if 0 <= near < len(lines)]
        return lines[number - 1].strip() == self.text.strip() and not any(line.strip() for line in around)

    def place(self, word: str) -> Place:
        """Return where the word stands in its file, as nearly as the words around it tell."""
        begins, lines = self.begins, self.origin.document.lines
        for number in range(begins.line, min(begins.line + 5, len(lines) + 1)):
            column = lines[number - 1].find(word, begins.column - 1 if number == begins.line else 0)
            if column >= 0:
                return Place(begins.file, number, column + 1)
        return begins


def prose_sentences(prose: Prose, origin: Origin, *keys: str | int) -> Iterator[ProseSentence]:
    """Yield the sentences of a text; headings are left out. A citation after the full stop belongs to the sentence."""
    places, before = WordPlaces(prose, origin, keys), 0
    for block, above in governed(prose.blocks):
        flat, at, first = FlatProse(block.children), 0, before
        for span in () if isinstance(block, ProseHeading) else cited_spans(flat):
            links = tuple(key for at, key in flat.links if span.start <= at < span.end)
            text = flat.text[span.start : span.end].strip()
            first += len(words_of(flat.text[at : span.start]))
            at = span.start
            behind = flat.text[span.last_cite : span.end] if span.last_cite >= 0 else ""
            yield ProseSentence(text, span.cites, links, origin, places, first, behind, above)
        before += len(words_of(flat.text))
