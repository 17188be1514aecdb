"""Where readers read their own copy of a source with our notes beside it. The copy never leaves their device."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.kinds import SOURCE
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import paragraph
from microsite.model.wording import mark, text, words
from microsite.pages.sections import own_copy
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter

_LEAD: Final = mark(
    "Put your own copy of {source} into the field. It is laid out sentence by sentence, with the claims that we took "
    "from each, how firmly and in whose voice it speaks, our notes, what was found elsewhere, and where we use it."
)
_HOW: Final = mark(
    "Where your copy differs from what we read, that is said, and what cannot be placed is listed at the end. {how} "
    "says how this is found out. Your copy stays on this device. It is kept there only if you ask for it."
)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address for every source that was read."""
    return (urls.read_source(dossier.id) for dossier in corpus.sources.values() if dossier.text)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page on which a source is read with notes."""
    dossier, sheet = corpus.sources[address.page.split("/")[1]], PageWriter(corpus, address, evidence=False)
    source = sheet.link(record_wording.the_source(corpus, dossier.id), urls.source(dossier.id))
    body: tuple[Block, ...] = (
        paragraph(text(_LEAD, source=source)),
        paragraph(text(_HOW, how=sheet.link(words("Check it yourself"), urls.VERIFY))),
        *own_copy.for_reading(sheet, dossier),
    )
    title = words("Read with our notes: {source}", source=SOURCE.title(dossier))
    what = words("Your own copy of {source}, with our notes.", source=record_wording.the_source(corpus, dossier.id))
    extra = {"search": {"exclude": True}}
    return Page(address, title, body, dossier.source.origin.place(), what, extra=extra, citable=False)
