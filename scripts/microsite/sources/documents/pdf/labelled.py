"""A block of a PDF with what it is: a paragraph, a heading, a caption, a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from microsite.model.passage_kinds import PassageKind
from microsite.sources.documents.pdf.blocks import Set
from microsite.sources.documents.pdf.line import Line


@dataclass
class Labelled:
    """A block with its words and what it is."""

    block: Set
    text: str
    kind: PassageKind
    cells: list[Set] = field(default_factory=list)
    """Of a table's caption: the blocks of the table."""
    parts: "Sequence[Labelled]" = ()
    """Of a byline: the blocks that it is made of."""
    formula: bool = False
    """A formula that stands by itself."""

    @property
    def page(self) -> int:
        return self.block.first.page

    @property
    def _there(self) -> Iterator[Line]:
        """The lines on the page where the block begins: it may go on at the top of the next one."""
        return (line for line in self.block.lines if line.page == self.page)

    @property
    def top(self) -> float:
        return max(line.base + line.size for line in self._there)

    @property
    def bottom(self) -> float:
        return min(line.base for line in self._there)

    @property
    def left(self) -> float:
        return min(line.left for line in self._there)

    @property
    def right(self) -> float:
        return max(line.right for line in self._there)
