"""What leads to a page, and what a page is called."""

from collections.abc import Iterator

from microsite import names
from microsite.corpus import Corpus
from microsite.meta.breadcrumbs import SECTIONS
from microsite.model.kinds import CLAIM, label
from microsite.pages.sheet import Sheet
from microsite.tree.attributes import attributes
from microsite.tree.blocks import Block, Box
from microsite.tree.build import bullets, heading
from microsite.urls import Address


def title(corpus: Corpus, address: Address) -> str:
    """Return the title of the page at an address, or of what stands at its anchor, as other pages call it."""
    if found := corpus.at.get(address):
        kind, identifier = found
        return label(kind).elsewhere.format(title=names.title(corpus, kind, identifier))
    return SECTIONS.get(address.folder, address.url)


def backlinks(sheet: Sheet, identifier: str, *, claims: bool = True) -> Iterator[Block]:
    """Yield the section on the pages that name ``identifier``; ``claims=False`` leaves out claims' own pages."""
    pages = [a for a in sheet.corpus.backlinks.get(identifier, ()) if a.page != sheet.address.page]
    pages = [a for a in pages if claims or a.folder != CLAIM.folder]
    if pages:
        links = bullets(sheet.link(title(sheet.corpus, address), address) for address in pages)
        yield Box((heading(2, "Linked from", "linked-from"), *links), attributes("backlinks"))
