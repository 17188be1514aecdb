"""Prose as one line of plain text, for fields that hold no markup."""

from microsite.corpus import Corpus
from microsite.model.prose import Cite, Code, Emphasis, EntityLink, Inline, Link, Prose, Text, texts
from microsite.names import link_title


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
                line += label or link_title(corpus, identifier)
            case Cite():
                # The space before a citation goes with it.
                line = line.rstrip()
    return line
