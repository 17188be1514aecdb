"""The ways to the page before and the page after, at the foot of a page that stands in a row, and in its head."""

from collections.abc import Iterator, Sequence

from microsite.model.address import Address
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import paragraph
from microsite.model.tree.inlines import Span, inlines
from microsite.model.wording import text, words
from microsite.pages.writing.page_writer import PageWriter

RowPage = tuple[str, Address]
"""A page in a row: its title and its address."""


def _around(here: Address, row: Sequence[RowPage]) -> Iterator[tuple[str, RowPage]]:
    """Yield what stands before a page in a row, and what stands after it, each with its link relation."""
    index = [address for _, address in row].index(here)
    yield from (("prev", step) for step in row[max(index - 1, 0) : index])
    yield from (("next", step) for step in row[index + 1 : index + 2])


def neighbours(sheet: PageWriter, row: Sequence[RowPage], where: str) -> Iterator[Block]:
    """Yield the ways to both neighbours of a page; ``where`` says in which row it stands."""
    ways = []
    for relation, (title, address) in _around(sheet.address, row):
        way = words("← Previous") if relation == "prev" else words("Next →")
        said = text("{way} {page}", way=Span(inlines(way), attributes("way")), page=title)
        ways.append(paragraph(sheet.link(said, address, attributes(relation))))
    if ways:
        yield Box(tuple(ways), attributes("neighbours", role="navigation", aria_label=where))


def row_links(here: Address, row: Sequence[RowPage]) -> dict[str, object]:
    """Return the front matter from which the head of the page says the same."""
    links = [{"rel": relation, "href": address.url.lstrip("/")} for relation, (_, address) in _around(here, row)]
    return {"row": links} if links else {}
