"""The sentences that readers meet in prose, each with what it cites and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from microsite.corpus.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.contents import proses
from microsite.model.kinds import TERM
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
    texts,
)
from microsite.sources.text.sentences import sentence_spans

_STRAIGHT = str.maketrans("“”„«»‘’", '"""""\'\'')


@dataclass(frozen=True)
class ProseSentence:
    """One sentence, without its markup."""

    text: str
    cites: tuple[str, ...]
    links: tuple[str, ...]
    """Ids of the entities it links to."""
    origin: Origin
    keys: tuple[str | int, ...]

    def claims(self, corpus: Corpus) -> list[Claim]:
        """Return the claims it cites."""
        return [corpus.claims[key] for key in self.cites if key in corpus.claims]

    def place(self, word: str) -> Place:
        """Return where the word stands in its file, as nearly as the words around it tell."""
        nowhere, first = self.origin.place(*self.keys), self.text.split()
        starts = (self.origin.find(" ".join(first[:number]), 0, *self.keys) for number in (3, 2, 1))
        start = next((place for place in starts if place != nowhere), nowhere)
        for number, line in enumerate(self.origin.document.lines[start.line - 1 : start.line + 4], start.line):
            column = line.find(word, start.column - 1 if number == start.line else 0)
            if column >= 0:
                return Place(start.file, number, column + 1)
        return start


class _Flat:
    """Text with the marks that stand in it."""

    def __init__(self) -> None:
        self.text = ""
        self.cites: list[tuple[int, str]] = []
        self.links: list[tuple[int, str]] = []

    def add(self, children: tuple[ProseInline, ...]) -> None:
        for child in children:
            match child:
                case Cite(items):
                    self.cites += [(len(self.text), item.key) for item in items]
                case ProseEmphasis(inner) | ProseLink(_, inner):
                    self.add(inner)
                case EntityLink(identifier, label):
                    self.links.append((len(self.text), identifier))
                    self.text += label or identifier
                case ProseText(words) | ProseCode(words):
                    self.text += words


def of_prose(prose: Prose, origin: Origin, *keys: str | int) -> Iterator[ProseSentence]:
    """Yield the sentences of a text; headings are left out. A citation after the full stop belongs to the sentence."""
    for block in texts(prose.blocks):
        if isinstance(block, ProseHeading):
            continue
        flat = _Flat()
        flat.add(block.children)
        spans = sentence_spans(flat.text.translate(_STRAIGHT))
        for index, (start, end) in enumerate(spans):
            until = spans[index + 1][0] if index + 1 < len(spans) else len(flat.text) + 1
            cites = tuple(key for at, key in flat.cites if start < at <= until)
            links = tuple(key for at, key in flat.links if start <= at < end)
            yield ProseSentence(flat.text[start:end].strip(), cites, links, origin, keys)


def sentences(corpus: Corpus) -> tuple[ProseSentence, ...]:
    """Return the sentences in which the site speaks for itself: neither definitions nor questions for students."""
    found: tuple[ProseSentence, ...] = corpus.worked_out.cached("sentences", (), lambda: tuple(_sentences(corpus)))
    return found


def _sentences(corpus: Corpus) -> Iterator[ProseSentence]:
    for kind, record in corpus.seeds.every():
        for text, keys in proses(record) if kind is not TERM else ():
            if keys[0] != "teaching":
                yield from of_prose(text, record.origin, *keys)
