"""What leads to a page, and what a page is called."""

from collections.abc import Iterable, Iterator

from microsite.corpus import name_index
from microsite.corpus.corpus import Corpus
from microsite.model.address import Address
from microsite.model.kinds import CLAIM, label
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box, Fold
from microsite.model.tree.build import about, bullets, heading
from microsite.model.tree.inlines import inlines
from microsite.model.wording import plural, text, words
from microsite.pages.metadata.breadcrumbs import list_of
from microsite.pages.writing.page_writer import PageWriter


def page_title(corpus: Corpus, address: Address) -> str:
    """Return the title of the page at an address, or of what stands at its anchor, as other pages call it."""
    if found := corpus.at.get(address):
        kind, identifier = found
        return label(kind).elsewhere.format(title=name_index.title_of(corpus, kind, identifier))
    return list_of(address.folder) or address.url


def used_in(sheet: PageWriter, identifier: str, here: Address, labels: tuple[str, ...]) -> Iterator[Block]:
    """Yield the pages that name an entry of the list ``here``; of many, the list opens on demand.

    ``labels`` say so for one page (``Used in {page}.``) and for more (``Used on {n} pages``).
    """
    pages = [address for address in sheet.corpus.backlinks.get(identifier, ()) if address.page != here.page]
    links = [sheet.link(page_title(sheet.corpus, address), address) for address in pages]
    if len(links) == 1:
        yield about(text(labels[0], page=links[0]))
    elif links:
        yield Fold(text(labels[1], n=len(links)), tuple(bullets(links)), attributes("used-in"))


def backlinks(
    sheet: PageWriter, identifier: str, *, claims: bool = True, besides: Iterable[Address] = ()
) -> Iterator[Block]:
    """Yield the section on the pages that name ``identifier``, but for those that the page leads to already.

    ``claims=False`` leaves out claims' own pages.
    """
    known = {address.page for address in besides}
    pages = [a for a in sheet.corpus.backlinks.get(identifier, ()) if a.page not in {sheet.address.page, *known}]
    pages = [a for a in pages if claims or a.folder != CLAIM.folder]
    if pages:
        links = tuple(bullets(sheet.link(page_title(sheet.corpus, address), address) for address in pages))
        fold = Fold(inlines(plural(len(pages), "{n} page", "{n} pages")), links)
        yield Box((heading(2, words("Linked from"), "linked-from"), fold), attributes("backlinks"))
