"""Prose as one line of plain text, for fields that hold no markup."""

from microsite.corpus import Corpus
from microsite.model.prose import Cite, Code, Emphasis, EntityLink, Inline, Link, Prose, Text, texts


def text(corpus: Corpus, prose: Prose) -> str:
    """Return prose without citations; a link without a label reads as the name of what it leads to."""
    return " ".join(" ".join(_text(corpus, block.children).split()) for block in texts(prose.blocks))


def _text(corpus: Corpus, children: tuple[Inline, ...]) -> str:
    line = ""
    for child in children:
        match child:
            case Text(words) | Code(words):
                line += words
            case Emphasis(inner) | Link(_, inner):
                line += _text(corpus, inner)
            case EntityLink(identifier, label):
                line += label or _name(corpus, identifier)
            case Cite():
                # The space before a citation goes with it.
                line = line.rstrip()
    return line


def _name(corpus: Corpus, identifier: str) -> str:
    if identifier in corpus.threats:
        return corpus.threats[identifier].title
    if identifier in corpus.actors:
        return corpus.actors[identifier].name
    return corpus.terms[identifier].term if identifier in corpus.terms else identifier
