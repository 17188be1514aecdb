"""The parts of a page that hold lines of words alone: headings, paragraphs, tables, terms with what they mean."""

from dataclasses import dataclass

from microsite.model.tree.attributes import NONE, Attributes, check_token
from microsite.model.tree.characters import TreeError
from microsite.model.tree.inlines import Inlines, plain, says


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; one without an anchor gets it from its words when it is put on a page (``anchors.placed``)."""

    level: int
    children: Inlines
    anchor: str = ""
    worked_out: str = ""
    """The anchor made of its words, where it has no other."""

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 6:
            raise TreeError(f"no heading has level {self.level}")
        need_words(self.children, "heading")
        if self.anchor:
            check_token(self.anchor)

    @property
    def id(self) -> str:
        """The anchor that it has on its page."""
        return self.anchor or self.worked_out


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; one without words, which a script fills, has attributes to be found by."""

    children: Inlines
    attributes: Attributes = NONE

    def __post_init__(self) -> None:
        if not says(self.children) and (self.children or self.attributes == NONE):
            raise TreeError("a paragraph without words")


Row = tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as its header."""

    header: Row
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        if not self.rows:
            raise TreeError("a table without rows")
        if not self.header or any(len(row) != len(self.header) for row in self.rows):
            raise TreeError("a table whose rows are not as long as its header")


@dataclass(frozen=True, slots=True)
class Definitions:
    """Terms with what they mean."""

    pairs: tuple[tuple[Inlines, Inlines], ...]

    def __post_init__(self) -> None:
        if not self.pairs:
            raise TreeError("a list without entries")
        for term, meaning in self.pairs:
            need_words(term, "term")
            if not says(meaning):
                raise TreeError("a term without a meaning")


def need_words(children: Inlines, what: str) -> None:
    """Refuse a line that says nothing; ``what`` is what it should be: a heading, a summary."""
    if not plain(children).strip():
        raise TreeError(f"a {what} without words")
