"""A highlight as every reader of files gives it, and what a file holds besides."""

from dataclasses import dataclass, field
from typing import Final

from microsite.model.vocabulary import HighlightColour

MOST: Final = 20_000
"""Highlights of a file that are taken over at most."""


class HighlightError(Exception):
    """The file holds no highlights that could be read; the message says what was expected and what to do."""


@dataclass(frozen=True)
class TextPosition:
    """Where marked words stand in a text that is named by its hash, as a Web Annotation says it."""

    start: int
    end: int
    text: str
    """The ``ni:`` name of the text in which characters are counted."""


@dataclass(frozen=True)
class Highlight:
    """What somebody marked, and noted beside it."""

    place: str
    """Where it stands in its file, in words: ``page 3, annotation 2``."""
    quote: str
    comment: str = ""
    colour: HighlightColour | None = None
    tags: tuple[str, ...] = ()
    author: str = ""
    pages: tuple[str, ...] = ()
    """What is printed on the page, as far as it is said."""
    leaf: int | None = None
    """The place of the page in its file, from 1."""
    prefix: str = ""
    """What stands before the marked words."""
    suffix: str = ""
    """What stands behind them."""
    within: str = ""
    """A longer quotation in which the marked words stand."""
    position: TextPosition | None = None
    key: str = ""
    """The id that the annotation has in its file, if it has one."""


@dataclass
class HighlightFile:
    """What a file of highlights holds."""

    kind: str
    """What it is, in words: ``a PDF``."""
    highlights: list[Highlight] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    """What marks no words: where it stands, and what it is."""

    def add(self, highlight: Highlight) -> None:
        """Take a highlight, or note that it marks no words; :class:`HighlightError` beyond all bounds."""
        if any(map(str.isalnum, highlight.quote)) or highlight.position:
            self.highlights.append(highlight)
        else:
            self.leave_out(highlight.place, "it marks no words")
        if len(self.highlights) > MOST:
            raise HighlightError(f"the file holds more than {MOST:,} highlights; import parts of it")

    def leave_out(self, place: str, why: str) -> None:
        """Note what is no highlight."""
        self.left_out.append((place, why))
