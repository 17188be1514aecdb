"""A passage before it is measured, and on which lines of the file it stands."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from microsite.model.passage_kinds import PassageKind
from microsite.sources.documents.structure import TextBlock
from microsite.sources.text.entry_links import PlaceLink
from microsite.sources.text.marked_pieces import Spans
from microsite.sources.text.raised import with_raised


@dataclass(frozen=True)
class MeasuredPart:
    """A passage before it is measured."""

    kind: PassageKind
    text: str
    """In normal form."""
    level: int = 1
    page: int | None = None
    label: str | None = None
    mark: str | None = None
    superscripts: Spans = ()
    links: tuple[PlaceLink, ...] = ()
    """Which pieces of it lead to other places of the document."""
    set_in: TextBlock | None = None
    """Its lines, in a plain text."""
    begins: int | None = None
    """Where it begins in the text of those lines, if it is not the whole."""
    start: int | None = None
    """Where it stands in the whole text, where that is known."""
    before: str = " "
    """What stands between it and the passage before, if the two are one."""
    read_as: str = ""
    """Its locator as the text is read without hints, where there are some."""
    kind_stated: bool = False
    """A hint says its kind."""

    @property
    def printed(self) -> str:
        """Its text with raised figures as such signs, as long as the text."""
        return with_raised(self.text, self.superscripts)

    @property
    def lines(self) -> tuple[int, int] | None:
        """First and last line in the file."""
        if not self.set_in:
            return None
        if self.begins is None:
            return self.set_in.lines[0].number, self.set_in.lines[-1].number
        finder = self.line_finder()
        return finder.line(0) or 1, finder.line(len(self.text) - 1) or 1

    def line_finder(self) -> "LineFinder":
        """Return what tells the line on which a place in the text stands."""
        return LineFinder(self.set_in, self.begins or 0)

    def piece(self, start: int, end: int) -> "MeasuredPart":
        """Return the part from ``start`` to ``end``, without the blanks at its ends; the first has mark and page."""
        text = self.text[start:end]
        first = start + len(text) - len(text.lstrip())
        last = end - len(text) + len(text.rstrip())
        return replace(
            self,
            text=self.text[first:last],
            mark=self.mark if start == 0 else None,
            superscripts=tuple((a - first, b - first) for a, b in self.superscripts if first <= a and b <= last),
            links=tuple(link.moved(-first) for link in self.links if first <= link.start and link.end <= last),
            begins=(self.begins or 0) + first,
            start=None if self.start is None else self.start + first,
            before=self.before if start == 0 else self.text[:first][len(self.text[:first].rstrip()) :],
        )

    def with_next(self, other: "MeasuredPart") -> "MeasuredPart":
        """Return one part of this and the next, which keeps the kind, the mark and the page of this one."""
        shift = len(self.text) + len(other.before)
        later = tuple((start + shift, end + shift) for start, end in other.superscripts)
        links = (*self.links, *(link.moved(shift) for link in other.links))
        text, begins = f"{self.text}{other.before}{other.text}", self.begins
        if other.begins is not None:
            begins = begins or 0
        set_in = self.set_in
        if set_in and other.set_in and set_in != other.set_in:
            set_in = replace(set_in, lines=set_in.lines + other.set_in.lines)
        return replace(
            self, text=text, superscripts=self.superscripts + later, links=links, set_in=set_in, begins=begins
        )


class LineFinder:
    """Tells on which line of the file a place in the text of a passage stands.

    Each line is read with the one before it alone, so that a long block takes time as its length.
    """

    def __init__(self, block: TextBlock | None, begins: int = 0) -> None:
        self._lines = block.lines if block else ()
        self._begins = begins
        self._reached: list[int] = []
        if block:
            first = len(TextBlock(block.lines[:1], marker=block.marker).text)
            more = (len(TextBlock(pair).text) - len(TextBlock(pair[:1]).text) for pair in pairwise(block.lines))
            self._reached = list(accumulate(more, initial=first))

    def line(self, place: int) -> int | None:
        """Return the number of the line, None where there are no lines."""
        if not self._lines:
            return None
        found = bisect_right(self._reached, self._begins + place)
        return self._lines[min(found, len(self._lines) - 1)].number
