"""A paragraph of ours as plain text, with the marks that stand in it, and where its sentences are.

Checks and pages read it alike: what a check takes for the citation of a sentence is what a page prints behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from microsite.corpus.our_sentences import prose_spans
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


class FlatProse:
    """The text of a paragraph, and what stands at which place of it."""

    def __init__(self, children: tuple[ProseInline, ...]) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.cites: list[tuple[int, Cited]] = []
        self.links: list[tuple[int, str]] = []
        """Ids of the entities it links to."""
        self.names: list[tuple[int, int]] = []
        """Spans of the words in stars, and of those of links."""
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
                    begin = self._length
                    self._add(inner)
                    self.names.append((begin, self._length))
                case EntityLink(identifier, label):
                    self.links.append((self._length, identifier))
                    self.names.append((self._length, self._length + len(label or identifier)))
                    self._say(label or identifier)
                case ProseText(words) | ProseCode(words):
                    self._say(words)


@dataclass(frozen=True)
class CitedSpan:
    """Where a sentence stands in its paragraph, and what it cites."""

    start: int
    end: int
    cites: tuple[str, ...]
    last_cite: int
    """Where the last citation stands that is printed behind the sentence; -1 for none."""


def cited_spans(flat: FlatProse) -> Iterator[CitedSpan]:
    """Yield the sentences of a paragraph. A citation after the full stop belongs to the sentence before it."""
    begin = flat.begin
    # Only a sign that could end a sentence makes a difference, and several words behind one that is shortened.
    signed = (span for span in flat.names if span[0] >= begin and re.search("[!? ]", flat.text[slice(*span)]))
    names = tuple((start - begin, end - begin) for start, end in signed)
    places = tuple(sorted({at - begin for at, _ in flat.cites}))
    spans = [(start + begin, end + begin) for start, end in prose_spans(flat.text[begin:], names, places)]
    for index, (start, end) in enumerate(spans):
        until = spans[index + 1][0] if index + 1 < len(spans) else len(flat.text) + 1
        cited = [(at, item) for at, item in flat.cites if start < at <= until]
        last = max((at for at, item in cited if not item.locator), default=-1)
        yield CitedSpan(start, end, tuple(item.key for _, item in cited), last)
