"""The glossary: one page, a stable anchor for each term."""

from collections.abc import Iterator
from typing import Final

from microsite import urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.entity import Term
from microsite.model.place import Place
from microsite.pages.in_parts import LongList, contents, part_addresses, part_page, ways
from microsite.pages.links import title
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.parts import pagination
from microsite.tree.blocks import Block
from microsite.tree.build import about, heading, paragraph
from microsite.tree.inlines import joined
from microsite.tree.verbatim import Anchors
from microsite.urls import Address
from microsite.wording import text, words

_BASIS = {"source": "As a source defines it.", "ours": "Our definition; no source defines the term."}

_WHAT: Final = "The terms used here, and whose definition each is."
_TITLE: Final = "Glossary"


def _term(sheet: Sheet, term: Term) -> Iterator[Block]:
    if term.former:
        yield Anchors(term.former)
    yield heading(2, term.term, term.id)
    yield from sheet.prose(term.definition)
    basis = _BASIS[term.basis]
    yield about(words("{basis} Also: {names}.", basis=basis, names=", ".join(term.also)) if term.also else basis)
    if term.see:
        yield paragraph(text("See {terms}.", terms=sheet.entities(term.see)))
    pages = [a for a in sheet.corpus.backlinks.get(term.id, ()) if a.page != urls.term().page]
    if pages:
        links = joined(sheet.link(title(sheet.corpus, page), page) for page in pages)
        yield about(text("Used in {pages}.", pages=links))


def _long(corpus: Corpus) -> LongList:
    former = {term.id: term.former for term in corpus.terms.values()}
    count = ("{n} term", "{n} terms")
    return LongList(corpus, "glossary", urls.term(), _TITLE, count, Place("seeds/glossary.yml"), former)


def _contents(of: LongList) -> Page:
    names = contents(of, lambda key: (of.corpus.terms[key].term, urls.term(key)))
    return Page(of.address, of.title, tuple(names), of.seed, _WHAT, extra=ways(of))


def _whole(corpus: Corpus) -> Page:
    sheet = Sheet(corpus, urls.term(), evidence=False)
    terms = sorted(corpus.terms.values(), key=lambda term: term.term.casefold())
    body = tuple(block for term in terms for block in _term(sheet, term)) or (paragraph("No terms yet."),)
    extra = front_matter.glossary(corpus, terms)
    return Page(sheet.address, _TITLE, body, Place("seeds/glossary.yml"), _WHAT, extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the glossary, and a page for each letter where it is long."""
    yield urls.term()
    yield from part_addresses(corpus, "glossary")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the glossary, in alphabetical order, or a part of it."""
    if "glossary" not in pagination(corpus).cut:
        return _whole(corpus)
    of = _long(corpus)
    if address == of.address:
        return _contents(of)
    return part_page(of, address, lambda sheet, ids: (b for key in ids for b in _term(sheet, corpus.terms[key])))
