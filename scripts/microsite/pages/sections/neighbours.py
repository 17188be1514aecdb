"""The ways to the page before and the page after, at the foot of a page that stands in a row."""

from collections.abc import Iterator, Sequence

from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import paragraph
from microsite.model.tree.inlines import Span, inlines
from microsite.model.urls import Address
from microsite.model.wording import text
from microsite.pages.writing.page_writer import PageWriter


def around(here: Address, row: Sequence[tuple[str, Address]]) -> tuple[tuple[str, Address] | None, ...]:
    """Return what stands before ``here`` in a row and what stands after it, None where nothing does."""
    index = [address for _, address in row].index(here)
    return (row[index - 1] if index else None, row[index + 1] if index + 1 < len(row) else None)


def neighbours(sheet: PageWriter, row: Sequence[tuple[str, Address]], where: str) -> Iterator[Block]:
    """Yield the ways to both neighbours of a page in a row of titles and addresses; ``where`` says in which."""
    before, after = around(sheet.address, row)
    ways = []
    if before:
        name, address = before
        before_said = text("{place} {page}", place=Span(inlines("← Before"), attributes("way")), page=inlines(name))
        ways.append(paragraph(sheet.link(before_said, address, attributes("before"))))
    if after:
        name, address = after
        after_said = text("{place} {page}", place=Span(inlines("After →"), attributes("way")), page=inlines(name))
        ways.append(paragraph(sheet.link(after_said, address, attributes("after"))))
    if ways:
        yield Box(tuple(ways), attributes("neighbours", role="navigation", aria_label=where))
