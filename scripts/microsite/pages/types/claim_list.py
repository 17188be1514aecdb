"""The list of all claims, by source."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import language_of
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim
from microsite.model.kinds import SOURCE
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading, paragraph
from microsite.model.tree.inlines import Span, inlines
from microsite.model.wording import mark, one_or_more, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.foreign import in_language
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import (
    LONG_ON_A_SCREEN,
    PaginatedList,
    contents,
    filter_field,
    page_of_list,
    part_addresses,
    part_links,
)

_LEAD: Final = mark("Every claim has an address that stays. The text is ours; the passage it rests on is named.")
_WHAT: Final = mark("Every claim, by source.")
_TITLE: Final = mark("Claims")


def _lines(sheet: PageWriter, claims: Iterable[Claim]) -> Iterator[Block]:
    lines = ((sheet.link(c.says, urls.claim(c.id)), Span(inlines(c.id), attributes("what"))) for c in claims)
    return bullets(text("{claim} {id}", claim=claim, id=label) for claim, label in lines)


def _contents(of: PaginatedList) -> Page:
    body = (paragraph(words(_LEAD)), *contents(of))
    return Page(of.address, of.title, body, of.seed, words(_WHAT), extra=part_links(of))


def _whole(corpus: Corpus) -> Page:
    sheet = PageWriter(corpus, urls.claim())
    body: list[Block] = [paragraph(words(_LEAD))]
    if len(corpus.claims) > LONG_ON_A_SCREEN:
        body.append(filter_field("li"))
    for dossier in corpus.sources.values():
        body += [
            heading(2, in_language(SOURCE.title(dossier), language_of(dossier)), dossier.id),
            *_lines(sheet, dossier.claims),
        ]
    claims = [each for dossier in corpus.sources.values() for each in dossier.claims]
    extra = front_matter.listing(urls.claim(), words(_TITLE), ((c.says, urls.claim(c.id)) for c in claims))
    return Page(urls.claim(), words(_TITLE), tuple(body), Place("seeds/sources"), words(_WHAT), extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list, and a page for each source where it is long."""
    yield urls.claim()
    yield from part_addresses(corpus, "claims")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of claims, or a part of it."""
    of = PaginatedList(
        corpus, "claims", urls.claim(), words(_TITLE), one_or_more("{n} claim", "{n} claims"), Place("seeds/sources")
    )
    return page_of_list(
        of, address, _whole, _contents, lambda sheet, ids: _lines(sheet, (corpus.claims[i] for i in ids))
    )
