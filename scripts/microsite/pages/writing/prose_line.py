"""Turns a paragraph of prose into the line of a page, with one marker behind each sentence that cites."""

from collections.abc import Iterable
from typing import Protocol

from microsite.corpus.flat_prose import FlatProse, cited_spans
from microsite.model import prose as written
from microsite.model.tree.inlines import Code, Emphasis, Inline, Inlines, Link, Text
from microsite.model.tree.targets import WebAddress


class Citing(Protocol):
    """What says the parts of prose that only a page knows."""

    def markers(self, keys: Iterable[str]) -> Inlines:
        """Return the marker of what a sentence cites, claims and the editors; nothing if it cites neither."""

    def work(self, item: written.Cited) -> Inlines:
        """Return a citation of a work, which stands where its author put it; nothing of what has a marker."""

    def entity(self, identifier: str, label: str | None = None, before: str = "") -> Inline:
        """Return the link to a record; without a label under its own name, as it stands behind ``before``."""


def prose_line(by: Citing, children: tuple[written.ProseInline, ...]) -> Inlines:
    """Return a paragraph as inlines of a page."""
    flat = FlatProse(children)
    walk, result = _Walk(by, _placed(flat), flat.text), list[Inline]()
    walk.line(children, result)
    walk.put_markers(result)
    return tuple(result)


def _placed(flat: FlatProse) -> list[tuple[int, tuple[str, ...]]]:
    """Return the places that markers stand behind, in order, and what is cited there. Nothing that is cited is lost."""
    spans = list(cited_spans(flat))
    placed = [(span.end, span.cites) for span in spans if span.cites]
    before = [(at, item.key) for at, item in flat.cites if not spans or at <= spans[0].start]
    if before:
        placed.insert(0, (len(flat.text[: before[-1][0]].rstrip()), tuple(key for _, key in before)))
    return placed


class _Walk:
    """Goes along a paragraph, and counts its letters as :class:`FlatProse` does."""

    def __init__(self, by: Citing, waiting: list[tuple[int, tuple[str, ...]]], text: str) -> None:
        self.by, self.waiting, self.text, self.at = by, waiting, text, 0
        self.in_link = False
        self.gap = False
        """Whether a space went with a citation that is not printed where it stood."""

    def line(self, children: tuple[written.ProseInline, ...], result: list[Inline]) -> None:
        """Add inlines; a marker at their very end is left to what stands around them."""
        for child in children:
            self.put_markers(result)
            self._say(child, result)

    def put_markers(self, result: list[Inline]) -> None:
        """Add the markers whose place is reached, though never within a link."""
        while self.waiting and self.waiting[0][0] <= self.at and not self.in_link:
            result += self.by.markers(self.waiting.pop(0)[1])

    def _say(self, child: written.ProseInline, result: list[Inline]) -> None:
        match child:
            case written.ProseText(text):
                self._text(text, result)
            case written.ProseCode(text):
                self.at += len(text)
                result.append(Code(text))
            case written.ProseEmphasis(children, strong):
                result.append(Emphasis(self._within(children), strong))
            case written.ProseLink(url, children):
                self.in_link = True
                result.append(Link(WebAddress(url), self._within(children)))
                self.in_link = False
            case written.Cite(items):
                self._cite(items, result)
            case written.EntityLink(identifier, label):
                result.append(self.by.entity(identifier, label, self.text[: self.at]))
                self.at += len(label or identifier)

    def _within(self, children: tuple[written.ProseInline, ...]) -> Inlines:
        inner: list[Inline] = []
        self.line(children, inner)
        return tuple(inner)

    def _text(self, text: str, result: list[Inline]) -> None:
        if self.gap and text[:1].isalnum():
            result.append(Text(" "))
        self.gap = False
        while self.waiting and self.waiting[0][0] < self.at + len(text) and not self.in_link:
            before = max(self.waiting[0][0] - self.at, 0)
            result += [Text(text[:before])] if before else []
            self.at, text = self.at + before, text[before:]
            self.put_markers(result)
        self.at += len(text)
        result += [Text(text)] if text else []

    def _cite(self, items: tuple[written.Cited, ...], result: list[Inline]) -> None:
        """Add the works among what is cited, close to what stands before them, however they were spaced."""
        if result and isinstance(last := result[-1], Text):
            result[-1:] = [Text(kept)] if (kept := last.text.rstrip()) else []
            self.gap = kept != last.text
        works = [part for item in items for part in self.by.work(item)]
        result += works
        self.gap = self.gap and not works
