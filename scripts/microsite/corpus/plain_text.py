"""Prose as one line of plain text, for fields that hold no markup."""

from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import link_title
from microsite.corpus.names_in_sentences import within_sentence
from microsite.model.prose import (
    Cite,
    EntityLink,
    Prose,
    ProseCode,
    ProseEmphasis,
    ProseInline,
    ProseLink,
    ProseText,
    texts,
)


def from_prose(corpus: Corpus, prose: Prose) -> str:
    """Return prose without citations; a link without a label reads as the name of what it leads to."""
    return " ".join(" ".join(_text(corpus, block.children).split()) for block in texts(prose.blocks))


def _text(corpus: Corpus, children: tuple[ProseInline, ...]) -> str:
    line = ""
    for child in children:
        match child:
            case ProseText(words) | ProseCode(words):
                line += words
            case ProseEmphasis(inner) | ProseLink(_, inner):
                line += _text(corpus, inner)
            case EntityLink(identifier, label):
                line += label or within_sentence(link_title(corpus, identifier), line)
            case Cite():
                # The space before a citation goes with it.
                line = line.rstrip()
    return line
