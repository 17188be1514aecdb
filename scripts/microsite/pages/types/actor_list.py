"""The list of all actors, by kind."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from microsite.corpus.actor_order import actors_in_order
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.entity import Actor
from microsite.model.place import Place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading, paragraph
from microsite.model.wording import mark, one_or_more, text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.metadata import front_matter
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import (
    LONG_ON_A_SCREEN,
    PaginatedList,
    contents,
    filter_field,
    letters,
    page_of_list,
    part_addresses,
    part_links,
)

_LEAD: Final = mark("Who the sources speak of, under the names they use.")
_WHAT: Final = mark("Everyone the sources speak of.")
_TITLE: Final = mark("{actor.title}")


def _lines(sheet: PageWriter, actors: Iterable[Actor]) -> Iterator[Block]:
    return bullets(text("{actor}: {line}", actor=sheet.entity(a.id), line=a.short) for a in actors)


def _by_kind(corpus: Corpus) -> dict[str, list[Actor]]:
    return {kind: list(own) for kind, own in groupby(actors_in_order(corpus), key=lambda actor: actor.kind)}


def _contents(of: PaginatedList) -> Page:
    body = (paragraph(words(_LEAD)), *contents(of))
    return Page(of.address, of.title, body, of.seed, words(_WHAT), extra=part_links(of))


def _whole(corpus: Corpus) -> Page:
    sheet, by_kind = PageWriter(corpus, urls.actor()), _by_kind(corpus)
    body: list[Block] = [paragraph(words(_LEAD))]
    if len(corpus.actors) > LONG_ON_A_SCREEN:
        kinds = ((vocabulary().actors_called(own[0].kind), kind) for kind, own in by_kind.items())
        body += [filter_field("li"), letters(sheet.address, kinds)]
    for kind, own in by_kind.items():
        body += [heading(2, vocabulary().actors_called(own[0].kind), kind), *_lines(sheet, own)]
    named = ((actor.name, urls.actor(actor.id)) for own in by_kind.values() for actor in own)
    extra = front_matter.listing(urls.actor(), words(_TITLE), named)
    return Page(urls.actor(), words(_TITLE), tuple(body), Place("seeds/actors"), words(_WHAT), extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list, and a page for each kind where it is long."""
    yield urls.actor()
    yield from part_addresses(corpus, "actors")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of actors, or a part of it."""
    of = PaginatedList(
        corpus,
        "actors",
        urls.actor(),
        words(_TITLE),
        one_or_more("{n} {actor.one}", "{n} {actor.many}"),
        Place("seeds/actors"),
    )
    return page_of_list(
        of, address, _whole, _contents, lambda sheet, ids: _lines(sheet, (corpus.actors[i] for i in ids))
    )
