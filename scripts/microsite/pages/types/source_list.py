"""The list of the sources."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import language_of
from microsite.model import cldr, urls
from microsite.model.address import Address
from microsite.model.kinds import SOURCE
from microsite.model.place import Place
from microsite.model.tree.build import paragraph, table
from microsite.model.wording import mark, several, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.metadata import front_matter
from microsite.pages.sections.foreign import in_language
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter

_LEAD: Final = mark("Everything on this site rests on these documents. They are described here, not republished.")
_WHAT: Final = mark("The documents the site rests on.")


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of the list."""
    del corpus
    yield urls.source()


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of sources."""
    sheet, dossiers = PageWriter(corpus, address), corpus.sources.values()
    rows = [
        (
            sheet.link(in_language(SOURCE.title(dossier), language_of(dossier)), urls.source(dossier.id)),
            vocabulary().source_called(dossier.source.kind),
            dossier.source.about,
            cldr.count(len(dossier.claims)),
        )
        for dossier in dossiers
    ]
    body = (
        paragraph(words(_LEAD)),
        table(several("Source", "Kind", "What it is", "Claims"), rows),
    )
    named = ((SOURCE.title(dossier), urls.source(dossier.id)) for dossier in dossiers)
    extra = front_matter.listing(address, words("Sources"), named)
    return Page(address, words("Sources"), body, Place("seeds/sources"), words(_WHAT), extra=extra)
