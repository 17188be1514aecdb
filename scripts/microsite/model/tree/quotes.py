"""Gives a tree typographic quotation marks and apostrophes: its words, and the names of parts that are read aloud.

Code, addresses, anchors and preformatted text stay as they are, and so do names in another language.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from microsite.model.quotes import curl, curl_pieces, has_straight
from microsite.model.tree.attributes import Attributes
from microsite.model.tree.blocks import Blocks
from microsite.model.tree.inlines import (
    Break,
    Code,
    CopyButton,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Marker,
    Span,
    Text,
)
from microsite.model.tree.transform import change_lines

_READ_ALOUD: Final = frozenset(("aria-label", "title"))


def typographic(blocks: Blocks) -> Blocks:
    """Return blocks with typographic marks."""
    return change_lines(blocks, typographic_line)


def typographic_line(children: Inlines) -> Inlines:
    """Return a line with typographic marks; one that opens in plain words may close in a link."""
    if not _has_straight(children):
        return children
    pieces = list(_pieces(children))
    return _with_texts(children, iter(curl_pieces(pieces)))


def _has_straight(children: Inlines) -> bool:
    for child in children:
        if type(child) is Text:  # as most are
            if has_straight(child.text):
                return True
        elif isinstance(child, (Link, Span)):
            if _has_straight(child.children) or any(has_straight(value) for _, value in child.attributes.named):
                return True
        elif isinstance(child, Emphasis) and _has_straight(child.children):
            return True
    return False


def _pieces(children: Inlines, *, changes: bool = True) -> Iterator[tuple[str, bool]]:
    """Yield the text of each part of a line that has no parts itself, and whether it may be changed."""
    for child in children:
        match child:
            case Text(words):
                yield words, changes
            case Code(words) | CopyButton(words):
                yield words, False
            case Span(within, lang=lang):
                yield from _pieces(within, changes=changes and not lang)
            case Emphasis(within) | Link(children=within):
                yield from _pieces(within, changes=changes)
            case Marker() | Break():
                yield " ", False


def _with_texts(children: Inlines, texts: Iterator[str]) -> Inlines:
    return tuple(_with_text(child, texts) for child in children)


def _with_text(child: Inline, texts: Iterator[str]) -> Inline:
    match child:
        case Emphasis(within):
            return replace(child, children=_with_texts(within, texts))
        case Span(within, attributes) | Link(children=within, attributes=attributes):
            return replace(child, children=_with_texts(within, texts), attributes=_read_aloud(attributes))
        case Text():
            return Text(next(texts))
        case _:
            next(texts)
            return child


def _read_aloud(attributes: Attributes) -> Attributes:
    if not any(has_straight(value) for _, value in attributes.named):
        return attributes
    named = ((name, curl(value) if name in _READ_ALOUD else value) for name, value in attributes.named)
    return replace(attributes, named=tuple(named))
